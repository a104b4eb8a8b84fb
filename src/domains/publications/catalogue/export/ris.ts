import { risRecord } from '../../../../platform/citations/index.ts';
import { fullTitle } from '../citing.ts';
import { typeOf } from '../lists.ts';
import { abstractIn } from '../shown-publication.ts';
import { type ExportItem, keywordsOf } from './item.ts';
import { primaryLanguage } from './languages.ts';

/** RIS records. A date is written "2025/10/17/"; what is not known of it stays empty. */
export function publicationsAsRis(items: readonly ExportItem[]): string {
  return items.map(record).join('');
}

function record(item: ExportItem): string {
  const type = typeOf(item.type);
  const [year = '', month = '', day = ''] = item.publishedOn.split('-');
  const text = (value: string) => (value === '' ? null : value);
  return risRecord([
    ['TY', type.ris],
    ['ID', item.slug],
    ['TI', fullTitle(item)],
    ...item.authors.map((name): [string, string] => ['AU', name]),
    ['PY', year],
    ['DA', `${year}/${month}/${day}/`],
    ['PB', text(item.publisher)],
    ['ET', text(item.edition)],
    ['SN', text(item.isbn)],
    ['DO', text(item.doi)],
    ['M3', type.name.de],
    ['AB', abstractIn(item, 'de')?.text ?? null],
    ...keywordsOf(item).map((word): [string, string] => ['KW', word]),
    ['LA', primaryLanguage(item.language)],
    ['UR', item.url],
    ...item.pdfs.map((pdf): [string, string] => ['L1', pdf]),
    ['ER', ''],
  ]);
}
