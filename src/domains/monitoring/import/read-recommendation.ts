import type { Cells, Profile } from './columns.ts';
import { readOwn } from './read-own.ts';
import { readUhri } from './read-uhri.ts';
import { readUprInfo } from './read-upr-info.ts';
import type { ReadRow } from './row.ts';

/** A row of a file with the columns of `profile`. */
export function readRecommendation(profile: Profile, cells: Cells): ReadRow {
  return readers[profile](cells);
}

const readers: Record<Profile, (cells: Cells) => ReadRow> = {
  own: readOwn,
  uhri: readUhri,
  'upr-info': readUprInfo,
};
