import firstNameLists from './data/first-names.json' with { type: 'json' };
import known from './data/known-nouns.json' with { type: 'json' };
import people from './data/people-words.json' with { type: 'json' };
import { looksLikeNoun } from './noun-shape.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const { ambiguous, ...unambiguous } = firstNameLists;
const ambiguousNames = list(ambiguous);
const firstNames = list(Object.values(firstNameLists).join(' '));
const knownNouns = list(known.nouns);
const smallWords = list(known.small);
const surnamesLikeNouns = list(people.surnamesLikeNouns);
const plainNames = new Set(
  Object.values(unambiguous)
    .flatMap((names) => names.split(' '))
    .filter((name) => !ambiguousNames.has(name)),
);

export const honorifics = list(people.honorifics);
export const titles = list(people.titles);
export const degrees = list(people.degrees);
export const particles = list(people.particles);
export const roles = list(people.roles);
export const judges = list(people.judges);
export const introducing = list(people.introducing);

/** "Elena", "Elenas", "Anna-Maria". */
export function isFirstName(word: string): boolean {
  return !abbreviations.has(word) && inList(firstNames, word);
}

/** A first name that is hardly ever another word. */
export function isPlainFirstName(word: string): boolean {
  return !abbreviations.has(word) && inList(plainNames, word);
}

function inList(names: ReadonlySet<string>, word: string): boolean {
  const [first = ''] = word.split('-');
  return (
    names.has(first) || (first.length > 3 && first.endsWith('s') && names.has(first.slice(0, -1)))
  );
}

const abbreviations = list(
  'Juris Anh Rn Rdn Rdnr RdNr Rz Az Abs Nr Art Buchst Satz Ziff Aufl Bl Januar Februar März April Mai Juni Juli August September Oktober November Dezember Deutschland',
);

const cached = new Map<string, boolean>();
/** Bounds the memory that words of hostile texts may take. */
const mostCached = 50_000;

/** A word that is no name as far as German decisions tell: a noun, an office, an abbreviation. */
export function isOrdinary(word: string): boolean {
  const known = cached.get(word);
  if (known !== undefined) return known;
  if (cached.size >= mostCached) cached.clear();
  const answer = decide(word);
  cached.set(word, answer);
  return answer;
}

function decide(word: string): boolean {
  if (abbreviations.has(word)) return true;
  if (surnamesLikeNouns.has(word)) return false;
  const small = word.toLowerCase();
  if (roles.has(small) || judges.has(small) || honorifics.has(small) || titles.has(small))
    return true;
  if (knownNouns.has(word)) return true;
  if (smallWords.has(small) && !isFirstName(word)) return true;
  // "StGB", "AufenthG", "BGH"; a surname in capitals is longer.
  if (/\p{Ll}\p{Lu}/u.test(word) || (word.length < 5 && word === word.toUpperCase())) return true;
  return word.length <= mostLetters && !isFirstName(word) && looksLikeNoun(word);
}

/** Longer words are no names and not worth splitting. */
const mostLetters = 60;
