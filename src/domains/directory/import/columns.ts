/** Columns that hold one value; the names are those of the CSV and of the report. */
export const textColumns = [
  'id',
  'name',
  'parent_id',
  'type',
  'description',
  'street',
  'postal_code',
  'town',
  'precision',
  'phone',
  'email',
  'website',
  'hours',
  'accessible',
  'notes_members',
  'notes_office',
  'confirmed_on',
  'confirmed_by',
] as const;

/** Columns that hold several, in CSV parted by "|". Of `land` the first is the seat, the others are served too. */
export const listColumns = [
  'land',
  'languages',
  'languages_interpreted',
  'forms',
  'target_groups',
  'services',
] as const;

/** Without one of these a row is refused. */
export const requiredColumns = ['id', 'name', 'type', 'land', 'precision'] as const;

export type TextColumn = (typeof textColumns)[number];
export type ListColumn = (typeof listColumns)[number];
export type Column = TextColumn | ListColumn;

/** One entry as a file tells it, before any of it is understood; a column that the file lacks is absent. */
export type RawEntry = {
  /** Before the name of a field in the report: "contents[3]." in JSON. */
  readonly prefix: string;
  readonly text: Readonly<Partial<Record<TextColumn, string>>>;
  readonly list: Readonly<Partial<Record<ListColumn, readonly string[]>>>;
  /** Whether the file also gives degrees; kept by no entry, and refused on a hidden one. */
  readonly hasPoint: boolean;
};

/** An entry in its place in a file, or why there is none. */
export type RawRow = {
  readonly file: string;
  /** null in JSON. */
  readonly line: number | null;
} & ({ readonly raw: RawEntry } | { readonly refusal: Finding });

/** What a file holds, and what is to be said of the file itself. */
export type ReadFile = { readonly rows: readonly RawRow[]; readonly notes: readonly Finding[] };

export type Finding = { readonly field: string | null; readonly reason: string };
