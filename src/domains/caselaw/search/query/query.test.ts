import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { processorTime } from '../../../../../test/support/time.ts';
import { compile } from './compile.ts';
import { parseDays, partsOfSpan } from './days.ts';
import type { Node, OpenNode } from './node.ts';
import { parseQuery } from './parse.ts';

/** The exact tsquery of a text without fields. */
function exact(text: string): string | null {
  const { node } = parseQuery(text);
  return node && compile(node as Node, { wide: false, wordsOnly: false });
}

function wide(text: string): string | null {
  const { node } = parseQuery(text);
  return node && compile(node as Node, { wide: true, wordsOnly: false });
}

const kinds = (text: string) => parseQuery(text).notices.map(({ kind }) => kind);

function fieldsOf(node: OpenNode | null): [string, string][] {
  if (!node) return [];
  if (node.kind === 'field') return [[node.field, node.value]];
  if (node.kind === 'not') return fieldsOf(node.node);
  return 'nodes' in node ? node.nodes.flatMap(fieldsOf) : [];
}

const fields = (text: string) => fieldsOf(parseQuery(text).node);

test('words are joined with AND; operators and brackets in both languages', () => {
  assert.equal(exact('Opfer Zwang'), "('opf' & 'zwang')");
  assert.equal(exact('Opfer UND Zwang'), exact('Opfer AND Zwang'));
  assert.equal(exact('Opfer ODER Zwang Lohn'), "('opf' | ('zwang' & 'lohn'))");
  assert.equal(exact('(Opfer OR Zwang) Lohn'), "(('opf' | 'zwang') & 'lohn')");
  assert.equal(exact('Opfer NICHT Zwang'), "('opf' & !'zwang')");
  assert.equal(exact('Opfer -Zwang'), exact('Opfer NOT Zwang'));
  assert.equal(exact('Opfer NICHT (Zwang ODER Lohn)'), "('opf' & !('zwang' | 'lohn'))");
  assert.equal(exact('Opfer und Zwang'), "('opf' & 'zwang')", 'small words are no operators');
});

test('the wide query also takes longer words, but excludes whole words only', () => {
  assert.equal(wide('Handel -Opfer'), "(('handel' | '+handel') & !'opf')");
  assert.equal(wide('"Handel"'), "('handel')");
  assert.equal(wide('aufent*'), "('aufent' | 'aufent':* | '+aufent':*)");
});

test('phrases keep the places of stop words; words that hang together are phrases', () => {
  assert.equal(exact('"im Namen des Volkes"'), "('nam' <2> 'volk')");
  assert.equal(exact('87/22'), "('87' <1> '22')");
  assert.equal(exact('EU-Bürger'), "(('eu' <1> 'burg') | 'euburg')");
  for (const quoted of ['„Zwang und Lohn“', '»Zwang und Lohn«', '“Zwang und Lohn”'])
    assert.equal(exact(quoted), "('zwang' <2> 'lohn')", quoted);
});

test('a dash between spaces is no exclusion, nor is a hyphen in a word', () => {
  assert.equal(exact('BGH – Zwang'), "('bgh' & 'zwang')");
  assert.equal(exact('BGH - Zwang'), "('bgh' & 'zwang')");
});

test('fields are read with and without quotation marks', () => {
  assert.deepEqual(fields('az:"2 StR 87/22"'), [['fileNumber', '2 StR 87/22']]);
  assert.deepEqual(fields('az:2 StR 87/22 Zwang'), [['fileNumber', '2 StR 87/22']]);
  assert.deepEqual(fields('norm:"§ 232a StGB" Zwang'), [['norm', '§ 232a StGB']]);
  assert.deepEqual(fields('norm:§ 232a Abs. 1 StGB Zwang'), [['norm', '§ 232a Abs. 1 StGB']]);
  assert.deepEqual(fields('gericht:LG Berlin Zwang'), [['court', 'LG Berlin']]);
  assert.deepEqual(fields('gericht:BGH jahr:2023'), [
    ['court', 'BGH'],
    ['year', '2023'],
  ]);
  assert.deepEqual(fields('ECLI:DE:BGH:2023:170123B2STR87.22.0'), [
    ['ecli', 'ECLI:DE:BGH:2023:170123B2STR87.22.0'],
  ]);
  assert.deepEqual(fields('ecli:DE:BGH:2023:170123B2STR87.22.0'), [
    ['ecli', 'ECLI:DE:BGH:2023:170123B2STR87.22.0'],
  ]);
  assert.deepEqual(fields('Court:BGH from:2020-01-01 until:2021'), [
    ['court', 'BGH'],
    ['since', '2020-01-01'],
    ['until', '2021'],
  ]);
});

test('a norm typed among words is asked as a norm or as these words', () => {
  assert.deepEqual(fields('Zwang § 232a StGB'), [['norm', '§ 232a StGB']]);
  const { node } = parseQuery('Zwang § 232a StGB');
  assert.equal(node?.kind, 'and');
});

test('what cannot be used is told', () => {
  assert.deepEqual(kinds('"Opfer'), ['unclosed_quote']);
  assert.equal(exact('"Opfer Zwang'), exact('"Opfer Zwang"'));
  for (const text of [
    'AND',
    'OR NOT',
    '()',
    '((',
    '"',
    '*',
    'und der',
    '-',
    '§',
    '&|!:*()<->',
    "';--",
  ])
    assert.ok(kinds(text).includes('only_operators'), text);
  assert.deepEqual(kinds('foo:bar'), ['unknown_field']);
  assert.equal(exact('foo:bar'), "('foo' <1> 'bar')");
  assert.deepEqual(kinds('Arbeitnehmer:innen'), []);
  assert.deepEqual(kinds(''), []);
  assert.deepEqual(kinds('  \n'), []);
});

test('a query is refused above its bounds', () => {
  assert.deepEqual(kinds('a'.repeat(1001)), ['too_long']);
  assert.deepEqual(kinds('wort '.repeat(60)), ['too_complex']);
  assert.deepEqual(kinds(`${'('.repeat(30)}Zwang`), ['too_complex']);
  assert.deepEqual(kinds('aaa* bbb* ccc* ddd* eee* fff*'), ['too_complex']);
});

test('dates are exact or refused', () => {
  assert.deepEqual(parseDays('2023'), { since: '2023-01-01', until: '2023-12-31' });
  assert.deepEqual(parseDays('2024-02'), { since: '2024-02-01', until: '2024-02-29' });
  assert.deepEqual(parseDays('17.1.2023'), { since: '2023-01-17', until: '2023-01-17' });
  assert.deepEqual(parseDays('2020..2023'), { since: '2020-01-01', until: '2023-12-31' });
  assert.deepEqual(parseDays('05/2021..'), { since: '2021-05-01', until: null });
  assert.deepEqual(parseDays('..2021-05-03'), { since: null, until: '2021-05-03' });
  for (const text of [
    '',
    '..',
    '2023-02-31',
    '31.02.2023',
    '2023-13',
    '0000',
    '275760',
    '2023..2020',
    '1..2..3',
    'morgen',
  ])
    assert.equal(parseDays(text), null, text);
});

/** 30 days, 11 months and 9 years at each end, 18 decades between them. */
const mostParts = 2 * (30 + 11 + 9) + 18;

test('a span is the days, months, years and decades that make it up', () => {
  assert.deepEqual(partsOfSpan({ since: '2023-01-01', until: '2023-12-31' }), ['2023']);
  assert.deepEqual(partsOfSpan({ since: '2019-12-30', until: '2030-01-01' }), [
    '2019-12-30',
    '2019-12-31',
    '202',
    '2030-01-01',
  ]);
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, day, (one, other, asked) => {
      const [since, until] = [one, other].sort() as [string, string];
      const parts = partsOfSpan({ since, until });
      assert.ok(parts.length <= mostParts, `${parts.length} parts`);
      const isIn = parts.filter((part) => asked.startsWith(part)).length;
      assert.equal(isIn, asked >= since && asked <= until ? 1 : 0);
    }),
  );
});

/** Texts as people and attackers type them. */
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 1200 }),
  fc
    .array(
      fc.constantFrom(
        'AND',
        'ODER',
        'NICHT',
        '-',
        '(',
        ')',
        '"',
        '„',
        '*',
        ':',
        'az:',
        'norm:',
        'gericht:',
        'datum:',
        'ecli:',
        '§',
        '§§ 1',
        "'",
        '\\',
        '<->',
        '&',
        '|',
        '!',
        '\0',
        '\u202e',
        '\u200b',
        ' ',
        'Opfer',
        'mensch*',
        '232a',
        'StGB',
        '(a+)+$',
        '%',
        ';--',
        '\ud800',
        '2020..',
        '31.02.2020',
        'Art. 4 EMRK',
        '\u0301',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
);

test('any text is parsed without an error, quickly', () => {
  fc.assert(
    fc.property(typed, (text) => {
      const spent = processorTime();
      const { node, notices, isRefused } = parseQuery(text);
      assert.ok(spent() < 250, 'slow');
      assert.ok(!isRefused || notices.some(({ kind }) => kind.startsWith('too_')));
      assert.ok(!isRefused || node === null);
    }),
    { numRuns: 1500 },
  );
});
