import { isUtf8 } from 'node:buffer';
import { UnreadableFile } from './unreadable.ts';

/** Encodings that a document may declare; the key is the declared name in small letters. */
const encodings: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  // Browsers read Latin-1 as Windows-1252 (WHATWG Encoding), and so were the files written: they hold „ and €.
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'windows-1252': 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
};

/**
 * The text of an XML document: by its byte order mark, else as declared, else UTF-8. Bytes that are valid UTF-8 with
 * signs outside ASCII are UTF-8 also where Latin-1 is declared: portals have converted files and left the
 * declaration, and Latin-1 text that happens to be valid UTF-8 does not occur.
 */
export function decodeXml(bytes: Buffer): string {
  const label = encodingOf(bytes);
  const encoding = encodings[label];
  if (!encoding)
    throw new UnreadableFile(`declares the encoding "${label.slice(0, 40)}", which is not read`);
  try {
    if (encoding === 'windows-1252' && !isUtf8(bytes)) return decodeWindows(bytes);
    return new TextDecoder(isUtf8(bytes) ? 'utf-8' : encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile(`is not valid ${label.toUpperCase()}`);
  }
}

/**
 * The text of a file that declares nothing, such as CSV: UTF-8 where the bytes are that, else Windows-1252, which any
 * bytes are. Throws UnreadableFile for what is no text.
 */
export function decodeText(bytes: Buffer): { text: string; encoding: 'UTF-8' | 'Windows-1252' } {
  if (bytes.includes(0)) throw new UnreadableFile('is no text in UTF-8 or Windows-1252');
  return isUtf8(bytes)
    ? { text: bytes.toString('utf8').replace(/^\ufeff/, ''), encoding: 'UTF-8' }
    : { text: decodeWindows(bytes), encoding: 'Windows-1252' };
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 200).toString('latin1');
  const declared = /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]{0,150}?\sencoding\s*=\s*["']([^"']*)["']/.exec(
    head,
  );
  return (declared?.[1] ?? 'utf-8').toLowerCase();
}

/** Own table, because the decoder of Node 20 reads windows-1252 as Latin-1 (nodejs/node issue 56542). */
function decodeWindows(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => windows[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** 0x80 to 0x9f; the five places that stand empty stay as they are. */
const windows = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];
