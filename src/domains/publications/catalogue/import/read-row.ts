import { isPartialDate, tongueOf } from '../../../../platform/i18n/index.ts';
import { safeUrl } from '../../../../platform/ui/index.ts';
import { emptyEntry } from '../desk/content.ts';
import { doiOf, isIsbn } from '../identifiers.ts';
import {
  exploitationForms,
  licencesOffered,
  publicationTopics,
  publicationTypes,
} from '../lists.ts';
import { isPrice, isStock } from '../print-edition.ts';
import type { Entry } from '../publication.ts';
import type { Cells, Column } from './columns.ts';

export type Finding = { readonly field: string | null; readonly reason: string };
type ReadRow = { readonly entry: Entry } | { readonly refusal: Finding };

/** A row as an entry of the catalogue, or why it is none. Cells of several values are parted by "|" or line ends. */
export function readRow(cells: Cells): ReadRow {
  const complaint = complaintOf(cells);
  return complaint ? { refusal: complaint } : { entry: entryOf(cells) };
}

function entryOf(cells: Cells): Entry {
  const language = tongueOf(cells('language') || 'de')?.code ?? 'de';
  const url = cells('url');
  return {
    ...emptyEntry,
    type: cells('type'),
    language,
    title: cells('title'),
    subtitle: cells('subtitle'),
    edition: cells('edition'),
    publishedOn: cells('date'),
    authors: listed(cells('authors')),
    publisher: cells('publisher'),
    abstract: { de: cells('abstract_de'), en: cells('abstract_en') },
    topics: listed(cells('topics')),
    exploitation: listed(cells('exploitation')),
    norms: listed(cells('norms')),
    isbn: cells('isbn'),
    doi: doiOf(cells('doi')) ?? '',
    licence: cells('licence'),
    stock: cells('stock'),
    price: priceIn(cells('price')),
    versions:
      url === '' ? [] : [{ language, title: '', url, fileName: '', pages: '', accessible: '' }],
    source: cells('source'),
    sourceUrl: cells('source_url'),
    verified: cells('verified') === 'yes',
  };
}

/** What must hold for each column, in the order in which it is told; bounds are those of the form at the desk. */
const rules: readonly (readonly [Column, (cell: string) => boolean, string])[] = [
  ['title', (cell) => cell !== '' && cell.length <= 300, 'is missing or longer than 300 signs'],
  ['type', isIn(publicationTypes), 'is no type'],
  ['date', isPartialDate, 'is no day, month or year that exists'],
  ['source', (cell) => cell !== '' && cell.length <= 300, 'is missing or longer than 300 signs'],
  ['language', (cell) => cell === '' || tongueOf(cell) !== null, 'is no language'],
  ['subtitle', (cell) => cell.length <= 300, 'is longer than 300 signs'],
  ['edition', (cell) => cell.length <= 100, 'is longer than 100 signs'],
  ['authors', isList(40, 200), 'has more than 40 authors, or one longer than 200 signs'],
  ['publisher', (cell) => cell.length <= 200, 'is longer than 200 signs'],
  ['norms', isList(60, 200), 'has more than 60 citations, or one longer than 200 signs'],
  ['abstract_de', (cell) => cell.length <= 3000, 'is longer than 3000 signs'],
  ['abstract_en', (cell) => cell.length <= 3000, 'is longer than 3000 signs'],
  ['topics', (cell) => listed(cell).every(isIn(publicationTopics)), 'is no list of topics'],
  ['exploitation', (cell) => listed(cell).every(isIn(exploitationForms)), 'is no list of forms'],
  ['isbn', (cell) => cell === '' || isIsbn(cell), 'is no ISBN of 13 digits with its check digit'],
  ['doi', (cell) => cell === '' || doiOf(cell) !== null, 'is no DOI'],
  ['licence', (cell) => cell === '' || isIn(licencesOffered)(cell), 'is no licence'],
  ['stock', (cell) => cell === '' || isStock(cell), 'is no whole number of copies from 0'],
  ['price', (cell) => cell === '' || isPrice(priceIn(cell)), 'is no price in EUR from 0'],
  ['url', isAddress, 'is no address that begins with http, of 1000 signs at most'],
  ['source_url', isAddress, 'is no address that begins with http, of 1000 signs at most'],
  ['verified', (cell) => ['', 'yes', 'no'].includes(cell), 'is none of yes, no'],
];

function complaintOf(cells: Cells): Finding | null {
  for (const [field, holds, reason] of rules) {
    const cell = cells(field);
    if (!holds(cell))
      return { field, reason: cell === '' ? reason : `"${cell.slice(0, 60)}" ${reason}` };
  }
  return null;
}

function isIn(list: readonly { readonly id: string }[]): (value: string) => boolean {
  return (value) => list.some(({ id }) => id === value);
}

function isList(count: number, maximum: number): (cell: string) => boolean {
  return (cell) => {
    const parts = listed(cell);
    return parts.length <= count && parts.every(({ length }) => length <= maximum);
  };
}

/** "4,50" as spreadsheets in German write it. */
function priceIn(cell: string): string {
  return cell.replace(',', '.');
}

function isAddress(cell: string): boolean {
  return cell === '' || (cell.length <= 1000 && /^https?:/i.test(cell) && safeUrl(cell) !== null);
}

function listed(cell: string): readonly string[] {
  return cell
    .split(/[|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
