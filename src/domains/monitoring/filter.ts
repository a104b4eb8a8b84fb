import {
  type FilterFields,
  filterQuery,
  isOneOf,
  isSearchText,
  readFilter,
} from '../../platform/http/filter.ts';
import { isKey } from './monitoring.ts';
import { addressees, states, urgencies } from './recommendation.ts';

/** Which recommendations are asked for; a name that is absent asks for all. */
export type RecommendationFilter = {
  /** Words, in any inflection. */
  readonly text?: string | undefined;
  readonly body?: string | undefined;
  readonly round?: string | undefined;
  readonly topic?: string | undefined;
  /** "cets-197" or "cets-197/13". */
  readonly article?: string | undefined;
  readonly urgency?: string | undefined;
  readonly addressee?: string | undefined;
  /** The network's newest assessment; "none": there is none. */
  readonly state?: string | undefined;
  readonly verified?: boolean | undefined;
};

export const stateChoices = [...states, 'none'] as const;

/** As they stand in addresses of pages. */
export const filterFields: FilterFields<keyof RecommendationFilter> = {
  text: { name: 'q', takes: isSearchText },
  body: { name: 'gremium', takes: isKey },
  round: { name: 'runde', takes: isKey },
  topic: { name: 'thema', takes: isKey },
  article: {
    name: 'artikel',
    takes: (value) => /^[a-z0-9-]{1,80}(\/\d{1,4}[a-z]{0,3})?$/.test(value),
  },
  urgency: { name: 'dringlichkeit', takes: isOneOf(urgencies) },
  addressee: { name: 'adressat', takes: isOneOf(addressees) },
  state: { name: 'stand', takes: isOneOf(stateChoices) },
  verified: { name: 'geprueft', takes: isOneOf(['ja', 'nein']) },
};

/** The filter that an address asks for; null when a value is none, stands twice, or a name is not known. */
export function filterOf(
  query: Readonly<Record<string, readonly string[]>>,
): RecommendationFilter | null {
  const read = readFilter(query, filterFields);
  if (!read) return null;
  const { verified, ...filter } = read;
  return verified === undefined ? filter : { ...filter, verified: verified === 'ja' };
}

/** The address's query that asks for the filter: "?gremium=greta", or "". */
export function queryOf({ verified, ...filter }: RecommendationFilter): string {
  const given = verified === undefined ? {} : { verified: verified ? 'ja' : 'nein' };
  return filterQuery({ ...filter, ...given }, filterFields);
}
