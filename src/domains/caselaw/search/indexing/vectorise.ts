import { analyse, eachToken, Vector, type Weight } from '../../../../platform/analysis/index.ts';
import { mark, subsequences, unitsOf } from '../marks.ts';
import type { Document, DocumentNorm } from './documents.ts';
import type { Forms } from './forms.ts';

/** No phrase reaches from one field into the next. */
const gap = 10;
/** "Nicht-EU-Bürger" is also one word; longer chains of hyphens are tables and addresses. */
const longestChain = 4;

/** The tsvector literal of a decision; the spellings of its words are added to `forms`. */
export function vectorOf(document: Document, forms: Forms): string {
  const vector = new Vector();
  for (const text of [document.title, ...document.keywords, ...document.fileNumbers])
    addText(vector, text, 'A', forms);
  for (const text of [...document.leitsaetze, ...document.summaries])
    addText(vector, text, 'B', forms);
  const about = [...document.courtNames, document.chamber, document.type, ...document.normTexts];
  for (const text of about) addText(vector, text, 'C', forms);
  // Paragraphs follow one another without a gap: phrases go on over them in badly divided texts.
  vector.step(gap);
  for (const text of document.paragraphs) addWords(vector, text, 'C', forms);
  addMarks(vector, document);
  return vector.toString();
}

function addText(vector: Vector, text: string | null, weight: Weight, forms: Forms): void {
  if (!text) return;
  vector.step(gap);
  addWords(vector, text, weight, forms);
}

function addWords(vector: Vector, text: string, weight: Weight, forms: Forms): void {
  let chain: string[] = [];
  eachToken(text, (start, end, joint) => {
    const raw = text.slice(start, end);
    vector.step();
    addWord(vector, raw, weight, forms);
    chain = joint === 'hyphen' ? [...chain, raw] : [raw];
    if (chain.length > 1 && chain.length <= longestChain)
      addWord(vector, chain.join(''), weight, null);
  });
}

function addWord(vector: Vector, raw: string, weight: Weight, forms: Forms | null): void {
  const { lexeme, folded, parts } = analyse(raw);
  if (lexeme === '') return;
  if (vector.add(lexeme, weight)) forms?.note(lexeme, raw, folded);
  for (const part of parts) vector.add(part, 'D');
}

function addMarks(vector: Vector, document: Document): void {
  const { date, ecli } = document;
  vector.mark(mark.all);
  vector.mark(mark.fresh);
  for (const number of document.fileNumbers) vector.mark(mark.fileNumber(number));
  if (ecli) vector.mark(mark.ecli(ecli));
  vector.mark(mark.court(document.courtId));
  vector.mark(mark.courtType(document.courtType));
  vector.mark(mark.level(document.level));
  vector.mark(mark.type(document.type));
  vector.mark(mark.area(document.area ?? 'none'));
  for (const form of document.forms.length > 0 ? document.forms : ['none'])
    vector.mark(mark.form(form));
  if (document.hasSummary) vector.mark(mark.has('summary'));
  if (document.hasFullText) vector.mark(mark.has('full_text'));
  for (const length of [3, 4, 7, 10]) vector.mark(mark.day(date.slice(0, length)));
  for (const norm of document.norms) addNorm(vector, norm);
}

function addNorm(vector: Vector, { law, section, detail, version, raw }: DocumentNorm): void {
  vector.mark(mark.law(law));
  if (section === null) return;
  vector.mark(mark.norm(law, section));
  for (const day of [version, dayOfAct(raw)])
    if (day !== null) vector.mark(mark.version(law, section, day));
  for (const units of subsequences(unitsOf(detail))) vector.mark(mark.detail(law, section, units));
}

/** Courts date a wording by its act, "vom 11.02.2005"; the column holds the day it came into force. */
function dayOfAct(raw: string): string | null {
  const found = /\bvom (\d{2})\.(\d{2})\.(\d{4})$/.exec(raw);
  return found ? `${found[3]}-${found[2]}-${found[1]}` : null;
}
