import { inside, quote } from '../../../../platform/analysis/index.ts';
import { mark } from '../marks.ts';
import { partsOfSpan } from './days.ts';
import type { Node } from './node.ts';

/** exact: the words themselves. wide: also words that hold them. words: true leaves out fields, for ranking. */
export type Stage = { readonly wide: boolean; readonly wordsOnly: boolean };

/**
 * A query as the text of a tsquery, every lexeme quoted; null when nothing is left of it. Exclusions hold for whole
 * words only: "-Handel" keeps Menschenhandel.
 */
export function compile(node: Node, stage: Stage): string | null {
  switch (node.kind) {
    case 'word':
      return either([node.lexeme, ...(stage.wide ? [inside(node.lexeme)] : [])].map(quote));
    case 'prefix':
      return either([quote(node.lexeme), ...beginnings(node.prefix, stage)]);
    case 'phrase':
      return phrase(node.words);
    case 'mark':
      return stage.wordsOnly ? null : either(node.lexemes.map(quote));
    case 'markPrefix':
      return stage.wordsOnly ? null : `${quote(node.lexeme)}:*`;
    case 'dates':
      return stage.wordsOnly
        ? null
        : either(partsOfSpan(node).map((part) => quote(mark.day(part))));
    case 'nothing':
      return stage.wordsOnly ? null : quote(mark.nothing);
    case 'not':
      return stage.wordsOnly
        ? null
        : negated(compile(node.node, { wide: false, wordsOnly: false }));
    default:
      return group(
        node.nodes.map((one) => compile(one, stage)),
        node.kind === 'and' ? ' & ' : ' | ',
      );
  }
}

function beginnings(prefix: string, { wide }: Stage): string[] {
  return [prefix, ...(wide ? [inside(prefix)] : [])].map((one) => `${quote(one)}:*`);
}

function phrase(words: readonly { lexeme: string; gap: number }[]): string {
  const text = words.map(({ lexeme, gap }, index) =>
    index === 0 ? quote(lexeme) : ` <${gap}> ${quote(lexeme)}`,
  );
  return `(${text.join('')})`;
}

function either(terms: readonly string[]): string | null {
  return group(terms, ' | ');
}

function group(terms: readonly (string | null)[], operator: string): string | null {
  const there = terms.filter((term) => term !== null);
  return there.length === 0
    ? null
    : there.length === 1
      ? (there[0] ?? null)
      : `(${there.join(operator)})`;
}

function negated(term: string | null): string | null {
  return term === null ? null : `!${term}`;
}
