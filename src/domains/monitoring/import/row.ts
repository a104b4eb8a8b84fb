import type { Recommendation } from '../recommendation.ts';

export type Finding = { readonly field: string | null; readonly reason: string };

/** A row with the symbol of its document, which the database resolves. */
export type RecommendationRow = Omit<Recommendation, 'document' | 'assessments'> & {
  readonly symbol: string | null;
};

/** skipped: about another State, or no recommendation. */
export type ReadRow =
  | { readonly row: RecommendationRow }
  | { readonly refusal: Finding }
  | { readonly skipped: string };

/** UTF-16 code units of a text; a paragraph of a report has fewer. */
const maximumText = 8_000;

/** The row, where what all kinds of files share fits. */
export function checked(row: RecommendationRow): ReadRow {
  const { text, byState, source, sourceUrl } = row;
  if (text.de === null && text.en === null) return refuse('text', 'is missing');
  if ((text.de ?? '').length > maximumText || (text.en ?? '').length > maximumText)
    return refuse('text', `is longer than ${maximumText} signs`);
  if (source.length > 300 || (byState ?? '').length > 100) return refuse('source', 'is too long');
  if (sourceUrl !== null && !/^https?:\/\/\S+$/.test(sourceUrl))
    return refuse('source_url', 'is no address that begins with http');
  return { row };
}

export function refuse(field: string | null, reason: string): ReadRow {
  return { refusal: { field, reason } };
}

/** As much of a cell as a report shows. */
export function short(text: string): string {
  return text.slice(0, 60);
}

/** What no export tells. */
export const imported = {
  paragraph: null,
  urgency: null,
  articles: [],
  addressees: [],
  firstRaised: null,
  repeats: null,
  nextReportOn: null,
  verified: false,
} as const;
export const noTexts = { de: '', en: '' };

/** Round of a session, in data/rounds.json. */
export const uprRounds: Readonly<Record<string, string>> = {
  4: 'upr-1',
  16: 'upr-2',
  30: 'upr-3',
  44: 'upr-4',
};
