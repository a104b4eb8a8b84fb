import { role } from './roles.ts';

/**
 * Roles that a capitalised word has by its form, for all the compounds no table can hold: "Senatsurteils",
 * "Verwaltungsvollstreckungsgesetzes", "SächsPersVG".
 */
export function rolesOfShape(
  text: string,
  start: number,
  end: number,
  uppers: number,
  endsUpper: boolean,
  known: number,
): number {
  const length = end - start;
  if (uppers > 1)
    return role.capital | abbreviationRoles(text, start, end, uppers, endsUpper, known);
  if (length === 1) return role.capital | (isRoman(text, start, end) ? role.roman : 0);
  if (length < SHORTEST) return role.capital | (isRoman(text, start, end) ? role.roman : 0);
  return role.capital | (known === 0 ? nounRoles(text, start, end) : 0);
}

const SHORTEST = 6;

function abbreviationRoles(
  text: string,
  start: number,
  end: number,
  uppers: number,
  endsUpper: boolean,
  known: number,
): number {
  if (isRoman(text, start, end)) return role.roman;
  if (known !== 0) return 0;
  const mixed = uppers < end - start;
  // "BVerwGE", "VwGO": capitals inside a word; "IFG": capitals only.
  return endsUpper || mixed ? role.lawShape : 0;
}

/** "XII", also "IVa" of a chamber that was divided. */
function isRoman(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && isRomanLetter(text.charCodeAt(at))) at++;
  if (at === start) return false;
  if (at === end) return end - start <= 6;
  const rest = text.charCodeAt(at);
  return at + 1 === end && rest >= 0x61 && rest <= 0x63;
}

function isRomanLetter(code: number): boolean {
  return code === 0x49 || code === 0x56 || code === 0x58 || code === 0x4c || code === 0x43;
}

function nounRoles(text: string, start: number, end: number): number {
  const endings = byLastLetter[text.charCodeAt(end - 1)];
  if (endings === undefined) return 0;
  for (const [ending, roles] of endings)
    if (end - start > ending.length && text.startsWith(ending, end - ending.length)) return roles;
  return 0;
}

const endings: readonly (readonly [string, number])[] = [
  ...inflected('gesetz', ['', 'es', 'e', 'en', 's'], role.lawNoun),
  ...inflected('gesetzbuch', ['', 's', 'es', 'e'], role.lawNoun),
  ...inflected('verordnung', ['', 'en'], role.lawNoun),
  ...inflected('konvention', [''], role.lawNoun),
  ...inflected('richtlinie', ['', 'n'], role.actNoun),
  ...inflected('ordnung', [''], role.actNoun),
  ...inflected('übereinkommen', ['', 's'], role.actNoun),
  ...inflected('abkommen', ['', 's'], role.actNoun),
  ...inflected('protokoll', ['', 's'], role.actNoun),
  ...inflected('verfassung', [''], role.actNoun),
  ...inflected('urteil', ['', 's', 'e', 'en', 'es'], role.type),
  ...inflected('beschluss', ['', 'es'], role.type),
  ...inflected('beschluß', [''], role.type),
  ...inflected('beschlüsse', ['', 'n'], role.type),
  ...inflected('entscheidung', ['', 'en'], role.type),
  ...inflected('verfahren', ['', 's'], role.type),
  ...inflected('sbescheid', ['', 's', 'es', 'e'], role.type),
  ...inflected('gericht', ['', 's', 'es', 'e'], role.courtOfPlace),
  ...inflected('gerichtshof', ['', 's', 'es'], role.courtOfPlace),
  ...inflected('senat', ['', 's', 'es', 'e'], role.chamber),
  ...inflected('kammer', ['', 'n'], role.chamber),
  ...inflected('isch', ['e', 'er', 'es', 'en', 'em'], role.adjective),
];

function inflected(stem: string, tails: readonly string[], roles: number): [string, number][] {
  return tails.map((tail) => [stem + tail, roles]);
}

/** By last letter, longest first, so that "gerichtshofs" is not looked at as "s" of something shorter. */
const byLastLetter: (readonly (readonly [string, number])[] | undefined)[] = [];
for (const ending of [...endings].sort((a, b) => b[0].length - a[0].length)) {
  const last = ending[0].charCodeAt(ending[0].length - 1);
  byLastLetter[last] = [...(byLastLetter[last] ?? []), ending];
}
