import type { Language } from '../../platform/i18n/index.ts';

export type Texts = Readonly<Record<Language, string>>;

/** What a topic tells, in this order: what was promised, asked for by bodies, enacted, decided, counted, and what the network demands. */
export const parts = ['promise', 'demanded', 'law', 'courts', 'figures', 'demands'] as const;
export type Part = (typeof parts)[number];

/** A subject and everything that is held of it. */
export type Topic = {
  readonly slug: string;
  readonly title: Texts;
  readonly lead: Texts;
  /** In the order of the page. */
  readonly items: readonly Item[];
  /** What is not known, said plainly. */
  readonly gaps: readonly { readonly part: Part; readonly text: Texts }[];
};

/** Something public that the topic gathers, or a statement of its own. */
export type Item = {
  readonly part: Part;
  /** "article:cets-197/13"; null: nothing here stands for it. */
  readonly end: string | null;
  /** null: the end speaks for itself. */
  readonly own: OwnStatement | null;
};

/** What a provision says, in a sentence of ours. */
export type OwnStatement = {
  /** "§ 59 Abs. 7 AufenthG". */
  readonly label: string;
  readonly text: Texts;
  /** Whether somebody compared it with its source; false is shown as "ungeprüft". */
  readonly verified: boolean;
  readonly source: string;
  readonly sourceUrl: string | null;
  /** Day of what it rests on, ISO 8601. */
  readonly on: string;
};

/** An item as it can be shown and cited. */
export type Statement = {
  readonly part: Part;
  /** "article:cets-197/13"; null: nothing here stands for it. */
  readonly end: string | null;
  readonly title: string;
  /** Path of its page; null: it has none here. */
  readonly href: string | null;
  readonly note: string | null;
  /** null: the title says all. */
  readonly text: string | null;
  /** BCP 47, of text. */
  readonly lang: string;
  /** How far it has come; null: not told of such things. */
  readonly standing: string | null;
  readonly cite: string;
  readonly verified: boolean;
  readonly source: string;
  readonly sourceUrl: string | null;
  /** '': not known. */
  readonly dated: string;
};

export function topicPath(language: Language, slug?: string): string {
  return slug === undefined ? `/${language}/themen` : `/${language}/themen/${slug}`;
}

/** Whether it may stand in a brief: somebody compared it with its source, and source and day are known. */
export function isPrintable({ verified, source, dated }: Statement): boolean {
  return verified && source !== '' && dated !== '';
}

/** Whether the day stands in `text` already, as in what a decision is called. */
export function tellsDay(text: string, dated: string): boolean {
  return plain(text).includes(plain(dated));
}

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
