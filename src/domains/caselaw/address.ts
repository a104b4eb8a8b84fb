import { plainText } from '../../platform/files/index.ts';
import { areas, forms } from './decision.ts';
import {
  type FacetName,
  type Filters,
  type SearchRequest,
  type Sort,
  sorts,
} from './search/result.ts';

/** Hits on one page, and the last page: relevance is not ranked beyond this many hits. */
export const pageSize = 20;
export const lastPage = 50;
/** With words, the best match first; without, what is nearest to the subject of the collection. */
const defaultSort: Sort = 'relevance';
/** Bounds the joined conditions of one filter; nobody ticks more. */
const maximumValues = 20;
/** Bounds what a dropped value may repeat on the page. */
const maximumShown = 60;

/** A part of an address that the search does not use, and why. */
export type Dropped = {
  readonly name: string;
  readonly value: string;
  readonly reason: 'unknown_name' | 'unknown_value' | 'repeated' | 'too_many';
};

export const filterNames = [
  'court',
  'area',
  'form',
  'norm',
  'year',
  'level',
  'type',
  'has',
] as const satisfies readonly FacetName[];

const court = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const norm = /^[a-z0-9]+(-[a-z0-9]+)*\/[0-9]{1,4}[a-z]{0,3}(\/[0-9]{4}-[0-9]{2}-[0-9]{2})?$/;

/** Whether a text can be a value of a filter. */
export const accepts: { readonly [name in FacetName]: (value: string) => boolean } = {
  court: (value) => value.length <= 60 && court.test(value),
  level: (value) => /^[1-4]$/.test(value),
  year: (value) => /^[12][0-9]{3}$/.test(value),
  type: (value) => /^[\p{L}\p{M}\d .()/-]{1,60}$/u.test(value),
  area: oneOf([...areas, 'none']),
  form: oneOf([...forms, 'none']),
  norm: (value) => value.length <= 60 && norm.test(value),
  has: oneOf(['summary', 'full_text']),
};

/**
 * The search that an address asks for. Whatever it cannot mean is left out and named in `dropped`;
 * of a repeated single value the first counts. Never throws.
 */
export function parseSearch(query: URLSearchParams): {
  request: SearchRequest;
  dropped: readonly Dropped[];
} {
  const dropped: Dropped[] = [];
  const drop = (name: string, value: string, reason: Dropped['reason']) =>
    dropped.push({ name: short(name), value: short(value), reason });
  for (const [name, value] of query) if (!isKnown(name)) drop(name, value, 'unknown_name');
  const single = (name: string, fits: (value: string) => boolean): string | null => {
    const [first, ...more] = query.getAll(name);
    for (const value of more) drop(name, value, 'repeated');
    if (first === undefined || first === '') return null;
    if (fits(first)) return first;
    drop(name, first, 'unknown_value');
    return null;
  };
  const several = (name: FacetName): string[] => {
    const values = [...new Set(query.getAll(name))].filter((value) => value !== '');
    const fitting = values.filter((value) => {
      if (!accepts[name](value)) drop(name, value, 'unknown_value');
      return accepts[name](value);
    });
    for (const value of fitting.slice(maximumValues)) drop(name, value, 'too_many');
    return fitting.slice(0, maximumValues);
  };
  const text = cleanText(single('q', () => true) ?? '');
  const filters = filtersOf(several);
  const sort = single('sort', oneOf(sorts)) as Sort | null;
  const page = Number(single('page', isPage) ?? '1');
  return {
    request: {
      text,
      filters,
      sort: sort ?? defaultSort,
      offset: (page - 1) * pageSize,
      limit: pageSize,
    },
    dropped,
  };
}

/** The address's query for a search, without "?": always the same for the same search, defaults left out. */
export function searchQuery(request: SearchRequest): string {
  const query = new URLSearchParams();
  if (request.text) query.set('q', request.text);
  for (const name of filterNames)
    for (const value of request.filters[name]) query.append(name, value);
  if (request.sort !== defaultSort) query.set('sort', request.sort);
  if (pageOf(request) > 1) query.set('page', String(pageOf(request)));
  return query.toString();
}

export function pageOf(request: SearchRequest): number {
  return Math.floor(request.offset / pageSize) + 1;
}

/** The same search on its first page, changed. */
export function changed(
  request: SearchRequest,
  change: Partial<Pick<SearchRequest, 'text' | 'sort' | 'filters'>>,
): SearchRequest {
  return { ...request, ...change, offset: 0 };
}

/** The same search with a value of a filter taken in, or taken out when it is in. */
export function toggled(request: SearchRequest, name: FacetName, value: string): SearchRequest {
  const values: readonly string[] = request.filters[name];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return changed(request, { filters: { ...request.filters, [name]: next } as Filters });
}

export function isUnfiltered(request: SearchRequest): boolean {
  return filterNames.every((name) => request.filters[name].length === 0);
}

export const noFilters: Filters = {
  court: [],
  level: [],
  year: [],
  type: [],
  area: [],
  form: [],
  norm: [],
  has: [],
};

/** Only values that `accepts` let through come here, so that the narrow types hold. */
function filtersOf(values: (name: FacetName) => string[]): Filters {
  return {
    court: values('court'),
    level: values('level'),
    year: values('year'),
    type: values('type'),
    area: values('area') as Filters['area'][number][],
    form: values('form') as Filters['form'][number][],
    norm: values('norm'),
    has: values('has'),
  };
}

/** One line without controls and bidi marks; composed, so that é typed in two ways is one search (R38). */
function cleanText(text: string): string {
  return plainText(text).replace(/\s+/g, ' ').trim().normalize('NFC');
}

function short(text: string): string {
  const clean = cleanText(text);
  return clean.length > maximumShown ? `${[...clean].slice(0, maximumShown).join('')} …` : clean;
}

function isKnown(name: string): boolean {
  return ['q', 'sort', 'page'].includes(name) || (filterNames as readonly string[]).includes(name);
}

function isPage(value: string): boolean {
  return /^[1-9][0-9]?$/.test(value) && Number(value) <= lastPage;
}

function oneOf(values: readonly string[]): (value: string) => boolean {
  return (value) => values.includes(value);
}
