import { Vector } from '../../../platform/analysis/index.ts';
import type { SearchText } from '../../../platform/search.ts';
import { analyserOf, eachWord, fold } from './words.ts';

/** Goes up with every change of what `vectorOf` makes of a text: everything is then read anew. */
export const analysisEdition = '1';

/** No phrase reaches from one field into the next. */
const gap = 10;

/** Lexemes that filters ask for; no word begins with "=". */
export const mark = {
  language: (code: string) => `=lang:${code}`,
  topic: (topic: string) => `=topic:${topic}`,
  /** "2019", or "201" for its decade. */
  year: (part: string) => `=year:${part}`,
};

/** How a lexeme is kept that stands in the title. */
export function inTitle(lexeme: string): string {
  return `^${lexeme}`;
}

/** A spelling under which a word may be offered. */
export type Form = { readonly lexeme: string; readonly form: string; readonly folded: string };

/** The tsvector literal of a text, and the spellings of its words. */
export function vectorOf(text: SearchText): { tsv: string; forms: Form[] } {
  const vector = new Vector();
  const forms = new Map<string, Form>();
  const analyse = analyserOf(text.language);
  const add = (part: string, weight: 'A' | 'C', isTitle: boolean) => {
    vector.step(gap);
    eachWord(part, (start, end) => {
      vector.step();
      const raw = part.slice(start, end);
      const { lexeme, parts } = analyse(raw);
      if (lexeme === '') return;
      vector.add(lexeme, weight);
      if (isTitle) vector.mark(inTitle(lexeme));
      for (const inner of parts) vector.add(inner, 'D');
      if (!forms.has(lexeme) && /^\p{L}{4,40}$/u.test(raw))
        forms.set(lexeme, { lexeme, form: raw, folded: fold(raw) });
    });
  };
  const { isTitleSought = true, also = [] } = text;
  for (const part of [...(isTitleSought ? [text.title] : []), ...also]) add(part, 'A', true);
  if (isTitleSought) add(text.note, 'C', false);
  add(text.body, 'C', false);
  vector.mark(mark.language(text.language));
  for (const topic of text.topics ?? []) vector.mark(mark.topic(topic));
  const year = text.date?.slice(0, 4);
  if (year) for (const part of [year, year.slice(0, 3)]) vector.mark(mark.year(part));
  return { tsv: vector.toString(), forms: [...forms.values()] };
}
