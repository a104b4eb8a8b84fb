import {
  type Block,
  blocksOf,
  cleanLine,
  type DocumentFault,
  decodeText,
  htmlEvents,
  readDocx,
  readPdf,
  UnreadableDocument,
  UnreadableFile,
} from '../../../platform/files/read/index.ts';
import { readBlock } from './block.ts';
import { toParagraphs, toText } from './paragraphs.ts';

/** Bytes of one upload. */
export const maximumFileBytes = 20 * 1024 * 1024;
/** Of the text that is taken over, UTF-16 code units, as the form's field takes them. */
export const maximumText = 2_000_000;

export type FileKind = 'pdf' | 'docx' | 'text';

/** Why a file is not taken. */
export type FileFault = DocumentFault | 'empty' | 'unknown_kind' | 'active' | 'too_long';

export type FileText =
  | {
      readonly read: true;
      /** As the form's field holds it. */
      readonly text: string;
      /** What the file says about itself: Author, creator, … */
      readonly metadata: Readonly<Record<string, string>>;
      /** What does not show in the text: comments, tracked changes. */
      readonly hidden: readonly string[];
    }
  | { readonly read: false; readonly fault: FileFault };

/** What a file is by its first bytes, never by its name; null for what decisions do not come as. */
export function fileKind(bytes: Buffer): FileKind | null {
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'docx';
  return bytes.subarray(0, 4096).includes(0) ? null : 'text';
}

/** The text of an uploaded decision, read in memory; HTML is told from plain text by its tags. */
export async function textOfFile(bytes: Buffer): Promise<FileText> {
  if (bytes.length === 0) return { read: false, fault: 'empty' };
  if (bytes.length > maximumFileBytes) return { read: false, fault: 'too_large' };
  const kind = fileKind(bytes);
  if (!kind) return { read: false, fault: 'unknown_kind' };
  try {
    return await readers[kind](bytes);
  } catch (error) {
    if (error instanceof UnreadableDocument) return { read: false, fault: error.fault };
    if (error instanceof UnreadableFile) return { read: false, fault: 'broken' };
    throw error;
  }
}

const readers: Readonly<Record<FileKind, (bytes: Buffer) => Promise<FileText>>> = {
  pdf: async (bytes) => {
    const { paragraphs, metadata, active } = await readPdf(bytes);
    if (active.length > 0) return { read: false, fault: 'active' };
    return taken(paragraphs.join('\n\n'), metadata);
  },
  docx: async (bytes) => {
    const { paragraphs, metadata, hidden } = await readDocx(bytes);
    return taken(paragraphs.join('\n\n'), metadata, hidden);
  },
  text: async (bytes) => {
    const { text } = decodeText(bytes);
    return taken(isHtml(text) ? blocksOf(htmlEvents(text)).map(lineOf).join('\n\n') : text, {});
  },
};

function isHtml(text: string): boolean {
  return (
    /^\s*(?:<!doctype html|<html|<head|<body)/i.test(text) || /<\/(?:p|div|body|html)>/i.test(text)
  );
}

function lineOf({ text, heading, number }: Block): string {
  if (number) return `[${number}] ${text}`;
  return heading && readBlock(text).kind === 'text' ? `# ${text}` : text;
}

function taken(
  raw: string,
  metadata: Readonly<Record<string, string>>,
  hidden: readonly string[] = [],
): FileText {
  const text = toText(toParagraphs(raw));
  if (text === '') return { read: false, fault: 'no_text' };
  if (text.length > maximumText) return { read: false, fault: 'too_long' };
  return { read: true, text, metadata: bounded(metadata), hidden };
}

const mostEntries = 40;
const longestName = 100;
const longestValue = 500;

function bounded(metadata: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(metadata)
      .filter(([, value]) => value.trim() !== '')
      .slice(0, mostEntries)
      .map(([name, value]) => [
        cleanLine(name.slice(0, longestName)),
        cleanLine(value.slice(0, longestValue)),
      ]),
  );
}
