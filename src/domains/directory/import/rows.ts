import type { Temporal } from '../../../platform/clock/index.ts';
import type { Finding, RawRow } from './columns.ts';
import { type ReadEntry, readEntry } from './read-entry.ts';

export type UnderstoodRow = Pick<RawRow, 'file' | 'line'> &
  ({ readonly entry: ReadEntry } | { readonly refusal: Finding });

/** Understands all rows of an import; of two with one id the first counts. `now` bounds the days of confirmation. */
export function readRows(rows: readonly RawRow[], now: Temporal.Instant): UnderstoodRow[] {
  const today = now.toZonedDateTimeISO('Europe/Berlin').toPlainDate();
  const places = new Map<string, string>();
  return rows.map((row) => {
    const { file, line } = row;
    if ('refusal' in row) return row;
    const entry = readEntry(row.raw, today);
    const id = entry.record?.source_id;
    const earlier = places.get(id ?? '');
    if (id === undefined || earlier === undefined) {
      if (id !== undefined) places.set(id, placeOf(row));
      return { file, line, entry };
    }
    return { file, line, entry: asRepeated(entry, `stands twice, first ${earlier}`) };
  });
}

function placeOf({ file, line }: RawRow): string {
  return line === null ? `in ${file}` : `on line ${line} of ${file}`;
}

/** Of two rows that disagree the one that hides is heard. */
function asRepeated(entry: ReadEntry, reason: string): ReadEntry {
  const { raw, record } = entry;
  return {
    raw,
    findings: [{ field: `${raw.prefix}id`, reason }],
    record: null,
    hides: record?.precision === 'hidden' ? record.source_id : null,
  };
}
