import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Paragraph, parts } from '../decision.ts';
import { toParagraphs, toText } from './paragraphs.ts';

function brief(text: string): string[] {
  return toParagraphs(text).map(
    ({ part, number, heading, body }) => `${part}|${number ?? ''}|${heading ? '#' : ''}|${body}`,
  );
}

test('a pasted judgment becomes parts, headings and paragraphs with the numbers that stand there', () => {
  const text = [
    'Tenor',
    '1. Die Revision wird verworfen.',
    '2. Die Kosten trägt der Angeklagte.',
    'G r ü n d e :',
    'I.',
    '1',
    'Das Landgericht hat den Angeklagten wegen Menschenhandels zu einer Freiheits-',
    'strafe von drei Jahren verurteilt und ihn im Übrigen freigesprochen, wogegen',
    'er sich wendet.',
    '- 3 -',
    '2',
    'Die Revision bleibt ohne Erfolg.',
  ].join('\n');
  assert.deepEqual(brief(text), [
    'tenor|||1. Die Revision wird verworfen.',
    'tenor|||2. Die Kosten trägt der Angeklagte.',
    'gruende||#|I.',
    'gruende|1||Das Landgericht hat den Angeklagten wegen Menschenhandels zu einer Freiheitsstrafe von drei Jahren verurteilt und ihn im Übrigen freigesprochen, wogegen er sich wendet.',
    'gruende|2||Die Revision bleibt ohne Erfolg.',
  ]);
});

test('numbers in front of their text, in brackets, with "Rn." and before a bar are read', () => {
  assert.deepEqual(
    brief('Gründe\n\n11 Der Senat.\n\n12 Er prüft.\n\n[13] Dann.\n\nRn. 14 Auch.\n\n15| So.'),
    [
      'gruende|11||Der Senat.',
      'gruende|12||Er prüft.',
      'gruende|13||Dann.',
      'gruende|14||Auch.',
      'gruende|15||So.',
    ],
  );
});

test('a text without numbers gets none: years, counts, file numbers and omissions stay text', () => {
  const text =
    '3 K 569/16\n\n4 K 570/16\n\n2012 reiste sie ein.\n\n3 Frauen wurden befragt.\n\n[…] Sie blieb.\n\n[sic] So steht es da.';
  assert.deepEqual(brief(text), [
    'text|||3 K 569/16',
    'text|||4 K 570/16',
    'text|||2012 reiste sie ein.',
    'text|||3 Frauen wurden befragt.',
    'text|||[…] Sie blieb.',
    'text|||[sic] So steht es da.',
  ]);
});

const sentence = fc
  .array(
    fc.constantFrom(
      ...[
        'Der',
        'Senat',
        '12',
        '13',
        '[12]',
        'Rn.',
        '7|',
        '#',
        '\\',
        'I.',
        'Gründe',
        'Tenor',
        'Leitsatz',
        '-',
        '3',
        'Weiterer',
        'Text',
        '„So“',
        '1.',
        '|',
        'Seite',
      ],
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((words) => words.join(' '));

const paragraph: fc.Arbitrary<Paragraph> = fc.record(
  {
    part: fc.constantFrom(...parts),
    number: fc.option(fc.constantFrom('1', '2', '12', '12a', '1990', 'II 3', '3-4'), { nil: null }),
    heading: fc.boolean(),
    body: sentence,
  },
  { noNullPrototype: true },
);

test('what toText writes, toParagraphs reads back as it was, whatever the paragraphs hold', () => {
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 12 }), (paragraphs) => {
      assert.deepEqual(toParagraphs(toText(paragraphs)), paragraphs);
    }),
    { numRuns: 3000 },
  );
});

test('any text read once is read the same again', () => {
  const texts = fc.array(
    fc.oneof(sentence, fc.string({ unit: 'binary' }), fc.constant(''), fc.constant('\n')),
  );
  fc.assert(
    fc.property(texts, (lines) => {
      const once = toParagraphs(lines.join('\n'));
      assert.deepEqual(toParagraphs(toText(once)), once);
    }),
    { numRuns: 2000 },
  );
});
