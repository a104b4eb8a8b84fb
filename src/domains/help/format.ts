import type { Temporal } from '../../platform/clock/index.ts';
import type { Tongue, TongueCode } from '../../platform/i18n/index.ts';

/** The day that an instant is in Germany, ISO 8601. */
export function dayOf(instant: Temporal.Instant): string {
  return instant.toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString();
}

/** A day (ISO 8601) in words, Gregorian and with Latin digits in every language, as on German papers. */
export function formatDay(day: string, tongue: Tongue): string {
  return formatsOf(tongue).day.format(new Date(`${day}T00:00:00Z`));
}

/** A weekday's name; 0 is Monday. */
export function weekdayName(day: number, tongue: Tongue): string {
  // The first of January 2024 was a Monday.
  return formatsOf(tongue).weekday.format(new Date(Date.UTC(2024, 0, 1 + day)));
}

/** The name of a language (BCP 47) in the reader's; its own code when nobody has named it there. */
export function languageName(code: string, tongue: Tongue): string {
  return formatsOf(tongue).language.of(code) ?? code;
}

const commas: Partial<Record<TongueCode, string>> = {
  ar: '، ',
  fa: '، ',
  ti: '፣ ',
  am: '፣ ',
  zh: '、',
};

/** Names in a row, with the comma of the reader's script and no "and". */
export function joinNames(names: readonly string[], { code }: Tongue): string {
  return names.join(commas[code] ?? ', ');
}

type Formats = {
  readonly day: Intl.DateTimeFormat;
  readonly weekday: Intl.DateTimeFormat;
  readonly language: Intl.DisplayNames;
};
const formats = new Map<TongueCode, Formats>();

/** Kept: making them takes longer than writing a whole page. */
function formatsOf(tongue: Tongue): Formats {
  const known = formats.get(tongue.code);
  if (known) return known;
  const locale = localeOf(tongue);
  const made = {
    day: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
    weekday: new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }),
    language: new Intl.DisplayNames(locale, { type: 'language' }),
  };
  formats.set(tongue.code, made);
  return made;
}

/** Where the code alone is no locale, or one of another country. */
const locales: Partial<Record<TongueCode, string>> = { 'de-leicht': 'de', en: 'en-GB' };

function localeOf({ code }: Tongue): string {
  return `${locales[code] ?? code}-u-ca-gregory-nu-latn`;
}
