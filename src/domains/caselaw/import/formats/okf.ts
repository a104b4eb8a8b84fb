import { z } from 'zod';
import { type DecisionRecord, notCoded, type Paragraph } from '../../decision.ts';
import { fileNumberKey } from '../../identity.ts';
import { type Finding, Refused } from '../candidate.ts';
import { ownLeitsaetze } from './leitsaetze.ts';
import { lawBehind } from './norm-chains.ts';
import { type ReadText, readText } from './plain-text.ts';
import { parseProceeding } from './proceedings.ts';
import { titleFrom } from './titles.ts';
import { day, ecli, fileNumbers, line, required, text, type } from './values.ts';

const words = z.string().nullish();
const list = z.union([z.string(), z.array(z.string())]).nullish();

/** JSON Lines as in ../shared/data/decisions; fields beyond these are not read. */
const schema = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  source: words,
  court: words,
  chamber: words,
  date: words,
  file_number: list,
  type: words,
  ecli: words,
  doc_no: words,
  title: words,
  headnote: list,
  summary: words,
  norms: list,
  keywords: list,
  topic: z.enum(['core', 'related']).nullish().catch(null),
  operative_part: words,
  reasons: words,
  text: words,
  previous_instance: words,
  url: words,
  licence: words,
});
type Row = z.infer<typeof schema>;

/** One line of the collection as a record. Throws Refused where it cannot be one decision. */
export function readOkf(value: unknown, findings: Finding[]): DecisionRecord {
  const row = parse(value);
  const court = required('court', line('court', row.court, findings));
  const date = day('date', line('date', row.date, findings));
  const numbers = fileNumbers('file_number', row.file_number ?? null);
  const kind = type(line('type', row.type, findings));
  const read = readBody(row, kind, findings);
  const given = paragraphsOf('headnote', row.headnote, findings);
  const leitsaetze = ownLeitsaetze(
    'headnote',
    given.length > 0 ? given : read.leitsaetze,
    findings,
  );
  const title = line('title', row.title, findings) ?? titleFrom(row.summary, row.headnote, row);
  return {
    source: line('source', row.source, findings) ?? 'import',
    sourceId: sourceIdOf(row, court, date, numbers[0], kind),
    sourceUrl: line('url', row.url, findings),
    licence: line('licence', row.licence, findings),
    basis: basisOf(read.paragraphs, leitsaetze),
    checked: null,
    court,
    chamber: line('chamber', row.chamber, findings),
    date,
    fileNumbers: numbers,
    type: kind,
    ecli: ecli(line('ecli', row.ecli, findings), findings),
    documentNumber: line('doc_no', row.doc_no, findings),
    title,
    leitsaetze,
    orientierungssatz: read.orientierungssatz,
    keywords: keywordsOf(row.keywords, findings),
    norms: normsOf(row.norms, read.norms, findings),
    ...notCoded,
    topic: row.topic ?? null,
    previous: previousOf(
      [...(row.previous_instance?.split('\n') ?? []), ...read.previous],
      date,
      numbers[0],
    ),
    paragraphs: read.paragraphs,
  };
}

function parse(value: unknown): Row {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path[0];
  throw new Refused(
    field === undefined ? null : String(field),
    field === undefined ? 'is no record' : 'has another form than text',
  );
}

function sourceIdOf(row: Row, court: string, date: string, number: string, kind: string): string {
  const id = row.id === null || row.id === undefined ? '' : String(row.id).trim();
  return (id || [court, date, number, kind].join(' ')).slice(0, 500);
}

function readBody(row: Row, kind: string, findings: Finding[]): ReadText {
  const tenor = text('operative_part', row.operative_part, findings);
  const reasons = text('reasons', row.reasons, findings);
  const whole = text('text', row.text, findings);
  const read = readText(whole ?? reasons ?? '', whole ? 'text' : reasonsOf(kind));
  const before = tenor ? readText(tenor, 'tenor').paragraphs : [];
  return { ...read, paragraphs: [...before, ...read.paragraphs] };
}

function reasonsOf(kind: string): Paragraph['part'] {
  return /urteil$/i.test(kind) ? 'entscheidungsgruende' : 'gruende';
}

export function basisOf(
  paragraphs: readonly Paragraph[],
  leitsaetze: readonly string[],
): DecisionRecord['basis'] {
  if (paragraphs.some((one) => one.part !== 'tenor')) return 'full_text';
  return leitsaetze.length > 0 ? 'headnote' : 'metadata';
}

/** Paragraphs of a headnote, each on one line. */
export function paragraphsOf(
  field: string,
  raw: string | readonly string[] | null | undefined,
  findings: Finding[],
): string[] {
  const whole = text(field, typeof raw === 'string' ? raw : raw?.join('\n\n'), findings);
  return (whole ?? '')
    .split(/\n\s*\n/)
    .map(oneLine)
    .filter((one) => one !== '');
}

function oneLine(paragraph: string): string {
  return paragraph.replace(/\s+/g, ' ').trim();
}

/** A list between commas; a sentence with commas is one keyword. */
function keywordsOf(raw: Row['keywords'], findings: Finding[]): string[] {
  const whole = text('keywords', typeof raw === 'string' ? raw : raw?.join(', '), findings);
  if (!whole) return [];
  const words = whole
    .split(/,\s+/)
    .map(oneLine)
    .filter((one) => one !== '');
  const isList = words.every((one) => one.length <= 60);
  return isList ? [...new Set(words)] : [oneLine(whole)];
}

function normsOf(raw: Row['norms'], fromText: readonly string[], findings: Finding[]): string[] {
  const given = typeof raw === 'string' ? [raw] : (raw ?? []);
  const whole = text('norms', (given.length > 0 ? given : fromText).join('\n'), findings);
  const norms = (whole ?? '')
    .split('\n')
    .map(oneLine)
    .filter((one) => one !== '')
    .flatMap(lawBehind);
  return [...new Set(norms)];
}

/** Without the decision itself, which portals print above its own earlier instances. */
export function previousOf(
  lines: readonly string[],
  date: string,
  number: string,
): DecisionRecord['previous'] {
  const found = lines.map((one) => parseProceeding(oneLine(one))).filter((one) => one !== null);
  const seen = new Set([`${date} ${fileNumberKey(number)}`]);
  return found.filter((one) => {
    const key = `${one.date} ${fileNumberKey(one.fileNumber ?? '')}`;
    return !seen.has(key) && seen.add(key);
  });
}
