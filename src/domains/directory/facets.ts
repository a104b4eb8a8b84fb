import type { Centre } from './centre.ts';
import { type Choice, type ChoiceName, choiceNames, filters, fits } from './choice.ts';

export type Facet = {
  readonly name: ChoiceName;
  /** Values that some entry among what the other filters leave has, and the chosen one. */
  readonly values: readonly { readonly value: string; readonly count: number }[];
};

/** The filters that make sense for these entries; one without a value is left out. */
export function facetsOf(centres: readonly Centre[], choice: Choice): Facet[] {
  return choiceNames
    .map((name) => ({ name, values: countsOf(name, centres, choice) }))
    .filter(({ values }) => values.length > 0);
}

function countsOf(name: ChoiceName, centres: readonly Centre[], choice: Choice): Facet['values'] {
  const others = { ...choice };
  delete others[name];
  const counts = new Map<string, number>();
  for (const centre of centres)
    for (const value of filters[name].valuesOf(centre))
      counts.set(value, (counts.get(value) ?? 0) + (fits(centre, others) ? 1 : 0));
  const order = filters[name].values ?? [...counts.keys()].sort();
  return order.flatMap((value) => {
    const count = counts.get(value);
    return count || value === choice[name] ? [{ value, count: count ?? 0 }] : [];
  });
}
