/** C0 and C1 controls except tab and newline, bidi controls (R38), lone surrogates, and what XML 1.0 forbids. */
const unwanted =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu;

/** `text` as it may stand in a file that leaves the site: line ends are "\n", no control, bidi or broken characters. */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unwanted, '');
}
