import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { FoundEnd } from '../../../platform/domain.ts';
import type { Evidence } from './evidence.ts';
import { evidenceMarks, isMarkable, markedParts, markOf } from './evidence-mark.ts';
import { noteProblems, notesOf, targetsOf } from './notes.ts';
import { quotedAnswer } from './quoted-answer.ts';

const end: FoundEnd = {
  title: 'Beispiel-Zahl: 7',
  href: '/de/daten/zahl/beispiel@1',
  state: 'public',
  note: 'neuere Ausgabe vorhanden',
  detail: null,
  cite: 'Beispiel-Zahl: 7 (Beispiel-Bericht, Juni 2024)',
  verified: true,
  source: 'Beispiel-Bericht, S. 3',
  sourceUrl: 'https://example.org/bericht',
  dated: 'Juni 2024',
};
const found = new Map<string, Evidence>([
  ['figure:beispiel@1', { kind: 'end', name: 'figure:beispiel@1', end }],
  ['/de/daten/zahl/beispiel@1', { kind: 'end', name: 'figure:beispiel@1', end }],
  [
    'article:x/1',
    { kind: 'end', name: 'article:x/1', end: { ...end, verified: false, note: null } },
  ],
  ['page:weg', { kind: 'withdrawn', name: 'page:weg', end: { ...end, note: null } }],
  ['https://example.org/a', { kind: 'address', address: 'https://example.org/a' }],
]);

test('marks are found in their order, and what is none stays text', () => {
  const text =
    'Eins [[figure:beispiel@1]], zwei [[ https://example.org/a ]]. [[]] [[ ]] [kein] [[offen\n]] [[a[b]]]';
  assert.deepEqual(
    evidenceMarks(text).map(({ target }) => target),
    ['figure:beispiel@1', 'https://example.org/a'],
  );
  assert.ok(isMarkable('figure:beispiel@1'));
  assert.ok(!isMarkable('a]]b') && !isMarkable(' ') && !isMarkable('x'.repeat(401)));
});

test('a text taken apart at its marks is the text, whatever brackets it holds', () => {
  const piece = fc.constantFrom('[[', ']]', '[', ']', 'a', ' ', '\n', '[[figure:x@1]]', 'ü');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const again = markedParts(text)
        .map((part) => (part.kind === 'text' ? part.text : markOf(part.target)))
        .join('');
      assert.equal(again.replace(/\s/g, ''), text.replace(/\s/g, ''));
    }),
  );
});

test('notes are numbered over the report, repeat by number, and say what is unverified, withdrawn or not found', () => {
  const targets = targetsOf([
    'A [[figure:beispiel@1]] B [[article:x/1]]',
    'C [[/de/daten/zahl/beispiel@1]] D [[page:weg]] E [[figure:nichts@1]] F [[https://example.org/a]]',
  ]);
  assert.deepEqual(
    notesOf(targets, found, 'de').map(({ number, text }) => `${number}. ${text}`),
    [
      '1. Beispiel-Zahl: 7 (Beispiel-Bericht, Juni 2024). neuere Ausgabe vorhanden. Quelle: Beispiel-Bericht, S. 3, https://example.org/bericht',
      '2. Beispiel-Zahl: 7 (Beispiel-Bericht, Juni 2024). Quelle: Beispiel-Bericht, S. 3, https://example.org/bericht [ungeprüft: noch nicht mit der Quelle verglichen]',
      '3. Wie Fußnote 1.',
      '4. Beispiel-Zahl: 7 (Beispiel-Bericht, Juni 2024). Quelle: Beispiel-Bericht, S. 3, https://example.org/bericht [hier zurückgezogen]',
      '5. Beleg nicht gefunden: figure:nichts@1',
      '6. https://example.org/a',
    ],
  );
  assert.deepEqual(
    noteProblems(targets, found).map(({ number, why }) => [number, why]),
    [
      [2, 'unverified'],
      [4, 'withdrawn'],
      [5, 'unknown'],
    ],
  );
});

test('an answer becomes quotations that fit into paragraphs, its evidence marks, and names nobody', () => {
  const quoted = quotedAnswer({
    text: 'Erste Zeile\n\nZweite',
    figures: '7 (2024)',
    evidence: 'figure:beispiel@1\nhttps://example.org/a\nein [Buch] ohne Adresse',
  });
  assert.deepEqual(quoted, [
    '> Erste Zeile\n>\n> Zweite',
    '> 7 (2024) [[figure:beispiel@1]] [[https://example.org/a]]',
    'ein [Buch] ohne Adresse',
  ]);
  const long = { text: 'x\n'.repeat(7_500), figures: '', evidence: 'figure:beispiel@1' };
  assert.ok(quotedAnswer(long).every(({ length }) => length <= 20_000));
  assert.equal(quotedAnswer(long).join('\n').match(/x/g)?.length, 7_500);
});
