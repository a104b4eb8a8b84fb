/** Of the file; those of an export that a file does not need are read past. */
export const columns = [
  'measure',
  'year',
  'since',
  'value',
  'qualifier',
  'unit',
  'status',
  'edition',
  'page',
  'population_de',
  'population_en',
  'note_de',
  'note_en',
  'source_title',
  'source_url',
  'seen',
] as const;
export type Column = (typeof columns)[number];

export const requiredColumns = [
  'measure',
  'year',
  'value',
  'edition',
  'source_title',
  'seen',
] as const satisfies readonly Column[];

export type Finding = { readonly field: string | null; readonly reason: string };

/** Cells by column; '' where the file has no such column. */
export type RawFigure = Readonly<Record<Column, string>>;

export type ReadRow = { readonly line: number } & (
  | { readonly raw: RawFigure }
  | { readonly refusal: Finding }
);
