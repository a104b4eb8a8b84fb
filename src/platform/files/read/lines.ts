import { isUtf8 } from 'node:buffer';

export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly problem: string };

const lineFeed = 0x0a;

/**
 * The lines of UTF-8 bytes, counted from 1, without their ends; lines of white space are left out. A line that is
 * not UTF-8 or longer than `limit` bytes comes as a problem, and the reading goes on: it is never held in memory.
 */
export async function* linesOf(chunks: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let length = 0;
  let number = 1;
  const take = (part: Buffer): void => {
    length += part.length;
    if (length <= limit) parts.push(part);
    else parts = [];
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      take(chunk.subarray(start, end));
      const line = lineOf(number, parts, length, limit);
      if (line) yield line;
      parts = [];
      length = 0;
      number += 1;
      start = end + 1;
    }
    // A copy, so that one short rest does not keep its whole chunk alive.
    if (start < chunk.length) take(Buffer.from(chunk.subarray(start)));
  }
  const last = lineOf(number, parts, length, limit);
  if (last) yield last;
}

function lineOf(number: number, parts: Buffer[], length: number, limit: number): Line | null {
  if (length > limit) return { number, problem: `is longer than ${limit} bytes` };
  const bytes = parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
  if (!isUtf8(bytes)) return { number, problem: 'is not valid UTF-8' };
  const whole = bytes.toString('utf8');
  const text = number === 1 ? whole.replace(/^\ufeff/, '') : whole;
  return /\S/.test(text) ? { number, text } : null;
}
