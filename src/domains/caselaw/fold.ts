/**
 * A name or number folded for comparison: compatibility forms, case, umlauts, invisible signs, punctuation and
 * runs of spaces do not count. "Oberlandesgericht  Köln" is "oberlandesgericht koeln"; only letters, digits and
 * single spaces remain. Look-alike letters of other scripts stay different.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[äöüß]/g, (letter) => german[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const german: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
