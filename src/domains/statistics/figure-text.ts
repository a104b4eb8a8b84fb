import { formatDate, formatNumber, type Language } from '../../platform/i18n/index.ts';
import type { Edition, Figure, Measure } from './figure.ts';
import { type Key, words } from './words.ts';

const noBreak = '\u00a0';
const locales: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };

/** "868", "etwa 510", "knapp 25 %", "+9,7 %". */
export function valueText(
  { value, qualifier, measure }: Pick<Figure, 'value' | 'qualifier' | 'measure'>,
  language: Language,
): string {
  const text = numberText(value, measure, language);
  if (qualifier === 'exact') return text;
  return words(language)(`value.${qualifier}` as Key, { value: text }).replace(
    / (?=\S+$)/,
    noBreak,
  );
}

/** By how much a newer edition differs: "+36", "−2,1 Prozentpunkte", "kein Unterschied". */
export function differenceText(by: number, measure: Measure, language: Language): string {
  const say = words(language);
  if (by === 0) return say('difference.none');
  const text = signed(by, language);
  return measure.unit.startsWith('percent') ? say('difference.points', { value: text }) : text;
}

/** "868 Fälle", "31 %". */
export function valueWithUnit(figure: Figure, language: Language): string {
  const text = valueText(figure, language);
  const { unit } = figure.measure;
  if (unit.startsWith('percent')) return text;
  return `${text}${noBreak}${unitText(figure.measure, language, figure.value)}`;
}

/** "Fälle", or for a count of one "Fall". */
export function unitText({ unit }: Measure, language: Language, n = 2): string {
  return words(language)(`unit.${unit}` as Key, { n });
}

/** "2024", "2020–2022". */
export function periodText({ year, since }: Pick<Figure, 'year' | 'since'>): string {
  return since === null ? String(year) : `${since}–${year}`;
}

/** "14. Oktober 2025", "Oktober 2024", "2023", or that it is not known. */
export function publishedText({ published }: Edition, language: Language): string {
  if (published === null) return words(language)('edition.unknown');
  if (published.length === 10) return formatDate(published, language);
  if (published.length === 4) return published;
  return new Intl.DateTimeFormat(locales[language], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${published}-01T00:00:00Z`));
}

/** "KOK 6", "BKA 2024": an edition where there is little room. */
export function editionText({ publisher, edition }: Figure, language: Language): string {
  return `${publisher.short[language]}${noBreak}${edition.symbol}`;
}

/** "Bundeskriminalamt, Bundeslagebild … 2024 (28. August 2025): Ermittlungsverfahren insgesamt, 2023: etwa 510 … (gerechnet)". */
export function citationText(figure: Figure, language: Language): string {
  const { publisher, edition, measure, status } = figure;
  const from = `${publisher.name[language]}, ${edition.title[language]} (${publishedText(edition, language)})`;
  const found = `${measure.label[language]}, ${periodText(figure)}: ${valueWithUnit(figure, language)}`;
  const how = status === 'published' ? '' : ` (${words(language)(`status.${status}`)})`;
  return `${from}: ${found}${how}`;
}

function numberText(value: number, { unit }: Measure, language: Language): string {
  const number =
    unit === 'percent_change' ? signed(value, language) : formatNumber(value, language);
  if (!unit.startsWith('percent')) return number;
  return language === 'de' ? `${number}${noBreak}%` : `${number}%`;
}

function signed(value: number, language: Language): string {
  const sign = value > 0 ? '+' : value < 0 ? '−' : '±';
  return `${sign}${formatNumber(Math.abs(value), language)}`;
}
