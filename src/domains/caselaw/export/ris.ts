import { risRecord } from '../../../platform/citations/index.ts';
import { typeDateNumber } from '../citing.ts';
import type { ExportItem } from './item.ts';

/**
 * RIS records of type CASE, the tags as reference managers read them for cases: TI name, PB court,
 * DA date decided, SV docket number. ECLI has no tag of its own and stands in N1.
 */
export function decisionsAsRis(items: readonly ExportItem[]): string {
  return items.map(record).join('');
}

function record(item: ExportItem): string {
  return risRecord([
    ['TY', 'CASE'],
    ['ID', item.slug],
    ['TI', item.title ?? typeDateNumber(item)],
    ['PB', item.chamber ? `${item.court}, ${item.chamber}` : item.court],
    ['DA', item.date.replaceAll('-', '/')],
    ['PY', item.date.slice(0, 4)],
    ['SV', item.fileNumbers.join(', ')],
    ['M3', item.type],
    ...item.norms.map((norm): [string, string] => ['KW', norm]),
    ['N1', item.ecli],
    ['LA', 'de'],
    ['UR', item.url],
    ['ER', ''],
  ]);
}
