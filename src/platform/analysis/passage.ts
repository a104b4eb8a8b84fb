import { eachToken, withoutDivisions } from './tokens.ts';
import { analyse, inside } from './words.ts';

/** About three lines of a hit, in signs. */
const width = 280;
/** How much stands in front of the first marked word. */
const lead = 70;
/** Bound the work on one decision: signs read, and places looked at. */
const mostRead = 60_000;
const mostPlaces = 400;
/** Signs around a find in which its word is looked for. */
const reach = 70;

/** A piece of a passage; `hit` marks a sought word. */
export type Segment = { readonly text: string; readonly hit: boolean };

/** Finds what is sought in texts; made once per search. */
export type Finder = {
  /** Where a sought word may stand; of letters only, so that it is linear. */
  readonly needles: RegExp | null;
  /** Which sought word this is, itself or inside; null when it only looks like one. */
  readonly keyOf: (raw: string) => string | null;
  /** How many different words are sought. */
  readonly most: number;
};

type Sought = { readonly lexemes: ReadonlySet<string>; readonly prefixes: readonly string[] };

/** Of German lexemes, and of beginnings folded as in letters.ts. */
export function finderOf(sought: Sought): Finder {
  return {
    needles: needlesOf([...sought.lexemes, ...sought.prefixes]),
    keyOf: (raw) => keyOf(raw, sought),
    most: sought.lexemes.size + sought.prefixes.length,
  };
}

/** Finds words by how they begin; null without any. */
export function needlesOf(beginnings: readonly string[]): RegExp | null {
  return beginnings.length > 0 ? new RegExp(beginnings.map(needleOf).join('|'), 'giu') : null;
}

/** Letters of a lexeme as a text may write them: with umlaut, with e behind, ß. */
function needleOf(lexeme: string): string {
  return lexeme
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(
      /ss|[aou]/g,
      (letters) =>
        ({ ss: '(?:ss|ß)', a: '(?:ä|ae?)', o: '(?:ö|oe?)', u: '(?:ü|ue?)' })[letters] ?? letters,
    );
}

type Place = { readonly start: number; readonly end: number; readonly key: string };

/** A stretch of a text; score is how many different sought words it holds. */
export type Window = {
  readonly text: string;
  readonly places: readonly Place[];
  readonly score: number;
};

/** Of the texts in their order the stretch with the most different sought words, the first of equal ones. */
export function bestWindow(
  texts: readonly string[],
  finder: Finder,
  known: Window | null = null,
): Window | null {
  let best = known;
  let read = 0;
  for (const text of texts) {
    if (read >= mostRead || (best && best.score >= finder.most)) break;
    const part = withoutDivisions(text.slice(0, mostRead - read));
    read += part.length;
    const found = densest(placesIn(part, finder));
    if (found && found.score > (best?.score ?? 0)) best = { text: part, ...found };
  }
  return best;
}

/** The window with its words marked; without one the beginning of the first text, [] without any text. */
export function passageOf(window: Window | null, texts: readonly string[]): readonly Segment[] {
  if (window) return cut(window.text, window.places);
  const first = texts.find((text) => text.trim() !== '');
  return first === undefined ? [] : cut(withoutDivisions(first.slice(0, width * 3)), []);
}

function placesIn(text: string, { needles, keyOf }: Finder): Place[] {
  if (!needles) return [];
  const places: Place[] = [];
  needles.lastIndex = 0;
  for (let tries = 0; tries < mostPlaces; tries += 1) {
    const match = needles.exec(text);
    if (!match || match[0] === '') break;
    const word = wordAt(text, match.index, match.index + match[0].length);
    if (!word) continue;
    needles.lastIndex = Math.max(word.end, match.index + 1);
    const key = keyOf(text.slice(word.start, word.end));
    if (key !== null) places.push({ ...word, key });
  }
  return places;
}

/** The whole word around a find; where words have no spaces between them, the find. */
function wordAt(text: string, start: number, end: number): { start: number; end: number } | null {
  if (unspaced.test(text.slice(start, end))) return { start, end };
  const from = Math.max(0, start - reach);
  let found: { start: number; end: number } | null = null;
  eachToken(text.slice(from, end + reach), (first, last) => {
    if (from + first <= start && from + last >= end)
      found ??= { start: from + first, end: from + last };
  });
  return found;
}

const unspaced = /^[\p{Script=Han}\p{Script=Thai}]/u;

function keyOf(raw: string, { lexemes, prefixes }: Sought): string | null {
  const { lexeme, folded, parts } = analyse(raw);
  if (lexemes.has(lexeme)) return lexeme;
  const prefix = prefixes.find(
    (one) => folded.startsWith(one) || parts.some((part) => part.startsWith(inside(one))),
  );
  if (prefix !== undefined) return prefix;
  const part = parts.find((one) => lexemes.has(one.slice(1)));
  return part?.slice(1) ?? null;
}

function densest(places: readonly Place[]): { places: Place[]; score: number } | null {
  let best: { places: Place[]; score: number } | null = null;
  for (const [index, first] of places.entries()) {
    const within = places
      .slice(index, index + 30)
      .filter(({ end }) => end - first.start <= width - lead);
    const score = new Set(within.map(({ key }) => key)).size;
    if (score > (best?.score ?? 0)) best = { places: within, score };
  }
  return best;
}

function cut(text: string, places: readonly Place[]): Segment[] {
  const [first] = places;
  const start = first ? startOf(text, first.start) : 0;
  const end = endOf(text, Math.max(start + width, places.at(-1)?.end ?? 0));
  const segments: Segment[] = [];
  const add = (part: string, hit: boolean) => {
    const clean = part.replace(/\s+/g, ' ');
    if (clean !== '') segments.push({ text: clean, hit });
  };
  let at = start;
  for (const place of places) {
    add(`${at === start && start > 0 ? '… ' : ''}${text.slice(at, place.start)}`, false);
    add(text.slice(place.start, place.end), true);
    at = place.end;
  }
  add(
    `${places.length === 0 && start > 0 ? '… ' : ''}${text.slice(at, end)}${end < text.length ? ' …' : ''}`,
    false,
  );
  return segments;
}

/** A sentence that begins shortly before, else a word. */
function startOf(text: string, at: number): number {
  const from = Math.max(0, at - lead);
  if (from === 0) return 0;
  const before = text.slice(from, at);
  const sentence =
    /^[\s\S]*[.!?:]\s+(?=\p{Lu})/u.exec(before)?.[0].length ?? before.indexOf(' ') + 1;
  return from + sentence;
}

function endOf(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space > at - 40 ? space : at;
}
