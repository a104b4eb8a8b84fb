import { role } from '../text/roles.ts';
import { NUMBER, type Tokens, WORD } from '../text/tokens.ts';

const COMMA = 0x2c;
const DASH = 0x2d;
const DOT = 0x2e;
const SLASH = 0x2f;
const OPEN = 0x28;
const CLOSE = 0x29;

/**
 * Behind a German file number: "2 StR 87/22", "VIII ZR 10/03", "B 12 R 3/14 R", "3 C 18.07", "AnwZ (Brfg) 26/12",
 * "11 A 78/17.A", "2 OLG 4 Ss 91/15". -1 when none begins here. `sure`: no court or date stands in front, so the
 * register sign must be one from the table or the form one that nothing else has.
 */
export function fileNumberEnd(t: Tokens, at: number, sure: boolean): number {
  const lettered = letterEnd(t, at);
  const end = lettered === at ? -1 : numberEnd(t, lettered, sure);
  return end !== -1 ? end : numberEnd(t, at, sure);
}

function numberEnd(t: Tokens, p: number, sure: boolean): number {
  const chamber = chamberEnd(t, p);
  const signs = signsEnd(t, chamber === -1 ? p : chamber);
  // A number of the prosecution alone names no decision.
  if (signs.end === -1 || t.is(signs.start, 'Js') || t.is(signs.start, 'UJs')) return -1;
  if (sure ? !isSure(t, signs, chamber !== -1) : chamber === -1 && !isPlausible(t, signs))
    return -1;
  const docket = docketEnd(t, signs.end);
  if (docket === -1 || (sure && !isSureDocket(t, signs, chamber !== -1, docket))) return -1;
  return suffixEnd(t, docket);
}

/** The letter of the branch or place in front: "B 12 R …", "L 3 AS …", "Au 3 K …". */
function letterEnd(t: Tokens, at: number): number {
  const letter = t.has(at, role.capital) && t.size(at) <= 2 && t.kind[at + 1] === NUMBER;
  return letter ? at + 1 : at;
}

/** Number of the chamber: "2", "13a", "9/9 a", "IVa"; -1 when none stands here. */
function chamberEnd(t: Tokens, at: number): number {
  if (t.has(at, role.roman) && t.kind[at + 1] === WORD) return at + 1;
  // "III-1 RVs 112/14": the branch of the court in front of the chamber.
  if (t.has(at, role.roman) && t.mark(at + 1, DASH) && t.kind[at + 2] === NUMBER) return at + 3;
  if (t.kind[at] !== NUMBER || t.size(at) > 4) return -1;
  const p = behindLetter(t, at + 1);
  const double = t.mark(p, SLASH) && t.kind[p + 1] === NUMBER && t.size(p + 1) <= 2;
  return double ? behindLetter(t, p + 2) : p;
}

function behindLetter(t: Tokens, at: number): number {
  return t.kind[at] === WORD && t.size(at) === 1 && !t.has(at, role.capital) ? at + 1 : at;
}

type Signs = { readonly start: number; readonly end: number };

/** "StR", "OLG 4 Ss", "WDS-VR", "W (pat)", "AR (Ausl)", "Ausl.". */
function signsEnd(t: Tokens, at: number): Signs {
  let p = at;
  for (let i = 0; i < MOST_SIGNS && isSign(t, p); i++) {
    p++;
    if (t.mark(p, DASH) && isSign(t, p + 1) && !t.apart(p)) p += 2;
    if (t.mark(p, DOT) && t.apart(p + 1)) p++;
    if (t.mark(p, OPEN) && t.kind[p + 1] === WORD && t.mark(p + 2, CLOSE)) p += 3;
    const inner =
      t.kind[p] === NUMBER && isSign(t, p + 1) && t.apart(p + 1) && !t.has(p + 1, role.roman);
    if (inner) p++;
  }
  return { start: at, end: p === at ? -1 : p };
}

const MOST_SIGNS = 3;

function isSign(t: Tokens, at: number): boolean {
  return (
    t.has(at, role.capital) &&
    t.size(at) <= LONGEST_SIGN &&
    !t.has(at, role.month | role.type | role.court)
  );
}

const LONGEST_SIGN = 7;

function isSure(t: Tokens, signs: Signs, chamber: boolean): boolean {
  const known = t.has(signs.start, role.register);
  // "3 LA 8/13": courts of the Länder have signs that no table lists.
  if (chamber)
    return (
      known ||
      t.size(signs.start) === 1 ||
      (t.size(signs.start) <= 3 && t.has(signs.start, role.lawShape | role.law))
    );
  return known && t.size(signs.start) > 1;
}

/** "BV 2005.03" and "DTV 2000/2008" are agreements: dots need a chamber, years of four digits a known sign. */
function isSureDocket(t: Tokens, signs: Signs, chamber: boolean, end: number): boolean {
  if (t.mark(end - 2, DOT)) return chamber;
  return t.size(end - 1) === 2 || t.has(signs.start, role.register);
}

/** A sign without a chamber in front: "AnwZ (Brfg) 26/12", "VfGBbg 12/10", but not "Ausgabe 09/2011". */
function isPlausible(t: Tokens, signs: Signs): boolean {
  return t.has(signs.start, role.register | role.lawShape | role.roman) || t.size(signs.start) <= 3;
}

/** "87/22", "18.07", "1322, 1989/12", "2-3/88", "17.30400": -1 when there is no number and year. */
function docketEnd(t: Tokens, at: number): number {
  if (t.kind[at] !== NUMBER) return -1;
  // "1 Sa 439 b/14".
  let p = t.mark(at + 2, SLASH) ? behindLetter(t, at + 1) : at + 1;
  for (let i = 0; i < MOST_NUMBERS; i++) {
    const more =
      (t.mark(p, COMMA) || t.mark(p, DASH) || t.is(p, 'und')) && t.kind[p + 1] === NUMBER;
    if (!more || t.size(p + 1) > 5) break;
    p += 2;
  }
  return yearEnd(t, p);
}

const MOST_NUMBERS = 4;

function yearEnd(t: Tokens, at: number): number {
  if (t.kind[at + 1] !== NUMBER) return -1;
  const size = t.size(at + 1);
  if (t.mark(at, SLASH)) return size === 2 || (size === 4 && isYear(t, at + 1)) ? at + 2 : -1;
  // The Bundesverwaltungsgericht writes "18.07", Bavarian courts "17.30400".
  if (!t.mark(at, DOT) || t.apart(at)) return -1;
  return size === 2 || (size >= 3 && t.size(at - 1) === 2) ? at + 2 : -1;
}

function isYear(t: Tokens, at: number): boolean {
  return /^(?:19|20)/.test(t.word(at));
}

/** What courts add to a number: ".A", " R", " B ER", " (EP)", " E, G, U". */
function suffixEnd(t: Tokens, at: number): number {
  let p = at;
  if (t.mark(p, DOT) && t.has(p + 1, role.capital) && t.size(p + 1) <= 3 && !t.apart(p)) {
    if (!t.apart(p + 1) || t.size(p + 1) === 1) return p + 2;
  }
  if (t.mark(p, OPEN) && t.has(p + 1, role.capital) && t.mark(p + 2, CLOSE)) {
    if (t.size(p + 1) <= 3 || bracketedSuffixes.has(t.word(p + 1))) return p + 3;
  }
  for (let i = 0; i < MOST_SUFFIXES; i++) {
    const next = i > 0 && t.mark(p, COMMA) ? p + 1 : p;
    if (!suffixes.has(t.word(next)) || !t.apart(next)) break;
    if (t.mark(next + 1, DOT) || t.kind[next + 1] === NUMBER) break;
    p = next + 1;
  }
  return p;
}

const MOST_SUFFIXES = 4;
const bracketedSuffixes = new Set(['Kart', 'Vollz', 'Zust', 'Baul', 'Brfg', 'Landw']);
const suffixes = new Set(
  'R B BH ER RG S SF U C D PKH E G P PP PVL K F H W KL SN HGW KG Kg Gr BG As HAL MD Vollz Lw KE L AO Z ÜG EW A'.split(
    ' ',
  ),
);

/** Behind "C-680/15", "C - 680/15 P", "T-123/04": -1 when none begins here. */
export function euFileNumberEnd(t: Tokens, at: number): number {
  if (!t.is(at, 'C') && !t.is(at, 'T') && !t.is(at, 'F')) return -1;
  const p = t.mark(at + 1, DASH) ? at + 2 : at + 1;
  if (
    t.kind[p] !== NUMBER ||
    !t.mark(p + 1, SLASH) ||
    t.kind[p + 2] !== NUMBER ||
    t.size(p + 2) !== 2
  )
    return -1;
  return t.is(p + 3, 'P') || t.is(p + 3, 'PPU') || t.is(p + 3, 'RX') ? p + 4 : p + 3;
}

/** Behind "Nr. 39652/98" or "46221/99": applications to the European Court of Human Rights, numbers of Land courts. */
export function plainNumberEnd(t: Tokens, at: number): number {
  let p = at;
  if (t.is(p, 'Nr') || t.is(p, 'Nrn') || t.is(p, 'no')) p = t.mark(p + 1, DOT) ? p + 2 : p + 1;
  if (t.kind[p] !== NUMBER || !t.mark(p + 1, SLASH) || t.kind[p + 2] !== NUMBER) return -1;
  return t.size(p + 2) === 2 || (t.size(p + 2) === 4 && isYear(t, p + 2)) ? p + 3 : -1;
}
