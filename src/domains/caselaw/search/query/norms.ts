import { type Kysely, sql } from 'kysely';
import { findCitations, type NormReference } from '../../../norms/index.ts';
import { mark, subsequences, unitsOf } from '../marks.ts';
import type { Node } from './node.ts';

/** An address of our own: "stgb/232a", "stgb/232a/2016-10-15". */
const address = /^([a-z0-9]+(?:-[a-z0-9]+)*)\/([0-9]{1,4}[a-z]{0,3})(?:\/(\d{4}-\d{2}-\d{2}))?$/;

/**
 * Decisions that name one of the norms of a text: "§ 232a Abs. 1 StGB", "§ 232 StGB vom 11.02.2005", "232a stgb",
 * "StGB". null when it names none that is known.
 */
export async function findNorms(db: Kysely<unknown>, text: string): Promise<Node | null> {
  const [, law, section, day] = address.exec(text.trim()) ?? [];
  if (law && section)
    return {
      kind: 'mark',
      lexemes: [day ? mark.version(law, section, day) : mark.norm(law, section)],
    };
  const references = parse(text) ?? parse(await withKnownLaw(db, text));
  if (!references) return null;
  const nodes = references.map(nodeOf);
  return nodes.length === 1 ? (nodes[0] ?? null) : { kind: 'or', nodes };
}

function parse(text: string): NormReference[] | null {
  const hasNumber = /\d/.test(text);
  const found = findCitations(text.trim().replace(/^(?=\d)/, '§ '))
    .flatMap((one) => (one.kind === 'norm' ? one.norms : []))
    .filter(({ law, section }) => law !== null && (section !== null || !hasNumber));
  return found.length > 0 ? found : null;
}

/** "232a stgb", "stgb § 232a": the law's own spelling, behind the section. */
async function withKnownLaw(db: Kysely<unknown>, text: string): Promise<string> {
  const words = text.trim().split(/\s+/).slice(0, 12);
  const { rows } = await sql<{ abbreviation: string }>`
    select abbreviation from norms.law
     where lower(abbreviation) = any(${words.map((word) => word.toLowerCase())}::text[])
     order by length(abbreviation) desc limit 1`.execute(db);
  const law = rows[0]?.abbreviation;
  if (law === undefined) return '';
  const others = words.filter((word) => word.toLowerCase() !== law.toLowerCase());
  return [...others, law].join(' ');
}

function nodeOf({ law, section, detail, version }: NormReference): Node {
  if (law === null) return { kind: 'nothing' };
  if (section === null) return { kind: 'mark', lexemes: [mark.law(law)] };
  const units = unitsOf(detail);
  const asked = [
    ...(units.length > 0 ? [mark.detail(law, section, subsequences(units).at(-1) ?? '')] : []),
    ...(version ? [mark.version(law, section, version)] : []),
  ];
  const lexemes = asked.length > 0 ? asked : [mark.norm(law, section)];
  return { kind: 'and', nodes: lexemes.map((lexeme) => ({ kind: 'mark', lexemes: [lexeme] })) };
}
