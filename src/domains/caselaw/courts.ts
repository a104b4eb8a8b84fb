import { readFileSync } from 'node:fs';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type Court, courtFromName, findType, foldCourtName } from './court.ts';
import { fold } from './fold.ts';
import { parseEcli } from './identity.ts';
import type { CourtWithAliases } from './import/courts-table.ts';
import { insertRows } from './import/rows.ts';

/** Loads the shipped courts (data/courts.json) by id; rows that are already so are not written. */
export async function loadCourts(db: Kysely<unknown>): Promise<void> {
  const file = new URL('data/courts.json', import.meta.url);
  await saveCourts(
    db,
    JSON.parse(readFileSync(file, 'utf8')) as CourtWithAliases[],
    whereDifferent,
  );
}

/** Adds courts and aliases that are not there; what is there stays as it is. */
export async function addCourts(
  db: Kysely<unknown>,
  courts: readonly CourtWithAliases[],
): Promise<void> {
  await saveCourts(db, courts, sql`on conflict do nothing`);
}

/** Writes courts by id, and their aliases; an alias that another court has stays there. */
async function saveCourts(
  db: Kysely<unknown>,
  courts: readonly CourtWithAliases[],
  onConflict: RawBuilder<unknown>,
): Promise<void> {
  await insertRows(db, 'caselaw.court', courts.map(rowOf), onConflict);
  const aliases = courts.flatMap((court) =>
    court.aliases.map((alias) => ({ alias, court_id: court.id })),
  );
  await insertRows(db, 'caselaw.court_alias', aliases, sql`on conflict do nothing`);
}

const whereDifferent = sql`
  on conflict (id) do update
     set ecli_code = excluded.ecli_code, name = excluded.name, short_name = excluded.short_name,
         type = excluded.type, place = excluded.place, land = excluded.land,
         level = excluded.level, branch = excluded.branch
   where court is distinct from excluded`;

function rowOf({ id, ecliCode, name, shortName, type, place, land, level, branch }: Court) {
  return { id, ecli_code: ecliCode, name, short_name: shortName, type, place, land, level, branch };
}

/** Courts by every way to write them. Read once per import, then kept in step with what it adds. */
export class CourtDirectory {
  #byAlias: Map<string, string>;
  #byCode: Map<string, string>;
  #facts: Map<string, { branch: string; shortName: string }>;
  #added: CourtWithAliases[] = [];

  private constructor(
    courts: readonly { id: string; ecli_code: string | null; branch: string; short_name: string }[],
    aliases: readonly { alias: string; court_id: string }[],
  ) {
    this.#byAlias = new Map(aliases.map((row) => [row.alias, row.court_id]));
    this.#byCode = new Map(
      courts.flatMap((row) => (row.ecli_code ? [[row.ecli_code, row.id] as const] : [])),
    );
    this.#facts = new Map(
      courts.map((row) => [row.id, { branch: row.branch, shortName: row.short_name }]),
    );
  }

  static async read(db: Kysely<unknown>): Promise<CourtDirectory> {
    const courts = await sql<{
      id: string;
      ecli_code: string | null;
      branch: string;
      short_name: string;
    }>`
      select id, ecli_code, branch, short_name from caselaw.court`.execute(db);
    const aliases = await sql<{ alias: string; court_id: string }>`
      select alias, court_id from caselaw.court_alias`.execute(db);
    return new CourtDirectory(courts.rows, aliases.rows);
  }

  /** The court of a known name, with or without a chamber behind it; null when the name is not known. */
  find(name: string): string | null {
    const folded = foldCourtName(name);
    const known = this.#byAlias.get(folded) ?? this.#byAlias.get(folded.replace(chamber, ''));
    if (known) return known;
    const type = findType(fold(name))?.type;
    return (type?.single && this.#byAlias.get(fold(type.abbreviation))) || null;
  }

  /**
   * The court of a record: by its name, else by the code in its ECLI, else a new one when the name itself tells what
   * court it is. null when it tells nothing.
   */
  resolve(name: string, ecli: string | null): string | null {
    return this.find(name) ?? this.#byEcli(ecli) ?? this.#add(name);
  }

  facts(id: string): { readonly branch: string; readonly shortName: string } {
    return this.#facts.get(id) ?? { branch: '', shortName: id };
  }

  /** Writes the courts that were new since the last call. */
  async save(db: Kysely<unknown>): Promise<void> {
    await addCourts(db, this.#added);
  }

  /** After the transaction that saved them; until then a rollback would lose them. */
  saved(): void {
    this.#added = [];
  }

  #byEcli(text: string | null): string | null {
    const ecli = text === null ? null : parseEcli(text);
    if (!ecli) return null;
    const code = ecli.court.toUpperCase();
    return this.#byCode.get(ecli.country === 'DE' ? code : `${ecli.country}:${code}`) ?? null;
  }

  #add(name: string): string | null {
    const court = courtFromName(name);
    if (!court) return null;
    const alias = foldCourtName(name);
    const id = this.#facts.has(court.id) ? `${court.id}-2` : court.id;
    const { branch, shortName } = court;
    this.#byAlias.set(alias, id);
    this.#facts.set(id, { branch, shortName });
    this.#added.push({ ...court, id, aliases: [alias] });
    return id;
  }
}

/** "olg muenchen 34 zivilsenat" */
const chamber = / \d{1,2} (?:\p{L}*senat|\p{L}*kammer|kammer fuer .+)$/u;
