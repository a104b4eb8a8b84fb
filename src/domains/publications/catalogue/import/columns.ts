/** Those of our own files; the first group is needed. */
export const columns = {
  needed: ['title', 'type', 'date', 'source'],
  more: [
    'language',
    'subtitle',
    'edition',
    'authors',
    'publisher',
    'abstract_de',
    'abstract_en',
    'topics',
    'exploitation',
    'norms',
    'isbn',
    'doi',
    'licence',
    'stock',
    'price',
    'url',
    'source_url',
    'verified',
  ],
} as const;

export type Column = (typeof columns.needed | typeof columns.more)[number];

/** A cell of a row; '' where the file lacks the column. */
export type Cells = (name: Column) => string;
