import { promisify } from 'node:util';
import { constants, inflate as inflateWithCallback } from 'node:zlib';

const inflate = promisify(inflateWithCallback);

/** Bound object streams that unpack to more than their file could need, all together, and empty ones without end. */
const maximumUnpacked = 32 * 1024 * 1024;
const maximumStreams = 10_000;

/** /J#61vaScript is /JavaScript. By hand, because a pattern takes half a minute for a file full of escapes. */
export function plainNames(text: string): string {
  if (!text.includes('#')) return text;
  const bytes = Buffer.from(text, 'latin1');
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const code = bytes[at] === hash ? hexAt(bytes, at + 1) : null;
    bytes[length] = code ?? bytes[at] ?? 0;
    length += 1;
    if (code !== null) at += 2;
  }
  return bytes.toString('latin1', 0, length);
}

const hash = 0x23;

function hexAt(bytes: Buffer, at: number): number | null {
  const high = digitOf(bytes[at]);
  const low = digitOf(bytes[at + 1]);
  return high === null || low === null ? null : high * 16 + low;
}

function digitOf(byte: number | undefined): number | null {
  if (byte === undefined) return null;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : null;
}

/**
 * The objects that a PDF holds in compressed form (ISO 32000-2, 7.5.7), one text for each stream: numbers with places
 * first, then the objects. null when one is packed in a way that is not read here, or beyond the bounds. Linear time.
 */
export async function compressedObjects(text: string, bytes: Buffer): Promise<string[] | null> {
  const parts: string[] = [];
  let left = maximumUnpacked;
  for (const { before, start, end } of streamsOf(text)) {
    if (!isFirstNamed(before)) continue;
    if (parts.length >= maximumStreams) return null;
    // Between two streams lie other objects, too; those may name First without being such a stream.
    const dictionary = before.slice(Math.max(0, before.lastIndexOf('endobj')));
    const plain = await unpack(bytes.subarray(start, end), dictionary, left);
    if (!plain && isFirstNamed(dictionary)) return null;
    left -= plain?.length ?? 0;
    parts.push(plain?.toString('latin1') ?? '');
  }
  return parts;
}

/** Every stream with what stands between it and the one before. */
function* streamsOf(text: string): Generator<{ before: string; start: number; end: number }> {
  const keyword = /\bstream\r?\n/g;
  let last = 0;
  for (let match = keyword.exec(text); match; match = keyword.exec(text)) {
    const start = keyword.lastIndex;
    const found = text.indexOf('endstream', start);
    const end = found === -1 ? text.length : found;
    yield { before: plainNames(text.slice(last, match.index)), start, end };
    if (found === -1) return;
    // Not behind the end: what only pretends to be a stream may not hide another.
    last = start;
  }
}

/** Readers ask a stream of objects for First, and not for its Type. */
function isFirstNamed(dictionary: string): boolean {
  return /\/First(?![A-Za-z0-9])/.test(dictionary);
}

async function unpack(packed: Buffer, dictionary: string, maximum: number): Promise<Buffer | null> {
  if (/\/(?:DecodeParms|DP|F|FFilter)(?![A-Za-z0-9])/.test(dictionary)) return null;
  const filter = /\/Filter\s*(\[[^\]]*\]|\/[^\s/<>[\]()]+|\d+\s+\d+\s+R)/.exec(dictionary)?.[1];
  if (filter === undefined) return packed.length <= maximum ? packed : null;
  if (!/^(?:\/(?:FlateDecode|Fl)|\[\s*\/(?:FlateDecode|Fl)\s*\])$/.test(filter)) return null;
  return inflate(packed, {
    finishFlush: constants.Z_SYNC_FLUSH,
    maxOutputLength: Math.max(1, maximum),
  }).catch(() => null);
}

/** The file without what lies in its streams. */
export function withoutStreams(text: string): string {
  const keyword = /\bstream\r?\n/g;
  const parts: string[] = [];
  let last = 0;
  for (let match = keyword.exec(text); match; match = keyword.exec(text)) {
    const end = text.indexOf('endstream', keyword.lastIndex);
    if (end === -1) break;
    parts.push(text.slice(last, match.index));
    last = end;
    keyword.lastIndex = end + 'endstream'.length;
  }
  return [...parts, text.slice(last)].join(' ');
}

/** What stands at an object's number, in the file itself or compressed; its first 300 signs. */
export function objectAt(text: string, compressed: readonly string[], number: string): string {
  const plain = new RegExp(`\\b${number}\\s+\\d+\\s+obj\\b([\\s\\S]{0,300})`).exec(text);
  if (plain) return plain[1] ?? '';
  for (const part of compressed) {
    const head = /^[\s\d]*/.exec(part)?.[0] ?? '';
    const numbers = head.trim().split(/\s+/);
    const index = numbers.findIndex((one, place) => place % 2 === 0 && one === number);
    if (index === -1) continue;
    const start = head.length + Number(numbers[index + 1]);
    return part.slice(start, start + 300);
  }
  return '';
}
