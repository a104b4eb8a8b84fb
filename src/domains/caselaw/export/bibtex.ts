import { bibtexEntry, escapeTex } from '../../../platform/citations/index.ts';
import { typeDateNumber } from '../citing.ts';
import type { ExportItem } from './item.ts';

/**
 * BibTeX entries in UTF-8. The type is @misc: BibTeX has none for decisions, and styles that know
 * biblatex's @jurisdiction treat it the same.
 */
export function decisionsAsBibtex(items: readonly ExportItem[]): string {
  return items.map(entry).join('\n');
}

function entry(item: ExportItem): string {
  return bibtexEntry('misc', item.slug, [
    ['author', `{${escapeTex(item.chamber ? `${item.court}, ${item.chamber}` : item.court)}}`],
    ['title', `{${escapeTex(item.title ?? typeDateNumber(item))}}`],
    ['howpublished', escapeTex(typeDateNumber(item))],
    ['date', item.date],
    ['year', item.date.slice(0, 4)],
    ['number', escapeTex(item.fileNumbers.join(', '))],
    ['note', item.ecli ? escapeTex(item.ecli) : null],
    ['keywords', item.norms.length > 0 ? escapeTex(item.norms.join(', ')) : null],
    ['language', 'german'],
    ['url', item.url],
  ]);
}
