import { bibtexEntry, escapeTex } from '../../../../platform/citations/index.ts';
import { authorOf, fullTitle } from '../citing.ts';
import { typeOf } from '../lists.ts';
import { abstractIn } from '../shown-publication.ts';
import { type ExportItem, keywordsOf } from './item.ts';
import { babelName } from './languages.ts';

/** BibTeX entries in UTF-8, with biblatex's fields `date` and `langid` beside the old ones. */
export function publicationsAsBibtex(items: readonly ExportItem[]): string {
  return items.map(entry).join('\n');
}

function entry(item: ExportItem): string {
  const type = typeOf(item.type);
  const text = (value: string) => (value === '' ? null : escapeTex(value));
  const publisher = text(item.publisher);
  const isReport = type.bibtex === 'techreport';
  return bibtexEntry(type.bibtex, item.slug, [
    ['author', item.authors.length > 0 ? item.authors.map(nameAsTex).join(' and ') : null],
    ['title', `{${escapeTex(fullTitle(item))}}`],
    [isReport ? 'institution' : type.bibtex === 'book' ? 'publisher' : 'howpublished', publisher],
    ['type', isReport ? escapeTex(type.name.de) : null],
    ['edition', text(item.edition)],
    ['date', item.publishedOn],
    ['year', item.publishedOn.slice(0, 4)],
    ['month', item.publishedOn.length > 4 ? String(Number(item.publishedOn.slice(5, 7))) : null],
    ['isbn', text(item.isbn)],
    ['doi', text(item.doi)],
    ['abstract', text(abstractIn(item, 'de')?.text ?? '')],
    ['keywords', text(keywordsOf(item).join(', '))],
    ['langid', babelName(item.language)],
    ['url', item.url],
  ]);
}

/** Braces keep an organisation in one piece, and an "and" within a name from being read as two. */
function nameAsTex(name: string): string {
  const author = authorOf(name);
  return 'literal' in author
    ? `{${escapeTex(author.literal)}}`
    : `{${escapeTex(author.family)}}, {${escapeTex(author.given)}}`;
}
