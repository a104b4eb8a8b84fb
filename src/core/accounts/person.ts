/** Signs that no name holds: line ends and other controls, also those of Unicode (R50), and bidi ones (R38). */
const forbidden = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** A person's name as it is stored: composed letters, no space at the ends; null when it is none. */
export function parseName(text: string): string | null {
  const name = text.normalize('NFC').trim();
  return name === '' || name.length > 200 || forbidden.test(name) ? null : name;
}
