import { germanStem } from '../../../platform/i18n/stem.ts';

export type Word = { readonly start: number; readonly end: number; readonly text: string };

/** A letter or digit and what belongs to it; soft hyphens and zero-width signs inside a word do not part it. */
const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}]*/gu;

/** Longer runs of letters are no words; PostgreSQL refuses lexemes above 2,046 bytes. */
const longestWord = 80;

/** The words of a text with their places, in linear time. */
export function* wordsOf(text: string): Generator<Word> {
  for (const match of text.matchAll(wordPattern))
    yield { start: match.index, end: match.index + match[0].length, text: match[0] };
}

/**
 * A word as it is compared: composed, lower case, accents off but German ones, ß as ss, ae/oe/ue as umlauts where
 * they may stand for them, letters that look Latin taken as Latin when they stand among Latin ones.
 */
export function plainWord(text: string): string {
  const lower = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .slice(0, longestWord);
  const accents = lower.normalize('NFD').replace(/(?<![aou])\p{M}|(?!\u0308)\p{M}/gu, '');
  return unmask(accents.normalize('NFC'))
    .replaceAll('ß', 'ss')
    .replace(/(?<![aeiouqäöü])(ae|oe|ue)/g, (pair) => umlauts[pair] ?? pair);
}

const umlauts: Readonly<Record<string, string>> = { ae: 'ä', oe: 'ö', ue: 'ü' };

/** The stem under which a plain word is kept and looked for; a number is its own. */
export function stemOf(plain: string): string {
  const known = stems.get(plain);
  if (known !== undefined) return known;
  const stem = /^\p{L}+$/u.test(plain)
    ? germanStem(plain).replaceAll(/[äöü]/g, (letter) => bare[letter] ?? letter)
    : plain;
  if (stems.size >= keptStems) stems.clear();
  stems.set(plain, stem);
  return stem;
}

const bare: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u' };
const stems = new Map<string, string>();
/** Bounds the memory of the memo: some 40 MB. */
const keptStems = 300_000;

/** Letters that cannot be told from Latin ones by eye (Unicode Technical Standard #39, a small part). */
const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  [...'аеорсхуіјѕԁһ'].map((letter, index) => [letter, 'aeopcxyijsdh'[index]!]),
);

function unmask(word: string): string {
  if (!/[a-z]/.test(word) || !/\p{Script=Cyrillic}/u.test(word)) return word;
  return [...word].map((letter) => lookAlikes[letter] ?? letter).join('');
}

/** Words that stand everywhere and say nothing; they keep their place, so that phrases stay exact. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'der die das den dem des ein eine einer eines einem einen und oder aber auch als am an auf aus bei beim bis da ' +
    'dabei dafür daher damit dann daran darauf daraus darin darüber dass davon dazu denn dessen deren dies diese ' +
    'dieser dieses diesem diesen doch durch er es sie wir ihr ihm ihn ihnen ihre ihrer ihres ihrem ihren sein seine ' +
    'seiner seines seinem seinen für gegen hat hatte haben hätte ich im in ins ist kann kein keine keiner keinen ' +
    'mit nach nicht noch nur ob ohne sich sind so sowie über um unter vom von vor war waren was weil welche welcher ' +
    'welches wenn werden wie wird wo worden wurde wurden zu zum zur zwischen the of and'
  )
    .split(' ')
    .map(plainWord),
);
