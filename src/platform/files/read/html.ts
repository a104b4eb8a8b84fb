import type { MarkupEvent } from './markup.ts';

/**
 * The tags and texts of HTML as it comes, well-formed or not: linear time, nothing is fetched or run, every `<` that
 * begins no tag is text. Comments and declarations are passed over; the content of script and style is theirs.
 */
export function* htmlEvents(html: string): Generator<MarkupEvent> {
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    if (start === -1) break;
    if (start > at) yield { kind: 'text', text: decodeEntities(html.slice(at, start)) };
    const end = endOfTag(html, start);
    if (end === null) {
      yield { kind: 'text', text: '<' };
      at = start + 1;
      continue;
    }
    const tag = html.slice(start, end);
    at = end;
    const parts = /^<(\/?)([A-Za-z][A-Za-z0-9:-]*)/.exec(tag);
    if (!parts) continue;
    const name = (parts[2] ?? '').toLowerCase();
    if (parts[1] === '/') yield { kind: 'close', name };
    else {
      yield { kind: 'open', name, attributes: attributesOf(tag) };
      if (name === 'script' || name === 'style') at = endOfRaw(html, name, at);
      if (/\/>$/.test(tag)) yield { kind: 'close', name };
    }
  }
  if (at < html.length) yield { kind: 'text', text: decodeEntities(html.slice(at)) };
}

/** Bounds the search for a tag's end, so that a million "<" without ">" stay linear. */
const maximumTag = 20_000;

/** The place behind the tag, comment or declaration that begins at `start`; null when none does. */
function endOfTag(html: string, start: number): number | null {
  if (html.startsWith('<!--', start)) {
    const end = html.indexOf('-->', start + 4);
    return end === -1 ? html.length : end + 3;
  }
  if (!/[A-Za-z/!?]/.test(html[start + 1] ?? '')) return null;
  // Quoted values may hold ">".
  const tag = /^<[^"'<>]*(?:(?:"[^"]*"|'[^']*')[^"'<>]*)*>/.exec(
    html.slice(start, start + maximumTag),
  );
  return tag ? start + tag[0].length : null;
}

function endOfRaw(html: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}`, 'gi');
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? html.length;
}

function attributesOf(tag: string): Record<string, string> {
  const found: [string, string][] = [];
  for (const match of tag.matchAll(
    /\s([A-Za-z][\w:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g,
  ))
    found.push([
      (match[1] ?? '').toLowerCase(),
      decodeEntities(match[2] ?? match[3] ?? match[4] ?? ''),
    ]);
  return Object.fromEntries(found);
}

/** `&amp;`, `&#8222;`, `&#x20AC;`; what is not known stays as it stands. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z][A-Za-z0-9]{1,7}));/g,
    (whole, decimal, hex, name) => {
      if (name) return named[name as string] ?? whole;
      const code = Number.parseInt(decimal ?? hex, decimal ? 10 : 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}

/** Those of HTML 4 that German court pages use. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  ccedil: 'ç',
  ntilde: 'ñ',
  oacute: 'ó',
  ocirc: 'ô',
  iacute: 'í',
  icirc: 'î',
  uacute: 'ú',
  ucirc: 'û',
  oslash: 'ø',
  aring: 'å',
  euro: '€',
  pound: '£',
  sect: '§',
  para: '¶',
  copy: '©',
  reg: '®',
  deg: '°',
  micro: 'µ',
  middot: '·',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  lsaquo: '‹',
  rsaquo: '›',
  times: '×',
  divide: '÷',
  plusmn: '±',
  minus: '−',
  sup2: '²',
  sup3: '³',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  le: '≤',
  ge: '≥',
  ne: '≠',
  rarr: '→',
  thinsp: '\u2009',
  ensp: '\u2002',
  emsp: '\u2003',
  zwnj: '\u200c',
};
