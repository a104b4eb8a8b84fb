import { createRequire } from 'node:module';
import type Snowball from 'snowball-stemmers';

let stemmers: ReturnType<typeof loadStemmers> | null = null;

/**
 * The stem of a German word in small letters: "verurteilungen" and "verurteilung" are "verurteil", "häuser" is "haus".
 * Snowball's German algorithm (https://snowballstem.org/algorithms/german/stemmer.html); before it the feminine of a
 * person loses its ending, so that "arbeitgeberin" and "arbeitgeber", "zeuginnen" and "zeugin" are one.
 */
export function germanStem(word: string): string {
  const isFeminine = word.endsWith('in') || word.endsWith('innen');
  stemmers ??= loadStemmers();
  return stemmers.german.stem(isFeminine ? withoutFeminine(word) : word);
}

/** "gewinnen" and "beginnen" are no women: four letters must stand before. */
function withoutFeminine(word: string): string {
  return word.replace(/(?<=\p{L}{3}er)in(?:nen)?$/u, '').replace(/(?<=\p{L}{4})innen$/u, 'in');
}

/** The stem of an English word in small letters: "trafficked" and "trafficking" are "traffick" (Snowball's English algorithm). */
export function englishStem(word: string): string {
  stemmers ??= loadStemmers();
  return stemmers.english.stem(word);
}

/** Almost a megabyte, loaded with the first word: most starts of the program stem none. */
function loadStemmers() {
  const require = createRequire(import.meta.url);
  const { newStemmer } = require('snowball-stemmers') as typeof Snowball;
  return { german: newStemmer('german'), english: newStemmer('english') };
}
