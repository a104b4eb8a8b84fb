import { placeOfName } from './by-name.ts';
import { gazetteer, type Part } from './gazetteer.ts';
import type { Known } from './known.ts';
import { middle } from './known-place.ts';
import type { Place, PlaceAnswer } from './place.ts';
import { fold, shortName, spellings } from './spelling.ts';

/**
 * The place of a postcode, one for each Land that it reaches into; with a name, the place of that name in it.
 * A name that is known elsewhere is offered beside the postcode's own places.
 */
export function placeOfPostalCode(postalCode: string, name: string): PlaceAnswer {
  const parts = gazetteer().byPostalCode.get(postalCode) ?? [];
  const named = parts.filter(({ place }) => isNamed(place, fold(name)));
  if (named.length > 0) return choice(onePerLand(postalCode, named, true));
  const own = onePerLand(postalCode, parts, false);
  const other: PlaceAnswer = fold(name) === '' ? { kind: 'unknown' } : placeOfName(name);
  if (other.kind === 'unknown') return choice(own);
  const places = [...own, ...placesOf(other)];
  return places.length > 0 ? { kind: 'several', places } : other;
}

function choice(places: readonly Place[]): PlaceAnswer {
  const [only] = places;
  if (!only) return { kind: 'unknown' };
  return places.length > 1 ? { kind: 'several', places } : { kind: 'found', ...only };
}

function isNamed(place: Known, name: string): boolean {
  const names = [place.name, shortName(place.name), ...(place.district ? [place.district] : [])];
  return names.some((one) => spellings(one).includes(name));
}

function onePerLand(postalCode: string, parts: readonly Part[], isNamed: boolean): Place[] {
  const lands = [...new Set(parts.map(({ place }) => place.land))];
  return lands.map((land) => {
    const here = parts.filter(({ place }) => place.land === land);
    const names = [...new Set(here.map(({ place }) => (isNamed ? place.name : place.town)))];
    return {
      name: names.length > 3 ? `${names.slice(0, 3).join(', ')} …` : names.join(', '),
      land,
      detail: [...new Set(here.map(({ place }) => place.kreis))].join(', '),
      point: middle(here.map(({ point }) => point)),
      postalCode,
      query: isNamed || lands.length > 1 ? `${postalCode} ${here[0]?.place.name}` : postalCode,
    };
  });
}

function placesOf(answer: PlaceAnswer): readonly Place[] {
  if (answer.kind === 'several') return answer.places;
  return answer.kind === 'found' ? [answer] : [];
}
