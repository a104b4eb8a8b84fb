import { readApart } from './apart/read-apart.ts';
import { cleanText } from './clean.ts';
import { activeParts, isEncrypted } from './pdf-active.ts';
import type { PdfPage } from './pdf-lines.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';
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

/** Only the active parts, also of a PDF that consists of pictures. Throws UnreadableDocument. */
export async function activePartsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { active } = await inspect(bytes, 'pdf-without-text');
  return active;
}

async function inspect(
  bytes: Uint8Array,
  format: 'pdf' | 'pdf-without-text',
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
    readonly scripts: boolean;
    readonly subtypes: readonly string[];
  })[];
  readonly info: Readonly<Record<string, string>>;
  readonly xmp: Readonly<Record<string, string>>;
  readonly active: readonly string[];
};

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
