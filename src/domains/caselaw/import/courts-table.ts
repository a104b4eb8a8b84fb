import { type Court, foldCourtName } from '../court.ts';
import { fold } from '../fold.ts';
import { asciiSlug } from '../slug.ts';
import { type CodeRow, type Corrections, type NamedRow, nameRow } from './courts-names.ts';

export type CourtWithAliases = Court & {
  /** Every way to write the name, folded as in court.ts. */
  readonly aliases: readonly string[];
};

/** What rows do not say; data/courts-seats.json. */
export type Knowledge = {
  readonly corrections: Corrections;
  /** Folded name that two courts share, to the code of the one that is meant without more. */
  readonly preferred: Readonly<Record<string, string>>;
  /** ECLI code to the place where a Land's court sits. */
  readonly seats: Readonly<Record<string, string>>;
};

/**
 * The courts that rows of a code table name, one per code and type: a name of another type under the same code
 * ("Dienstgericht Cottbus" under the code of LG Cottbus) is a court of its own without a code.
 */
export function courtsFromRows(rows: readonly CodeRow[], known: Knowledge): CourtWithAliases[] {
  const courts = new Map<string, CourtWithAliases>();
  for (const [code, group] of byCode(rows, known.corrections)) {
    const main = mainOf(group);
    const own = group.filter((one) => one.type === main.type);
    add(courts, courtFrom(main, own, code, known.seats[code]));
    for (const other of group.filter((one) => one.type !== main.type))
      add(courts, courtFrom(other, [other], null, undefined));
  }
  return [...courts.values()].map(onlyOwnAliases([...courts.values()], known.preferred));
}

function byCode(rows: readonly CodeRow[], corrections: Corrections): Map<string, NamedRow[]> {
  const groups = new Map<string, NamedRow[]>();
  for (const row of rows) {
    const named = nameRow(row, corrections);
    if (!named) continue;
    const code = row.code.toUpperCase();
    groups.set(code, [...(groups.get(code) ?? []), named]);
  }
  return groups;
}

/** The first name with a place; where the type alone is the name, the first. */
function mainOf(group: readonly NamedRow[]): NamedRow {
  const [first] = group;
  if (!first) throw new Error('A code without a name.');
  return first.type.single ? first : (group.find((one) => one.rest !== '') ?? first);
}

function courtFrom(
  main: NamedRow,
  own: readonly NamedRow[],
  code: string | null,
  seat: string | undefined,
): CourtWithAliases {
  const { type, rest, row } = main;
  const shortName = type.single ? type.abbreviation : `${type.abbreviation} ${rest}`.trim();
  const court: Court = {
    id: asciiSlug(shortName),
    ecliCode: code,
    name: row.name,
    shortName,
    type: type.abbreviation,
    place: seat ?? placeOf(rest, row.land),
    land: row.land === 'Bund' ? null : row.land,
    level: type.level,
    branch: type.branch,
  };
  return { ...court, aliases: aliasesOf(court, own, seat) };
}

/** "Köln", and of "für Heilberufe Köln" the last word; null where only the Land is named. */
function placeOf(rest: string, land: string): string | null {
  const place = /^\p{Lu}/u.test(rest) ? rest : (rest.split(' ').at(-1) ?? '');
  const isLand = place === land && !['Berlin', 'Hamburg', 'Bremen'].includes(land);
  return place === '' || isLand ? null : place;
}

function aliasesOf(court: Court, own: readonly NamedRow[], seat: string | undefined): string[] {
  const { type, shortName } = court;
  const names = [shortName, ...own.map((one) => one.row.name)];
  if (seat) names.push(`${type} ${seat}`, `${shortName} ${seat}`);
  const folded = names
    .flatMap((name) => [name, name.replace(/ \([^)]*\)$/, '')])
    .map(foldCourtName);
  return [...new Set(folded)].filter((alias) => alias !== fold(type) || shortName === type);
}

function add(courts: Map<string, CourtWithAliases>, court: CourtWithAliases): void {
  const known = courts.get(court.id);
  if (!known) courts.set(court.id, court);
  else if (court.ecliCode === null || known.ecliCode === court.ecliCode)
    courts.set(court.id, { ...known, aliases: [...new Set([...known.aliases, ...court.aliases])] });
  else {
    const id = `${court.id}-${asciiSlug(court.ecliCode)}`;
    courts.set(id, { ...court, id });
  }
}

/** A name that several courts could mean goes to the preferred one, or to the one that calls itself so, or to none. */
function onlyOwnAliases(all: readonly CourtWithAliases[], preferred: Knowledge['preferred']) {
  const owners = new Map<string, CourtWithAliases[]>();
  for (const court of all)
    for (const alias of court.aliases) owners.set(alias, [...(owners.get(alias) ?? []), court]);
  const mayKeep = (court: CourtWithAliases, alias: string): boolean => {
    const sharing = owners.get(alias) ?? [];
    const wanted = preferred[alias];
    if (wanted) return court.ecliCode === wanted;
    const named = sharing.filter((one) => foldCourtName(one.name) === alias);
    return sharing.length === 1 || (named.length === 1 && named[0] === court);
  };
  return (court: CourtWithAliases): CourtWithAliases => ({
    ...court,
    aliases: [
      ...court.aliases.filter((alias) => mayKeep(court, alias)),
      ...Object.keys(preferred).filter(
        (alias) => preferred[alias] === court.ecliCode && !court.aliases.includes(alias),
      ),
    ],
  });
}
