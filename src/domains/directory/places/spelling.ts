/**
 * Text folded for comparison: compatibility forms, case, accents, signs and runs of spaces do not count, ß is ss and
 * "St." is "Sankt". Umlauts are written out: "Köln" is "koeln". Letters of other scripts stay what they are.
 */
export function fold(text: string): string {
  return plain(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[äöü]/g, (letter) => `${letter}e`),
  );
}

/** The ways in which people write a name, folded: "koeln" and "koln". */
export function spellings(name: string): string[] {
  const folded = fold(name);
  return /[äöü]/i.test(name) ? [folded, plain(name.toLowerCase())] : [folded];
}

/** A name without what tells it from others: "Frankfurt" of "Frankfurt (Oder)", "Neustadt" of "Neustadt an der Aisch". */
export function shortName(name: string): string {
  return name.replace(/( \(|\/|, | (?=\p{Ll})).*$/u, '');
}

function plain(text: string): string {
  const letters = isAscii.test(text) ? text : withoutMarks(text);
  return letters
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\bst\b/g, 'sankt');
}

const isAscii = /^[ -~]*$/;

function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßłøđı]/g, (letter) => undivided[letter] ?? letter);
}

/** Letters that are no letter with a mark to Unicode. */
const undivided: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', ø: 'o', đ: 'd', ı: 'i' };
