import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import {
  buildLexicon,
  eachToken,
  foldUmlauts,
  type Lexicon,
  normaliseWord,
  split,
} from '../src/platform/analysis/index.ts';
import { germanStem } from '../src/platform/i18n/stem.ts';

const shared = '../shared/data';
const data = 'src/platform/analysis/data';
const sources = [
  'decisions/decisions_bgh_metadata.jsonl.gz',
  'decisions/decisions_fulltext.jsonl.gz',
  'decisions/decisions_trafficking.jsonl.gz',
  'statutes/sections.jsonl.gz',
];

/** A word found in the texts: in how many of them, and in how many places with and without a capital. */
type Seen = { texts: number; last: number; capital: number; small: number };

/** A grown noun stands in at least so many texts, and in front or at the end of so many other words. */
const fewestTexts = 15;
const fewestCompounds = 4;
/** A way to stand in front is taken when it is seen in so many different words. */
const fewestSeen = 2;

const core = JSON.parse(readFileSync(`${data}/lexicon-core.json`, 'utf8')) as Record<
  string,
  string
>;
const { modifiers: modifierList = '', indivisible = '', ...themes } = core;
const seen = readWords();
const lexicon = make();
const lines = lexicon.nouns.map((entry) => JSON.stringify(entry)).join(',\n');
writeFileSync(
  `${data}/lexicon.json`,
  `{\n"modifiers": ${JSON.stringify(lexicon.modifiers)},\n"nouns": [\n${lines}\n]\n}\n`,
);
process.stdout.write(
  `${lexicon.nouns.length} nouns of ${seen.size} words in ${data}/lexicon.json\n`,
);

function make(): { nouns: string[]; modifiers: string } {
  const modifiers = listOf(modifierList).join(' ');
  const whole = listOf(indivisible);
  let nouns = withoutCompounds(
    [...new Set([...whole, ...Object.values(themes).flatMap(listOf)])],
    new Set(whole),
    modifiers,
  );
  const coreSize = nouns.length;
  for (let round = 0; round < 2; round += 1) {
    const linked = link(nouns);
    nouns = withoutCompounds(
      [...nouns, ...grow(buildLexicon({ nouns: linked, modifiers }), nouns)],
      new Set(nouns),
      modifiers,
    );
  }
  process.stdout.write(`${coreSize} written, ${nouns.length - coreSize} grown\n`);
  return { nouns: link(nouns).sort(), modifiers };
}

function listOf(text: string): string[] {
  return text
    .split(' ')
    .map(normaliseWord)
    .filter((word) => word !== '');
}

/** Nouns of the texts that are no compounds themselves and stand in several. */
function grow(known: Lexicon, nouns: readonly string[]): string[] {
  const stems = new Set(nouns.map((noun) => germanStem(foldUmlauts(noun))));
  const candidates = new Map<string, string>();
  for (const [word, one] of seen) {
    if (!/^[a-zäöü]{4,13}$/.test(word) || one.texts < fewestTexts || one.small * 10 > one.capital)
      continue;
    const stem = germanStem(foldUmlauts(word));
    if (stem.length < 4 || stems.has(stem) || split(stem, known)) continue;
    const other = candidates.get(stem);
    if (!other || word.length < other.length) candidates.set(stem, word);
  }
  const productive = countCompounds([...candidates.values()], known);
  return [...candidates.values()].filter((word) => (productive.get(word) ?? 0) >= fewestCompounds);
}

/** How many words consist of a known form and the candidate, or of the candidate, linked or not, and a known word. */
function countCompounds(candidates: readonly string[], known: Lexicon): Map<string, number> {
  const fronts = new Map(
    candidates.flatMap((word) => formsOf(word).map((form) => [foldUmlauts(form), word])),
  );
  const tails = new Map(
    candidates.map((word) => [germanStem(`landes${foldUmlauts(word)}`).slice(6), word]),
  );
  const counts = new Map<string, number>();
  for (const word of seen.keys()) {
    const stem = germanStem(foldUmlauts(word));
    for (let at = 4; at <= stem.length - 3; at += 1) {
      const front = fronts.get(stem.slice(0, at));
      const tail = tails.get(stem.slice(at));
      const found =
        front && known.tails.has(stem.slice(at))
          ? front
          : tail && known.forms.has(stem.slice(0, at))
            ? tail
            : null;
      if (found) counts.set(found, (counts.get(found) ?? 0) + 1);
    }
  }
  return counts;
}

/** "zwang" with the forms in which the texts put it before another noun: "zwang zwangs". */
function link(nouns: readonly string[]): string[] {
  const tails = buildLexicon({ nouns: nouns.map((noun) => noun), modifiers: '' }).tails;
  const forms = new Map<string, Set<string>>();
  for (const noun of nouns)
    for (const form of formsOf(noun)) forms.set(foldUmlauts(form), new Set());
  for (const word of seen.keys()) {
    const stem = germanStem(foldUmlauts(word));
    for (let at = 3; at <= stem.length - 4; at += 1)
      if (tails.has(stem.slice(at))) forms.get(stem.slice(0, at))?.add(stem);
  }
  const taken = new Set(nouns.map(foldUmlauts));
  return nouns.map((noun) => {
    const attested = formsOf(noun).filter((form) => {
      const isOther = form !== noun && taken.has(foldUmlauts(form));
      return !isOther && (forms.get(foldUmlauts(form))?.size ?? 0) >= fewestSeen;
    });
    return [noun, ...(attested.length > 0 ? attested : formsOf(noun).slice(0, 1))].join(' ');
  });
}

/** The likeliest first. Words in -e lose it ("Straf-") or take n ("Zeugen-"); see Duden, Fugenelement, for the sounds. */
function formsOf(noun: string): string[] {
  if (/(?:ung|heit|keit|schaft|tät|ion|tum|ling)$/.test(noun)) return [`${noun}s`];
  if (noun.endsWith('e'))
    return [`${noun}n`, noun, noun.slice(0, -1), `${noun.slice(0, -1)}s`].filter(
      (form) => form.length > 2,
    );
  return [noun, `${noun}s`, `${noun}es`, `${noun}en`, `${noun}n`, `${noun}er`, `${noun}e`];
}

/** Drops what the others make up; words in `kept` stay. */
function withoutCompounds(
  nouns: readonly string[],
  kept: ReadonlySet<string>,
  modifiers: string,
): string[] {
  const known = buildLexicon({ nouns: link(nouns), modifiers });
  return nouns.filter((noun) => kept.has(noun) || !split(germanStem(foldUmlauts(noun)), known));
}

function readWords(): Map<string, Seen> {
  const words = new Map<string, Seen>();
  let number = 0;
  for (const source of sources)
    for (const line of gunzipSync(readFileSync(`${shared}/${source}`))
      .toString('utf8')
      .split('\n')) {
      if (line === '') continue;
      number += 1;
      const one = JSON.parse(line) as Record<string, string | undefined>;
      for (const field of ['headnote', 'summary', 'operative_part', 'reasons', 'text', 'heading'])
        if (one[field]) readText(one[field], number, words);
    }
  return words;
}

/** The first word of a sentence has a capital anyway: only words behind a small letter, digit or comma are counted so. */
function readText(text: string, number: number, words: Map<string, Seen>): void {
  eachToken(text, (start, end) => {
    const raw = text.slice(start, end);
    const word = normaliseWord(raw);
    if (!/^[a-zäöü]{3,}$/.test(word)) return;
    const one = words.get(word) ?? { texts: 0, last: -1, capital: 0, small: 0 };
    if (one.last !== number) one.texts += 1;
    one.last = number;
    if (
      /^\p{Lu}\p{Ll}/u.test(raw) &&
      /[\p{Ll}\d,] $/u.test(text.slice(Math.max(0, start - 2), start))
    )
      one.capital += 1;
    else if (/^\p{Ll}/u.test(raw)) one.small += 1;
    words.set(word, one);
  });
}
