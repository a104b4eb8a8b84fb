import { fold } from './fold.ts';

/** What makes a decision one decision; the court is already resolved to its row. */
export type Identity = {
  readonly courtId: string;
  /** ISO 8601. */
  readonly date: string;
  readonly firstFileNumberKey: string;
  readonly typeKey: string;
};

/** The identity as one text, for maps. */
export function identityKey(one: Identity): string {
  return [one.courtId, one.date, one.firstFileNumberKey, one.typeKey].join('\n');
}

/** A court's name before a file number, as in "OVG 12 N 80.11" or "BVerwG 4 B 1.24". */
const courtBefore =
  /^(?:az|aktenzeichen|bverfg|bgh|bverwg|bag|bsg|bfh|bpatg|ovg|vgh|vg|olg|lg|ag|lag|arbg|lsg|sg|fg|kg) (?=(?:[0-9]+|[ivx]+|[a-z]{1,2}) )/;

/**
 * A file number folded for comparison: case, spaces, brackets and kind of separator do not count, the order of
 * digits does. "12 N 73.13", "12 N 73/13" and "OVG 12 N 73.13" are "12n73/13"; "1 K 1/11" and "1 K 11/1" differ.
 * Empty when the text holds neither letter nor digit.
 */
export function fileNumberKey(text: string): string {
  const plain = fold(text).replace(courtBefore, '');
  const tokens = plain.match(/\p{L}+|\p{N}+/gu) ?? [];
  return tokens.reduce((key, token) => key + (bothDigits(key, token) ? '/' : '') + token, '');
}

function bothDigits(key: string, token: string): boolean {
  return /\p{N}$/u.test(key) && /^\p{N}/u.test(token);
}

const shortTypes: Readonly<Record<string, string>> = {
  b: 'Beschluss',
  bes: 'Beschluss',
  beschl: 'Beschluss',
  u: 'Urteil',
  urt: 'Urteil',
  gb: 'Gerichtsbescheid',
  gerbescheid: 'Gerichtsbescheid',
  vfg: 'Verfügung',
};

/** The type of a decision as it is shown: "Bes" and "Beschluß" are "Beschluss"; what is not known stays as written. */
export function typeName(text: string): string {
  const clean = text.replace(/\s+/g, ' ').trim();
  const short = shortTypes[fold(clean)];
  return short ?? clean.replace(/schluß/g, 'schluss');
}

/**
 * The type folded for identity. "Beschluss des Fachsenats" is a "beschluss"; "Endurteil" is what § 300 ZPO calls
 * the judgment that ends the case, and other sources print as "Urteil".
 */
export function typeKey(text: string): string {
  const folded = fold(typeName(text));
  const first = folded.split(' ')[0] ?? '';
  const key = /(?:beschluss|urteil|bescheid|verfuegung)$/.test(first) ? first : folded;
  return key === 'endurteil' ? 'urteil' : key.replaceAll(' ', '-');
}

export type Ecli = {
  readonly country: string;
  readonly court: string;
  readonly year: number;
  readonly ordinal: string;
};

/**
 * Reads an ECLI by its grammar: five parts between colons, country of two letters, court code beginning with a
 * letter, year of four digits, ordinal of at most 25 letters, digits and dots (Council conclusions 2011/C 127/01,
 * annex, no. 1). German court codes are longer than the seven signs that the annex allows, so up to 16 are read.
 * null when the text is none.
 */
export function parseEcli(text: string): Ecli | null {
  const match =
    /^ECLI:([A-Z]{2}):([A-Z][A-Z0-9.]{0,15}):([0-9]{4}):([A-Z0-9](?:[A-Z0-9.]{0,23}[A-Z0-9])?)$/i.exec(
      text,
    );
  if (!match) return null;
  const [, country = '', court = '', year = '', ordinal = ''] = match;
  return { country: country.toUpperCase(), court, year: Number(year), ordinal };
}

/** An ECLI folded for comparison: case does not count, and courts have written the same one with and without dots. */
export function ecliKey(text: string): string {
  return text.toUpperCase().replaceAll('.', '');
}
