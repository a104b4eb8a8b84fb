import {
  bestWindow,
  type Finder,
  needlesOf,
  passageOf,
  type Segment,
} from '../../platform/analysis/index.ts';
import { analyserOf, fold } from './analysis/words.ts';
import type { AskedWord, Query } from './query/parse.ts';

/** The passage of a text in its language that holds most of what was asked for, with the words marked. */
export function passageIn(body: string, language: string, query: Query): readonly Segment[] {
  const texts = [body];
  return passageOf(bestWindow(texts, finderOf(query, language)), texts);
}

function finderOf({ terms }: Query, language: string): Finder {
  const asked = terms.flatMap((term) =>
    (term.kind === 'phrase' ? term.words : [term.word]).map((word) => ({
      word,
      isBeginning: term.kind === 'beginning' || !/\p{Script=Latin}/u.test(word.folded),
    })),
  );
  const analyse = analyserOf(language);
  return {
    needles: needlesOf([...new Set(asked.flatMap(({ word }) => beginningsOf(word)))]),
    keyOf: (raw) => {
      const { lexeme, parts } = analyse(raw);
      const folded = fold(raw);
      const found = asked.find(
        ({ word, isBeginning }) =>
          holds(word, lexeme) ||
          folded === word.folded ||
          parts.includes(`+${word.german}`) ||
          (isBeginning && folded.startsWith(word.folded)),
      );
      return found?.word.folded ?? null;
    },
    most: new Set(asked.map(({ word }) => word.folded)).size,
  };
}

function holds({ german, english }: AskedWord, lexeme: string): boolean {
  return lexeme !== '' && (lexeme === german || lexeme === english);
}

/** How a text may write it at least as far as all forms go together. */
function beginningsOf({ raw, folded, german, english }: AskedWord): string[] {
  const isLatin = /^[a-z0-9]+$/.test(folded);
  return isLatin ? [german || folded, english || folded, folded] : [raw.toLowerCase(), folded];
}
