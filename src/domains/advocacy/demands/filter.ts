import {
  type Filter,
  type FilterFields,
  isOneOf,
  isSearchText,
} from '../../../platform/http/filter.ts';
import { type Demand, levels, newestState, states } from './demand.ts';
import { allTopics } from './topic.ts';

/** Which demands are asked for; state: how they stand now, "unknown": nobody has recorded it. */
export type DemandFilter = Filter<'text' | DemandFacet>;
export type DemandFacet = 'topic' | 'addressee' | 'state';

/** What each facet can be, in the order of lists. */
export const choices: Readonly<Record<DemandFacet, readonly string[]>> = {
  topic: allTopics.map(({ id }) => id),
  addressee: levels,
  state: [...states, 'unknown'],
};

/** As they stand in addresses of pages. */
export const filterFields: FilterFields<keyof DemandFilter> = {
  text: { name: 'q', takes: isSearchText },
  topic: { name: 'thema', takes: isOneOf(choices.topic) },
  addressee: { name: 'adressat', takes: isOneOf(choices.addressee) },
  state: { name: 'stand', takes: isOneOf(choices.state) },
};

/** Whether a demand is asked for; its words are asked of the database. */
export function matches(demand: Demand, filter: DemandFilter): boolean {
  return (['topic', 'addressee', 'state'] as const).every((facet) => {
    const wanted = filter[facet];
    return wanted === undefined || valuesOf(demand, facet).includes(wanted);
  });
}

/** How many of `demands` each value would leave, beside what else is chosen; values that none has are left out. */
export function countsOf(
  demands: readonly Demand[],
  filter: DemandFilter,
  facet: DemandFacet,
): readonly { readonly value: string; readonly count: number }[] {
  const { [facet]: chosen, ...others } = filter;
  const values = demands
    .filter((one) => matches(one, others))
    .flatMap((one) => valuesOf(one, facet));
  return choices[facet]
    .map((value) => ({ value, count: values.filter((one) => one === value).length }))
    .filter(({ value, count }) => count > 0 || value === chosen);
}

/** Each value once, so that a demand upon two ministries is one demand upon the Federation. */
function valuesOf(demand: Demand, facet: DemandFacet): readonly string[] {
  if (facet === 'topic') return demand.topics;
  if (facet === 'state') return [newestState(demand)?.state ?? 'unknown'];
  return [...new Set(demand.addressees.map(({ level }) => level))];
}
