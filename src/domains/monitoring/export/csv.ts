import { toCsv } from '../../../platform/files/index.ts';
import type { ExportItem } from './item.ts';

/** Named as `import recommendations` reads them; what follows "verified" is for reading only. */
const columns: readonly [string, (item: ExportItem) => string][] = [
  ['id', (item) => item.id],
  ['body', (item) => item.body],
  ['round', (item) => item.round ?? ''],
  ['symbol', (item) => item.symbol ?? ''],
  ['paragraph', (item) => item.paragraph ?? ''],
  ['urgency', (item) => item.urgency ?? ''],
  ['text_de', (item) => item.text.de ?? ''],
  ['text_en', (item) => item.text.en ?? ''],
  ['articles', (item) => item.articles.join('; ')],
  ['topics', (item) => item.topics.join('; ')],
  ['addressees', (item) => item.addressees.join('; ')],
  ['by_state', (item) => item.byState ?? ''],
  ['first_raised', (item) => item.firstRaised ?? ''],
  ['repeats', (item) => item.repeats ?? ''],
  ['response', (item) => item.response ?? ''],
  ['next_report', (item) => item.nextReportOn ?? ''],
  ['source', (item) => item.source],
  ['source_url', (item) => item.sourceUrl ?? ''],
  ['verified', (item) => (item.verified ? 'yes' : 'no')],
  ['network_state', (item) => item.network?.state ?? ''],
  ['network_on', (item) => item.network?.on ?? ''],
  ['state_state', (item) => item.state?.state ?? ''],
  ['state_on', (item) => item.state?.on ?? ''],
  ['url', (item) => item.url],
];

/** One row per recommendation under a row of names; several values in a cell are parted by "; ". */
export function recommendationsAsCsv(items: readonly ExportItem[]): string {
  return toCsv([
    columns.map(([name]) => name),
    ...items.map((item) => columns.map(([, value]) => value(item))),
  ]);
}
