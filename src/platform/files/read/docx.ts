import { readApart } from './apart/read-apart.ts';
import { cleanText } from './clean.ts';
import { htmlEvents } from './html.ts';
import { blocksOf } from './markup.ts';
import { UnreadableFile } from './unreadable.ts';
import { UnreadableDocument } from './unreadable-document.ts';
import { child, readXml, textOf, type XmlElement } from './xml.ts';
import { zipMembers } from './zip.ts';

export type DocxText = {
  /** Without line ends; the numbers of numbered lists are no text and are not there. */
  readonly paragraphs: readonly string[];
  /** creator, lastModifiedBy, title … as the file says them. */
  readonly metadata: Readonly<Record<string, string>>;
  /** What the text does not show: who commented or changed something may stand in it. */
  readonly hidden: readonly ('comments' | 'tracked_changes')[];
};

/** Bytes of one DOCX, packed and unpacked; the XML of 500 pages has 10 MB. */
const maximumDocxBytes = 20 * 1024 * 1024;
const limits = { entries: 2_000, entrySize: 40_000_000, totalSize: 120_000_000 };

/**
 * The text and metadata of a Word document. The archive is held against the limits of zip files and its XML may declare
 * nothing before any other reader sees it (R44, R45). Throws UnreadableDocument, also for one with macros.
 */
export async function readDocx(bytes: Uint8Array): Promise<DocxText> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length > maximumDocxBytes)
    throw new UnreadableDocument('too_large', `is larger than ${maximumDocxBytes} bytes`);
  const { metadata, hidden } = await inspect(buffer);
  const html = (await readApart('docx', buffer)) as string;
  const paragraphs = blocksOf(htmlEvents(html)).map(({ text, number }) =>
    cleanText(number ? `${number} ${text}` : text).replace(/\s+/g, ' '),
  );
  if (paragraphs.length === 0) throw new UnreadableDocument('no_text', 'holds no text');
  return { paragraphs, metadata, hidden };
}

async function inspect(buffer: Buffer): Promise<Pick<DocxText, 'metadata' | 'hidden'>> {
  const metadata: Record<string, string> = {};
  const hidden = new Set<DocxText['hidden'][number]>();
  let isWord = false;
  try {
    for await (const { name, bytes } of zipMembers(buffer, limits)) {
      refuseMacros(name);
      if (name === 'word/comments.xml') hidden.add('comments');
      if (!/\.(?:xml|rels)$/i.test(name)) continue;
      refuseDeclarations(name, bytes);
      if (name.startsWith('docProps/')) Object.assign(metadata, propertiesOf(readXml(bytes)));
      if (name === 'word/document.xml') {
        isWord = true;
        if (/<w:(?:ins|del|moveFrom|moveTo)\s/.test(bytes.toString('utf8')))
          hidden.add('tracked_changes');
      }
    }
  } catch (error) {
    throw error instanceof UnreadableFile ? new UnreadableDocument('broken', error.message) : error;
  }
  if (!isWord) throw new UnreadableDocument('broken', 'is not a Word document');
  return { metadata, hidden: [...hidden].sort() };
}

function refuseMacros(name: string): void {
  if (/vbaProject\.bin$|(?:^|\/)activeX\//i.test(name)) throw new UnreadableFile('holds macros');
}

/** Office writes none; whatever declares entities means harm. Bytes of UTF-16 are looked at without their zeros. */
function refuseDeclarations(name: string, bytes: Buffer): void {
  const text = bytes.toString('latin1').replaceAll('\0', '');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    throw new UnreadableFile(`declares a document type in ${name}, which is refused`);
}

function propertiesOf(root: XmlElement): Record<string, string> {
  return Object.fromEntries(
    root.children.flatMap((one) => {
      if (typeof one === 'string') return [];
      const text = textOf(one).trim().slice(0, 2_000);
      const name = one.attributes.name ?? one.name.replace(/^.*:/, '');
      return text && child(one, 'vt:vector') === null ? [[name, text]] : [];
    }),
  );
}
