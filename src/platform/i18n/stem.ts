import snowball from 'snowball-stemmers';

const german = snowball.newStemmer('german');

/**
 * The stem of a German word in small letters: "verurteilungen" and "verurteilung" are "verurteil", "häuser" is "haus".
 * Snowball's German algorithm (https://snowballstem.org/algorithms/german/stemmer.html), and before it the feminine
 * of a person loses its ending, so that "arbeitgeberin" and "arbeitgeber" are one.
 */
export function germanStem(word: string): string {
  return german.stem(word.replace(/(\p{L}{3}er)in(?:nen)?$/u, '$1'));
}
