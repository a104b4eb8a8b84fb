import { germanStem } from '../i18n/stem.ts';
import type { Lexicon, Modifier } from './lexicon.ts';

/** Shorter words are hardly ever compounds, and splitting them makes nonsense. */
const shortestCompound = 7;
/** Bounds the sub-compounds of one word: 5 segments have 13. */
const mostSegments = 5;

/**
 * The lexemes inside a compound: every part and every contiguous sub-compound, the whole left out.
 * "menschenhandelsopfer" holds mensch, handel, opf, menschenhandel, handelsopf. Empty when the lexicon knows no way to
 * split the word. `word` is folded as in letters.ts, `stem` its stem.
 */
export function partsOf(word: string, lexicon: Lexicon, stem = germanStem(word)): string[] {
  if (word.length < shortestCompound) return [];
  if (lexicon.tails.has(stem)) return [];
  const segments = split(stem, lexicon);
  if (!segments) return [];
  const found = new Set<string>();
  for (let from = 0; from < segments.length; from += 1)
    for (let to = from; to < segments.length; to += 1) {
      if (from === 0 && to === segments.length - 1) continue;
      const lexeme = lexemeOf(word, segments, from, to);
      if (lexeme !== null) found.add(lexeme);
    }
  found.delete(stem);
  return [...found];
}

/** A piece of the stem; modifier is null for the last. */
type Segment = {
  readonly start: number;
  readonly modifier: Modifier | null;
  readonly tail: string;
};

function lexemeOf(
  word: string,
  segments: readonly Segment[],
  from: number,
  to: number,
): string | null {
  const first = segments[from] as Segment;
  const last = segments[to] as Segment;
  if (from === to) return last.modifier ? last.modifier.lexeme : last.tail;
  const end = last.modifier
    ? word.slice(first.start, last.start) + last.modifier.word
    : word.slice(first.start);
  return germanStem(end);
}

/** The split into the fewest segments; of equal ones, that with the longest tail. Looks at each place once. */
export function split(stem: string, lexicon: Lexicon): Segment[] | null {
  const before: (Step | undefined)[] = [{ count: 0, start: 0, modifier: null }];
  let best: Segment[] | null = null;
  for (let at = 0; at < stem.length; at += 1) {
    const here = before[at];
    if (!here || here.count === mostSegments) continue;
    if (at > 0) {
      const tail = lexicon.tails.get(stem.slice(at));
      if (tail !== undefined && (!best || here.count + 1 < best.length))
        best = [...walkBack(before, at), { start: at, modifier: null, tail }];
    }
    const farthest = Math.min(stem.length - 1, at + lexicon.longestForm);
    for (let end = at + 3; end <= farthest; end += 1) {
      const known = before[end];
      if (known && known.count <= here.count + 1) continue;
      const modifier = lexicon.forms.get(stem.slice(at, end));
      if (modifier) before[end] = { count: here.count + 1, start: at, modifier };
    }
  }
  return best;
}

type Step = { readonly count: number; readonly start: number; readonly modifier: Modifier | null };

function walkBack(before: readonly (Step | undefined)[], end: number): Segment[] {
  const found: Segment[] = [];
  for (let at = end; at > 0; ) {
    const step = before[at] as Step;
    found.unshift({ start: step.start, modifier: step.modifier, tail: '' });
    at = step.start;
  }
  return found;
}
