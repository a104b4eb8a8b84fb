/**
 * Area code (without its 0) and first digits of the thousand numbers each that are given to nobody, so that
 * films may show them (Bundesnetzagentur, Amtsblatt 7/2021, Mitteilung 148); three digits follow.
 */
const filmRanges = [
  ['30', '23125'],
  ['40', '66969'],
  ['69', '90009'],
  ['221', '4710'],
  ['89', '99998'],
] as const;

/** What people write between digits; bounded, so that looking for a number takes linear time. */
const gap = String.raw`[\s().\/·-]{0,4}`;
const country = String.raw`(?:\+|00)${gap}4${gap}9${gap}(?:0${gap})?`;

const filmNumbers = filmRanges.map(
  ([area, start]) =>
    new RegExp(
      String.raw`(?<![\p{L}\d+])(?:\(${gap})?(?:${country}|0${gap})${digits(area + start)}(?:${gap}\d){3}(?!\d|[\s()./·-]{1,4}[1-9]|[-/]\s?\d)`,
      'gu',
    ),
);

/** Written like telephone numbers, but dates, instants, UUIDs, digests, IBANs, fractions and ranges of postcodes. */
const others: readonly RegExp[] = [
  /(?<!\d)\d{1,2}\.\s?\d{1,2}\.\s?\d{4}(?!\d)/g,
  /(?<!\d)\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)?(?!\d)/g,
  /(?<![\p{L}\d])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\p{L}\d])/gu,
  /(?<![\p{L}\d])[\da-f]{64}(?![\p{L}\d])/gu,
  /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,7}(?:\s?[A-Z0-9]{1,3})?(?![\p{L}\d])/gu,
  /(?<![\d.])0\.\d+(?![\d./-])/g,
  /(?<!\d)\d{5}\s?-\s?\d{5}(?!\d)/g,
];

/** At least seven digits after "+", "00", "0", "(0" or "49"; shorter ones reach nobody. */
const startsLikeNumber = new RegExp(
  String.raw`(?<![\p{L}\d])(?:\+|\(\s?0|0|49(?=[\s().\/·-]))(?:${gap}\d){6,}`,
  'gu',
);
/** Local numbers that a word announces: "Tel. 26391176". */
const announced = new RegExp(
  String.raw`(?:tel|telefon|fon|phone|fax|telefax|mobil|handy|hotline|rufnummer|anruf)\p{L}{0,12}[.:\s"]{0,4}\d(?:${gap}\d){4,}`,
  'giu',
);
/** 116 016 and its like (Commission Decision 2007/116/EC): real help, never an example. */
const helpLines = /(?<![\p{L}\d])116\s?\d{3}(?![\p{L}\d])/gu;

/** Telephone numbers in normalised `text` outside the film ranges. */
export function foreignPhones(text: string): string[] {
  const rest = [...filmNumbers, ...others].reduce(
    (left, known) => left.replace(known, ' | '),
    text,
  );
  const numbers = rest.match(startsLikeNumber) ?? [];
  const unmarked = rest.replace(startsLikeNumber, ' | ');
  return [...numbers, ...(unmarked.match(announced) ?? []), ...(unmarked.match(helpLines) ?? [])];
}

function digits(text: string): string {
  return [...text].join(gap);
}
