import { toCsv } from '../../../platform/files/index.ts';
import { citation } from '../citing.ts';
import type { ExportItem } from './item.ts';

/** Column names equal those of the API where both have the field. */
const columns: readonly [string, (item: ExportItem) => string][] = [
  ['id', (item) => item.slug],
  ['court', (item) => item.court],
  ['chamber', (item) => item.chamber ?? ''],
  ['date', (item) => item.date],
  ['fileNumbers', (item) => item.fileNumbers.join('; ')],
  ['ecli', (item) => item.ecli ?? ''],
  ['type', (item) => item.type],
  ['title', (item) => item.title ?? ''],
  ['norms', (item) => item.norms.join('; ')],
  ['citation', (item) => citation(item)],
  ['url', (item) => item.url],
];

/** One row per decision under a row of names; several values in a cell are parted by "; ". */
export function decisionsAsCsv(items: readonly ExportItem[]): string {
  return toCsv([
    columns.map(([name]) => name),
    ...items.map((item) => columns.map(([, value]) => value(item))),
  ]);
}
