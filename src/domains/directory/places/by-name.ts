import { isAbroad, ownName } from './foreign-names.ts';
import { gazetteer } from './gazetteer.ts';
import type { Known } from './known.ts';
import { landOfName, placeOf } from './known-place.ts';
import { isOneOff } from './one-off.ts';
import type { Place, PlaceAnswer } from './place.ts';
import { fold } from './spelling.ts';

/** A longer choice helps nobody; "Neustadt" has twenty places. */
const most = 24;
const mostBeginnings = 8;
/** So many letters a beginning must have, and a misspelt name. */
const shortestBeginning = 3;
const shortestMisspelt = 4;

/** The place of a name: as it is written, by its beginning, with one wrong letter, by its first words. */
export function placeOfName(text: string): PlaceAnswer {
  const name = fold(text);
  // A letter of another script is no slip of the finger.
  const isLatin = /^[a-z\d ]+$/.test(name);
  return (
    wholeName(name) ??
    (isLatin ? (beginning(name) ?? misspelt(name)) : null) ??
    firstWords(name) ?? { kind: 'unknown' }
  );
}

function wholeName(name: string): PlaceAnswer | null {
  const { byName, byDistrict } = gazetteer();
  const own = ownName(name);
  const places = inOrder(byName.get(own) ?? []);
  // "Salzburg" is a village too: offered, not taken for granted.
  if (isAbroad(name)) return offer(places) ?? { kind: 'abroad' };
  const land = landOfName(own);
  // The table knows the districts of few towns, so a district is offered too.
  return answer(land ? [land, ...places] : places) ?? offer(inOrder(byDistrict.get(own) ?? []));
}

/** "Dresd", "Frankfurt a. M." */
function beginning(name: string): PlaceAnswer | null {
  if (name.length < shortestBeginning) return null;
  const words = name.split(' ');
  const [first = ''] = words;
  const places = townsWhere(
    (key) => key.startsWith(name) || (key.startsWith(first) && beginsWords(words, key)),
  );
  return places.length > mostBeginnings ? null : answer(places);
}

/** Whether each word begins a word of `key`, in the same order. */
function beginsWords(words: readonly string[], key: string): boolean {
  const rest = key.split(' ');
  return words.every((word) => {
    const at = rest.findIndex((one) => one.startsWith(word));
    rest.splice(0, at + 1);
    return at >= 0;
  });
}

function misspelt(name: string): PlaceAnswer | null {
  if (name.length < shortestMisspelt) return null;
  return offer(townsWhere((key) => isOneOff(name, key)));
}

/** "Halle (Saale)" where the table has "Halle"; "Berlin Beispielstraße". */
function firstWords(name: string): PlaceAnswer | null {
  const words = name.split(' ');
  for (let count = words.length - 1; count > 0; count -= 1) {
    const whole = wholeName(words.slice(0, count).join(' '));
    if (whole)
      return whole.kind === 'found' ? { kind: 'several', places: [placeIn(whole)] } : whole;
  }
  return null;
}

function placeIn({ kind: _, ...place }: { readonly kind: 'found' } & Place): Place {
  return place;
}

function townsWhere(test: (key: string) => boolean): Place[] {
  const found = gazetteer().towns.filter(({ key }) => test(key));
  return inOrder([...new Set(found.map(({ place }) => place))]);
}

/** Those with more postcodes first. */
function inOrder(places: readonly Known[]): Place[] {
  return [...places]
    .sort((a, b) => b.parts.length - a.parts.length || (a.name < b.name ? -1 : 1))
    .slice(0, most + 1)
    .map(placeOf);
}

/** The only place, or a choice; nothing when there are none or too many. */
function answer(places: readonly Place[]): PlaceAnswer | null {
  const [only] = places;
  return places.length === 1 && only ? { kind: 'found', ...only } : offer(places);
}

function offer(places: readonly Place[]): PlaceAnswer | null {
  return places.length > 0 && places.length <= most ? { kind: 'several', places } : null;
}
