import type { Found } from './candidate.ts';
import { matchesOf } from './matches.ts';

/** Dates, years and places of birth. */
export function findBirths(text: string): Found[] {
  return [
    ...matchesOf(text, dateAfter, 'birth', 'date_of_birth'),
    ...matchesOf(text, dateBefore, 'birth', 'date_of_birth'),
    ...matchesOf(text, yearAfter, 'birth', 'year_of_birth', 'weak'),
    ...matchesOf(text, yearBefore, 'birth', 'year_of_birth', 'weak'),
    ...matchesOf(text, placeAfter, 'birth', 'place_of_birth', 'weak'),
    ...matchesOf(text, placeBefore, 'birth', 'place_of_birth', 'weak'),
  ];
}

const month =
  '(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jan\\.|Feb\\.|Aug\\.|Sept?\\.|Okt\\.|Nov\\.|Dez\\.)';
const date = `(?:\\d{1,2}\\. ?(?:\\d{1,2}\\. ?|${month} ?)(?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{4})(?!\\d)`;
const born = '(?:geboren|geb\\.|Geburtsdatum|Geburtstag|geb|\\*|born)';
const place = '\\p{Lu}[\\p{L}.-]{2,30}(?: ?[/(] ?\\p{Lu}[\\p{L}.-]{2,30}\\)?)?';

const dateAfter = new RegExp(
  `(?<![\\p{L}])${born}(?:er|e|en)?[:,]?(?: (?:wurde|ist|war)?)?(?: ?(?:am|der|ist der|war der|des))? ?(?<it>${date})`,
  'dgu',
);
const dateBefore = new RegExp(
  `(?<![\\p{N}])(?<it>${date})(?: in (?:\\p{L}[\\p{L}.()/-]{1,30} ){1,3}| )(?:geboren|geborenen?r?)(?![\\p{L}])`,
  'dgu',
);
const yearAfter =
  /(?<![\p{L}])(?:geboren(?: im Jahre?)?|geb\.|Jahrgang|Geburtsjahr)[:,]? (?<it>(?:19|20)\d{2})(?![\p{N}.])/dgu;
const yearBefore =
  /(?<![\p{N}.])(?<it>(?:19|20)\d{2})(?: in \p{L}{2,30})? geborene[nr]?(?![\p{L}])/dgu;
const placeAfter = new RegExp(
  `(?<![\\p{L}])(?:geboren(?: am ${date})? in|Geburtsort:?) (?<it>${place})`,
  'dgu',
);
const placeBefore = new RegExp(`(?<=[ \\n]in )(?<it>${place}) geborene?[nr]?(?![\\p{L}])`, 'dgu');
