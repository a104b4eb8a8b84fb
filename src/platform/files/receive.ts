import { type ImageFault, redrawImage } from './images.ts';
import { extensionOf, type FileGroup, type FileType, fileTypeOf, groupOf } from './kind.ts';
import { receivedName } from './name.ts';
import { lookIntoPdf, maximumPdfBytes, type PdfAccess } from './read/pdf.ts';
import { UnreadableDocument } from './read/unreadable-document.ts';

/** Bytes of one picture as it is sent. */
export const maximumImageBytes = 10 * 1024 * 1024;

/** Why a file is not taken; pages have a sentence for each. */
export type FileProblem =
  /** None of those that are accepted here. */
  | 'kind'
  | 'empty'
  /** In bytes: 10 MB for a picture, 20 MB for a PDF. */
  | 'large'
  | ImageFault
  /** A PDF with scripts, other files in it, or something else that runs. */
  | 'active'
  | 'encrypted';

/** What is kept of it. */
export type CleanFile = {
  readonly bytes: Buffer;
  readonly type: FileType;
  /** Without folders, with the ending of its type. */
  readonly name: string;
  /** Of a PDF, else null. */
  readonly access: PdfAccess | null;
};

/**
 * Looks at a file as it was sent, by its content and not by its name: pictures are drawn anew without metadata (R46), a PDF
 * stays as it is or is refused when it could do something (R47).
 */
export async function cleanFile(
  file: File,
  accept: readonly FileGroup[],
): Promise<CleanFile | { readonly problem: FileProblem }> {
  if (file.size === 0) return { problem: 'empty' };
  if (file.size > maximumPdfBytes) return { problem: 'large' };
  const sent = Buffer.from(await file.arrayBuffer());
  const type = await fileTypeOf(sent);
  if (!type || !accept.includes(groupOf(type))) return { problem: 'kind' };
  const clean = await cleanBytes(sent, type);
  if ('problem' in clean) return clean;
  return { ...clean, type, name: receivedName(file.name, extensionOf(type)) };
}

type Clean = Pick<CleanFile, 'bytes' | 'access'> | { readonly problem: FileProblem };

async function cleanBytes(sent: Buffer, type: FileType): Promise<Clean> {
  if (type === 'application/pdf') return cleanPdf(sent);
  if (sent.length > maximumImageBytes) return { problem: 'large' };
  const drawn = await redrawImage(sent, type);
  return 'fault' in drawn ? { problem: drawn.fault } : { bytes: drawn.bytes, access: null };
}

async function cleanPdf(sent: Buffer): Promise<Clean> {
  if (isMoreThanPdf(sent)) return { problem: 'broken' };
  try {
    const { active, access } = await lookIntoPdf(sent);
    return active.length > 0 ? { problem: 'active' } : { bytes: sent, access };
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    const { fault } = error;
    if (fault === 'encrypted') return { problem: 'encrypted' };
    return { problem: fault === 'too_large' ? 'large' : 'broken' };
  }
}

/** A polyglot: something else stands before the PDF or, as an archive would, after it (R46). */
function isMoreThanPdf(bytes: Buffer): boolean {
  const end = bytes.lastIndexOf('%%EOF');
  if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-')) || end === -1) return true;
  return bytes
    .subarray(end + 5)
    .some((byte) => byte !== 0 && byte !== 0x20 && (byte < 9 || byte > 13));
}
