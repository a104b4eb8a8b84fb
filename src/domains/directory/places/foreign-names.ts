import abroad from '../data/places-abroad.json' with { type: 'json' };
import otherNames from '../data/places-other-names.json' with { type: 'json' };
import { fold, spellings } from './spelling.ts';

const abroadNames = new Set(abroad.flatMap(spellings));
const ownNames = new Map(
  Object.entries(otherNames).flatMap(([other, own]) =>
    spellings(other).map((key) => [key, fold(own)] as const),
  ),
);

/** Whether a folded name is that of a well-known town in another country. */
export function isAbroad(name: string): boolean {
  return abroadNames.has(name);
}

/** The German name, folded, of a folded name in another language ("cologne"); else the name itself. */
export function ownName(name: string): string {
  return ownNames.get(name) ?? name;
}
