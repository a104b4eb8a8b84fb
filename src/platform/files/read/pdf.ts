import { readApart } from './apart/read-apart.ts';
import { cleanLine, cleanText } from './clean.ts';
import { activeParts, isEncrypted } from './pdf-active.ts';
import type { PdfPage } from './pdf-lines.ts';
import { pageTextsOf, paragraphsOf } from './pdf-paragraphs.ts';
import { UnreadableDocument } from './unreadable-document.ts';

export type PdfText = {
  /** Without line ends; a Randnummer from the margin stands first. */
  readonly paragraphs: readonly string[];
  readonly pages: number;
  /** Author, Title, dc:creator … as the file says them. */
  readonly metadata: Readonly<Record<string, string>>;
  /** What the file does beside being read, such as JavaScript; not empty: refuse it. */
  readonly active: readonly string[];
};

/** Bytes of one PDF. */
export const maximumPdfBytes = 20 * 1024 * 1024;

/**
 * The text, metadata and active parts of a PDF. Throws UnreadableDocument for what is encrypted, broken, too large, or
 * without a text layer.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  const { read, active } = await inspect(bytes, 'pdf');
  const paragraphs = paragraphsOf(read.pages).map(cleanText);
  if (paragraphs.length === 0)
    throw new UnreadableDocument('no_text', 'has no text layer, as a scan has none');
  const metadata = { ...read.info, ...read.xmp };
  return { paragraphs, pages: read.pages.length, metadata, active };
}

/** What a screen reader finds in a PDF; nobody has listened to it. */
export type PdfAccess = {
  readonly pages: number;
  /** Without a text layer, as scans are. */
  readonly pagesWithoutText: number;
  /** Whether headings, lists and tables are marked as such. */
  readonly isTagged: boolean;
  /** BCP 47 as the file says it; ''. So too below. */
  readonly language: string;
  readonly title: string;
  /** Whether a window shows the title and not the name of the file. */
  readonly showsTitle: boolean;
  /** The part of ISO 14289 (PDF/UA) that the file says it keeps to: "1". */
  readonly pdfUa: string;
};

/** The active parts, and what a screen reader finds, also of a PDF that consists of pictures. Throws UnreadableDocument. */
export async function lookIntoPdf(
  bytes: Uint8Array,
): Promise<{ readonly active: readonly string[]; readonly access: PdfAccess }> {
  const { read, active } = await inspect(bytes, 'pdf-in-part');
  const { pages, info, xmp } = read;
  const title = cleanLine(info.Title ?? xmp['dc:title'] ?? '');
  const empty = pages.filter(({ isRead, pieces }) => isRead && !pieces.some(isText));
  const found = { ...read.access, language: cleanLine(read.access.language), title };
  return { active, access: { pages: pages.length, pagesWithoutText: empty.length, ...found } };
}

/**
 * The text of each page, '' where it has none; isWhole false: the file holds more than is read. Throws UnreadableDocument.
 */
export async function readPdfPages(
  bytes: Uint8Array,
): Promise<{ readonly pages: readonly string[]; readonly isWhole: boolean }> {
  const { read } = await inspect(bytes, 'pdf-in-part');
  const pages = pageTextsOf(read.pages).map(cleanText);
  return { pages, isWhole: read.pages.every(({ isRead }) => isRead) };
}

async function inspect(
  bytes: Uint8Array,
  format: 'pdf' | 'pdf-in-part',
): Promise<{ read: ReadApart; active: string[] }> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length > maximumPdfBytes)
    throw new UnreadableDocument('too_large', `is larger than ${maximumPdfBytes} bytes`);
  if (isEncrypted(buffer)) throw new UnreadableDocument('encrypted', 'is encrypted');
  const found = await activeParts(buffer);
  const read = (await readApart(format, buffer)) as ReadApart;
  const active = new Set([...found, ...read.active, ...read.pages.flatMap(activeOn)]);
  return { read, active: [...active].sort() };
}

/** What document.worker.mjs answers for a PDF. */
type ReadApart = {
  readonly pages: readonly (PdfPage & {
    readonly isRead: boolean;
    readonly scripts: boolean;
    readonly subtypes: readonly string[];
  })[];
  readonly info: Readonly<Record<string, string>>;
  readonly xmp: Readonly<Record<string, string>>;
  readonly active: readonly string[];
  readonly access: Pick<PdfAccess, 'isTagged' | 'language' | 'showsTitle' | 'pdfUa'>;
};

function isText({ text }: PdfPage['pieces'][number]): boolean {
  return text.trim() !== '';
}

const harmfulAnnotations = new Set([
  'FileAttachment',
  'Movie',
  'Screen',
  'RichMedia',
  'Sound',
  '3D',
]);

function activeOn({ scripts, subtypes }: ReadApart['pages'][number]): string[] {
  const found = subtypes.filter((subtype) => harmfulAnnotations.has(subtype));
  return scripts ? ['JavaScript', ...found] : found;
}
