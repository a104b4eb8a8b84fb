import { plainText } from '../../../../platform/files/index.ts';
import { type Author, authorOf, fullTitle } from '../citing.ts';
import { typeOf } from '../lists.ts';
import { abstractIn } from '../shown-publication.ts';
import { type ExportItem, keywordsOf } from './item.ts';
import { primaryLanguage } from './languages.ts';

/** The fields of a CSL-JSON item (citationstyles.org, schema 1.0.2) that a publication fills. */
export type CslItem = {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author?: readonly Author[];
  /** Year, month and day as far as they are known. */
  readonly issued: { readonly 'date-parts': readonly [readonly number[]] };
  readonly publisher?: string;
  readonly edition?: string;
  readonly genre: string;
  readonly ISBN?: string;
  readonly DOI?: string;
  readonly abstract?: string;
  readonly keyword?: string;
  readonly language: string;
  readonly URL: string;
};

/** Publications for a citation processor. */
export function publicationsAsCsl(items: readonly ExportItem[]): readonly CslItem[] {
  return items.map((item) => ({
    id: item.slug,
    type: typeOf(item.type).csl,
    title: plainText(fullTitle(item)),
    ...(item.authors.length > 0
      ? { author: item.authors.map((name) => authorOf(plainText(name))) }
      : {}),
    issued: { 'date-parts': [item.publishedOn.split('-').map(Number)] },
    ...optional('publisher', item.publisher),
    ...optional('edition', item.edition),
    genre: typeOf(item.type).name.de,
    ...optional('ISBN', item.isbn),
    ...optional('DOI', item.doi),
    ...optional('abstract', abstractIn(item, 'de')?.text ?? ''),
    ...optional('keyword', keywordsOf(item).join(', ')),
    language: primaryLanguage(item.language),
    URL: item.url,
  }));
}

function optional(name: string, value: string): object {
  return value === '' ? {} : { [name]: plainText(value) };
}
