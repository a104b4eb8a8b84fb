import { z } from 'zod';
import { parseDate } from '../../../../platform/clock/index.ts';
import {
  brokenIn,
  cleanLine,
  cleanText,
  parseJson,
} from '../../../../platform/files/read/index.ts';
import type { Finding } from '../../import/rows.ts';
import { isSection } from '../../norm.ts';
import { englishOnly } from './english-only.ts';
import { plainText } from './plain-text.ts';

/** One article's text in one language. */
export type ConventionRow = {
  /** As the file names it: "CETS 197". */
  readonly instrument: string;
  readonly language: string;
  readonly section: string;
  readonly heading: string | null;
  readonly body: string;
  readonly source: string;
  /** ISO 8601. */
  readonly asOf: string | null;
};

/** skipped: in a language that was not asked for. */
export type ReadConvention =
  | { readonly row: ConventionRow; readonly findings: readonly Finding[] }
  | { readonly refusal: Finding }
  | { readonly skipped: string };

const words = z.string().nullish();
const schema = z.object({
  instrument: z.string(),
  lang: z.string(),
  article: z.string(),
  heading: words,
  text: z.string(),
  bwb: words,
  source: words,
  as_of: words,
});

/** Signs of one article; the longest seen has under 10,000. */
const maximumText = 500_000;

/** Reads one line: {"instrument","lang","article","heading","text","source","as_of"}; "bwb" is a source too. */
export function readConvention(line: string, languages: ReadonlySet<string>): ReadConvention {
  const parsed = parseJson(line);
  if (!parsed.ok) return refuse(null, parsed.reason);
  const read = schema.safeParse(parsed.value);
  if (!read.success) {
    const field = read.error.issues[0]?.path[0];
    return field === undefined
      ? refuse(null, 'is no record')
      : refuse(String(field), 'is missing or no text');
  }
  const { text } = read.data;
  const language = cleanLine(read.data.lang);
  if (!/^[a-z]{2,3}$/.test(language))
    return refuse('lang', `"${language.slice(0, 20)}" is no code of a language, such as "en"`);
  if (!languages.has(language)) return { skipped: language };
  const instrument = cleanLine(read.data.instrument);
  if (!/\p{L}/u.test(instrument) || instrument.length > 100)
    return refuse('instrument', 'is missing or longer than 100 signs');
  const section = sectionOf(cleanLine(read.data.article));
  if (section === null)
    return refuse('article', `"${read.data.article.slice(0, 60)}" names no article`);
  if (text.length > maximumText) return refuse('text', `is longer than ${maximumText} signs`);
  const asOf = cleanLine(read.data.as_of ?? '') || null;
  if (asOf !== null && !parseDate(asOf))
    return refuse('as_of', `"${asOf.slice(0, 20)}" is no day, such as "2024-07-14"`);
  const whole = plainText(cleanText(text));
  const body = language === 'en' ? englishOnly(whole) : whole;
  if (body === '') return refuse('text', 'is empty');
  return {
    row: {
      instrument,
      language,
      section,
      heading: cleanLine(read.data.heading ?? '').replace(/^[-–] /, '') || null,
      body,
      source: sourceOf(read.data),
      asOf,
    },
    findings: [
      ...(brokenIn(text) ? [{ field: 'text', reason: brokenIn(text) ?? '' }] : []),
      ...(body === whole
        ? []
        : [{ field: 'text', reason: 'went on in another language, which was left out' }]),
    ],
  };
}

/** "Article 18a", "Artikel 4", "Art. 4", "4" → "18a". */
function sectionOf(name: string): string | null {
  const section = name.replace(/^(?:Article|Artikel|Art\.?) ?/i, '').toLowerCase();
  return isSection(section) ? section : null;
}

function sourceOf({ source, bwb }: Pick<z.infer<typeof schema>, 'source' | 'bwb'>): string {
  const given = cleanLine(source ?? '');
  if (given) return given;
  const number = cleanLine(bwb ?? '');
  return number ? `wetten.overheid.nl, ${number}` : 'import';
}

function refuse(field: string | null, reason: string): ReadConvention {
  return { refusal: { field, reason } };
}
