import { ordinalValue } from './ordinal.ts';

/**
 * The books of the Sozialgesetzbuch bear Roman numbers in the courts' spelling and Arabic ones in juris and the
 * federal table: "SGB 14", "SGB-XIV" and "SGBXIV" are "SGB XIV". null for anything else.
 */
export function toSgb(text: string): string | null {
  const found = /^SGB[ -]?(?:([IVX]{1,4})|(\d{1,2}))$/i.exec(text);
  if (!found) return null;
  const [, letters, digits] = found;
  const book = letters ? letters.toUpperCase() : romanBooks[Number(digits)];
  return book !== undefined && book !== '' && romanBooks.includes(book) ? `SGB ${book}` : null;
}

/** "Zweites Buch Sozialgesetzbuch" and "Sozialgesetzbuchs - Zweites Buch -": the book written out. null otherwise. */
export function sgbOfName(text: string): string | null {
  const found =
    /^(\p{L}+?)(?:e[sn]?) Buch(?:e?s)? (?:des )?Sozialgesetzbuch(?:e?s)?\b|^Sozialgesetzbuch(?:e?s)?(?: \(SGB\))?,?(?: [-–])? (\p{L}+?)(?:e[sn]?) Buch/u.exec(
      text,
    );
  const numbered = /^Sozialgesetzbuch(?:e?s)? ([IVX]+)\b/.exec(text)?.[1];
  if (numbered !== undefined) return toSgb(`SGB ${numbered}`);
  return found ? sgbBook(ordinalValue(found[1] ?? found[2] ?? '') ?? 0) : null;
}

/** Name of the book with this ordinal: 2 is "SGB II". null beyond the fourteenth. */
export function sgbBook(ordinal: number): string | null {
  const book = romanBooks[ordinal];
  return book ? `SGB ${book}` : null;
}

const romanBooks = 'I II III IV V VI VII VIII IX X XI XII XIII XIV'.split(' ');
romanBooks.unshift('');
