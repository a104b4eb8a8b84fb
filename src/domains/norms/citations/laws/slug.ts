/** Address of a law from its abbreviation: ASCII, lower case, "FreizügG/EU" is "freizuegg-eu". */
export function lawSlug(abbreviation: string): string {
  return abbreviation
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => german[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const german: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
