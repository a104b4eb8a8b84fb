import { findType, foldCourtName } from '../court.ts';
import type { CourtType } from '../court-types.ts';
import { fold } from '../fold.ts';

/** A row of a table of ECLI court codes; several rows with one code are several ways to write one court. */
export type CodeRow = { readonly land: string; readonly name: string; readonly code: string };

/** A row that names a court: its type, and the part of the name that tells the place or the Land. */
export type NamedRow = { readonly row: CodeRow; readonly type: CourtType; readonly rest: string };

/** Names, or "CODE: name", that say it wrongly or name no court: a better name, or null. */
export type Corrections = Readonly<Record<string, string | null>>;

/** null when the row names no court of a known type, or is corrected away. */
export function nameRow(row: CodeRow, corrections: Corrections): NamedRow | null {
  const corrected = [`${row.code}: ${row.name}`, row.name].map((key) => corrections[key]);
  if (corrected.includes(null)) return null;
  const meant = corrected.find((name) => name != null) ?? row.name;
  const name = meant.replace(/\bNRW$/, 'Nordrhein-Westfalen');
  const found = findType(fold(name));
  if (!found) return null;
  return { row: { ...row, name }, type: found.type, rest: restOf(name, row.land, found.type) };
}

function restOf(name: string, land: string, type: CourtType): string {
  const folded = foldCourtName(name).slice(fold(type.abbreviation).length).trim();
  return folded === fold(land) ? land : wordsAfterType(name);
}

const fillers =
  /^(?:für den Bezirk der (?:\S+ )?Rechtsanwaltskammer|Kammerbezirk|für das Land|des Landes|des) /;

function wordsAfterType(name: string): string {
  const words = name.split(/[ ,]+/);
  const start = words.findIndex(
    (_, at) => findType(fold(words.slice(at).join(' ')))?.before === '',
  );
  const length = findType(fold(name))?.words ?? 1;
  return words
    .slice(Math.max(start, 0) + length)
    .join(' ')
    .replace(fillers, '');
}
