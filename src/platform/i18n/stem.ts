import snowball from 'snowball-stemmers';

const german = snowball.newStemmer('german');
const english = snowball.newStemmer('english');

/**
 * The stem of a German word in small letters: "verurteilungen" and "verurteilung" are "verurteil", "häuser" is "haus".
 * Snowball's German algorithm (https://snowballstem.org/algorithms/german/stemmer.html); before it the feminine of a
 * person loses its ending, so that "arbeitgeberin" and "arbeitgeber", "zeuginnen" and "zeugin" are one.
 */
export function germanStem(word: string): string {
  return german.stem(word.endsWith('in') || word.endsWith('innen') ? withoutFeminine(word) : word);
}

/** "gewinnen" and "beginnen" are no women: four letters must stand before. */
function withoutFeminine(word: string): string {
  return word.replace(/(?<=\p{L}{3}er)in(?:nen)?$/u, '').replace(/(?<=\p{L}{4})innen$/u, 'in');
}

/** The stem of an English word in small letters: "trafficked" and "trafficking" are "traffick" (Snowball's English algorithm). */
export function englishStem(word: string): string {
  return english.stem(word);
}
