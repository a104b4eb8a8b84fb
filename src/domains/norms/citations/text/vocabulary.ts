import words from '../../data/citation-words.json' with { type: 'json' };
import courts from '../../data/courts-words.json' with { type: 'json' };
import registers from '../../data/register-signs.json' with { type: 'json' };
import reporters from '../../data/reporters.json' with { type: 'json' };
import { laws } from '../laws/laws.ts';
import { Lexicon } from './lexicon.ts';
import { role } from './roles.ts';

let madeOnce: Lexicon | null = null;

/** The word list of the tokeniser: everything a citation is made of that its form alone does not tell. */
export function lexicon(): Lexicon {
  madeOnce ??= vocabulary();
  return madeOnce;
}

function vocabulary(): Lexicon {
  const roles = new Map<string, number>();
  const put = (word: string, bits: number) => roles.set(word, (roles.get(word) ?? 0) | bits);
  const all = (list: Iterable<string>, bits: number) => {
    for (const word of list) put(word, bits | (isCapital(word) ? role.capital : 0));
  };
  all(firstWords(laws().byAbbreviation.keys()), role.law);
  all(words.articles, role.article);
  all(Object.keys(words.details), role.detail);
  all([...words.months, ...Object.keys(words.monthsShort)], role.month);
  all(words.particles, role.particle);
  all(words.links, role.link);
  all(words.lands, role.land);
  all(words.gazettes, role.gazette);
  all(words.actNouns, role.actNoun);
  all(words.lawNouns, role.lawNoun);
  all(words.notLaws, role.notLaw);
  all(words.pinpoints, role.pinpoint);
  all(words.chambers, role.chamber);
  all(words.types, role.type);
  all(ordinalForms(), role.ordinal);
  all(courts.federal, role.court);
  all(courts.ofPlace, role.courtOfPlace);
  all(courtNames(Object.keys(courts.names)), role.court);
  all(courtNames(Object.keys(courts.types)), role.courtOfPlace);
  all([...reporters.series, ...reporters.journals, ...reporters.files], role.reporter);
  all(reporters.databases, role.reporter);
  all([...registers, ...words.registers], role.register);
  // "Schleswig-Holsteinisches": the first half begins a court's name.
  put('Schleswig', role.adjective | role.capital);
  put('ECLI', role.ecli | role.capital);
  put('EU', role.ecli | role.capital);
  // A word in the table has no roles by its form, so words that only look like a law's name are kept here too.
  all(words.genericNouns, role.capital);
  return new Lexicon(roles);
}

/** First word of each abbreviation that begins with a capital letter; "1. BImSchV" is found by its last word. */
function* firstWords(all: Iterable<string>): Iterable<string> {
  for (const abbreviation of all) {
    const word = /^(?:\d+\. )?(\p{Lu}\p{L}*)/u.exec(abbreviation)?.[1];
    if (word !== undefined && word.length > 1) yield word;
  }
}

/** "Zweites", "Zweiten", "zweiten": all cases of the ordinals in the table. */
function ordinalForms(): string[] {
  return Object.keys(words.ordinals).flatMap((stem) =>
    ['e', 'es', 'en', 'er', 'em'].flatMap((ending) => {
      const word = stem + ending;
      return [word, word.charAt(0).toUpperCase() + word.slice(1)];
    }),
  );
}

function courtNames(names: readonly string[]): string[] {
  return names.flatMap((name) => [name, `${name}s`, `${name}es`, `${name}e`]);
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
