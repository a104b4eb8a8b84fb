const allowedStreet = /^beispiel(straße|weg|platz)$/i;

/** A street by its ending alone: "Lützowstr.", "Karl-Marx-Straße". */
const streetEnding = /^\p{L}[\p{L}-]*(straße|strasse|str\.?)$/iu;
/** A street only with a house number behind it, for a Fluchtweg and an Arbeitsplatz are none. */
const placeEnding = /(weg|platz|allee|gasse|ufer|damm|chaussee|promenade|twiete|kamp)$/i;
const bareName = /^(weg|platz|allee|gasse|ufer|damm|chaussee|promenade|straße|strasse|str\.?)$/i;
const article = /^(der|die|das|dem|den|ein|eine|einem|einen|kein|je|pro|auf|im|am|vom|zum)$/i;
const englishName = /^(street|road|avenue|lane|square)$/i;
/** "Am Markt 3", "Unter den Linden 5". */
const preposition =
  /^(Am|An|Auf|Im|In|Zum|Zur|Zu|Unter|Hinter|Vor|Bei|Beim|Alte|Alter|Neue|Neuer)$/;
const calendar =
  /^(Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)$/;
const houseNumber = /^\d{1,3}[a-z]?$/i;

type Rule = (tokens: readonly string[], place: number) => string | null;

const rules: readonly Rule[] = [
  byEnding,
  byPlaceAndNumber,
  afterSomebody,
  afterPreposition,
  inEnglish,
  beforePostcode,
];

/** Streets in normalised `text` other than Beispielstraße, Beispielweg and Beispielplatz, with the number if there is one. */
export function foreignStreets(text: string): string[] {
  const tokens = text.match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.'’-]*|[^\s]/gu) ?? [];
  const found = tokens.map((token, place) => {
    if (allowedStreet.test(token) || !/^\p{L}/u.test(token)) return null;
    return rules.reduce<string | null>((known, rule) => known ?? rule(tokens, place), null);
  });
  return [...new Set(found.filter((street) => street !== null))];
}

function byEnding(tokens: readonly string[], place: number): string | null {
  const word = tokens[place] ?? '';
  if (!streetEnding.test(word)) return null;
  return isNumber(tokens, place + 1) ? `${word} ${tokens[place + 1]}` : word;
}

/** "Sonnenallee 9", "Pariser Platz 1", "Berliner Straße 12", but not "der Platz 1". */
function byPlaceAndNumber(tokens: readonly string[], place: number): string | null {
  const word = tokens[place] ?? '';
  if (!isNumber(tokens, place + 1)) return null;
  if (!bareName.test(word)) return placeEnding.test(word) ? `${word} ${tokens[place + 1]}` : null;
  const before = tokens[place - 1] ?? '';
  const isName = /^\p{Lu}\p{L}/u.test(before) && !article.test(before);
  return isName ? `${before} ${word} ${tokens[place + 1]}` : null;
}

/** "Straße des 17. Juni 135", "Platz der Republik 1". */
function afterSomebody(tokens: readonly string[], place: number): string | null {
  const joins = /^(der|des|von|vom|am|zum|zur)$/.test(tokens[place + 1] ?? '');
  if (!bareName.test(tokens[place] ?? '') || !joins) return null;
  const end = [3, 4, 5].find((words) => isNumber(tokens, place + words));
  return end === undefined ? null : tokens.slice(place, place + end + 1).join(' ');
}

function afterPreposition(tokens: readonly string[], place: number): string | null {
  if (!preposition.test(tokens[place] ?? '')) return null;
  const end = [2, 3, 4].find((words) => isNumber(tokens, place + words));
  if (end === undefined) return null;
  const name = tokens.slice(place + 1, place + end);
  const last = name.at(-1) ?? '';
  const isName =
    name.every((part) => /^(\p{Lu}\p{L}|der$|die$|den$|dem$|das$)/u.test(part)) &&
    [allowedStreet, calendar, article].every((other) => !other.test(last));
  return isName ? tokens.slice(place, place + end + 1).join(' ') : null;
}

function inEnglish(tokens: readonly string[], place: number): string | null {
  if (!englishName.test(tokens[place] ?? '')) return null;
  const start = [2, 3].find((words) => isNumber(tokens, place - words));
  return start === undefined ? null : tokens.slice(place - start, place + 1).join(' ');
}

/** Whatever stands before "5, 10117 Berlin" is a street, however it is called. */
function beforePostcode(tokens: readonly string[], place: number): string | null {
  if (!isNumber(tokens, place + 1)) return null;
  const after = place + (tokens[place + 2] === ',' ? 3 : 2);
  const isPostcode = /^\d{5}$/.test(tokens[after] ?? '');
  const isTown = /^\p{Lu}/u.test(tokens[after + 1] ?? '');
  return isPostcode && isTown ? `${tokens[place]} ${tokens[place + 1]}` : null;
}

function isNumber(tokens: readonly string[], place: number): boolean {
  const token = tokens[place] ?? '';
  return houseNumber.test(token.replace(/[.'’-]+$/, '').replace(/-\d{1,3}[a-z]?$/i, ''));
}
