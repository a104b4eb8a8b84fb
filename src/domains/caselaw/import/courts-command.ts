import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { type Ending, importCommand } from '../../../platform/files/import/index.ts';
import { bytesOf, UnreadableFile, wholeOf } from '../../../platform/files/read/index.ts';
import { foldCourtName } from '../court.ts';
import { addCourts } from '../courts.ts';
import { courtKnowledge } from './courts-known.ts';
import { type NamedRow, nameRow } from './courts-names.ts';
import { type ReadRow, readCodeTable } from './courts-rows.ts';
import { type CourtWithAliases, courtsFromRows } from './courts-table.ts';

/** The whole table of all courts has 65 kB. */
const maximumTable = 8_000_000;

/** `schnittstelle import courts FILE…` */
export const importCourts = importCommand({
  name: 'courts',
  summary: 'tables of courts and their ECLI codes',
  about: `Reads tables of ECLI court codes as CSV in UTF-8, with the columns Bundesland, GERICHTSBEZEICHNUNG and
ECLI-GERICHTSCODE. A code that is not known makes a court; a name that is not known makes another
way to write it.`,
  work: async (files, { services, report, counter }, readFile) => {
    for (const file of files)
      await readFile(file, async () => {
        const rows = readCodeTable(await readText(file));
        const endings = await services.db.transaction().execute((db) => storeRows(db, rows));
        const refused = rows.flatMap((one, at) => {
          counter.add(endings[at]?.ending ?? 'refused');
          const finding = endings[at]?.finding;
          return finding ? [{ file, line: one.line, ...finding }] : [];
        });
        await report.add(refused);
      });
  },
});

async function readText(file: string): Promise<string> {
  const bytes = await wholeOf(bytesOf(file), maximumTable);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile('is not valid UTF-8');
  }
}

type RowEnding = {
  readonly ending: Ending;
  readonly finding?: { readonly field: string | null; readonly reason: string };
};

async function storeRows(db: Kysely<unknown>, rows: readonly ReadRow[]): Promise<RowEnding[]> {
  const knowledge = courtKnowledge();
  const named = rows.map((one) => ('row' in one ? nameRow(one.row, knowledge.corrections) : null));
  const usable = rows.flatMap((one, at) => ('row' in one && named[at] ? [one.row] : []));
  const before = await readKnown(db);
  const courts = courtsFromRows(usable, knowledge).map((court) => ({
    ...court,
    id: idFor(court, before),
  }));
  await addCourts(db, courts);
  const after = await readKnown(db);
  const added = new Set<string>();
  return rows.map((one, at) => endingOf(one, named[at] ?? null, before, after, added));
}

type Known = {
  readonly codes: Map<string, string>;
  readonly aliases: Set<string>;
  readonly ids: Set<string>;
};

async function readKnown(db: Kysely<unknown>): Promise<Known> {
  const courts = await sql<{ id: string; ecli_code: string | null }>`
    select id, ecli_code from caselaw.court`.execute(db);
  const aliases = await sql<{ alias: string }>`select alias from caselaw.court_alias`.execute(db);
  return {
    codes: new Map(
      courts.rows.flatMap((row) => (row.ecli_code ? [[row.ecli_code, row.id] as const] : [])),
    ),
    aliases: new Set(aliases.rows.map((row) => row.alias)),
    ids: new Set(courts.rows.map((row) => row.id)),
  };
}

/** A code keeps its court; a new code never takes the address of another court. */
function idFor(court: CourtWithAliases, known: Known): string {
  if (court.ecliCode === null) return court.id;
  const taken = known.ids.has(court.id) ? `${court.id}-${court.ecliCode.toLowerCase()}` : court.id;
  return known.codes.get(court.ecliCode) ?? taken;
}

function endingOf(
  one: ReadRow,
  named: NamedRow | null,
  before: Known,
  after: Known,
  added: Set<string>,
): RowEnding {
  if ('refusal' in one) return { ending: 'refused', finding: one.refusal };
  if (!named)
    return {
      ending: 'refused',
      finding: { field: 'GERICHTSBEZEICHNUNG', reason: `"${one.row.name}" names no court` },
    };
  const code = one.row.code.toUpperCase();
  if (!before.codes.has(code) && after.codes.has(code) && !added.has(code)) {
    added.add(code);
    return { ending: 'new' };
  }
  const alias = foldCourtName(named.row.name);
  const isNew = !before.aliases.has(alias) && after.aliases.has(alias);
  return { ending: isNew ? 'changed' : 'unchanged' };
}
