import { once } from 'node:events';
import { exit } from '../../../platform/commands/exit.ts';
import type { Command, CommandIo } from '../../../platform/domain.ts';
import { type Line, linesOf, parseJson } from '../../../platform/files/read/index.ts';
import { findCitations } from '../citations/index.ts';

/** Bounds the memory for one line; the longest German judgments have about 3 MB of text. */
const LONGEST_LINE = 64_000_000;

/** `schnittstelle citations`: the citation parser for other programs, without a database. */
export const citationsCommand: Command = {
  name: 'citations',
  summary: 'find citations of norms and decisions in texts from standard input',
  help: `schnittstelle citations < TEXTS.jsonl > CITATIONS.jsonl

Reads JSON Lines {"id","text"} from standard input and writes for each
  {"id","citations":[{"start","end","kind","text","normalised"}]}
in the same order. id is a string or a number and comes back as it was given. start and end are offsets in UTF-16
code units, end is not included. kind is "norm" or "decision". A list such as "§§ 232, 232a StGB" is one citation,
whose normalised form names each section, parted by "; ".

Needs no database. Lines are answered one by one, so any amount of text can go through. A line that is no such
object is named with its number on standard error; the others are still answered.

Exit code: 0 done, 2 some lines refused, 64 called with arguments.
`,
  run: async (args, io) => {
    if (args.length > 0) {
      io.stderr.write(`citations takes no arguments, and got "${args[0]}".\n`);
      return exit.usage;
    }
    return answerAll(io);
  },
};

async function answerAll(io: CommandIo): Promise<number> {
  const output = new Output(io.stdout);
  let code: number = exit.done;
  for await (const line of linesOf(bytesOf(io.stdin), LONGEST_LINE)) {
    const request = requestIn(line);
    if ('problem' in request) {
      io.stderr.write(`line ${line.number} ${request.problem}\n`);
      code = exit.someRefused;
    } else await output.write(answer(request));
    // Whoever read the answers has read enough.
    if (output.closed) return code;
  }
  return code;
}

type Request = { readonly id: string | number; readonly text: string };
type Refusal = { readonly problem: string };

function requestIn(line: Line): Request | Refusal {
  if ('problem' in line) return { problem: line.problem };
  const parsed = parseJson(line.text);
  if (!parsed.ok) return { problem: parsed.reason };
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { problem: 'is not an object with "id" and "text"' };
  const { id, text } = value as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number')
    return { problem: 'has an "id" that is neither a string nor a number' };
  if (typeof id === 'number' && !isExact(id))
    return {
      problem: 'has a number as "id" that cannot be given back exactly; write it as a string',
    };
  return typeof text === 'string' ? { id, text } : { problem: 'has a "text" that is not a string' };
}

/** Beyond 2^53 JSON's numbers lose their last digits when they are read. */
function isExact(id: number): boolean {
  return Number.isFinite(id) && (!Number.isInteger(id) || Number.isSafeInteger(id));
}

/** JSON writes a lone surrogate as an escape, so each answer is valid UTF-8. */
function answer({ id, text }: Request): string {
  const citations = findCitations(text).map((found) => ({
    start: found.start,
    end: found.end,
    kind: found.kind,
    text: found.text,
    normalised: found.normalised,
  }));
  return `${JSON.stringify({ id, citations })}\n`;
}

async function* bytesOf(stream: NodeJS.ReadableStream): AsyncIterable<Buffer> {
  for await (const chunk of stream)
    yield typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : (chunk as Buffer);
}

/** Waits for a slow reader, and stops without an error when the reader has gone (`… | head`). */
class Output {
  readonly #stream: NodeJS.WritableStream;
  #broken: Error | null = null;

  constructor(stream: NodeJS.WritableStream) {
    this.#stream = stream;
    stream.on('error', (error: Error) => {
      this.#broken = error;
    });
  }

  get closed(): boolean {
    return (this.#broken as NodeJS.ErrnoException | null)?.code === 'EPIPE';
  }

  async write(text: string): Promise<void> {
    if (this.#broken && !this.closed) throw this.#broken;
    if (this.#stream.write(text) || this.#broken) return;
    const settled = new AbortController();
    const { signal } = settled;
    await Promise.race([
      once(this.#stream, 'drain', { signal }),
      once(this.#stream, 'close', { signal }),
    ]).catch((error: Error) => {
      this.#broken ??= error;
    });
    settled.abort();
  }
}
