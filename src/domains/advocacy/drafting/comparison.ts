import { type DiffPart, diffTexts } from '../../../platform/text/index.ts';
import type { PaperVersion, ReadParagraph } from './paragraph.ts';

/** A paragraph of one of two versions and what became of it. */
export type ComparedParagraph = {
  readonly paragraph: ReadParagraph;
  readonly state: 'same' | 'changed' | 'added' | 'removed' | 'moved';
  /** Joined, both texts. */
  readonly parts: readonly DiffPart[];
};

/**
 * The paragraphs of the newer version in its order, word by word against the older one; what it lost stands where it
 * stood. Without an older version all is the same.
 */
export function comparedParagraphs(
  older: Pick<PaperVersion, 'paragraphs'> | null,
  newer: Pick<PaperVersion, 'paragraphs'>,
): readonly ComparedParagraph[] {
  const before = older?.paragraphs ?? newer.paragraphs;
  const kept = new Set(newer.paragraphs.map(({ id }) => id));
  const order = before.filter(({ id }) => kept.has(id)).map(({ id }) => id);
  const stays = new Set(
    longestInOrder(
      newer.paragraphs.map(({ id }) => id),
      order,
    ),
  );
  const lost = lostAfter(before, kept);
  return [
    ...(lost.get(null) ?? []),
    ...newer.paragraphs.flatMap((paragraph) => [
      compared(paragraph, before.find(({ id }) => id === paragraph.id) ?? null, stays),
      ...(lost.get(paragraph.id) ?? []),
    ]),
  ];
}

function compared(
  paragraph: ReadParagraph,
  earlier: ReadParagraph | null,
  stays: ReadonlySet<string>,
): ComparedParagraph {
  if (!earlier)
    return { paragraph, state: 'added', parts: [{ kind: 'inserted', text: paragraph.text }] };
  const parts = diffTexts(earlier.text, paragraph.text);
  if (parts.some(({ kind }) => kind !== 'same')) return { paragraph, state: 'changed', parts };
  return { paragraph, state: stays.has(paragraph.id) ? 'same' : 'moved', parts };
}

/** What is gone, by the id of the nearest one before it that is still there; null: at the beginning. */
function lostAfter(
  before: readonly ReadParagraph[],
  kept: ReadonlySet<string>,
): ReadonlyMap<string | null, readonly ComparedParagraph[]> {
  const lost = new Map<string | null, ComparedParagraph[]>();
  let place: string | null = null;
  for (const paragraph of before) {
    if (kept.has(paragraph.id)) place = paragraph.id;
    else {
      const parts = [{ kind: 'deleted', text: paragraph.text }] as const;
      lost.set(place, [...(lost.get(place) ?? []), { paragraph, state: 'removed', parts }]);
    }
  }
  return lost;
}

/** The longest part of `ids` that is in the order of `order`: the others have moved. */
function longestInOrder(ids: readonly string[], order: readonly string[]): readonly string[] {
  const places = ids.filter((id) => order.includes(id)).map((id) => order.indexOf(id));
  const best: number[][] = [];
  for (const [index, place] of places.entries()) {
    const before = places
      .slice(0, index)
      .flatMap((earlier, nth) => (earlier < place ? [best[nth] ?? []] : []));
    const longest = before.reduce((one, other) => (other.length > one.length ? other : one), []);
    best.push([...longest, place]);
  }
  const longest = best.reduce((one, other) => (other.length > one.length ? other : one), []);
  return longest.map((place) => order[place] ?? '');
}
