import { plainText } from '../files/index.ts';

/** One record; each value stands in one line, and those that are null are left out. TY comes first and ER last. */
export function risRecord(
  lines: readonly (readonly [tag: string, value: string | null])[],
): string {
  return `${lines
    .filter(([, value]) => value !== null)
    .map(([tag, value]) => `${tag}  - ${oneLine(value ?? '')}\r\n`)
    .join('')}\r\n`;
}

function oneLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ').trim();
}
