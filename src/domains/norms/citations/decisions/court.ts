import { role } from '../text/roles.ts';
import { NUMBER, type Tokens, WORD } from '../text/tokens.ts';

const DOT = 0x2e;
const DASH = 0x2d;
const SLASH = 0x2f;
const OPEN = 0x28;
const CLOSE = 0x29;
const LESS = 0x3c;
const GREATER = 0x3e;

/** A court at a token: "BGH", "OLG München", "Hessischer VGH", "Landesarbeitsgerichts Baden-Württemberg"; -1: none. */
export function courtEnd(t: Tokens, at: number): number {
  // "Schleswig-Holsteinischen".
  let p = t.mark(at + 1, DASH) && t.has(at + 2, role.adjective) ? at + 2 : at;
  if (t.has(p, role.adjective) || isLandAdjective(t, p)) p = adjectiveEnd(t, p);
  if (t.has(p, role.court)) return benchEnd(t, joined(t, p));
  if (t.has(p, role.courtOfPlace)) return benchEnd(t, placeEnd(t, p + 1));
  return -1;
}

/** "Thüringer", "Berliner": in front of a court only. */
function isLandAdjective(t: Tokens, at: number): boolean {
  return (
    t.has(at, role.capital) &&
    t.size(at) > 5 &&
    t.word(at).endsWith('er') &&
    t.has(at + 1, role.courtOfPlace | role.court)
  );
}

function adjectiveEnd(t: Tokens, at: number): number {
  let p = at + 1;
  if (t.is(p, 'Oberste') || t.is(p, 'Oberstes') || t.is(p, 'Obersten') || t.is(p, 'Oberster')) p++;
  return p;
}

/** "GmS-OGB", "EFTA-Gerichtshof". */
function joined(t: Tokens, at: number): number {
  return t.is(at, 'GmS') && t.mark(at + 1, DASH) ? at + 3 : at + 1;
}

/** The place behind the type: "Hamm", "Frankfurt am Main", "Frankfurt (Oder)", "Berlin-Brandenburg", "NRW". */
function placeEnd(t: Tokens, at: number): number {
  let p = at;
  const forLand =
    (t.is(p, 'für') && t.is(p + 1, 'das')) || (t.is(p, 'des') && t.is(p + 1, 'Landes'));
  if (forLand) p += 2;
  if (t.is(p, 'Land') || t.is(p, 'Landes')) p++;
  if (t.is(p, 'der') && t.is(p + 1, 'Freien')) return hanseEnd(t, p + 2);
  const start = p;
  if (isPlaceWord(t, p)) p = hyphenatedEnd(t, p + 1);
  if (placeFirst.has(t.word(start)) && isPlaceWord(t, p)) p = hyphenatedEnd(t, p + 1);
  if (p === start) return forLand ? at : p;
  return riverEnd(t, p);
}

/** "Berlin-Brandenburg", "Halle/Saale". */
function hyphenatedEnd(t: Tokens, at: number): number {
  let p = at;
  for (let parts = 0; parts < MOST_PARTS; parts++) {
    const joins = (t.mark(p, DASH) || t.mark(p, SLASH)) && !t.apart(p);
    if (!joins || !t.has(p + 1, role.capital) || t.has(p + 1, notPlace)) return p;
    p += 2;
  }
  return p;
}

const MOST_PARTS = 3;

const notPlace =
  role.type |
  role.court |
  role.courtOfPlace |
  role.reporter |
  role.month |
  role.chamber |
  role.register |
  role.pinpoint |
  role.roman |
  role.ecli;
const placeFirst = new Set(['Bad', 'Sankt', 'St', 'Neustadt', 'Stadt', 'Freie']);

function isPlaceWord(t: Tokens, at: number): boolean {
  if (!t.has(at, role.capital) || t.size(at) < 2) return false;
  if (t.has(at, role.land)) return true;
  return !t.has(at, notPlace) && !t.mark(at + 1, DOT);
}

function riverEnd(t: Tokens, at: number): number {
  const bracketed = t.mark(at, OPEN) && t.mark(at + 2, CLOSE) && t.size(at + 1) > 3;
  if (bracketed && isPlaceWord(t, at + 1)) return at + 3;
  if ((t.is(at, 'am') || t.is(at, 'im')) && isPlaceWord(t, at + 1)) return at + 2;
  if (t.is(at, 'an') && t.is(at + 1, 'der') && t.has(at + 2, role.capital)) return at + 3;
  if (t.is(at, 'a') && t.mark(at + 1, DOT) && t.size(at + 2) <= 2 && t.mark(at + 3, DOT))
    return at + 4;
  return at;
}

function hanseEnd(t: Tokens, at: number): number {
  let p = at;
  for (let i = 0; i < 4 && t.kind[p] === WORD; i++) p++;
  return p;
}

/** What a court's name ends with: "< Kammer >", "<GK>", "(GrS)", "der Europäischen Union", "für Menschenrechte". */
export function benchEnd(t: Tokens, at: number): number {
  if (t.mark(at, LESS) && t.kind[at + 1] === WORD && t.mark(at + 2, GREATER)) return at + 3;
  if (t.is(at, 'der') && t.is(at + 1, 'Europäischen') && t.has(at + 2, role.capital)) return at + 3;
  if (t.is(at, 'für') && t.is(at + 1, 'Menschenrechte')) return at + 2;
  return at;
}

/** "der 2. Kammer des Ersten Senats", "des Zweiten Senats", "9. Zivilsenat", "Großer Senat": -1 when none. */
export function chamberEnd(t: Tokens, at: number): number {
  let p = at;
  if (t.is(p, 'der') || t.is(p, 'des')) p++;
  if (t.kind[p] === NUMBER && t.size(p) <= 2 && t.mark(p + 1, DOT)) p += 2;
  else if (t.has(p, role.roman) && t.mark(p + 1, DOT)) p += 2;
  else if (t.has(p, role.ordinal) || benches.has(t.word(p))) p++;
  if (t.is(p, 'für') && t.has(p + 1, role.capital)) return -1;
  return t.has(p, role.chamber) ? p + 1 : -1;
}

const benches = new Set(
  'Großen Großer Grosser Gemeinsamer Gemeinsamen erkennenden beschließenden'.split(' '),
);
