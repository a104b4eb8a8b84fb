import { listOf, rowsOf, textOf, textsOf } from '../../../../core/desk/index.ts';
import type { Content } from '../../../../platform/editable.ts';
import { tongueOf } from '../../../../platform/i18n/index.ts';
import type { EnteredFile, Entry, LanguageVersion } from '../publication.ts';

/** An entry in which nothing is entered. */
export const emptyEntry: Entry = {
  type: '',
  language: 'de',
  title: '',
  subtitle: '',
  edition: '',
  publishedOn: '',
  periodFrom: '',
  periodTo: '',
  authors: [],
  publisher: '',
  abstract: { de: '', en: '' },
  topics: [],
  exploitation: [],
  norms: [],
  about: [],
  isbn: '',
  doi: '',
  licence: '',
  printed: '',
  stock: '',
  price: '',
  order: { de: '', en: '' },
  versions: [],
  editions: [],
  replaces: [],
  related: [],
  files: [],
  body: '',
  cleared: [],
  source: '',
  sourceUrl: '',
  verified: false,
};

/** As the form at the desk holds it. */
export function contentOf(entry: Entry): Content {
  const { abstract, order, verified } = entry;
  const copies = <One extends object>(rows: readonly One[]) => rows.map((one) => ({ ...one }));
  return {
    ...Object.fromEntries(plainFields.map((name) => [name, entry[name]])),
    abstractDe: abstract.de,
    abstractEn: abstract.en,
    orderDe: order.de,
    orderEn: order.en,
    versions: copies(entry.versions),
    editions: copies(entry.editions),
    files: copies(entry.files),
    cleared: copies(entry.cleared),
    verified: verified ? 'yes' : 'no',
  };
}

/** Those that the form calls and holds as the entry does. */
const plainFields = [
  'type',
  'language',
  'title',
  'subtitle',
  'edition',
  'publishedOn',
  'periodFrom',
  'periodTo',
  'authors',
  'publisher',
  'topics',
  'exploitation',
  'norms',
  'about',
  'isbn',
  'doi',
  'licence',
  'printed',
  'stock',
  'price',
  'replaces',
  'related',
  'body',
  'source',
  'sourceUrl',
] as const satisfies readonly (keyof Entry)[];

/** What a content says; of an unfinished one as much as there is. */
export function entryOf(content: Content): Entry {
  const text = (name: string) => textOf(content, name);
  return {
    type: text('type'),
    language: languageOf(text('language')),
    title: text('title'),
    subtitle: text('subtitle'),
    edition: text('edition'),
    publishedOn: text('publishedOn'),
    periodFrom: text('periodFrom'),
    periodTo: text('periodTo'),
    authors: listOf(content, 'authors'),
    publisher: text('publisher'),
    abstract: textsOf(content, 'abstract'),
    topics: listOf(content, 'topics'),
    exploitation: listOf(content, 'exploitation'),
    norms: listOf(content, 'norms'),
    about: listOf(content, 'about'),
    isbn: text('isbn'),
    doi: text('doi'),
    licence: text('licence'),
    printed: answerOf(text('printed')),
    stock: text('stock'),
    price: text('price'),
    order: textsOf(content, 'order'),
    versions: rowsOf(content, 'versions').map((row): LanguageVersion => {
      const { language = '', title = '', url = '', fileName = '', pages = '', accessible } = row;
      const answer = answerOf(accessible);
      return { language: languageOf(language), title, url, fileName, pages, accessible: answer };
    }),
    editions: rowsOf(content, 'editions').map(({ edition = '', on = '' }) => ({ edition, on })),
    replaces: listOf(content, 'replaces'),
    related: listOf(content, 'related'),
    files: rowsOf(content, 'files').map(
      ({ file = '', name = '', type = '', alt = '' }): EnteredFile => ({ file, name, type, alt }),
    ),
    body: text('body'),
    cleared: rowsOf(content, 'cleared').map(({ replacement = '', reason = '' }) => ({
      replacement,
      reason,
    })),
    source: text('source'),
    sourceUrl: text('sourceUrl'),
    verified: text('verified') === 'yes',
  };
}

function languageOf(code: string): Entry['language'] {
  return tongueOf(code)?.code ?? 'de';
}

function answerOf(text: string | undefined): '' | 'yes' | 'no' {
  return text === 'yes' || text === 'no' ? text : '';
}
