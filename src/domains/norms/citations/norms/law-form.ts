import { role } from '../text/roles.ts';
import type { Tokens } from '../text/tokens.ts';

/**
 * Where an abbreviation stands decides how sure its form must be: behind "§", behind "Art.", in front of its
 * gazette, or alone.
 */
export type Place = 'section' | 'article' | 'published' | 'alone';

/** Whether an abbreviation that no table knows has the form of a law's in its place. */
export function isLawForm(t: Tokens, first: number, end: number, place: Place): boolean {
  if (end === first + 1 && t.has(first, role.actNoun)) return false;
  if (!t.has(first, role.lawShape | role.law) || t.has(first, role.court | role.reporter))
    return false;
  const written = t.slice(first, end);
  if (NOT_LAW.test(written)) return false;
  if (place === 'published') return LAW_PUBLISHED.test(written);
  if (place === 'alone') return LAW_ALONE.test(written);
  return place === 'section' ? LAW_BY_ENDING.test(written) : LAW_OF_ARTICLES.test(written);
}

/**
 * Some part of the joined word names an agreement or a bye-law: "DRK-TV". "BV" is one with sections, and with
 * articles the constitution of Bavaria.
 */
export function isNotLaw(t: Tokens, first: number, end: number, place: Place): boolean {
  if (place === 'article' && t.is(first, 'BV')) return false;
  for (let p = first; p < end; p += 2) if (t.has(p, role.notLaw)) return true;
  return false;
}

/** Collective agreements, treaties of the Länder, administrative rules, commentaries ("MüKoBGB", "GK-ArbGG"). */
const NOT_LAW =
  /(?:TV|TVÜ|TVöD|StV|VwV|AVR)(?:$|-)|^(?:KG|OHG|GbR)$|Ri\p{L}*G$|^(?:MüKo|MünchKomm|Beck|juris|(?:GK|HK|Hk|NK|LK|KK|SK|SSW|MK|PK|LPK|AK|KMR)-)/u;
/** Gesetz, Gesetzbuch, Ordnung, Verordnung. */
const LAW_BY_ENDING = /(?:\p{L}G|GB|\p{L}O|[\p{Ll}BDGMSUV]V|VO-\p{L}+|föG)$/u;
/** Constitutions, treaties and acts of the European Union have articles: "EPÜ", "MwStSystRL", "ZP". */
const LAW_OF_ARTICLES = /^\P{Ll}*\p{Lu}.*\p{Lu}/u;
/**
 * Without a sign in front: a small letter before the last capital, as in "SächsRKG", parts joined as in "GKV-WSG",
 * the ending "VO", or an agreement against double taxation.
 */
const LAW_ALONE =
  /^(?:\p{L}*\p{Ll}\p{L}*(?:G|GB)|(?:\p{Lu}\p{L}{1,5}-)+\p{Lu}\p{L}{1,5}(?<!-[AEK])G|[\p{L}-]+VO(?:-\p{L}+)?|\p{L}*\p{Ll}\p{L}{2,}V|\p{L}{2,}\p{Ll}O|DBA(?:-\p{L}+)?)$/u;
/** With its gazette behind, any abbreviation of an act: "UVNG vom 30. 4. 1963 (BGBl I 241)". */
const LAW_PUBLISHED = /^[\p{L}-]*\p{L}[GVO]$/u;
