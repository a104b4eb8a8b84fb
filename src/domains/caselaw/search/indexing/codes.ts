import type { Document } from './documents.ts';

/** Bounds the norms of a decision that the facet counts, so that counts and filter agree; the most seen are 61. */
const countedNorms = 64;

/** What decisions share that count alike: one row of caselaw.search_kind. */
export function kindOf(document: Document) {
  const { courtId: court, level, type, area, forms, hasSummary, hasFullText } = document;
  return {
    court,
    level,
    type,
    area: area ?? 'none',
    forms: forms.length > 0 ? [...forms].sort() : ['none'],
    has: [...(hasSummary ? ['summary'] : []), ...(hasFullText ? ['full_text'] : [])],
  };
}

/** "stgb/232a" of the norms that a decision lists, then of those it names most often. */
export function normPathsOf({ norms }: Document): string[] {
  const paths = norms.flatMap(({ law, section }) =>
    section === null ? [] : [`${law}/${section}`],
  );
  return [...new Set(paths)].slice(0, countedNorms);
}
