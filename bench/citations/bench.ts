import { cpus, loadavg } from 'node:os';
import { annotatedSentences, goldIsAbsent } from '../../src/domains/norms/citations/gold.ts';
import { findCitations } from '../../src/domains/norms/citations/index.ts';
import { type Found, score } from '../../src/domains/norms/citations/score.ts';
import { findNaively } from './naive.ts';
import { readTexts } from './texts.ts';

/**
 * `findCitations` beside one naive regular expression in one run: MB (1,000,000 bytes of UTF-8) per second on the
 * full texts of decisions, and how well both meet what people marked in the held-out sentences.
 *
 * node --import tsx bench/citations/bench.ts
 */
type Finder = { readonly name: string; readonly find: (text: string) => readonly Found[] };

const finders: readonly [Finder, Finder] = [
  { name: 'findCitations', find: findCitations },
  { name: 'one regular expression', find: findNaively },
];
/** Each finder reads all texts so often, in turn; its best time counts, because others use the machine too. */
const rounds = 3;

if (goldIsAbsent) print(`${goldIsAbsent}: nothing to measure`);
else main();

function main(): void {
  print(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}`);
  measureSpeed(readTexts());
  measureQuality();
}

function measureSpeed(texts: readonly string[]): void {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  print(`${texts.length} decisions, ${(bytes / 1e6).toFixed(1)} MB`);
  const best = finders.map(() => Number.POSITIVE_INFINITY);
  const counts = finders.map(() => 0);
  for (let round = 0; round < rounds; round++)
    finders.forEach(({ find }, place) => {
      const start = performance.now();
      counts[place] = texts.reduce((sum, text) => sum + find(text).length, 0);
      best[place] = Math.min(best[place] as number, performance.now() - start);
    });
  const rates = best.map((ms) => bytes / ms / 1000);
  finders.forEach(({ name }, place) => {
    print(`${name.padEnd(24)}${rates[place]?.toFixed(1)} MB/s   ${counts[place]} citations`);
  });
  const [own = 0, peer = 1] = rates;
  print(`speed of findCitations / one regular expression = ${(own / peer).toFixed(2)}`);
}

function measureQuality(): void {
  const sentences = annotatedSentences('held-out');
  print(`${sentences.length} held-out sentences: precision, recall, F1 by overlap; exact spans`);
  for (const { name, find } of finders) {
    const norms = score(sentences, find, 'norm', ['GS', 'VO', 'EUN']);
    const decisions = score(sentences, find, 'decision', ['RS']);
    for (const [kind, one] of Object.entries({ norms, decisions })) {
      const figures = [one.precision, one.recall, one.f1, one.exact].map((part) => part.toFixed(4));
      print(`${name.padEnd(24)}${kind.padEnd(11)}${figures.join('  ')}`);
    }
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
