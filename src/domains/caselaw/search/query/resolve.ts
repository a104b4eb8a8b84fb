import type { Kysely } from 'kysely';
import { parseEcli } from '../../identity.ts';
import { mark } from '../marks.ts';
import type { Notice } from '../result.ts';
import { findCourts } from './courts.ts';
import { parseDays, type Span } from './days.ts';
import { type FieldNode, joined, type Node, type OpenNode } from './node.ts';
import { findNorms } from './norms.ts';
import { nodeOfWords } from './words.ts';

/** Bounds what a notice repeats. */
const shown = 60;

/** Asks the database what the fields of a query mean; an unknown one finds nothing and is told. */
export async function resolveFields(
  db: Kysely<unknown>,
  node: OpenNode,
  notices: Notice[],
): Promise<Node> {
  if (node.kind === 'field') return resolveField(db, node, notices);
  if (node.kind === 'not')
    return { kind: 'not', node: await resolveFields(db, node.node, notices) };
  if (!('nodes' in node)) return node;
  const nodes: Node[] = [];
  for (const one of node.nodes) nodes.push(await resolveFields(db, one, notices));
  return { kind: node.kind, nodes };
}

async function resolveField(
  db: Kysely<unknown>,
  { field, value }: FieldNode,
  notices: Notice[],
): Promise<Node> {
  const unknown = (kind: Notice['kind']): Node => {
    notices.push({ kind, text: value.slice(0, shown) });
    return { kind: 'nothing' };
  };
  switch (field) {
    case 'fileNumber':
      return fileNumberNode(value);
    case 'ecli':
      return parseEcli(value) ? { kind: 'mark', lexemes: [mark.ecli(value)] } : { kind: 'nothing' };
    case 'norm':
      return (await findNorms(db, value)) ?? unknown('unknown_norm');
    case 'court': {
      const { lexemes, rest } = await findCourts(db, value);
      if (lexemes.length === 0) return unknown('unknown_court');
      const words = nodeOfWords(rest, 0);
      return joined('and', [{ kind: 'mark', lexemes } as Node, ...(words ? [words] : [])]) as Node;
    }
    default: {
      const span = spanOf(field, parseDays(value));
      return span ? { kind: 'dates', ...span } : unknown('bad_date');
    }
  }
}

/** With a year it is one number; without, all that begin so: "2 StR". */
function fileNumberNode(value: string): Node {
  const lexeme = mark.fileNumber(value);
  if (lexeme === mark.fileNumber('')) return { kind: 'nothing' };
  return /[/.]\s*\d{2,4}/.test(value)
    ? { kind: 'mark', lexemes: [lexeme] }
    : { kind: 'markPrefix', lexeme };
}

function spanOf(field: 'date' | 'since' | 'until' | 'year', span: Span | null): Span | null {
  if (!span || field === 'date' || field === 'year') return span;
  const { since, until } = span;
  return field === 'since'
    ? { since: since ?? until, until: null }
    : { since: null, until: until ?? since };
}
