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

/** As they stand in addresses of pages. */
export const filterNames = {
  text: 'q',
  body: 'gremium',
  round: 'runde',
  topic: 'thema',
  article: 'artikel',
  urgency: 'dringlichkeit',
  addressee: 'adressat',
  state: 'stand',
  verified: 'geprueft',
} as const satisfies Record<keyof RecommendationFilter, string>;

export const stateChoices = [...states, 'none'] as const;

const tests: Record<keyof RecommendationFilter, (value: string) => boolean> = {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: PostgreSQL holds no NUL
  text: (value) => value.length <= 200 && !/[\u0000-\u0008\u000e-\u001f]/.test(value),
  body: isKey,
  round: isKey,
  topic: isKey,
  article: (value) => /^[a-z0-9-]{1,80}(\/\d{1,4}[a-z]{0,3})?$/.test(value),
  urgency: isOneOf(urgencies),
  addressee: isOneOf(addressees),
  state: isOneOf(stateChoices),
  verified: isOneOf(['ja', 'nein']),
};

/** The filter that an address asks for; null when a value is none, stands twice, or a name is not known. */
export function filterOf(
  query: Readonly<Record<string, readonly string[]>>,
): RecommendationFilter | null {
  const filter: Record<string, string | boolean> = {};
  const fields = new Map(
    Object.entries(filterNames).map(([field, name]) => [name as string, field]),
  );
  for (const [name, values] of Object.entries(query)) {
    const field = fields.get(name) as keyof RecommendationFilter | undefined;
    const [value = ''] = values;
    if (!field || values.length > 1 || !isWellFormed(value)) return null;
    if (value.trim() === '') continue;
    if (!tests[field](value)) return null;
    filter[field] = field === 'verified' ? value === 'ja' : value.trim();
  }
  return filter;
}

/** The address's query that asks for the filter: "?gremium=greta", or "". */
export function queryOf(filter: RecommendationFilter): string {
  const query = new URLSearchParams();
  for (const [field, name] of Object.entries(filterNames)) {
    const value = filter[field as keyof RecommendationFilter];
    if (value === undefined) continue;
    query.set(name, value === true ? 'ja' : value === false ? 'nein' : value);
  }
  return query.size === 0 ? '' : `?${query}`;
}

function isOneOf(values: readonly string[]): (value: string) => boolean {
  return (value) => values.includes(value);
}

/** Half of a surrogate pair is no text that can be stored or searched. */
function isWellFormed(text: string): boolean {
  return !/\p{Cs}/u.test(text);
}
