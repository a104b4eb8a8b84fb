import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Citation } from '../citation.ts';

/** A text in which people marked the citations; spans are in code points. */
export type GoldText = {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly GoldSpan[];
};
export type GoldSpan = {
  readonly kind: Citation['kind'];
  readonly start: number;
  readonly end: number;
  /** GS statute, VO ordinance, EUN norm of the European Union or treaty, RS decision; law, case in the other set. */
  readonly label: string;
};

const folder = new URL('../../../../../shared/data/decisions/', import.meta.url);
const sentencesFile = new URL('citations_annotated_sentences.jsonl.gz', folder);

/** Reason to skip a test that needs the annotated texts; false when they are there. */
export const goldIsAbsent: string | false = existsSync(sentencesFile)
  ? false
  : '../shared/data is absent';

/**
 * The annotated sentences of one part. A block of 100 sentences of one court goes as a whole to the part that was
 * never looked at ("held-out", 30 in 100) or to the one the parser was built on ("tuned"), by the hash of its name.
 */
export function annotatedSentences(part: 'tuned' | 'held-out'): GoldText[] {
  const labels: Readonly<Record<string, Citation['kind']>> = {
    GS: 'norm',
    VO: 'norm',
    EUN: 'norm',
    RS: 'decision',
  };
  return lines<SentenceRow>(sentencesFile)
    .filter((row) => isHeldOut(row) === (part === 'held-out'))
    .map(({ id, text, entities = [] }) => ({
      id,
      text,
      spans: entities.flatMap(({ start, end, label }) => {
        const kind = labels[label];
        return kind ? [{ kind, start, end, label }] : [];
      }),
    }));
}

type SentenceRow = {
  readonly id: string;
  readonly court: string;
  readonly n: number;
  readonly text: string;
  readonly entities?: readonly { start: number; end: number; label: string }[];
};

const BLOCK = 100;
const HELD_OUT_PERCENT = 30;

function isHeldOut({ court, n }: SentenceRow): boolean {
  const name = `citations-held-out|${court}:${Math.floor(n / BLOCK)}`;
  const hash = createHash('sha256').update(name).digest().readUInt32BE(0);
  return hash % 100 < HELD_OUT_PERCENT;
}

function lines<T>(file: URL): T[] {
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as T]));
}
