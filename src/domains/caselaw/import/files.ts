import { isUtf8 } from 'node:buffer';
import {
  bytesOf,
  containerOf,
  type Line,
  linesOf,
  parseJson,
  peek,
  readXml,
  UnreadableFile,
  wholeOf,
  type XmlElement,
  zipMembers,
} from '../../../platform/files/read/index.ts';
import type { DecisionRecord } from '../decision.ts';
import { type Candidate, candidate, type Finding, type Place } from './candidate.ts';
import { readBayern } from './formats/bayern.ts';
import { decisionsIn } from './formats/json-shapes.ts';
import { readRii } from './formats/rii.ts';

/** Bounds memory: one line, and one document, of this many bytes at most. The largest decision known has 3 MB. */
const maximumLine = 64_000_000;
const maximumDocument = 64_000_000;
const zipLimits = { entries: 100_000, entrySize: maximumDocument, totalSize: 8_000_000_000 };

/**
 * The records of a file, told by its content and not its name: JSON Lines, JSON of Open Legal Data, the XML of the
 * federation or of Bavaria, each plain, as gzip, or the XML in a zip archive. One record at a time in memory. Throws
 * UnreadableFile when the file is none of these, or breaks off; what came before is whole.
 */
export async function* decisionsInFile(
  path: string,
  meter: (read: number) => void = () => undefined,
): AsyncGenerator<Candidate> {
  if ((await containerOf(path)) === 'zip') yield* decisionsInZip(path);
  else yield* decisionsInText(path, meter);
}

async function* decisionsInZip(path: string): AsyncGenerator<Candidate> {
  for await (const { name, bytes } of zipMembers(path, zipLimits)) {
    const place = { file: `${path}/${name}`, line: null };
    if (isPicture(bytes)) continue;
    yield fromXml(place, bytes);
  }
}

/** Official archives hold the pictures of a decision beside it. */
function isPicture(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 4).toString('latin1');
  return head.startsWith('\xff\xd8\xff') || ['\x89PNG', 'GIF8', '%PDF'].includes(head);
}

async function* decisionsInText(
  path: string,
  meter: (read: number) => void,
): AsyncGenerator<Candidate> {
  const { head, all } = await peek(bytesOf(path, meter), 4_096);
  const start = head
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (isUtf16(head) || start.startsWith('<')) {
    const place = { file: path, line: null };
    yield fromXml(place, await wholeOf(all, maximumDocument), true);
  } else if (isDocument(start)) yield* fromDocument(path, all);
  else if (start.startsWith('{')) yield* fromLines(path, linesOf(all, maximumLine));
  else throw new UnreadableFile('holds neither JSON Lines nor JSON nor XML of decisions');
}

function isUtf16(head: Buffer): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
}

/** A JSON document spreads over lines, or is a list; in JSON Lines the first line is a whole object. */
function isDocument(start: string): boolean {
  const first = start.split('\n', 1)[0]?.trimEnd() ?? '';
  return first.startsWith('[') || (/[{[,]$/.test(first) && start.includes('\n'));
}

async function* fromDocument(
  path: string,
  chunks: AsyncGenerator<Buffer>,
): AsyncGenerator<Candidate> {
  const place = { file: path, line: null };
  const bytes = await wholeOf(chunks, maximumDocument);
  if (!isUtf8(bytes)) throw new UnreadableFile('is not valid UTF-8');
  yield* fromJson(place, bytes.toString('utf8').replace(/^\ufeff/, ''), true);
}

async function* fromLines(path: string, lines: AsyncIterable<Line>): AsyncGenerator<Candidate> {
  for await (const line of lines) {
    const place = { file: path, line: line.number };
    if ('problem' in line) yield { place, refusal: { field: null, reason: line.problem } };
    else yield* fromJson(place, line.text, false);
  }
}

function* fromJson(place: Place, text: string, isWhole: boolean): Generator<Candidate> {
  const parsed = parseJson(text);
  if (!parsed.ok) {
    if (isWhole) throw new UnreadableFile(parsed.reason);
    yield { place, refusal: { field: null, reason: parsed.reason } };
    return;
  }
  const decisions = decisionsIn(parsed.value);
  if (decisions.length === 0)
    yield { place, refusal: { field: null, reason: 'holds no decision' } };
  for (const read of decisions) yield candidate(place, read);
}

/** A file that is no decision at all cannot be read; a member of an archive is a record that is refused. */
function fromXml(place: Place, bytes: Buffer, isWhole = false): Candidate {
  try {
    const root = readXml(bytes);
    const read = xmlReaders[root.name];
    if (!read)
      throw new UnreadableFile(
        `has the root element "${root.name.slice(0, 40)}", which is no decision`,
      );
    return candidate(place, (findings) => read(root, findings));
  } catch (error) {
    if (isWhole || !(error instanceof UnreadableFile)) throw error;
    return {
      place: { ...place, line: error.line },
      refusal: { field: null, reason: error.message },
    };
  }
}

const xmlReaders: Readonly<
  Record<string, (root: XmlElement, findings: Finding[]) => DecisionRecord>
> = {
  dokument: readRii,
  'byrecht-rspr': readBayern,
};
