import { firstDay, isPartialDate } from '../../../../platform/i18n/index.ts';
import { type Addressee, type Demand, levels } from '../demand.ts';
import { allTopics } from '../topic.ts';

/** Those that must be there; the file that /de/forderungen.csv gives has them all. */
export const neededColumns = [
  'id',
  'title_de',
  'title_en',
  'text_de',
  'text_en',
  'addressees',
  'topics',
  'source',
] as const;
export const moreColumns = [
  'since',
  'since_source',
  'since_source_url',
  'source_url',
  'verified',
] as const;

export type Finding = { readonly field: string | null; readonly reason: string };
type ReadRow = { readonly demand: Demand } | { readonly refusal: Finding };

/**
 * A demand of one row, without what came of it. cells: by the name of their column, '' where there is none. today: ISO
 * 8601.
 */
export function readRow(cells: (name: string) => string, today: string): ReadRow {
  const finding = wrongIn(cells, today);
  if (finding) return { refusal: finding };
  const verified = cells('verified') === 'yes';
  const since = cells('since');
  return {
    demand: {
      slug: cells('id'),
      title: { de: cells('title_de'), en: cells('title_en') },
      text: { de: cells('text_de'), en: cells('text_en') },
      addressees: listed(cells('addressees')).flatMap((text) => addresseeOf(text) ?? []),
      topics: listed(cells('topics')),
      since:
        since === ''
          ? null
          : {
              on: since,
              verified,
              source: cells('since_source'),
              sourceUrl: cells('since_source_url') || null,
            },
      states: [],
      verified,
      source: cells('source'),
      sourceUrl: cells('source_url') || null,
    },
  };
}

function wrongIn(cells: (name: string) => string, today: string): Finding | null {
  const missing = neededColumns.find((name) => cells(name) === '');
  if (missing) return { field: missing, reason: 'is missing' };
  const long = Object.entries(bounds).find(([name, most]) => cells(name).length > most);
  if (long) return { field: long[0], reason: `is longer than ${long[1]} signs` };
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(cells('id')))
    return {
      field: 'id',
      reason: `"${short(cells('id'))}" is no key of small letters, digits and hyphens`,
    };
  const nobody = listed(cells('addressees')).find((text) => !addresseeOf(text));
  if (nobody !== undefined)
    return {
      field: 'addressees',
      reason: `"${short(nobody)}" is none such as "bund: Bundesregierung / Federal Government"`,
    };
  const topic = listed(cells('topics')).find((id) => !allTopics.some((one) => one.id === id));
  if (topic !== undefined) return { field: 'topics', reason: `"${short(topic)}" is no topic` };
  if (cells('since') !== '' && !isPartialDate(cells('since')))
    return {
      field: 'since',
      reason: `"${short(cells('since'))}" is no day, month or year that exists`,
    };
  if (cells('since') !== '' && firstDay(cells('since')) > today)
    return { field: 'since', reason: 'is ahead' };
  if ((cells('since') === '') !== (cells('since_source') === ''))
    return { field: 'since_source', reason: 'a day needs its source, and a source its day' };
  const address = ['source_url', 'since_source_url'].find(
    (name) => cells(name) !== '' && !/^https?:\/\/\S+$/.test(cells(name)),
  );
  if (address) return { field: address, reason: 'is no address that begins with http' };
  if (!['', 'yes', 'no'].includes(cells('verified')))
    return { field: 'verified', reason: 'is neither yes nor no' };
  return null;
}

/** UTF-16 code units, as the form at the desk allows. */
const bounds = {
  id: 120,
  title_de: 200,
  title_en: 200,
  text_de: 5000,
  text_en: 5000,
  source: 300,
  since_source: 300,
  source_url: 1000,
  since_source_url: 1000,
} as const;

/** "bund: Bundesregierung / Federal Government". */
function addresseeOf(text: string): Addressee | null {
  const [, level, de, en] = /^([a-z]+):\s*(.+?)\s+\/\s+(.+)$/.exec(text) ?? [];
  const known = levels.find((one) => one === level);
  return known && de && en ? { level: known, name: { de, en } } : null;
}

function listed(cell: string): string[] {
  return cell
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** As much of a cell as a report shows. */
function short(text: string): string {
  return text.slice(0, 60);
}
