import { germanStem } from '../i18n/stem.ts';
import { partsOf } from './compounds.ts';
import { foldUmlauts, normaliseWord } from './letters.ts';
import { shippedLexicon } from './lexicon.ts';
import { isStopWord } from './stop-words.ts';

/** What the index keeps of a word. */
export type Word = {
  /** The stem of the whole word; "" for a stop word and for what holds no letter or digit. */
  readonly lexeme: string;
  /** The word folded, not stemmed: what a typed prefix is compared with. */
  readonly folded: string;
  /** Lexemes inside a compound, each with a "+" in front; [] when the word is none. */
  readonly parts: readonly string[];
};

/** Longer "words" are base64 or worse; PostgreSQL refuses lexemes above 2,046 bytes. */
const longestWord = 64;
/** Bounds the memory of the memo to some 60 MB; the words of 43,000 decisions are 250,000 different ones. */
const mostRemembered = 400_000;

const remembered = new Map<string, Word>();

/**
 * Analyses a word as it stands in a text; the same word is analysed once. Compounds are looked for only in words with
 * a capital, as German writes its nouns: "grundsätzlich" is not a kind of Satz.
 */
export function analyse(raw: string): Word {
  const known = remembered.get(raw);
  if (known) return known;
  const word = analyseAnew(raw);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(raw, word);
  return word;
}

function analyseAnew(raw: string): Word {
  const plain = normaliseWord(raw.slice(0, longestWord * 2)).slice(0, longestWord);
  const folded = foldUmlauts(plain);
  if (folded === '' || isStopWord(folded)) return { lexeme: '', folded, parts: none };
  if (!/^[a-z]+$/.test(folded)) return { lexeme: folded, folded, parts: none };
  const isNoun = /^\P{L}*\p{Lu}/u.test(raw);
  const lexeme = germanStem(folded);
  const parts = isNoun ? partsOf(folded, shippedLexicon(), lexeme).map(inside) : none;
  return { lexeme, folded, parts };
}

const none: readonly string[] = [];

/** How a lexeme is kept that stands only inside a longer word. */
export function inside(lexeme: string): string {
  return `+${lexeme}`;
}
