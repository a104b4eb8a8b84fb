import { tokensOf } from './tokens.ts';
import { isOrdinary } from './vocabulary.ts';

/** A word that the check does not know, where it stands first, and how often. */
export type UnknownWord = { readonly word: string; readonly start: number; readonly count: number };

/** Capitalised words that are neither known nouns nor look like one, the most frequent first: names may be among them. */
export function unknownWords(text: string, limit: number): UnknownWord[] {
  const found = new Map<string, { start: number; count: number }>();
  for (const { text: word, start, shape } of tokensOf(text)) {
    if (shape !== 'capital' || word.length < 3 || isOrdinary(word)) continue;
    const known = found.get(word);
    if (known) known.count += 1;
    else found.set(word, { start, count: 1 });
  }
  return [...found]
    .map(([word, { start, count }]) => ({ word, start, count }))
    .sort((a, b) => b.count - a.count || a.word.localeCompare(b.word, 'de'))
    .slice(0, limit);
}
