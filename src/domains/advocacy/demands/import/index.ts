import { isDeepStrictEqual } from 'node:util';
import { todayOf } from '../../../../platform/clock/index.ts';
import type { OwnerServices } from '../../../../platform/domain.ts';
import { type Ending, importCommand, textOfFile } from '../../../../platform/files/import/index.ts';
import { cleanText, csvTable, UnreadableFile } from '../../../../platform/files/read/index.ts';
import type { Demand } from '../demand.ts';
import { findDemand, type HeldDemand, listDemands } from '../demands.ts';
import { writeDemand } from '../stored-demands.ts';
import { type Finding, moreColumns, neededColumns, readRow } from './read-row.ts';

/** Bounds the memory: a thousand demands are less. */
const maximumBytes = 8_000_000;

/** `schnittstelle import demands FILE…` */
export const importDemands = importCommand({
  name: 'demands',
  summary: 'demands of the network',
  about: `Reads CSV (UTF-8 or Windows-1252; parted by ";" or ",") with the columns
  ${neededColumns.join(';')}
and, where there are any, ${moreColumns.join(', ')}.
The file that /de/forderungen.csv gives has them all; what follows "verified" there is not read.

addressees: "bund: Bundesregierung / Federal Government; land: …". topics: ids, parted by ";". What came of a demand
is entered at the desk, because each step needs a source of its own.

Rows that are wrong are told in the report, the rest is stored. What is here already stays: a row that differs from it
is told, and the desk decides.`,
  work: async (files, run, readFile) => {
    const { services, report, counter } = run;
    for (const file of files)
      await readFile(file, async () => {
        const text = await textOfFile(file, run, maximumBytes);
        for (const { line, cells } of tableOf(text)) {
          const { ending, finding } = await storeRow(services, cells);
          counter.add(ending);
          if (finding) await report.add([{ file, line, ...finding }]);
        }
      });
  },
});

type Row = { readonly line: number; readonly cells: ((name: string) => string) | null };

function tableOf(text: string): readonly Row[] {
  const { names, rows } = csvTable(text);
  const missing = neededColumns.filter((name) => !names.includes(name));
  if (missing.length > 0) throw new UnreadableFile(`has no column ${missing.join(', ')}`, 1);
  return rows.map(({ line, cells }) => {
    if (!cells) return { line, cells: null };
    const held = new Map(names.map((name, at) => [name, cleanText(cells[at] ?? '').trim()]));
    return { line, cells: (name: string) => held.get(name) ?? '' };
  });
}

type Stored = { readonly ending: Ending; readonly finding: Finding | null };

async function storeRow(
  { db, clock }: Pick<OwnerServices, 'db' | 'clock'>,
  cells: Row['cells'],
): Promise<Stored> {
  if (!cells) return refused({ field: null, reason: 'has more or fewer cells than the first row' });
  const read = readRow(cells, todayOf(clock()));
  if ('refusal' in read) return refused(read.refusal);
  const held = await findDemand(db, read.demand.slug);
  if (held && isSame(held, read.demand)) return { ending: 'unchanged', finding: null };
  if (held)
    return refused({
      field: 'id',
      reason: 'is here already with other content; the desk decides which holds',
    });
  const title = read.demand.title.de.toLowerCase();
  const other = (await listDemands(db)).find((one) => one.title.de.toLowerCase() === title);
  if (other) return refused({ field: 'title_de', reason: `is the title of "${other.slug}" too` });
  await writeDemand(db, read.demand, { at: clock(), isNew: true });
  return { ending: 'new', finding: null };
}

function refused(finding: Finding): Stored {
  return { ending: 'refused', finding };
}

/** A file tells neither what came of a demand nor whether its day was compared apart from the rest. */
function isSame({ updated: _, ...held }: HeldDemand, demand: Demand): boolean {
  const comparable = ({ since, ...one }: Demand) => ({
    ...one,
    states: [],
    since: since && { ...since, verified: true },
  });
  return isDeepStrictEqual(comparable(held), comparable(demand));
}
