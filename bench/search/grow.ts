import type { BenchRecord } from './records.ts';
import { readLines, readRecords } from './records.ts';

/** Real sentences to grow documents from, and real heads to put on them. */
export type Soil = {
  readonly texts: readonly (readonly string[])[];
  readonly heads: readonly BenchRecord[];
};

/** Bounds of a grown document in signs; the mean is about 11 kB. */
const shortest = 6_000;
const longest = 15_000;

export async function readSoil(): Promise<Soil> {
  const heads: BenchRecord[] = [];
  const texts: string[][] = [];
  for await (const record of readRecords()) {
    heads.push(record);
    const sentences = sentencesOf([record.leitsatz, record.summary, record.body].join('\n'));
    if (sentences.length > 0) texts.push(sentences);
  }
  let sentences: string[] = [];
  for await (const line of readLines('citations_annotated_sentences')) {
    sentences.push(line.text ?? '');
    if (sentences.length === 40) texts.push(sentences.splice(0));
  }
  sentences = [];
  return { texts, heads };
}

/** `count` documents; the same number gives the same document in every run. */
export async function* grow(soil: Soil, count: number): AsyncGenerator<BenchRecord> {
  for (let number = 0; number < count; number += 1) yield growOne(soil, number);
}

function growOne({ texts, heads }: Soil, number: number): BenchRecord {
  const random = randomOf(number);
  const pick = <One>(all: readonly One[]) => all[Math.floor(random() * all.length)] as One;
  const head = pick(heads);
  const length = shortest + random() * (longest - shortest);
  const paragraphs: string[] = [];
  for (let written = 0; written < length; ) {
    const text = pick(texts);
    const from = Math.floor(random() * text.length);
    const paragraph = text
      .slice(from, from + 4 + Math.floor(random() * 8))
      .join(' ')
      .slice(0, 4000);
    paragraphs.push(paragraph);
    written += paragraph.length;
  }
  return {
    ...head,
    fileNumber: `${number} ${head.fileNumber}`.slice(0, 60),
    topic: null,
    body: paragraphs.join('\n\n'),
  };
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+(?=\p{Lu})/u)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence.length > 20);
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32, public domain). */
export function randomOf(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
