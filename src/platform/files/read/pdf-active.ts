import { compressedObjects, objectAt, plainNames, withoutStreams } from './pdf-objects.ts';

/** Names of ISO 32000-2 that make a file do something, hold other files, or show what its text layer does not. */
const harmful = [
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'GoToR',
  'GoToE',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'RichMediaExecute',
  'Rendition',
  'Movie',
  'Sound',
  'XFA',
] as const;
const harmfulNames = new RegExp(`/(${harmful.join('|')})(?![A-Za-z0-9])`, 'g');
/** Too short to be looked for in compressed data, where any three signs occur by chance. */
const shortNames = /\/(JS|AA)(?![A-Za-z0-9])/g;

/**
 * What a PDF does beside being read (R47), by the names of ISO 32000-2: JavaScript, Launch, EmbeddedFile, OpenAction …;
 * names written with #-escapes and within compressed objects are found, too. `ObjStm` stands for compressed objects that
 * cannot be looked into. Opening at a page is harmless. Links to the web are not named. Linear time.
 */
export async function activeParts(bytes: Buffer): Promise<string[]> {
  const text = bytes.toString('latin1');
  const compressed = await compressedObjects(text, bytes);
  if (!compressed) return ['ObjStm'];
  const all = plainNames([text, ...compressed].join('\n'));
  const objects = plainNames([withoutStreams(text), ...compressed].join('\n'));
  const found = new Set<string>();
  for (const [, name = ''] of all.matchAll(harmfulNames)) found.add(name);
  for (const [, name = ''] of objects.matchAll(shortNames)) found.add(name);
  if (opensWithAction(objects, compressed)) found.add('OpenAction');
  return [...found].sort();
}

/** Whether the file says in its trailer that it is encrypted. */
export function isEncrypted(bytes: Buffer): boolean {
  return /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(plainNames(bytes.toString('latin1')));
}

/** Opening at a page, by a destination or a GoTo, is what most writing programs ask for. */
function opensWithAction(objects: string, compressed: readonly string[]): boolean {
  let places = 0;
  for (const match of objects.matchAll(/\/OpenAction\s*(\[|<<|(\d+)\s+\d+\s+R)?/g)) {
    places += 1;
    // Each is looked for in the whole file; a file has one, and one more with each time it was edited.
    if (places > 20) return true;
    const [whole, what, number] = match;
    const next = match.index + whole.length;
    const target = number ? objectAt(objects, compressed, number) : objects.slice(next, next + 300);
    if (what !== '[' && !/^\s*\[|\/S\s*\/GoTo(?![A-Za-z])/.test(target)) return true;
  }
  return false;
}
