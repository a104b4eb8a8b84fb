/** True when the check digits of `iban` hold (ISO 13616: the rearranged number leaves 1 when divided by 97); spaces do not count. */
export function isIban(iban: string): boolean {
  const compact = compactIban(iban);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(compact)) return false;
  const rearranged = compact.slice(4) + compact.slice(0, 4);
  const digits = rearranged.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return BigInt(digits) % 97n === 1n;
}

/** "DE43 5206 …" without its spaces. */
export function compactIban(iban: string): string {
  return iban.replace(/\s/g, '');
}

/** In groups of four, as it is printed; the groups do not part at the end of a line. */
export function groupedIban(iban: string): string {
  return compactIban(iban).replace(/(.{4})(?=.)/g, '$1\u00a0');
}
