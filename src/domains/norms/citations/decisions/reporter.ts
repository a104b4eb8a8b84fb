import words from '../../data/reporters.json' with { type: 'json' };
import { role } from '../text/roles.ts';
import { NUMBER, type Tokens, WORD } from '../text/tokens.ts';
import { bracketEnd, numbersEnd } from './pages.ts';

const COMMA = 0x2c;
const DASH = 0x2d;
const DOT = 0x2e;
const SLASH = 0x2f;
const SEMICOLON = 0x3b;
const OPEN = 0x28;
const CLOSE = 0x29;

export type Reporter = {
  readonly end: number;
  /** "BVerfGE 80, 315", "NJW 2015, 1827"; null for a database, which has no page. */
  readonly reference: string | null;
};

/** A place in a reporter or journal that begins here: "BVerfGE 80, 315 <320>; 81, 1", "SozR 4-2500 § 13 Nr 36". */
export function reporterAt(t: Tokens, at: number): Reporter | null {
  if (isFinanceReports(t, at)) return pagesAt(t, at, at + 3, false);
  if (!t.has(at, role.reporter)) return null;
  const word = t.word(at);
  if (databases.has(word)) return databaseAt(t, at);
  if (files.has(word)) return fileAt(t, at);
  const name = nameEnd(t, at);
  return pagesAt(t, at, name, series.has(word));
}

/** "Entscheidungen der Finanzgerichte 2017, 846". */
function isFinanceReports(t: Tokens, at: number): boolean {
  return t.is(at, 'Entscheidungen') && t.is(at + 2, 'Finanzgerichte') && t.kind[at + 3] === NUMBER;
}

const series = new Set(words.series);
const files = new Set(words.files);
const databases = new Set(words.databases);

/** The reference is one to the official reporter of a court: "BGHSt 42, 179". */
export function isOfficial(reference: string | null): boolean {
  return reference !== null && series.has(reference.split(' ')[0] as string);
}

/** The reference is one to a reporter that prints decisions only. */
export function isSeries(reference: string): boolean {
  const name = reference.slice(0, reference.search(/[ -]/));
  return series.has(name) || files.has(name);
}

/** Names of more than one part: "NJW-RR", "BFH/NV", "GRUR Int.", "BStBl II", "WuW/E DE-R", "ZfSH/SGB". */
function nameEnd(t: Tokens, at: number): number {
  let p = at + 1;
  for (let i = 0; i < 3; i++) {
    if ((t.mark(p, DASH) || t.mark(p, SLASH)) && t.has(p + 1, role.capital)) p += 2;
    else if (t.mark(p, DOT) && t.kind[p + 1] !== WORD) p++;
    else if (t.has(p, role.roman) && !t.has(p, role.register)) p++;
    else if (t.is(p, 'Int') || t.is(p, 'DE')) p++;
    else if (t.is(p, 'S') && t.mark(p + 1, DOT)) p += 2;
    else break;
  }
  return p;
}

/** "80, 315", "2015, 1827 f.", "2016, S. 31", "2010 Nr. 5". */
function pagesAt(t: Tokens, at: number, name: number, isSeries: boolean): Reporter | null {
  let p = name;
  // "(EFG) 2018, 74", "- UR - 2014, 705".
  if (t.mark(p, CLOSE) || (t.mark(p, DASH) && t.kind[p + 1] === NUMBER)) p++;
  if (t.kind[p] !== NUMBER || !isVolume(t, p, isSeries)) return null;
  const page = pageAt(t, p + 1, t.is(at, 'Slg'));
  if (!page) return null;
  const pages = compact(t.slice(page.start, page.end)).replace(' ', '-');
  const reference = `${nameOf(t, at, name)} ${t.word(p)}, ${pages}`;
  return { end: tailEnd(t, page.end, isSeries), reference };
}

/** "Slg." and "Slg", "GRUR Int." and "GRUR Int" are one. */
function nameOf(t: Tokens, at: number, end: number): string {
  return compact(t.slice(at, end)).replace(/\.$/, '');
}

function isVolume(t: Tokens, at: number, isSeries: boolean): boolean {
  const size = t.size(at);
  if (isSeries) return size <= 3 || /^(?:19|20)/.test(t.word(at));
  return (size === 4 && /^(?:18|19|20)/.test(t.word(at))) || size === 2;
}

type Page = { readonly start: number; readonly end: number };

/** The page behind a volume or year, with the part of the European reports in front: "I-3415", "I 8151". */
function pageAt(t: Tokens, at: number, european: boolean): Page | null {
  let p = at;
  const comma = t.mark(p, COMMA);
  if (comma) p++;
  if (t.is(p, 'S') || t.is(p, 'Nr') || t.is(p, 'Heft')) p = t.mark(p + 1, DOT) ? p + 2 : p + 1;
  else if (!comma && !(european && t.has(p, role.roman))) return null;
  const start = p;
  if (t.kind[p] === WORD && t.size(p) <= 2) {
    if (t.mark(p + 1, DASH)) p += 2;
    else if (european) p++;
  }
  return t.kind[p] === NUMBER ? { start, end: p + 1 } : null;
}

function tailEnd(t: Tokens, at: number, isSeries: boolean): number {
  let p = numbersAndBrackets(t, at);
  for (let i = 0; i < MOST_VOLUMES; i++) {
    const more =
      t.mark(p, SEMICOLON) &&
      t.kind[p + 1] === NUMBER &&
      t.mark(p + 2, COMMA) &&
      t.kind[p + 3] === NUMBER;
    if (!more || !isVolume(t, p + 1, isSeries) || t.size(p + 1) > (isSeries ? 3 : 0)) return p;
    p = numbersAndBrackets(t, p + 4);
  }
  return p;
}

const MOST_VOLUMES = 40;

function numbersAndBrackets(t: Tokens, at: number): number {
  let p = numbersEnd(t, at);
  const bracket = bracketEnd(t, p);
  if (bracket !== p) p = bracket;
  return p;
}

function databaseAt(t: Tokens, at: number): Reporter | null {
  if (
    t.kind[at + 1] === NUMBER &&
    t.size(at + 1) === 4 &&
    t.mark(at + 2, COMMA) &&
    t.kind[at + 3] === NUMBER
  )
    return { end: at + 4, reference: `${t.word(at)} ${t.word(at + 1)}, ${t.word(at + 3)}` };
  if (t.is(at, 'HRRS')) return pagesAt(t, at, at + 1, false);
  return { end: at + 1, reference: null };
}

/**
 * Loose-leaf collections, which are cited by the section that a decision is filed under: "SozR 4-2500 § 13 Nr 36",
 * "Buchholz 310 § 132 Abs. 2 Ziff. 1 VwGO Nr. 39", "AP BGB § 611 Nr. 3", "BGHR StPO § 267 Abs. 5 Freispruch 13".
 */
function fileAt(t: Tokens, at: number): Reporter | null {
  let p = at + 1;
  let end = -1;
  for (let i = 0; i < LONGEST_FILE && isFilePart(t, p); i++) {
    if (t.kind[p] === NUMBER) end = p + 1;
    p++;
  }
  if (end === -1) return null;
  // "SozR Nr 36 zu § 67 SGG": the section comes last and its law behind it.
  const lettered = t.size(end) === 1 && t.kind[end] === WORD ? end + 1 : end;
  const tail = filedBySection(t, at, end) && isLaw(t, lettered) ? lettered + 1 : numbersEnd(t, end);
  return { end: tail, reference: compact(t.slice(at, end)) };
}

function isLaw(t: Tokens, at: number): boolean {
  return t.has(at, role.law | role.lawShape) && !t.has(at, role.reporter | role.court);
}

function filedBySection(t: Tokens, at: number, end: number): boolean {
  for (let p = end - 1; p > at; p--) if (t.is(p, 'zu')) return true;
  return false;
}

const LONGEST_FILE = 34;

function isFilePart(t: Tokens, at: number): boolean {
  const kind = t.kind[at];
  if (kind === NUMBER || kind === 0xa7) return true;
  if (kind === DASH) return t.kind[at - 1] === NUMBER || !t.apart(at + 1);
  if (kind === SLASH || kind === DOT) return true;
  if (kind === COMMA) return t.kind[at + 1] === NUMBER && !t.mark(at + 2, DOT);
  if (kind === 0x3c) return t.is(at + 1, 'n') || t.is(at + 1, 'a');
  if (kind === 0x3e) return t.is(at - 1, 'F') || t.mark(at - 1, DOT);
  if (kind !== WORD) return false;
  if (t.has(at, role.court | role.pinpoint | role.type | role.month)) return false;
  if (t.has(at, role.capital)) return !t.has(at, role.reporter) || t.has(at, role.law);
  return fileWords.has(t.word(at)) || t.size(at) === 1;
}

const fileWords = new Set(['zu', 'und', 'ff', 'lit', 'der', 'des', 'nF', 'aF', 'ter', 'bis']);

function compact(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ?([/-]) ?/g, '$1')
    .replace(/ \./g, '.')
    .trim();
}

/**
 * A journal written out, behind a file number: "Neue Zeitschrift für Arbeitsrecht 2008, 581", "Umsatzsteuer-Rundschau
 * - UR - 2014, 705". null when no year and page come within a few words.
 */
export function spelledReporterAt(t: Tokens, at: number): Reporter | null {
  if (!t.has(at, role.capital) || t.has(at, role.court | role.type | role.courtOfPlace))
    return null;
  for (let p = at + 1; p < at + LONGEST_NAME; p++) {
    const kind = t.kind[p];
    if (kind === NUMBER) {
      if (!/^(?:19|20)\d\d$/.test(t.word(p)) || !t.mark(p + 1, COMMA) || t.kind[p + 2] !== NUMBER)
        return null;
      return { end: tailEnd(t, p + 3, false), reference: compact(t.slice(at, p + 3)) };
    }
    const part =
      kind === WORD || kind === DASH || kind === OPEN || kind === CLOSE || kind === SLASH;
    if (!part) return null;
  }
  return null;
}

const LONGEST_NAME = 14;

/**
 * Volume and page behind a court: "BAG 10, 76" is its official reporter. Behind a year the journal was forgotten,
 * "BGH 2006, 850 Rn. 19", which is believed only when a paragraph follows. null otherwise.
 */
export function volumeAndPageAt(t: Tokens, at: number): Reporter | null {
  if (!t.mark(at + 1, COMMA) || t.kind[at + 2] !== NUMBER) return null;
  const reference = `${t.word(at - 1)} ${t.word(at)}, ${t.word(at + 2)}`;
  if (t.size(at) <= 3 && t.has(at - 1, role.court))
    return { end: tailEnd(t, at + 3, true), reference };
  if (t.size(at) !== 4 || !/^(?:19|20)/.test(t.word(at))) return null;
  const end = tailEnd(t, at + 3, false);
  const p = t.mark(end, COMMA) ? end + 1 : end;
  return t.has(p, role.pinpoint) ? { end, reference } : null;
}
