/** Cells of a row by the lower-case name of their column; '' where the file has none of that name. */
export type Cells = (name: string, ...otherNames: readonly string[]) => string;

/** Whose columns a file has. */
export type Profile = 'own' | 'uhri' | 'upr-info';

/** Those of our own files; the first group is needed. */
export const ownColumns = {
  needed: ['id', 'body', 'source'],
  more: [
    'round',
    'symbol',
    'paragraph',
    'urgency',
    'text_de',
    'text_en',
    'articles',
    'topics',
    'addressees',
    'by_state',
    'first_raised',
    'repeats',
    'response',
    'next_report',
    'source_url',
    'verified',
  ],
} as const;

/** Of the export of the Universal Human Rights Index, which writes "Reccomending" with two c. */
export const uhriColumns = ['OHCHR Annotation Id', 'Document Symbol', 'Text'] as const;

/** Of the database of UPR Info. */
export const uprInfoColumns = ['session', 'to', 'from', 'text', 'response'] as const;

/** null: the names are of none of the three. */
export function profileOf(names: readonly string[]): Profile | null {
  const has = (wanted: readonly string[]) =>
    wanted.every((name) => names.includes(name.toLowerCase()));
  if (has(uhriColumns)) return 'uhri';
  if (has(ownColumns.needed)) return 'own';
  return has(uprInfoColumns) ? 'upr-info' : null;
}
