import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readText } from './plain-text.ts';

const bodies = (text: string) =>
  readText(text).paragraphs.map(({ part, number, heading, body }) => [part, number, heading, body]);

test('a Randnummer alone on its line belongs to the paragraph behind it, and only to that', () => {
  assert.deepEqual(
    bodies('I.\n\n12\n\nDer Kläger macht geltend:\n\n"Zitat."\n\n13\n\n1. Das trifft nicht zu.'),
    [
      ['text', null, true, 'I.'],
      ['text', '12', false, 'Der Kläger macht geltend:'],
      ['text', null, false, '"Zitat."'],
      ['text', '13', false, '1. Das trifft nicht zu.'],
    ],
  );
});

test('a number that does not count on is text', () => {
  assert.deepEqual(
    bodies('1\n\nEs geht um\n\n2019\n\n2\n\nEnde.').map(([, number, , body]) => [number, body]),
    [
      ['1', 'Es geht um'],
      [null, '2019'],
      ['2', 'Ende.'],
    ],
  );
});

test('parts by their headings, also spaced, in capitals, directly above the text; reasons without a heading', () => {
  const text =
    'Tenor\nDie Klage wird abgewiesen.\nT a t b e s t a n d :\n1\nDer Kläger wohnt in Köln und begehrt von der Beklagten die Zahlung von\n500 Euro.\nENTSCHEIDUNGSGRÜNDE\n2\nDie Klage ist unbegründet.';
  assert.deepEqual(bodies(text), [
    ['tenor', null, false, 'Die Klage wird abgewiesen.'],
    [
      'tatbestand',
      '1',
      false,
      'Der Kläger wohnt in Köln und begehrt von der Beklagten die Zahlung von 500 Euro.',
    ],
    ['entscheidungsgruende', '2', false, 'Die Klage ist unbegründet.'],
  ]);
  assert.deepEqual(
    bodies('Tenor\nDie Beschwerde wird verworfen.\n1\nDie Beteiligten streiten.').at(-1),
    ['gruende', '1', false, 'Die Beteiligten streiten.'],
  );
});

test('a printed text: page numbers go, broken words and paragraphs become whole', () => {
  const page =
    '                 Gründe\n\nDer Kläger begehrt Zugang zu den dienstli-\nchen Nummern. Die Ein- und Ausgänge der Be-\n\n                       -2-\n\f                       - 3 -\n\nhörde sind bekannt.\n\n3\n';
  assert.deepEqual(bodies(page), [
    [
      'gruende',
      null,
      false,
      'Der Kläger begehrt Zugang zu den dienstlichen Nummern. Die Ein- und Ausgänge der Behörde sind bekannt.',
    ],
  ]);
});

test('the head of a portal: headnotes, norms and earlier instances are told apart, buttons go', () => {
  const read = readText(
    'Titel:\nEntziehung der Fahrerlaubnis\nNormenketten:\nStVG § 3 Abs. 1\nFeV § 11\nLeitsätze:\n1. Der erste Satz.\n2. Der zweite Satz.\nVorinstanz:\nVG Augsburg, Beschluss vom 29.04.2020 – Au 7 S 20.402\nFundstelle:\nBeckRS 2020, 1\nTenor\nI. Die Beschwerde wird zurückgewiesen.\nzurück zur Übersicht\nImpressum',
  );
  assert.deepEqual(read.norms, ['StVG § 3 Abs. 1', 'FeV § 11']);
  assert.deepEqual(read.leitsaetze, ['1. Der erste Satz.', '2. Der zweite Satz.']);
  assert.deepEqual(read.previous, ['VG Augsburg, Beschluss vom 29.04.2020 – Au 7 S 20.402']);
  assert.deepEqual(
    read.paragraphs.map((one) => one.body),
    ['I. Die Beschwerde wird zurückgewiesen.'],
  );
});

test('Markdown of Open Legal Data: numbers before a bar, escaped signs', () => {
  assert.deepEqual(
    bodies(
      '## Tenor\n\nKosten.\n\n## Gründe\n\n1| 1\\. Der Senat \\[hat\\] entschieden.\n2| Ende.',
    ),
    [
      ['tenor', null, false, 'Kosten.'],
      ['gruende', '1', false, '1. Der Senat [hat] entschieden.'],
      ['gruende', '2', false, 'Ende.'],
    ],
  );
});

test('no word of running text is lost or made up', () => {
  const word = fc.stringMatching(/^[a-zäöü]{2,9}$/);
  const paragraph = fc
    .array(word, { minLength: 3, maxLength: 12 })
    .map((words) => `${words.join(' ')}.`);
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 8 }), (paragraphs) => {
      assert.deepEqual(
        readText(paragraphs.join('\n\n')).paragraphs.map((one) => one.body),
        paragraphs,
      );
    }),
  );
});

test('a megabyte of anything takes linear time', () => {
  for (const piece of [
    'wort ',
    '\n',
    '12\n\n',
    'I.\n\n',
    '|',
    '-\n',
    ' G r ü n d e',
    'a. ',
  ] as const) {
    // Time on the processor: other work on the machine does not lengthen it.
    const before = process.cpuUsage();
    readText(piece.repeat(1_000_000 / piece.length));
    const { user } = process.cpuUsage(before);
    assert.ok(user < 2_000_000, `${JSON.stringify(piece)}: ${user} µs`);
  }
});
