import { isDeepStrictEqual } from 'node:util';
import type { Kysely } from 'kysely';
import type { Temporal } from '../../../../platform/clock/index.ts';
import {
  type Ending,
  type ImportRun,
  importCommand,
  textOfFile,
} from '../../../../platform/files/import/index.ts';
import { cleanText, csvTable, UnreadableFile } from '../../../../platform/files/read/index.ts';
import { parseNorm } from '../../../norms/index.ts';
import { contentOf } from '../desk/content.ts';
import type { Entry } from '../publication.ts';
import { findByName } from '../publications.ts';
import { writePublication } from '../stored-publications.ts';
import { type Column, columns } from './columns.ts';
import { type Finding, readRow } from './read-row.ts';

/** Bounds the memory: ten thousand publications are less. */
const maximumBytes = 32_000_000;

/** `schnittstelle import publications FILE…` */
export const importPublications = importCommand({
  name: 'publications',
  summary: 'entries of the catalogue of publications',
  about: `Reads CSV (UTF-8 or Windows-1252; parted by ";" or ",") with a row of names:
  ${columns.needed.join(', ')} are needed, and known besides
  ${columns.more.slice(0, 8).join(', ')},
  ${columns.more.slice(8).join(', ')}.

Cells of several values are parted by "|"; authors are "Family name, Given name", organisations without comma. What is
stored stays: a row that differs from what is here is told, and the desk decides.`,
  work: async (files, run, readFile) => {
    for (const file of files) await readFile(file, () => storeFile(file, run));
  },
});

async function storeFile(file: string, run: ImportRun): Promise<void> {
  const { services, report, counter, progress } = run;
  const { names, rows } = csvTable(await textOfFile(file, run, maximumBytes));
  const missing = columns.needed.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new UnreadableFile(`lacks a column: ${missing.join(', ')}`, 1);
  for (const { line, cells } of rows) {
    const { ending, findings } = cells
      ? await storeRow(services.db, names, cells, services.clock())
      : refused({ field: null, reason: 'has more or fewer cells than the first row' });
    counter.add(ending);
    await report.add(findings.map((finding) => ({ file, line, ...finding })));
    progress.records(counter.tally().read);
  }
}

type Stored = { readonly ending: Ending; readonly findings: readonly Finding[] };

async function storeRow(
  db: Kysely<unknown>,
  names: readonly string[],
  cells: readonly string[],
  at: Temporal.Instant,
): Promise<Stored> {
  const read = readRow((name: Column) => cleanText(cells[names.indexOf(name)] ?? '').trim());
  if ('refusal' in read) return refused(read.refusal);
  const { entry } = read;
  return db.transaction().execute(async (trx) => {
    const held = await findByName(trx, entry);
    if (!held) {
      await writePublication(trx, null, entry, at);
      return { ending: 'new', findings: unknownNorms(entry) };
    }
    if (saysNothingElse(held, entry)) return { ending: 'unchanged', findings: [] };
    const reason = 'is here already with other content; the desk decides which holds';
    return refused({ field: 'title', reason });
  });
}

/** A warning: the citation is kept as it was typed. */
function unknownNorms({ norms }: Entry): readonly Finding[] {
  return norms
    .filter((raw) => !parseNorm(raw).some(({ law }) => law !== null))
    .map((raw) => ({ field: 'norms', reason: `"${raw.slice(0, 60)}" is no norm that is known` }));
}

/** An import tells less than an entry: of what it tells, everything must be the same. What was verified here stays so. */
function saysNothingElse(held: Entry, entry: Entry): boolean {
  const { verified: _, ...told } = contentOf(entry);
  const before = contentOf(held);
  return Object.entries(told).every(
    ([name, value]) => value.length === 0 || isDeepStrictEqual(before[name], value),
  );
}

function refused(finding: Finding): Stored {
  return { ending: 'refused', findings: [finding] };
}
