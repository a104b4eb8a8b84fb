/** Control characters, spaces, backslash, and the bidi controls that make an address look like another. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const refused = /[\u0000-\u0020\u007f-\u00a0\u200e\u200f\u2028-\u202e\u2066-\u2069\\]/;

/**
 * `text` if it may stand in an href: http(s), mailto, tel, or a path of this site that begins with one "/".
 * null for everything else, such as "javascript:", "//elsewhere", "/\elsewhere" (R29, R30); hono/jsx renders any href as given.
 */
export function safeUrl(text: string): string | null {
  if (refused.test(text)) return null;
  if (text.startsWith('/')) return text.startsWith('//') ? null : text;
  if (/^https?:\/\/[^/]/i.test(text)) return URL.canParse(text) ? text : null;
  return /^(mailto:[^:]+@|tel:\+?\d)/i.test(text) ? text : null;
}
