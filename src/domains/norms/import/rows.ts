import { z } from 'zod';
import { brokenIn, cleanLine, cleanText, parseJson } from '../../../platform/files/read/index.ts';
import { type Section, sectionsOf } from './sections.ts';

/** A line of the two files: a section with its text, or only a law. */
export type StatuteRow =
  | {
      readonly kind: 'law';
      readonly abbreviation: string;
      readonly title: string | null;
      readonly source: string;
    }
  | {
      readonly kind: 'text';
      readonly abbreviation: string;
      readonly title: string | null;
      readonly sections: readonly Section[];
      readonly heading: string | null;
      readonly body: string;
      readonly source: string;
    };

export type Finding = { readonly field: string | null; readonly reason: string };
export type ReadStatute =
  | { readonly row: StatuteRow; readonly findings: readonly Finding[] }
  | { readonly refusal: Finding };

const words = z.string().nullish();
const sectionSchema = z.object({
  law: z.string(),
  title: words,
  section: z.string(),
  heading: words,
  text: words,
  source: words,
});
const lawSchema = z.object({ abbr: z.string(), title: words, path: words });

/** Signs of one section; the longest of the Federation's has under 100,000. */
const maximumText = 2_000_000;

/** Reads one line: {"law","title","section","heading","text","source"} or {"abbr","title","path"}. */
export function readStatute(line: string): ReadStatute {
  const parsed = parseJson(line);
  if (!parsed.ok) return refuse(null, parsed.reason);
  const law = lawSchema.safeParse(parsed.value);
  if (law.success) return readLaw(law.data);
  const one = sectionSchema.safeParse(parsed.value);
  if (one.success) return readSection(one.data);
  const field = one.error.issues[0]?.path[0];
  return refuse(
    field === undefined ? null : String(field),
    field === undefined ? 'is no record' : 'is missing or no text',
  );
}

function readLaw({ abbr, title, path }: z.infer<typeof lawSchema>): ReadStatute {
  const abbreviation = cleanLine(abbr);
  const problem = abbreviationProblem(abbreviation);
  if (problem) return refuse('abbr', problem);
  const source = cleanLine(path ?? '') || 'import';
  return {
    row: { kind: 'law', abbreviation, title: cleanLine(title ?? '') || null, source },
    findings: [],
  };
}

function readSection(one: z.infer<typeof sectionSchema>): ReadStatute {
  const abbreviation = cleanLine(one.law);
  const problem = abbreviationProblem(abbreviation);
  if (problem) return refuse('law', problem);
  const named = sectionsOf(cleanLine(one.section), cleanLine(one.heading ?? ''));
  if (!named) return refuse('section', `"${one.section.slice(0, 60)}" names no section`);
  const text = one.text ?? '';
  if (text.length > maximumText) return refuse('text', `is longer than ${maximumText} signs`);
  const broken = brokenIn(text);
  return {
    row: {
      kind: 'text',
      abbreviation,
      title: cleanLine(one.title ?? '') || null,
      sections: named.sections,
      heading: named.heading || null,
      body: cleanText(text).trim(),
      source: cleanLine(one.source ?? '') || 'import',
    },
    findings: broken ? [{ field: 'text', reason: broken }] : [],
  };
}

function abbreviationProblem(text: string): string | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return 'is missing';
  return text.length > 100 ? 'is longer than 100 signs' : null;
}

function refuse(field: string | null, reason: string): ReadStatute {
  return { refusal: { field, reason } };
}
