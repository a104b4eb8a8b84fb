import type { Found } from './candidate.ts';
import { matchesOf } from './matches.ts';
import { isOrdinary } from './vocabulary.ts';

/** Streets and towns with their postcode. */
export function findAddresses(text: string): Found[] {
  return [
    ...streetsWithNumber(text),
    ...matchesOf(text, namedPlace, 'address', 'street_and_number', 'weak').filter(
      ({ start, end }) => !isOrdinary(text.slice(start, end).split(' ').at(-2) ?? ''),
    ),
    ...matchesOf(text, street, 'address', 'street', 'weak').filter(
      ({ start, end }) => end - start > shortestStreet && !commonRoads.test(text.slice(start, end)),
    ),
    ...matchesOf(text, postcode, 'address', 'postcode').filter(({ start, end }) => {
      const [, town = ''] = /\d{5} (\p{L}+)/u.exec(text.slice(start, end)) ?? [];
      const isAfterStreet = /[,;\n] ?$/.test(text.slice(Math.max(0, start - 2), start));
      return !units.test(town) && (isAfterStreet || townName.test(town) || !isOrdinary(town));
    }),
  ];
}

/** "Beispielstraße", "Beispiel-Allee". */
const streetName =
  /(?:straße|strasse|str\.|weg|allee|platz|gasse|ring|damm|ufer|chaussee|promenade|stieg|steig|markt|graben|wall|pfad|hof|zeile)$/i;

/** A word, perhaps "Straße", and a number that counts nothing else. */
const wordWithNumber =
  /(?<![\p{L}\p{N}])(?<word>\p{Lu}[\p{L}-]{1,60}\.?)(?<separate>[ -]{1,2}(?:Straße|Strasse|Str\.|Weg|Allee|Platz|Gasse|Ring|Damm|Ufer|Chaussee|Promenade|Markt|Graben|Wall))? (?:Nr\. ?)?\d{1,4}(?: ?[a-z](?!\p{L}))?(?: ?[-–/] ?\d{1,4} ?(?:[a-z](?!\p{L}))?)?(?!\d|[.,]\d)(?! (?:Abs|Satz|Nr|Buchst|S|Euro|EUR|€|Prozent|%|Uhr|Jahre|Tage|Monate|Wochen|Personen|Frauen|Mal|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember))/gu;

function streetsWithNumber(text: string): Found[] {
  return [...text.matchAll(wordWithNumber)]
    .filter(({ groups }) => groups?.separate || streetName.test(groups?.word ?? ''))
    .map((match) => ({
      kind: 'address',
      start: match.index,
      end: match.index + match[0].length,
      reason: 'street_and_number',
      strength: 'strong',
    }));
}

/** "Am Beispielbusch 7". */
const namedPlace =
  /(?<![\p{L}\p{N}])(?:Am|An der|Auf dem|Auf der|Im|In der|Zum|Zur) \p{Lu}\p{L}{3,30} \d{1,3}[a-z]?(?![\p{L}\p{N}.,/-]| (?:Abs|Satz|Euro|EUR))/gu;

/** The kind is looked for first, then the word that ends in it or stands before it. */
const street =
  /(?:straße|strasse|allee|chaussee|[ -]Straße|[ -]Strasse|[ -]Allee)(?!\p{L})(?<=(?<it>(?<![\p{L}\p{N}-])\p{Lu}[\p{L}-]{2,60}(?:[ -]\p{Lu}\p{Ll}{4,5})?))/dgu;

/** "Kstraße" is shortened already. */
const shortestStreet = 'Kstraße'.length + 1;

const commonRoads =
  /^(?:Bundes|Land|Landes|Kreis|Gemeinde|Orts|Haupt|Neben|Seiten|Auto|Durchgangs|Einbahn|Spiel|Straßen|Zufahrts|Anlieger|Erschließungs|Die|Der|Einer|Diese|Öffentliche|Stadt|Sack|Privat|Schnell|Vorfahrts|Staats|Wasser|Wohn|Fußgänger|In|Auf|Offener|Eine)[ -]?straße$/i;

const postcode =
  /(?<![\p{L}\p{N}.,/-])(?:D[- ])?\d{5} \p{Lu}\p{Ll}{2,30}(?:[ -](?:am |an der )?\p{Lu}\p{Ll}{2,30})?(?![\p{L}])/gu;

/** Towns whose names are compounds of ordinary words: "Neustadt", "Kirchheim". */
const townName =
  /(?:stadt|städt|burg|dorf|hausen|heim|berg|feld|bach|brück|furt|hafen|kirchen|leben|rode|münde|walde)$/;

const units =
  /^(?:Euro|Stück|Personen|Kilometer|Meter|Fälle|Frauen|Männer|Kinder|Mal|Quadratmeter|Kilogramm|Tonnen|Liter|Einwohner)$/;
