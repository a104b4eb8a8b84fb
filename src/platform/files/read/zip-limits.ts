import type { Entry } from 'yauzl';

export type Limits = {
  /** Files in one archive. */
  readonly entries: number;
  /** Unpacked bytes of one file. */
  readonly entrySize: number;
  /** Unpacked bytes of all files. */
  readonly totalSize: number;
};

/** Deflate reaches 1032 : 1; text of decisions reaches about 10 : 1. Smaller files than this floor may pack better. */
const maximumRatio = 200;
const ratioFloor = 1_000_000;

/** Why an archive with these entries is refused, or null. */
export function checkEntries(entries: readonly Entry[], limits: Limits): string | null {
  const names = new Set<string>();
  let total = 0;
  for (const entry of entries) {
    const problem = checkEntry(entry, limits);
    if (problem) return `holds "${shown(entry.fileName)}", ${problem}`;
    const name = entry.fileName.normalize('NFC').toLowerCase();
    if (names.has(name)) return `holds the name "${shown(entry.fileName)}" twice`;
    names.add(name);
    total += entry.uncompressedSize;
  }
  if (total > limits.totalSize)
    return `unpacks to ${total} bytes; at most ${limits.totalSize} are read`;
  return overlapOf(entries);
}

function checkEntry(entry: Entry, limits: Limits): string | null {
  const { fileName: name, uncompressedSize: size, compressedSize: packed } = entry;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  if (/[\u0000-\u001f\\:]/.test(name) || /^\/|(?:^|\/)\.\.?(?:\/|$)/.test(name) || name === '')
    return 'a name that leads out of the archive';
  if (isLink(entry)) return 'a link and not a file';
  if (/\.(?:zip|gz|tgz|bz2|xz|7z|rar|tar)$/i.test(name)) return 'an archive within the archive';
  if (entry.isEncrypted()) return 'which is encrypted';
  if (size > limits.entrySize)
    return `which unpacks to ${size} bytes; at most ${limits.entrySize} are read`;
  if (size > ratioFloor && size > packed * maximumRatio) return 'which is packed like a bomb';
  return null;
}

/** Upper half of the attributes is the Unix mode, when the archive was made on Unix. */
function isLink(entry: Entry): boolean {
  const fileType = (entry.externalFileAttributes >>> 16) & 0o170000;
  return (
    entry.versionMadeBy >>> 8 === 3 &&
    fileType !== 0 &&
    fileType !== 0o100000 &&
    fileType !== 0o040000
  );
}

/** Files that share their bytes make a small archive unpack to terabytes. */
function overlapOf(entries: readonly Entry[]): string | null {
  const sorted = [...entries].sort(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  );
  let end = -1;
  for (const entry of sorted) {
    if (entry.relativeOffsetOfLocalHeader < end)
      return `holds "${shown(entry.fileName)}", which overlaps another file`;
    end = entry.relativeOffsetOfLocalHeader + localHeaderSize + entry.compressedSize;
  }
  return null;
}

/** Without name and extra field, which only make it longer. */
const localHeaderSize = 30;

function shown(name: string): string {
  return name.replace(/[^\p{L}\p{N} ._/()-]/gu, '?').slice(0, 80);
}
