import { foreignHosts } from './example-hosts.ts';
import { foreignPhones } from './example-phones.ts';
import { foreignStreets } from './example-streets.ts';

/** U+0660 and U+06F0: the digits of Arabic and Persian texts; NFKC turns full-width ones into ASCII by itself. */
const easternZeros = [0x0660, 0x06f0];

/**
 * What in `text` could be somebody's real contact. Example data may name only example.org, the telephone
 * numbers that the Bundesnetzagentur keeps free for films, and Beispielstraße, Beispielweg or
 * Beispielplatz; every other e-mail address, domain, number or street is returned as written there,
 * in order of kind. It rather refuses too much: example data can be worded otherwise. Linear time.
 */
export function findForbiddenContacts(text: string): string[] {
  const plain = normalise(text);
  return [...foreignHosts(plain), ...foreignPhones(plain), ...foreignStreets(plain)];
}

/** One form for what looks alike: composed letters, ASCII digits, no invisible characters, plain dashes and slashes. */
function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, asciiDigit)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2044\u2215]/g, '/');
}

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = easternZeros.find((start) => code >= start && code <= start + 9) ?? code;
  return String(code - zero);
}
