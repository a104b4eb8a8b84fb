import type { Law } from '../laws/law.ts';

/** A law as a text names it. */
export type NamedLaw = {
  /** First and last token, the last not included. */
  readonly start: number;
  readonly end: number;
  /** null when no table knows it: law of a Land, of another country, an amending act. */
  readonly law: Law | null;
  /** As written when the law is not known. */
  readonly abbreviation: string;
  /** ISO 8601 of "vom 11.02.2005", null when no date stands behind. */
  readonly version: string | null;
};
