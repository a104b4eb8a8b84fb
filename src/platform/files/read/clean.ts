/** Everything below the space except tab, line feed and form feed; DEL and the C1 controls. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;

/** Halves of surrogate pairs; whole pairs are one sign to a pattern with the flag u. */
const halves = /\p{Surrogate}/gu;

/** Marks that reorder what stands beside them, and marks of no width. */
const invisible = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;

/**
 * Running text as it is stored (R38): NFC, line ends "\n", no control characters, no halves of surrogate pairs,
 * spaces that do not break are spaces. Bidi marks stay; pages isolate them.
 */
export function cleanText(text: string): string {
  return text
    .replace(halves, '\ufffd')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(controls, '')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .normalize('NFC');
}

/** A name, number or title as it is stored: one line, single spaces, also without bidi marks and marks of no width. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(invisible, '').replace(/\s+/g, ' ').trim();
}

/** What cleaning takes out or replaces, for the report; null when the text was whole. */
export function brokenIn(text: string): string | null {
  if (/\p{Surrogate}/u.test(text)) return 'held half a surrogate pair, replaced by U+FFFD';
  if (text.includes('\u0000')) return 'held NUL characters, left out';
  return null;
}
