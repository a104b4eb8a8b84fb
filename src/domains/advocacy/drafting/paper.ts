import type { Language } from '../../../platform/i18n/index.ts';

/** What a paper becomes: a statement (Stellungnahme) or a report to a monitoring body (Schattenbericht). */
export type PaperKindName = 'statement' | 'shadow_report';

/** draft: the office alone. comments: members comment until a day. revision: the office works on. signing: organisations sign. */
export type Stage =
  | 'draft'
  | 'comments'
  | 'revision'
  | 'ballot'
  | 'signing'
  | 'agreed'
  | 'refused'
  | 'handed_over'
  | 'ended';

/** A paper in the making. */
export type Paper = {
  /** UUID. */
  readonly id: string;
  readonly kind: PaperKindName;
  readonly title: string;
  /** What it is about, in a sentence or two. */
  readonly lead: string;
  /** In which it is written. */
  readonly language: Language;
  /** Slug of the dossier to which it belongs. */
  readonly dossier: string | null;
  readonly stage: Stage;
  /** The first moment after the deadline. */
  readonly commentsUntil: Date | null;
  readonly signingUntil: Date | null;
  /** Of the ballot that goes on. */
  readonly ballotUntil: Date | null;
  /** Of title, lead and order. */
  readonly revision: number;
  /** Whether members read it. */
  readonly isOpened: boolean;
  /** At the desk, once it was handed over. */
  readonly thingId: string | null;
  readonly endedReason: string;
  /** Number of the newest; null: none yet. */
  readonly version: number | null;
  readonly changedAt: Date;
};

/** Nobody else changes it until the transaction ends. */
export type LockedPaper = Paper & { readonly locked: true };

/** What one writes of a paper as a whole. */
export type PaperHead = Pick<Paper, 'title' | 'lead' | 'dossier'>;

/** UTF-16 code units, as the tables take them. */
export const bounds = {
  title: 300,
  lead: 2000,
  dossier: 200,
  paragraph: 20_000,
  /** Of several paragraphs that are pasted at once. */
  several: 100_000,
  comment: 5000,
  reason: 2000,
  note: 5000,
} as const;

/** How many paragraphs a paper may have: each is a form of its own on the page on which one writes. */
export const mostParagraphs = 400;
