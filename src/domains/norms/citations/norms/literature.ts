import { role } from '../text/roles.ts';
import { NUMBER, type Tokens, WORD } from '../text/tokens.ts';

const COMMA = 0x2c;
const DASH = 0x2d;
const DOT = 0x2e;
const SLASH = 0x2f;
const SECTION = 0xa7;

/** "§ 242 BGB Rn. 5" and "§ 44 VwVfG, Anm. 3" are places in a commentary, not in the law. */
export function isPlaceInBook(t: Tokens, end: number): boolean {
  const p = t.mark(end, COMMA) ? end + 1 : end;
  return t.has(p, role.pinpoint) || t.is(p, 'Anm');
}

/**
 * A law's bare name that is the title of a book: "Schmidt, EStG, 36. Aufl.", "Dreier, GG, Bd. III", "Kopp/Schenke,
 * VwGO, § 124 Rn. 5", "HK-InsO/Landfermann", or of a bill: "Entwurf eines …gesetzes (BTDrucks 18/6185)".
 */
export function isTitleOfBook(t: Tokens, start: number, end: number): boolean {
  if (t.mark(start - 1, DASH) && !t.apart(start)) return true;
  // "BGB-konforme Auslegung".
  if (t.mark(end, DASH) && !t.apart(end) && !t.apart(end + 1) && !t.has(end + 1, role.capital))
    return true;
  if (
    t.mark(end, SLASH) &&
    t.has(end + 1, role.capital) &&
    !t.has(end + 1, role.law | role.lawShape)
  )
    return true;
  const comma = t.mark(end, COMMA);
  const p = comma ? end + 1 : end;
  if (isEdition(t, p) || t.has(p, role.pinpoint)) return true;
  if (isPrintedMatter(t, p)) return true;
  if (isBehindAuthor(t, start) && (comma || t.mark(end, SLASH))) return true;
  if (comma) return t.mark(p, SECTION) || t.is(p, 'Art');
  return t.mark(p, SECTION) || (t.has(start - 1, role.capital) && t.is(p, 'Art'));
}

/** "36. Aufl.", "Stand Mai 2017", "Bd. III", "Einl.", "K § 1". */
function isEdition(t: Tokens, at: number): boolean {
  if (t.kind[at] === NUMBER && t.mark(at + 1, DOT)) return editions.has(t.word(at + 2));
  return (t.is(at, 'K') && t.mark(at + 1, SECTION)) || volumes.has(t.word(at));
}

const editions = new Set(['Aufl', 'Auflage', 'A', 'Ed', 'Edition', 'EL', 'ErgLfg', 'Lfg', 'Erg']);
const volumes = new Set([
  'Stand',
  'Bd',
  'Band',
  'Einl',
  'Vorb',
  'Vor',
  'Vorbem',
  'Kommentar',
  'Loseblatt',
  'Freiburg',
  'Losebl',
]);

/** "Gagel, SGB II", "Tipke / Kruse, Abgabenordnung". */
function isBehindAuthor(t: Tokens, start: number): boolean {
  if (!t.mark(start - 1, COMMA) || !t.has(start - 2, role.capital)) return false;
  return !t.has(start - 2, role.law | role.lawShape | role.lawNoun | role.actNoun);
}

function isPrintedMatter(t: Tokens, at: number): boolean {
  const p = t.mark(at, 0x28) ? at + 1 : at;
  return /^(?:BT|BR|LT)(?:Drucks|Drs)?$/.test(t.word(p)) && t.kind[p] === WORD;
}
