import { toCsv } from '../../../../platform/files/index.ts';
import type { ExportItem } from './item.ts';

/** Named as `import demands` reads them; what follows "verified" is for reading only. */
const columns: readonly [string, (item: ExportItem) => string][] = [
  ['id', (item) => item.id],
  ['title_de', (item) => item.title.de],
  ['title_en', (item) => item.title.en],
  ['text_de', (item) => item.text.de],
  ['text_en', (item) => item.text.en],
  ['addressees', (item) => item.addressees.map(addressee).join('; ')],
  ['topics', (item) => item.topics.join('; ')],
  ['since', (item) => item.since?.on ?? ''],
  ['since_source', (item) => item.since?.source ?? ''],
  ['since_source_url', (item) => item.since?.sourceUrl ?? ''],
  ['source', (item) => item.source],
  ['source_url', (item) => item.sourceUrl ?? ''],
  ['verified', (item) => (item.verified ? 'yes' : 'no')],
  ['years', (item) => (item.years === null ? '' : String(item.years))],
  ['state', (item) => item.state?.state ?? ''],
  ['state_on', (item) => item.state?.on ?? ''],
  ['state_reason_de', (item) => item.history.at(-1)?.reason.de ?? ''],
  ['state_reason_en', (item) => item.history.at(-1)?.reason.en ?? ''],
  ['state_source', (item) => item.history.at(-1)?.source ?? ''],
  ['state_source_url', (item) => item.history.at(-1)?.sourceUrl ?? ''],
  ['history', (item) => item.history.map(({ state, on }) => `${on} ${state}`).join('; ')],
  ['url', (item) => item.url],
];

/** One row per demand under a row of names; several values in a cell are parted by "; ". */
export function demandsAsCsv(items: readonly ExportItem[]): string {
  return toCsv([
    columns.map(([name]) => name),
    ...items.map((item) => columns.map(([, value]) => value(item))),
  ]);
}

/** "bund: Bundesregierung / Federal Government". */
function addressee({ level, name }: ExportItem['addressees'][number]): string {
  return `${level}: ${name.de} / ${name.en}`;
}
