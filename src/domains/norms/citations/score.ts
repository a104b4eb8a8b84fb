import type { Citation } from '../citation.ts';
import type { GoldText } from './gold.ts';

export type Found = Pick<Citation, 'kind' | 'start' | 'end'>;

/** Precision, recall and their harmonic mean by overlap, and the share of marked spans that were met exactly. */
export type Score = {
  readonly marked: number;
  readonly found: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly exact: number;
};

/**
 * Compares what was found with what people marked. A found span counts as right when it overlaps a marked one of its
 * kind, a marked one as met when a found one overlaps it. `labels`: only these marked spans count for recall, and
 * spans over the others of their kind are neither right nor wrong.
 */
export function score(
  texts: readonly GoldText[],
  find: (text: string) => readonly Found[],
  kind: Citation['kind'],
  labels: readonly string[],
): Score {
  let marked = 0;
  let met = 0;
  let exact = 0;
  let found = 0;
  let right = 0;
  for (const { text, spans } of texts) {
    const ours = find(text).filter((one) => one.kind === kind);
    const theirs = spans.filter((span) => span.kind === kind);
    const counted = theirs.filter((span) => labels.includes(span.label));
    const others = theirs.filter((span) => !labels.includes(span.label));
    marked += counted.length;
    met += counted.filter((span) => ours.some((one) => overlaps(one, span))).length;
    exact += counted.filter((span) =>
      ours.some((one) => one.start === span.start && one.end === span.end),
    ).length;
    for (const one of ours) {
      const isRight = counted.some((span) => overlaps(one, span));
      if (!isRight && others.some((span) => overlaps(one, span))) continue;
      found++;
      if (isRight) right++;
    }
  }
  const precision = right / found;
  const recall = met / marked;
  return {
    marked,
    found,
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    exact: exact / marked,
  };
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}
