import { createHash } from 'node:crypto';
import { parseDate } from '../../../platform/clock/index.ts';

/** A text file of `content/`: what its head says, and what stands below it. */
export type TextFile = {
  /** `hash` of the German text that this one was made from, and that was confirmed; null in an unconfirmed German text. */
  readonly source: string | null;
  readonly translated: 'machine' | 'person';
  readonly confirmed: Confirmation | null;
  /** Everything after the head. */
  readonly body: string;
  /** First twelve hexadecimal digits of the SHA-256 of `body`. */
  readonly hash: string;
};

/** The person who stands for the text, and the day (ISO 8601). */
export type Confirmation = { readonly by: string; readonly on: string };

const shape =
  /^---\nsource: (null|[0-9a-f]{12})\ntranslated: (machine|person)\nconfirmed: (null|\{ by: ([^{},]+), on: (\d{4}-\d{2}-\d{2}) \})\n---\n/;

/** Reads a text file. Throws when its head has not exactly the three lines, in order, or names no such day. */
export function readTextFile(text: string): TextFile {
  const head = shape.exec(text);
  if (!head) throw new Error('The head must be: source, translated, confirmed.');
  const [whole, source, translated, , by, on] = head;
  if (on && !parseDate(on)) throw new Error(`There is no day ${on}.`);
  const body = text.slice(whole.length);
  return {
    source: source === 'null' ? null : source!,
    translated: translated as TextFile['translated'],
    confirmed: by && on ? { by, on } : null,
    body,
    hash: hashOf(body),
  };
}

/** First twelve hexadecimal digits of the SHA-256. */
export function hashOf(body: string): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 12);
}
