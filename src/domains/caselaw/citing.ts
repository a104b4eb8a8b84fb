import { formatCourtDate, formatDate } from '../../platform/i18n/index.ts';

/** What a citation needs of a decision. Courts are cited in German on every page: a citation is a name. */
export type Citable = {
  /** "BGH", "LG Berlin". */
  readonly court: string;
  /** ISO 8601. */
  readonly date: string;
  readonly type: string;
  readonly fileNumbers: readonly string[];
};

/** "BGH, Beschluss vom 17. Januar 2023 – 2 StR 87/22", with a paragraph ", Rn. 3"; plain spaces, to be copied. */
export function citation(decision: Citable, paragraph: string | null = null): string {
  return `${decision.court}, ${typeDateNumber(decision)}${paragraph ? `, Rn. ${paragraph}` : ''}`;
}

/** "Beschluss vom 17. Januar 2023 – 2 StR 87/22": the line under the court's name. */
export function typeDateNumber(decision: Omit<Citable, 'court'>): string {
  const date = formatDate(decision.date, 'de').replaceAll('\u00a0', ' ');
  return `${decision.type} vom ${date} – ${fileNumberText(decision.fileNumbers)}`;
}

/** "BGH, 20.12.2022 – 2 StR 232/21": where many decisions stand under one another. */
export function shortCitation(decision: Citable): string {
  return `${decision.court}, ${formatCourtDate(decision.date)} – ${fileNumberText(decision.fileNumbers)}`;
}

/**
 * Another instance as an import keeps it, "LG Kassel 2021-09-28 9 KLs 1/19", as courts write it:
 * "LG Kassel, 28.09.2021 – 9 KLs 1/19". A text without a day stays as it is.
 */
export function instanceText(stored: string): string {
  const match = /^(.+?) (\d{4}-\d{2}-\d{2})(?: (.+))?$/.exec(stored);
  if (!match) return stored;
  const [, court = '', date = '', fileNumber] = match;
  return [`${court}, ${formatCourtDate(date)}`, fileNumber].filter(Boolean).join(' – ');
}

/** Two file numbers are both named, of more only the first: "1 BvR 1/10 u. a." */
export function fileNumberText(numbers: readonly string[]): string {
  return numbers.length > 2 ? `${numbers[0]} u. a.` : numbers.join(', ');
}
