import type { Content, Row, Value } from '../../../platform/editable.ts';

/** Columns and child tables that follow a field of the form, by the names that `edited_fields` and imports use. */
const columns: Readonly<Record<string, readonly string[]>> = {
  court: ['identity'],
  date: ['identity'],
  type: ['identity'],
  fileNumbers: ['identity', 'file_numbers'],
  chamber: ['chamber'],
  ecli: ['ecli'],
  area: ['area'],
  norms: ['norms'],
  title: ['title'],
  leitsaetze: ['leitsaetze'],
  orientierungssatz: ['orientierungssatz'],
  keywords: ['keywords'],
  summaryDe: ['summary_de'],
  summaryEn: ['summary_en'],
  topic: ['topic'],
  forms: ['forms'],
  acts: ['acts'],
  means: ['means'],
  purposes: ['purposes'],
  sentenceMonths: ['outcome'],
  suspended: ['outcome'],
  confiscationEuro: ['outcome'],
  damagesEuro: ['outcome'],
  wageEuro: ['outcome'],
  residence: ['outcome'],
  text: ['paragraphs'],
  instances: ['previous'],
  basis: ['basis'],
  sourceUrl: ['source_url'],
  licence: ['licence'],
};

/** Fields in which order says nothing. */
const unordered: ReadonlySet<string> = new Set(['forms', 'acts', 'means', 'purposes']);

/** Known to the office only: it stands in the versions at the desk, never in a table that pages read. */
export const unpublished: readonly string[] = ['receivedFrom'];

/** The fields that say something else than before; null: there was nothing. What pages would show alike is the same. */
export function changedFields(before: Content | null, after: Content): Set<string> {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after)]);
  return new Set(
    [...fields].filter(
      (field) =>
        !unpublished.includes(field) &&
        plain(field, before?.[field]) !== plain(field, after[field]),
    ),
  );
}

export function columnsOf(fields: Iterable<string>): Set<string> {
  return new Set([...fields].flatMap((field) => columns[field] ?? []));
}

function plain(field: string, value: Value | undefined): string {
  if (value === undefined || value.length === 0) return '';
  if (typeof value === 'string') return line(value);
  const parts = value.map((one) => (typeof one === 'string' ? line(one) : rowText(one)));
  const told = parts.filter((part) => part !== '');
  return told.length === 0 ? '' : JSON.stringify(unordered.has(field) ? told.sort() : told);
}

function rowText(row: Row): string {
  const entries = Object.entries(row).map(([name, text]) => [name, line(text)]);
  const told = entries.filter(([, text]) => text !== '').sort();
  return told.length > 0 ? JSON.stringify(told) : '';
}

/** As pages show it: single line ends and the number of spaces do not count, empty lines do. */
function line(text: string): string {
  const blocks = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/);
  return blocks
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .join('\n\n')
    .trim();
}
