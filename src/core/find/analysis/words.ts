import {
  analyse,
  eachToken,
  foldUmlauts,
  isStopWord,
  normaliseWord,
} from '../../../platform/analysis/index.ts';
import { englishStem } from '../../../platform/i18n/stem.ts';
import englishStopWords from './stop-words-en.json' with { type: 'json' };

/** A word as a text in some language holds it. lexeme: '' for what tells nothing. */
export type Word = { readonly lexeme: string; readonly parts: readonly string[] };
export type Analyser = (raw: string) => Word;

/** By the language of a text: German and English have stems, every other language its words as they are, folded. */
export function analyserOf(language: string): Analyser {
  if (/^de\b/.test(language)) return analyse;
  return language === 'en' ? inEnglish : asTheyAre;
}

/** A word without capitals, accents and signs: what is compared in languages without a stemmer here. */
export function fold(raw: string): string {
  const folded = foldUmlauts(normaliseWord(raw.slice(0, longest * 2))).slice(0, longest);
  return arabic.test(folded) ? foldArabic(folded) : folded;
}

/** Whether it tells nothing, in German or in English; somebody who searches mixes them. */
export function isFiller(folded: string): boolean {
  return isStopWord(folded) || stopWords.has(folded);
}

/** Calls `visit` for every word; where words have no spaces between them, as the language divides them. */
export function eachWord(text: string, visit: (start: number, end: number) => void): void {
  eachToken(text, (start, end) => {
    const raw = text.slice(start, end);
    if (!unspaced.test(raw)) visit(start, end);
    else
      for (const { segment, index, isWordLike } of segmenter.segment(raw))
        if (isWordLike) visit(start + index, start + index + segment.length);
  });
}

/** Longer "words" are base64 or worse. */
const longest = 64;
const stopWords: ReadonlySet<string> = new Set(englishStopWords);
const unspaced = /[\p{Script=Han}\p{Script=Thai}]/u;
/** ICU's dictionaries for Thai and Chinese do not depend on the locale. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function inEnglish(raw: string): Word {
  const folded = fold(raw);
  if (stopWords.has(folded)) return nothing;
  return { lexeme: /^[a-z]+$/.test(folded) ? englishStem(folded) : folded, parts: [] };
}

function asTheyAre(raw: string): Word {
  return { lexeme: fold(raw), parts: [] };
}

const nothing: Word = { lexeme: '', parts: [] };
const arabic = /[\u0600-\u06ff]/;

/** One letter for those that are typed for one another; without the article, also behind "and", "in", "for". */
function foldArabic(word: string): string {
  return word
    .replace(/\u0640/g, '')
    .replace(/[ىیئ]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/ة/g, 'ه')
    .replace(/ؤ/g, 'و')
    .replace(/^[وبكلف]?ال(?=.{3})/u, '');
}
