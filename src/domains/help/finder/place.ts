import { findPlace, type Land, type Place } from '../../directory/index.ts';

/** What became of the text typed into the field of a Land's page; `text` is kept as it was typed, but for signs that nobody sees. */
export type PlaceState = { readonly text: string } & (
  | { readonly kind: 'none' | 'unknown' | 'abroad' | 'empty' | 'tooLong' }
  | { readonly kind: 'several'; readonly places: readonly Place[] }
  | { readonly kind: 'elsewhere' | 'here'; readonly place: Place }
);

/** Signs that no place has and that turn or hide what stands beside them. */
const unseen = /[\p{Cc}\p{Cf}]/gu;

/** `typed` is null when nothing was sent. */
export function placeState(typed: string | null, land: Land): PlaceState {
  if (typed === null) return { kind: 'none', text: '' };
  const text = typed.replace(unseen, '');
  const answer = findPlace(typed);
  if (answer.kind === 'several') return { kind: 'several', text, places: answer.places };
  if (answer.kind !== 'found') return { kind: answer.kind, text };
  return { kind: answer.land === land ? 'here' : 'elsewhere', text, place: answer };
}
