import type { Kysely } from 'kysely';
import type { OwnerServices } from '../../../platform/domain.ts';
import type { Ending } from '../../../platform/files/import/index.ts';
import type { Figure, FigureRecord } from '../figure.ts';
import { findFigures, listEditions, listMeasures } from '../figures.ts';
import { withdrawnFigures, writeFigures } from '../stored-figures.ts';
import type { Finding, ReadRow } from './columns.ts';
import { type Known, readFigure } from './read-figure.ts';

export type RowEnding = {
  readonly line: number;
  readonly ending: Ending;
  readonly findings: readonly Finding[];
};

/**
 * Adds the figures of one file that are not there yet. What is stored is never changed: another value for the same
 * figure and edition is a conflict and refused. All new ones or, when the program is stopped, none.
 */
export async function storeRows(
  { db, clock }: Pick<OwnerServices, 'db' | 'clock'>,
  rows: readonly ReadRow[],
): Promise<readonly RowEnding[]> {
  return db.transaction().execute(async (trx) => {
    const known = await readKnown(trx);
    const read = rows.map((row) => readRow(row, known));
    const ids = read.flatMap(({ figure }) => (figure ? [figure.id] : []));
    const stored = new Map((await findFigures(trx, ids)).map((figure) => [figure.id, figure]));
    const withdrawn = await withdrawnFigures(trx);
    const lines = new Map<string, number>();
    const fresh: FigureRecord[] = [];
    const endings = read.map(({ line, figure, findings }): RowEnding => {
      if (!figure) return { line, ending: 'refused', findings };
      const first = lines.get(figure.id);
      if (first !== undefined)
        return refused(line, null, `stands in line ${first} already: ${figure.id}`);
      lines.set(figure.id, line);
      if (withdrawn.has(figure.id)) return refused(line, null, 'was withdrawn at the desk');
      const held = stored.get(figure.id);
      if (held) return { line, ...compare(figure, held) };
      fresh.push(figure);
      return { line, ending: 'new', findings: [] };
    });
    await writeFigures(trx, fresh, clock());
    return endings;
  });
}

async function readKnown(db: Kysely<unknown>): Promise<Known> {
  const measures = await listMeasures(db);
  const editions = await listEditions(db);
  return {
    measures: new Map(measures.map((one) => [one.id, one])),
    editions: new Map(editions.map((one) => [one.id, one])),
  };
}

type Read = {
  readonly line: number;
  readonly figure: FigureRecord | null;
  readonly findings: readonly Finding[];
};

function readRow(row: ReadRow, known: Known): Read {
  const { line } = row;
  if ('refusal' in row) return { line, figure: null, findings: [row.refusal] };
  const read = readFigure(row.raw, known);
  return 'id' in read
    ? { line, figure: read, findings: [] }
    : { line, figure: null, findings: read };
}

/** What was stored first stays. */
function compare(figure: FigureRecord, held: Figure): Omit<RowEnding, 'line'> {
  const { value, qualifier, status, since } = figure;
  if (value !== held.value || qualifier !== held.qualifier || since !== held.since) {
    const reason = `says ${told(figure)}, but ${told(held)} is stored for ${held.id}; a correction is made at the desk`;
    return { ending: 'refused', findings: [{ field: 'value', reason }] };
  }
  if (status !== held.status) {
    const reason = `says ${status}, but ${held.status} is stored for ${held.id}; a correction is made at the desk`;
    return { ending: 'refused', findings: [{ field: 'status', reason }] };
  }
  return { ending: 'unchanged', findings: [] };
}

function told({ value, qualifier }: Pick<Figure, 'value' | 'qualifier'>): string {
  return qualifier === 'exact' ? String(value) : `${qualifier} ${value}`;
}

function refused(line: number, field: string | null, reason: string): RowEnding {
  return { line, ending: 'refused', findings: [{ field, reason }] };
}
