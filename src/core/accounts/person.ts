/** Signs that no name holds: line ends and other controls, also those of Unicode (R50), and bidi ones (R38). */
const forbidden = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** A person's name as it is stored: composed letters, no space at the ends; null when it is none. */
export function parseName(text: string): string | null {
  const name = text.normalize('NFC').trim();
  return name === '' || name.length > 200 || forbidden.test(name) ? null : name;
}

const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

/**
 * Whether one word of the name has letters of two scripts that look alike, as nobody's name does (R39; UTS 39, mixed-script
 * confusables): "Beispiel-\u0410nna" with a Cyrillic A. Names written in one script, whichever, are names.
 */
export function mixesScripts(name: string): boolean {
  return name
    .split(/[\s-]+/)
    .some((word) => scripts.filter((script) => script.test(word)).length > 1);
}
