import { filterNames } from './address.ts';
import type { FacetName, FacetValue, SearchRequest, SearchResult } from './search/result.ts';
import type { Words } from './words.ts';

type Key = Parameters<Words>[0];

/** Facets whose values have words of their own; values of the others are proper names. */
const worded = {
  level: ['1', '2', '3', '4'],
  area: [
    'criminal',
    'civil',
    'labour',
    'social',
    'asylum',
    'constitutional',
    'administrative',
    'human_rights',
  ],
  form: ['labour', 'sexual', 'begging', 'criminal_acts', 'organ_removal'],
  has: ['summary', 'full_text'],
} as const;

/** How a value of a facet is called; a value that is not known here is shown as it is. */
export function facetLabel(
  name: FacetName,
  value: Pick<FacetValue, 'value' | 'label'>,
  say: Words,
): string {
  if (value.value === 'none') return say('none');
  const values: readonly string[] = name in worded ? worded[name as keyof typeof worded] : [];
  if (values.includes(value.value)) return say(`${name}.${value.value}` as Key);
  return value.label ?? value.value;
}

/** The values of a facet that are shown: those with hits, and chosen ones even without. */
export function shownValues(
  name: FacetName,
  request: SearchRequest,
  result: SearchResult,
): FacetValue[] {
  const chosen: readonly string[] = request.filters[name];
  const counted = result.facets[name].filter(
    (value) => value.count > 0 || chosen.includes(value.value),
  );
  const missing = chosen
    .filter((value) => !counted.some((one) => one.value === value))
    .map((value) => ({ value, label: null, count: 0 }));
  return [...counted, ...missing];
}

/** Every chosen value with its facet, in the order of the facets. */
export function chosenValues(
  request: SearchRequest,
  result: SearchResult,
): { name: FacetName; value: FacetValue }[] {
  return filterNames.flatMap((name) =>
    shownValues(name, request, result)
      .filter((value) => (request.filters[name] as readonly string[]).includes(value.value))
      .map((value) => ({ name, value })),
  );
}
