import type { OwnColumn } from './column-fields.ts';

/** What became of a table that somebody sent. */
export type Taken = {
  /** Why nothing of it was read: no rows, not our columns, a column twice, no text, or too many rows. null: it was read. */
  readonly refusal: 'empty' | 'columns' | 'twice' | 'unreadable' | 'many' | null;
  /** Things at the desk that were made of its rows. */
  readonly drafts: readonly { readonly id: string; readonly title: string }[];
  readonly wrong: readonly WrongCell[];
  /** The table with those rows alone that were not taken, as they were typed. */
  readonly rest: string;
};

export type WrongCell = {
  /** In the table that was sent. */
  readonly line: number;
  /** Of the row; '': it has none. */
  readonly id: string;
  /** null: the row as a whole. */
  readonly column: OwnColumn | null;
  readonly value: string;
  readonly message: string;
};

/** Each row costs a few questions to the database, and somebody waits. */
export const maximumRows = 300;
