import aliases from '../../data/law-aliases.json' with { type: 'json' };
import lawNames from '../../data/law-names.json' with { type: 'json' };
import federal from '../../data/laws.json' with { type: 'json' };
import others from '../../data/laws-more.json' with { type: 'json' };
import { kindOf } from './kind.ts';
import type { Law, LawKind } from './law.ts';
import { nameKey } from './name-key.ts';
import { toSgb } from './sgb.ts';
import { lawSlug } from './slug.ts';

/** All known laws, under every way to write them. */
export type LawTable = {
  /** By exact abbreviation, old and new. */
  readonly byAbbreviation: ReadonlyMap<string, Law>;
  /** By abbreviation folded to an address. */
  readonly bySlug: ReadonlyMap<string, Law>;
  /** By written-out name, folded by `nameKey`. */
  readonly byName: ReadonlyMap<string, Law>;
  /** First words of names of several words, folded alike. */
  readonly beginnings: ReadonlySet<string>;
  /** First words of abbreviations of several words: "Brüssel" of "Brüssel IIa-VO". */
  readonly longer: ReadonlySet<string>;
  /** Laws cited so often that their bare abbreviation means them: those of the tables made by hand. */
  readonly common: ReadonlySet<Law>;
};

type FederalRow = [abbreviation: string, title: string, ...also: string[]];
type OtherRow = {
  abbreviation: string;
  kind: string;
  title: string;
  also?: string[];
  same?: string;
  names?: string[];
};

/** Longer titles are read by the grammar of titles; their beginnings would fill the memory for nothing. */
const LONGEST_NAME = 8;

/** Reads the tables of ../data; the ones made by hand come first and win. */
export function readLawTable(): LawTable {
  const builder = new Builder();
  for (const row of others as OtherRow[]) builder.addOther(row);
  const rows = federal as FederalRow[];
  const newest = newestEditions(rows.map(([abbreviation]) => abbreviation));
  for (const row of rows) builder.addFederal(row, newest);
  for (const [abbreviation, written] of Object.entries(aliases))
    builder.addAliases(abbreviation, written);
  for (const [abbreviation, names] of Object.entries(lawNames))
    builder.addNames(abbreviation, names);
  return builder;
}

/** How else the law at an address is called: "SEV 197", "Europaratskonvention gegen Menschenhandel"; only of the tables made by hand. */
export function otherNames(id: string): readonly string[] {
  const row = (others as OtherRow[]).find(({ abbreviation }) => lawSlug(abbreviation) === id);
  return [...(row?.also ?? []), ...(row?.names ?? [])];
}

class Builder implements LawTable {
  readonly byAbbreviation = new Map<string, Law>();
  readonly bySlug = new Map<string, Law>();
  readonly byName = new Map<string, Law>();
  readonly beginnings = new Set<string>();
  readonly longer = new Set<string>();
  readonly common = new Set<Law>();

  addOther(row: OtherRow): void {
    const { abbreviation, title } = row;
    const law: Law = { id: lawSlug(abbreviation), abbreviation, title, kind: row.kind as LawKind };
    this.common.add(law);
    for (const written of [abbreviation, row.same, ...(row.also ?? [])]) this.#write(written, law);
    for (const name of [title, ...(row.names ?? [])]) this.#name(name, law);
  }

  addFederal([official, title, ...also]: FederalRow, newest: ReadonlyMap<string, string>): void {
    if (this.byAbbreviation.has(official)) return;
    const abbreviation = usual(official, newest);
    const kind = kindOf(abbreviation, title);
    const law: Law = { id: this.#freeId(lawSlug(abbreviation)), abbreviation, title, kind };
    for (const written of [abbreviation, official, ...also]) this.#write(written, law);
    this.#name(title, law);
  }

  /** Abbreviations of juris, where they are not the official ones. */
  addAliases(abbreviation: string, written: readonly string[]): void {
    const law = this.byAbbreviation.get(abbreviation);
    if (law) for (const alias of written) this.#write(alias, law);
  }

  addNames(abbreviation: string, names: readonly string[]): void {
    const law = this.byAbbreviation.get(abbreviation);
    if (!law) return;
    this.common.add(law);
    for (const name of names) this.#name(name, law);
  }

  /** "GbV" and "GBV", "SolzG" and "SolZG" are different laws. */
  #freeId(id: string): string {
    return this.bySlug.has(id) ? `${id}-2` : id;
  }

  #write(abbreviation: string | undefined, law: Law): void {
    if (abbreviation === undefined) return;
    if (!this.byAbbreviation.has(abbreviation)) this.byAbbreviation.set(abbreviation, law);
    const slug = lawSlug(abbreviation);
    if (!this.bySlug.has(slug)) this.bySlug.set(slug, law);
    const blank = abbreviation.indexOf(' ');
    if (blank > 0) this.longer.add(abbreviation.slice(0, blank));
  }

  #name(name: string, law: Law): void {
    const key = nameKey(name);
    if (!this.byName.has(key)) this.byName.set(key, law);
    const words = key.split(' ');
    if (words.length > LONGEST_NAME) return;
    for (let count = 1; count < words.length; count++)
      this.beginnings.add(words.slice(0, count).join(' '));
  }
}

/** "EStDV 1955" is cited as "EStDV", "SGB 2" as "SGB II"; of several years the newest bears the name alone. */
function usual(official: string, newest: ReadonlyMap<string, string>): string {
  const base = withoutYear(official);
  return toSgb(official) ?? (base !== null && newest.get(base) === official ? base : official);
}

/** Of "EEG 2021" and "EEG 2023" the latter, unless a plain "EEG" is in the table. */
function newestEditions(all: readonly string[]): Map<string, string> {
  const plain = new Set(all);
  const found = new Map<string, string>();
  for (const official of [...all].sort()) {
    const base = withoutYear(official);
    if (base !== null && !plain.has(base)) found.set(base, official);
  }
  return found;
}

function withoutYear(abbreviation: string): string | null {
  return /^(\S+) (?:19|20)\d\d$/.exec(abbreviation)?.[1] ?? null;
}
