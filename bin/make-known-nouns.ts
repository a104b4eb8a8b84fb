import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { looksLikeNoun } from '../src/domains/caselaw/anonymisation/noun-shape.ts';

/**
 * Words of decisions that are no names although they may begin with a capital letter: nouns that stand behind an article
 * in several of them, and words that are written small in many. Described in the data folder's SOURCE.md.
 */
const folder = new URL('../../shared/data/decisions/', import.meta.url);
const target = new URL(
  '../src/domains/caselaw/anonymisation/data/known-nouns.json',
  import.meta.url,
);
/** In fewer texts it may be a name that somebody forgot to replace. */
const leastTexts = 3;
const leastTextsSmall = 8;

const articles =
  'der die das des dem den ein eine einer eines einem einen kein keine keiner keines keinem keinen sein seine seiner seines seinem seinen ihr ihre ihrer ihres ihrem ihren im am zum zur vom beim ins ans dieser diese dieses diesem diesen jeder jede jedes jedem jeden aller alle solche solcher welche welcher';
const pattern = new RegExp(
  `(?<![\\p{L}])(?:${articles.split(' ').join('|')}) (?:\\p{Ll}{4,}(?:e|en|er|es|em) )?(\\p{Lu}[\\p{L}]{2,}(?:-\\p{L}{2,})*)(?![-\\p{L}])`,
  'gu',
);

const nouns = new Map<string, number>();
const small = new Map<string, number>();
for (const file of ['decisions_fulltext.jsonl.gz', 'decisions_bgh_metadata.jsonl.gz'])
  for (const line of gunzipSync(readFileSync(new URL(file, folder)))
    .toString('utf8')
    .split('\n')) {
    if (line === '') continue;
    const { headnote = '', operative_part = '', reasons = '', text = '' } = JSON.parse(line);
    const whole = [headnote, operative_part, reasons, text].join('\n').replace(/\s+/g, ' ');
    count(nouns, [...whole.matchAll(pattern)].map(([, word = '']) => word).filter(hasSmall));
    count(
      small,
      [...whole.matchAll(/(?<![-\p{L}])\p{Ll}{3,}(?![-\p{L}])/gu)].map(([word]) => word),
    );
  }

const kept = {
  nouns: often(nouns, leastTexts)
    .filter((word) => !looksLikeNoun(word))
    .join(' '),
  small: often(small, leastTextsSmall).join(' '),
};
writeFileSync(target, `${JSON.stringify(kept, null, 2)}\n`);

function count(counts: Map<string, number>, words: readonly string[]): void {
  for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
}

function often(counts: ReadonlyMap<string, number>, least: number): string[] {
  return [...counts]
    .filter(([, texts]) => texts >= least)
    .map(([word]) => word)
    .sort();
}

function hasSmall(word: string): boolean {
  return /\p{Ll}/u.test(word);
}
