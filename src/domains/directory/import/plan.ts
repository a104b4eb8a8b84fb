import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Ending } from '../../../platform/files/import/index.ts';
import { isUuid } from '../uuid.ts';
import type { Column, Finding } from './columns.ts';
import { keepEdited } from './edited-fields.ts';
import { pointOf } from './point.ts';
import type { ReadEntry } from './read-entry.ts';
import { type EntryRecord, withoutPlace } from './record.ts';
import type { UnderstoodRow } from './rows.ts';

export type RowEnding = {
  readonly row: UnderstoodRow;
  readonly ending: Ending;
  readonly findings: readonly Finding[];
};

export type Plan = {
  readonly endings: readonly RowEnding[];
  /** New and changed ones. */
  readonly records: readonly EntryRecord[];
};

/**
 * What becomes of an import, given everything that is stored. `withdrawn` are ids, by UUID or as files have them, of
 * entries that were taken out at the desk. Nothing is written.
 */
export function planImport(
  rows: readonly UnderstoodRow[],
  known: readonly EntryRecord[],
  withdrawn: ReadonlySet<string> = new Set(),
): Plan {
  const isWithdrawn = (row: UnderstoodRow) =>
    recordOf(row).some(({ source_id: source }) => withdrawn.has(source));
  const shelf = new Shelf(
    rows.filter((row) => !isWithdrawn(row)),
    known,
  );
  const planned = new Map<string, EntryRecord>();
  const endings = rows.map((row): RowEnding => {
    if ('refusal' in row) return { row, ending: 'refused', findings: [row.refusal] };
    const { entry } = row;
    if (entry.record === null) return { row, ending: 'refused', findings: entry.findings };
    if (isWithdrawn(row)) {
      const field = `${entry.raw.prefix}id`;
      const reason = 'is of an entry that was taken out of the directory at the desk';
      return { row, ending: 'refused', findings: [{ field, reason }] };
    }
    const { record, findings } = shelf.complete(entry, entry.record);
    if (planned.has(record.id)) {
      const field = `${entry.raw.prefix}id`;
      const reason = 'is another name of an entry that stands in these files already';
      return { row, ending: 'refused', findings: [{ field, reason }] };
    }
    planned.set(record.id, record);
    return { row, ending: endingOf(shelf.known(record.id), record), findings };
  });
  for (const record of shelf.takenDown(planned)) planned.set(record.id, record);
  const records = [...planned.values()].filter(
    (record) => endingOf(shelf.known(record.id), record) !== 'unchanged',
  );
  return { endings, records };
}

function endingOf(known: EntryRecord | undefined, record: EntryRecord): Ending {
  if (!known) return 'new';
  return isDeepStrictEqual({ ...known }, { ...record }) ? 'unchanged' : 'changed';
}

type CompleteRow = NonNullable<ReadEntry['record']>;

/** Entries by their names in files: what is stored, and what these rows bring. */
class Shelf {
  readonly #known: ReadonlyMap<string, EntryRecord>;
  /** Source id or UUID to UUID. */
  readonly #ids = new Map<string, string>();
  readonly #hidden = new Set<string>();
  readonly #parents = new Map<string, string>();

  constructor(rows: readonly UnderstoodRow[], known: readonly EntryRecord[]) {
    this.#known = new Map(known.map((record) => [record.id, record]));
    for (const { id, source_id: source, precision, parent_id: parent } of known) {
      this.#ids.set(id, id).set(source, id);
      if (precision === 'hidden') this.#hidden.add(id);
      if (parent !== null) this.#parents.set(id, parent);
    }
    for (const { source_id: source, precision } of rows.flatMap(recordOf)) {
      const id = this.#ids.get(source) ?? (isUuid(source) ? source : randomUUID());
      this.#ids.set(source, id);
      this.#parents.delete(id);
      if (precision === 'hidden') this.#hidden.add(id);
      else if (!this.#isHiddenByHand(id)) this.#hidden.delete(id);
    }
    for (const source of rows.flatMap(hiddenBy)) this.#hidden.add(this.#ids.get(source) ?? source);
  }

  known(id: string): EntryRecord | undefined {
    return this.#known.get(id);
  }

  complete(
    { raw, unsaid, findings }: Extract<ReadEntry, { unsaid: unknown }>,
    row: CompleteRow,
  ): { record: EntryRecord; findings: Finding[] } {
    const { parent: named, ...rest } = row;
    const id = this.#ids.get(row.source_id) ?? randomUUID();
    const known = this.#known.get(id);
    const parent = this.#parentOf(id, named);
    const said = merge(
      { ...rest, id, parent_id: parent.id, latitude: null, longitude: null, edited_fields: [] },
      known,
      parent.finding ? new Set([...unsaid, 'parent_id' as const]) : unsaid,
    );
    const { record: placed, findings: kept } = known
      ? keepEdited(said, known)
      : { record: said, findings: [] };
    const { point, finding } = pointOf(placed);
    const record = {
      ...placed,
      parent_id: this.#hidden.has(placed.parent_id ?? '') ? null : placed.parent_id,
      source_id: known?.source_id ?? row.source_id,
      latitude: point?.latitude ?? null,
      longitude: point?.longitude ?? null,
    };
    const told = [parent.finding, finding, ...kept].filter((one) => one !== null);
    return {
      record: this.#hidden.has(id) ? withoutPlace(record) : record,
      findings: [
        ...findings,
        ...told.map(({ field, reason }) => ({ field: raw.prefix + field, reason })),
      ],
    };
  }

  /** Public entries that a refused row declares hidden: they go away all the same. */
  takenDown(planned: ReadonlyMap<string, EntryRecord>): EntryRecord[] {
    return [...this.#known.values()]
      .filter(({ id, precision }) => precision !== 'hidden' && this.#hidden.has(id))
      .filter(({ id }) => !planned.has(id))
      .map(withoutPlace);
  }

  /** It stays hidden until somebody says otherwise at the desk. */
  #isHiddenByHand(id: string): boolean {
    const known = this.#known.get(id);
    return known?.precision === 'hidden' && known.edited_fields.includes('precision');
  }

  #parentOf(id: string, named: string | null): { id: string | null; finding: Finding | null } {
    const refuse = (reason: string) => ({ id: null, finding: { field: 'parent_id', reason } });
    if (named === null) return { id: null, finding: null };
    const parent = this.#ids.get(named);
    if (!parent)
      return refuse(`"${named.slice(0, 60)}" is no entry here or in these files; left out`);
    if (this.#hidden.has(parent)) return refuse('is a hidden entry; left out');
    if (this.#leadsTo(parent, id)) return refuse('makes the entry a branch of itself; left out');
    this.#parents.set(id, parent);
    return { id: parent, finding: null };
  }

  #leadsTo(from: string, goal: string): boolean {
    const seen = new Set<string>();
    for (let at: string | undefined = from; at && !seen.has(at); at = this.#parents.get(at)) {
      if (at === goal) return true;
      seen.add(at);
    }
    return false;
  }
}

/** Of an entry that is known, what a file does not say, or says wrongly, stays as it is. */
function merge(
  record: EntryRecord,
  known: EntryRecord | undefined,
  unsaid: ReadonlySet<Column>,
): EntryRecord {
  if (!known) return record;
  const kept = [...unsaid].filter(
    (column) => !placeColumns.has(column) || known.precision === record.precision,
  );
  const keys = kept.map((column) => (column === 'languages_interpreted' ? 'interpreted' : column));
  return { ...record, ...Object.fromEntries(keys.map((key) => [key, known[key as never]])) };
}

const placeColumns: ReadonlySet<Column> = new Set(['street', 'postal_code', 'town']);

function recordOf(row: UnderstoodRow): CompleteRow[] {
  return 'entry' in row && row.entry.record ? [row.entry.record] : [];
}

function hiddenBy(row: UnderstoodRow): string[] {
  return 'entry' in row && !row.entry.record && row.entry.hides !== null ? [row.entry.hides] : [];
}
