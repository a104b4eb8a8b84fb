import type { Segment } from '../search/result.ts';
import { partStems } from './compounds.ts';
import { plainWord, stemOf, type Word, wordsOf } from './words.ts';

/** About three lines of a hit. */
const wanted = 280;
/** Bounds what is read of one decision to find its best place. */
const mostRead = 60_000;

/**
 * The place that answers the query best: of the texts, in this order, the window with the most different
 * sought words; the beginning of the first text when none holds any. Texts may be long; reading is bounded.
 */
export function bestPassage(
  texts: readonly string[],
  highlights: ReadonlyMap<string, boolean>,
): readonly Segment[] {
  const beginnings = beginningsOf(highlights);
  let best: Window | null = null;
  let read = 0;
  for (const text of texts) {
    if (read >= mostRead) break;
    read += text.length;
    const found = beginnings.length > 0 ? bestWindow(text, highlights, beginnings) : null;
    if (found && found.score > (best?.score ?? 0)) best = found;
    if (best && best.score >= highlights.size) break;
  }
  if (best) return cut(best.text, best.start, best.hits);
  const first = texts.find(Boolean);
  return first ? cut(first, 0, []) : [];
}

type Window = { text: string; start: number; hits: readonly Word[]; score: number };

/** The first letters of each sought stem: a text without any of them is passed over without being taken apart. */
function beginningsOf(highlights: ReadonlyMap<string, boolean>): string[] {
  return [...highlights.keys()].map((stem) => stem.slice(0, 4));
}

const letters: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u', ß: 'ss' };

function bestWindow(
  text: string,
  highlights: ReadonlyMap<string, boolean>,
  beginnings: readonly string[],
): Window | null {
  const folded = text.toLowerCase().replace(/[äöüß]/g, (letter) => letters[letter] ?? letter);
  if (!beginnings.some((beginning) => folded.includes(beginning))) return null;
  const hits: (Word & { stem: string })[] = [];
  for (const word of wordsOf(text)) {
    const stem = soughtStem(word.text, highlights);
    if (stem !== null) hits.push({ ...word, stem });
  }
  let best: Window | null = null;
  for (let first = 0; first < hits.length; first += 1) {
    const start = hits[first]!.start;
    const inside = within(hits, first, start + wanted * 0.8);
    const different = new Set(inside.map((hit) => hit.stem)).size;
    const score = different + Math.min(inside.length, 9) / 100;
    if (score > (best?.score ?? 0)) best = { text, start, hits: inside, score };
  }
  return best;
}

function within(hits: readonly (Word & { stem: string })[], first: number, end: number) {
  const inside = [];
  for (let index = first; index < hits.length && hits[index]!.end <= end; index += 1)
    inside.push(hits[index]!);
  return inside.length > 0 ? inside : [hits[first]!];
}

/** The sought stem that this word is, contains as part of a compound, or begins with; null for none. */
function soughtStem(text: string, highlights: ReadonlyMap<string, boolean>): string | null {
  const plain = plainWord(text);
  const stem = stemOf(plain);
  if (highlights.has(stem)) return stem;
  for (const part of partStems(plain)) if (highlights.has(part)) return part;
  for (const [sought, isBeginning] of highlights)
    if (isBeginning && stem.startsWith(sought)) return sought;
  return null;
}

function cut(text: string, from: number, hits: readonly Word[]): readonly Segment[] {
  const start = from < wanted / 3 ? 0 : wordStart(text, from - wanted / 5);
  const end = text.length - start <= wanted * 1.2 ? text.length : wordEnd(text, start + wanted);
  const segments: Segment[] = [];
  const say = (piece: string, hit: boolean) => {
    if (piece) segments.push({ text: piece.replace(/\s+/g, ' '), hit });
  };
  let at = start;
  if (start > 0) say('… ', false);
  for (const hit of hits.filter((one) => one.start >= start && one.end <= end)) {
    say(text.slice(at, hit.start), false);
    say(text.slice(hit.start, hit.end), true);
    at = hit.end;
  }
  say(text.slice(at, end), false);
  if (end < text.length) say(' …', false);
  return segments;
}

function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', Math.max(0, Math.floor(at)));
  return space < 0 ? 0 : space + 1;
}

function wordEnd(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return space < at - 60 ? at : space;
}
