import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { processorTime } from '../../../test/support/time.ts';
import { germanStem } from '../i18n/stem.ts';
import { foldUmlauts, normaliseWord } from './letters.ts';
import { eachToken } from './tokens.ts';
import { analyse } from './words.ts';

function wordsOf(text: string): string[] {
  const words: string[] = [];
  eachToken(text, (start, end) => words.push(foldUmlauts(normaliseWord(text.slice(start, end)))));
  return words;
}

const lexeme = (word: string) => analyse(word).lexeme;
const parts = (word: string) =>
  analyse(word)
    .parts.map((part) => part.slice(1))
    .sort();

test('a text is cut into words, numbers and hyphenated parts', () => {
  assert.deepEqual(wordsOf('§ 232a Abs. 1 StGB (2 StR 87/22)'), [
    '232a',
    'abs',
    '1',
    'stgb',
    '2',
    'str',
    '87',
    '22',
  ]);
  assert.deepEqual(wordsOf('Nicht-EU-Bürger'), ['nicht', 'eu', 'burger']);
  assert.deepEqual(wordsOf('Zeug*innen, Zeug:innen, Zeug_innen'), [
    'zeuginnen',
    'zeuginnen',
    'zeuginnen',
  ]);
  assert.deepEqual(wordsOf('a:b c*'), ['a', 'b', 'c']);
});

test('a word divided at the end of a line is one word, a list of endings is not', () => {
  assert.deepEqual(wordsOf('des Men-\nschenhandels'), ['des', 'menschenhandels']);
  assert.deepEqual(wordsOf('Ein-\n und Ausreise'), ['ein', 'und', 'ausreise']);
});

test('offsets are those of the text, with invisible signs inside words', () => {
  const text = 'x Men\u00adschen\u200bhan\u202edel y';
  const found: string[] = [];
  eachToken(text, (start, end) => found.push(text.slice(start, end)));
  assert.equal(found[1], 'Men\u00adschen\u200bhan\u202edel');
  assert.equal(lexeme(found[1] as string), 'menschenhandel');
});

test('spellings of one word are one lexeme', () => {
  for (const [one, other] of [
    ['Zuhälterei', 'Zuhaelterei'],
    ['Zuhälterei', 'Zuha\u0308lterei'],
    ['Straße', 'Strasse'],
    ['Übernahme', 'UEBERNAHME'],
    ['Menschenhandel', 'Меnschenhаndеl'],
    ['Opfer', 'ＯＰＦＥＲ'],
    ['Arbeitgeberin', 'Arbeitgeber'],
    ['Arbeitnehmer*innen', 'Arbeitnehmerinnen'],
    ['Häuser', 'Haus'],
    ['Verurteilungen', 'Verurteilung'],
  ] as const)
    assert.equal(lexeme(one), lexeme(other), `${one} ${other}`);
});

test('an e that is no umlaut stays', () => {
  for (const word of ['neue', 'Steuer', 'Quelle', 'Bauer', 'Treue'])
    assert.equal(foldUmlauts(word.toLowerCase()), word.toLowerCase());
});

test('words of another script stay themselves', () => {
  assert.equal(normaliseWord('Москва'), 'москва');
  assert.equal(normaliseWord('人身取引'), '人身取引');
});

test('compounds hold their parts and every stretch of them, never themselves', () => {
  assert.deepEqual(parts('Menschenhandelsopfer'), [
    'handel',
    'handelsopf',
    'mensch',
    'menschenhandel',
    'opf',
  ]);
  for (const [word, ...expected] of [
    ['Zwangsprostitution', 'zwang', 'prostitution'],
    ['Aufenthaltserlaubnis', 'aufenthalt', 'erlaubnis'],
    ['Staatsanwaltschaft', 'staat', 'anwaltschaft'],
    ['Opferentschädigungsgesetz', 'opf', 'entschad', 'gesetz'],
    ['Bundesverfassungsgericht', 'verfass', 'gericht', 'verfassungsgericht'],
    ['Strafzumessungserwägungen', 'straf', 'strafzumess', 'erwag'],
    ['Arbeitsausbeutung', 'arbeit', 'ausbeut'],
    ['Zeugenschutzprogramm', 'zeug', 'schutz', 'programm'],
    ['Fachberatungsstelle', 'beratungsstell', 'stell'],
    ['Scheinselbständigkeit', germanStem('selbstandigkeit')],
    ['Strassenstrich', 'strass', 'strich'],
  ] as const) {
    const found = parts(word);
    for (const part of expected) assert.ok(found.includes(part), `${word} holds ${part}: ${found}`);
    assert.ok(!found.includes(lexeme(word)), word);
  }
});

test('words that only look like compounds are left whole', () => {
  for (const word of [
    'Tatsache',
    'Verfahren',
    'Gericht',
    'Beschwerde',
    'Urteil',
    'Menschen',
    'Interesse',
    'Voraussetzung',
  ])
    assert.deepEqual(parts(word), [], word);
  assert.deepEqual(parts('grundsätzlich'), [], 'small letters are no nouns');
});

test('the words of "Menschen und Handel" do not make Menschenhandel', () => {
  const found = wordsOf('mit Menschen und Handel').flatMap((word) => [
    lexeme(word),
    ...parts(word),
  ]);
  assert.ok(!found.includes('menschenhandel'));
});

test('stop words keep no lexeme', () => {
  for (const word of ['der', 'und', 'für', 'Nicht', 'wären']) assert.equal(lexeme(word), '');
});

test('any text is analysed: lexemes hold letters and digits only and are short', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.string(),
  );
  fc.assert(
    fc.property(anything, (text) => {
      let last = 0;
      eachToken(text, (start, end) => {
        assert.ok(start >= last && end > start && end <= text.length);
        last = end;
        const word = analyse(text.slice(start, end));
        for (const one of [word.lexeme, ...word.parts.map((part) => part.slice(1))])
          assert.match(one, /^[\p{L}\p{N}]{0,64}$/u);
      });
    }),
    { numRuns: 500 },
  );
});

test('time is linear: a megabyte of the worst signs takes less than a second', () => {
  for (const text of ['-\n', '- \n', 'a-\n', '\u0301', 'a*', '(('].map((unit) =>
    unit.repeat(300_000),
  )) {
    const spent = processorTime();
    eachToken(text, () => undefined);
    assert.ok(spent() < 1000, JSON.stringify(text.slice(0, 4)));
  }
});
