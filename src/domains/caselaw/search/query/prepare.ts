import type { Kysely } from 'kysely';
import { mark } from '../marks.ts';
import type { FacetName, Filters, Notice } from '../result.ts';
import { compile } from './compile.ts';
import type { Span } from './days.ts';
import type { Node, OpenNode, WordNode } from './node.ts';
import { parseQuery } from './parse.ts';
import { resolveFields } from './resolve.ts';

/** A search as the database takes it: texts of tsqueries, every lexeme in them quoted. */
export type Prepared = {
  readonly exact: string;
  readonly wide: string;
  /** Without fields and filters; null where no word is asked. */
  readonly exactWords: string | null;
  readonly wideWords: string | null;
  /** For each facet with a choice: the wide query without that choice. */
  readonly others: Partial<Record<FacetName, string>>;
  readonly days: Span;
  readonly sought: Sought;
};

/** What passages are marked by, and which words may be misspelt. */
export type Sought = {
  readonly lexemes: ReadonlySet<string>;
  readonly prefixes: readonly string[];
  readonly words: readonly WordNode[];
};

/** Makes a search of what was typed and ticked; prepared is null when there is nothing to look for. */
export async function prepare(
  db: Kysely<unknown>,
  text: string,
  filters: Filters,
): Promise<{ prepared: Prepared | null; notices: readonly Notice[]; isRefused: boolean }> {
  const parsed = parseQuery(text);
  const notices = [...parsed.notices];
  const none = { prepared: null, notices, isRefused: parsed.isRefused };
  if (parsed.isRefused || (parsed.node === null && notices.some(isAboutNothing))) return none;
  const ticked = tickedQueries(filters);
  const typed = parsed.node ? await resolveFields(db, parsed.node, notices) : null;
  const { rest, days } = liftDays(typed);
  const isNarrowed =
    ticked.size > 0 || days.since !== null || days.until !== null || typed === null;
  const node = withoutBareExclusions(rest, isNarrowed, notices);
  return { ...none, prepared: node && assemble(node, days, ticked) };
}

function isAboutNothing({ kind }: Notice): boolean {
  return kind === 'only_operators';
}

const everything: Node = { kind: 'mark', lexemes: [mark.all] };

/** Spans that hold for the whole query become two days to compare with, which is far cheaper than lexemes. */
function liftDays(node: Node | null): { rest: Node | null; days: Span } {
  const nodes = node?.kind === 'and' ? node.nodes : node ? [node] : [];
  const spans = nodes.filter((one) => one.kind === 'dates');
  const rest = nodes.filter((one) => one.kind !== 'dates');
  const latest = spans
    .map(({ since }) => since)
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  const [earliest] = spans
    .map(({ until }) => until)
    .filter((day) => day !== null)
    .sort();
  return {
    rest:
      rest.length === 0
        ? null
        : rest.length === 1
          ? (rest[0] ?? null)
          : { kind: 'and', nodes: rest },
    days: { since: latest ?? null, until: earliest ?? null },
  };
}

/** "-Mord" alone would list nearly everything: it needs something to be taken from. */
function withoutBareExclusions(
  node: Node | null,
  isNarrowed: boolean,
  notices: Notice[],
): Node | null {
  if (node === null) return isNarrowed ? everything : null;
  const kept = keepPositive(node, notices);
  if (kept && isPositive(kept)) return kept;
  if (isNarrowed && kept) return { kind: 'and', nodes: [everything, kept] };
  if (!notices.some(({ kind }) => kind === 'only_exclusions'))
    notices.push({ kind: 'only_exclusions', text: '' });
  return null;
}

/** "Mord OR -Raub": the side that only excludes is left out and told. */
function keepPositive(node: Node, notices: Notice[]): Node | null {
  if (node.kind === 'and') {
    const nodes = node.nodes.map((one) => keepPositive(one, notices)).filter((one) => one !== null);
    return nodes.length === 0 ? null : { kind: 'and', nodes };
  }
  if (node.kind !== 'or') return node;
  const nodes = node.nodes
    .map((one) => keepPositive(one, notices))
    .filter((one) => one !== null && isPositive(one)) as Node[];
  if (nodes.length < node.nodes.length) notices.push({ kind: 'only_exclusions', text: '' });
  return nodes.length === 0 ? null : { kind: 'or', nodes };
}

function isPositive(node: Node): boolean {
  if (node.kind === 'not') return false;
  if (node.kind === 'and') return node.nodes.some(isPositive);
  return node.kind !== 'or' || node.nodes.every(isPositive);
}

function assemble(node: Node, days: Span, ticked: ReadonlyMap<FacetName, Node>): Prepared {
  const compiled = (wide: boolean, wordsOnly: boolean) => compile(node, { wide, wordsOnly });
  const join = (query: string | null, without?: FacetName) =>
    [
      query,
      ...[...ticked].filter(([name]) => name !== without).map(([, one]) => compile(one, plain)),
    ]
      .filter((one) => one !== null)
      .join(' & ');
  const wide = compiled(true, false);
  return {
    exact: join(compiled(false, false)),
    wide: join(wide),
    exactWords: compiled(false, true),
    wideWords: compiled(true, true),
    others: Object.fromEntries([...ticked.keys()].map((name) => [name, join(wide, name)])),
    days,
    sought: soughtOf(node),
  };
}

const plain = { wide: false, wordsOnly: false };

/** Values of one filter widen, filters among each other narrow. */
function tickedQueries(filters: Filters): Map<FacetName, Node> {
  const nodes = Object.entries(filters)
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => {
      const lexemes = [...new Set((values as string[]).map(lexemeOf[name as FacetName]))];
      return [name as FacetName, { kind: 'mark', lexemes } as Node] as const;
    });
  return new Map(nodes);
}

const lexemeOf: { readonly [name in FacetName]: (value: string) => string } = {
  court: mark.court,
  level: mark.level,
  year: mark.day,
  type: mark.type,
  area: mark.area,
  form: mark.form,
  norm: (value) => {
    const [law = '', section = '', day] = value.split('/');
    return day ? mark.version(law, section, day) : mark.norm(law, section);
  },
  has: mark.has,
};

function soughtOf(node: OpenNode): Sought {
  const lexemes = new Set<string>();
  const prefixes: string[] = [];
  const words: WordNode[] = [];
  const visit = (one: OpenNode): void => {
    if (one.kind === 'and' || one.kind === 'or') one.nodes.forEach(visit);
    else if (one.kind === 'phrase') for (const { lexeme } of one.words) lexemes.add(lexeme);
    else if (one.kind === 'prefix') prefixes.push(one.prefix);
    else if (one.kind === 'word') {
      lexemes.add(one.lexeme);
      words.push(one);
    }
  };
  visit(node);
  return { lexemes, prefixes, words };
}
