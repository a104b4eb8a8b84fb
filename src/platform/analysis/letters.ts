const notLetters = /[^\p{L}\p{N}]+/gu;
const marks = /\p{M}+/gu;
/** Signs for which the quick way is enough: no umlaut to keep, nothing to replace. */
const plain = /^[a-z0-9]*$/;

/**
 * A word as it is compared before it is split and stemmed: NFKC, small letters, without invisible signs, accents
 * and punctuation, "ß" as "ss", umlauts kept. Cyrillic and Greek letters among Latin ones become the Latin ones that
 * they look like, so that a disguised "Меnschenhаndel" is found; a word of their own script stays.
 */
export function normaliseWord(raw: string): string {
  const small = raw.toLowerCase();
  if (plain.test(small)) return small;
  let word = raw.normalize('NFKC').toLowerCase().replaceAll('ß', 'ss');
  if (/[a-z]/.test(word) && /[\u0370-\u052f]/.test(word)) word = unmask(word);
  word = word.replace(/[^a-z0-9äöü]/gu, (sign) => sign.normalize('NFD'));
  return word.replace(marks, '').replace(notLetters, '');
}

/**
 * Umlauts and their spelling with e become one: "zuhälterei" and "zuhaelterei" are "zuhalterei". After a vowel or q
 * the e belongs to the next syllable ("neue", "Steuer", "Quelle").
 */
export function foldUmlauts(word: string): string {
  if (!/[äöü]|[aou]e/.test(word)) return word;
  return word
    .replace(/(?<![aeiouyäöüq])([aou])e/g, '$1')
    .replace(/[äöü]/g, (letter) => base[letter] ?? letter);
}

const base: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u' };

function unmask(word: string): string {
  return [...word].map((letter) => lookAlikes[letter] ?? letter).join('');
}

/** Small letters of Cyrillic and Greek drawn as Latin ones (Unicode UTS 39, those of German words). */
const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  ё: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  ѕ: 's',
  і: 'i',
  ї: 'i',
  ј: 'j',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  һ: 'h',
  г: 'r',
  п: 'n',
  ь: 'b',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ω: 'w',
  ϲ: 'c',
};
