import { type ImportRun, importCommand, textOfFile } from '../../../platform/files/import/index.ts';
import type { Finding, RawRow, ReadFile } from './columns.ts';
import { readCsv } from './csv.ts';
import { readHsds } from './hsds.ts';
import { readRows } from './rows.ts';
import { storeEntries } from './store.ts';

/** A directory of all of Germany has less than one. */
const maximumBytes = 16_000_000;

/** `schnittstelle import directory FILE…` */
export const importDirectory = importCommand({
  name: 'directory',
  summary: 'counselling centres and member organisations',
  about: `Reads CSV (UTF-8 or Windows-1252; parted by ";" or ",") with the columns
  id;name;parent_id;type;description;street;postal_code;town;land;precision;phone;email;website;
  languages;languages_interpreted;forms;target_groups;services;hours;accessible;notes_members;
  notes_office;confirmed_on;confirmed_by
and JSON of Open Referral HSDS 3. Lists are parted by "|"; of land the first is the seat, the others
are served too. precision is exact, town, land or hidden; hours as OpenStreetMap writes them.

A hidden entry may have no street, postcode, town or landline: such a row is refused, and an entry
of that id that was public goes away all the same. What is wrong and not needed is left out; what
was stored before then stays, and so it does for a column that the file lacks and for what was
changed at the desk. An entry that was withdrawn there is refused.`,
  work: async (files, run, readFile) => {
    const rows: RawRow[] = [];
    for (const file of files)
      await readFile(file, async () => {
        rows.push(...(await rowsOf(file, run)));
      });
    const endings = await storeEntries(run.services, readRows(rows, run.services.clock()));
    for (const { ending, findings, row } of endings) {
      run.counter.add(ending);
      await report(run, row.file, row.line, findings);
    }
  },
});

async function rowsOf(file: string, run: ImportRun): Promise<readonly RawRow[]> {
  const { rows, notes } = readAny(file, await textOfFile(file, run, maximumBytes));
  await report(run, file, 1, notes);
  return rows;
}

/** Told by content, not by the name of the file. */
function readAny(file: string, text: string): ReadFile {
  return /^\s*[{[]/.test(text) ? readHsds(file, text) : readCsv(file, text);
}

function report(
  run: ImportRun,
  file: string,
  line: number | null,
  findings: readonly Finding[],
): Promise<void> {
  return run.report.add(findings.map((finding) => ({ file, line, ...finding })));
}
