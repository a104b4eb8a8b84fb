import { normalValue } from '../../../../core/desk/index.ts';
import type { Content, Field, Section, Value } from '../../../../platform/editable.ts';
import type { Cells, ownColumns } from '../../import/columns.ts';

export type OwnColumn = (typeof ownColumns)['needed' | 'more'][number];

/** Which field of the form at the desk each column fills. */
export const fieldOf: Readonly<Record<OwnColumn, string>> = {
  id: 'key',
  body: 'body',
  source: 'source',
  round: 'round',
  symbol: 'document',
  paragraph: 'paragraph',
  urgency: 'urgency',
  text_de: 'textDe',
  text_en: 'textEn',
  articles: 'articles',
  topics: 'topics',
  addressees: 'addressees',
  by_state: 'byState',
  first_raised: 'firstRaised',
  repeats: 'repeats',
  response: 'response',
  next_report: 'nextReportOn',
  source_url: 'sourceUrl',
  verified: 'verified',
};

const columnOf = new Map(
  Object.entries(fieldOf).map(([column, field]) => [field, column as OwnColumn]),
);

/** The column from which a field of the form came; null: from none, as an assessment. */
export function columnOfField(field: string): OwnColumn | null {
  return columnOf.get(field) ?? null;
}

/**
 * A row as the form at the desk would hold it. documents: ids by symbol in small letters; a symbol that is none of
 * them stays as it is, and the form complains of it.
 */
export function contentOfRow(
  cells: Cells,
  sections: readonly Section[],
  documents: ReadonlyMap<string, string>,
): Content {
  const fields = new Map(
    sections.flatMap((section) => section.fields.map((field) => [field.name, field] as const)),
  );
  const typed = Object.entries(fieldOf).map(([column, name]): [string, Value] => [
    name,
    cellValue(fields.get(name), cells(column)),
  ]);
  const content = Object.fromEntries(typed);
  const symbol = cells('symbol');
  return {
    ...content,
    document: documents.get(symbol.toLowerCase()) ?? symbol,
    verified: cells('verified') || 'no',
    // A table has one column for both: where the reply is told is where the row was read.
    responseSource: cells('response') === '' ? '' : cells('source'),
  };
}

function cellValue(field: Field | undefined, cell: string): Value {
  if (field?.kind === 'text') return normalValue(field, cell);
  if (field?.kind !== 'list' && field?.kind !== 'choices') return cell;
  return cell
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
}
