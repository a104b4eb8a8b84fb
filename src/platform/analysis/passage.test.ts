import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { processorTime } from '../../../test/support/time.ts';
import { bestWindow, finderOf, passageOf } from './passage.ts';

const finder = (lexemes: string[], prefixes: string[] = []) =>
  finderOf({ lexemes: new Set(lexemes), prefixes });

const passage = (texts: string[], lexemes: string[], prefixes: string[] = []) =>
  passageOf(bestWindow(texts, finder(lexemes, prefixes)), texts);

const marked = (...args: Parameters<typeof passage>) =>
  passage(...args)
    .filter(({ hit }) => hit)
    .map(({ text }) => text);

test('inflections, umlauts, compounds and beginnings are marked, nothing that only looks alike', () => {
  assert.deepEqual(marked(['Die Zuhältereien und die Zuhaelterei.'], ['zuhalterei']), [
    'Zuhältereien',
    'Zuhaelterei',
  ]);
  assert.deepEqual(marked(['Das Menschenhandelsopfer und das Handeln.'], ['menschenhandel']), [
    'Menschenhandelsopfer',
  ]);
  assert.deepEqual(marked(['Straße, strasse, Straßenstrich'], ['strass']), [
    'Straße',
    'strasse',
    'Straßenstrich',
  ]);
  assert.deepEqual(marked(['Ausbeuter beuteten aus: Ausbeutung'], [], ['ausbeut']), [
    'Ausbeuter',
    'Ausbeutung',
  ]);
  assert.deepEqual(marked(['Der Opfergang opferte Opern.'], ['opf']), ['Opfergang']);
});

test('the stretch with the most different words wins, wherever it stands', () => {
  const filler = 'Hier steht nichts davon. '.repeat(200);
  const texts = [
    `Der Zwang. ${filler}`,
    `${filler}Unter Zwang wurde die Zeugin zur Arbeit gebracht. ${filler}`,
  ];
  const found = passage(texts, ['zwang', 'zeugin', 'arbeit']);
  assert.deepEqual(
    found.filter(({ hit }) => hit).map(({ text }) => text),
    ['Zwang', 'Zeugin', 'Arbeit'],
  );
  const text = found.map((part) => part.text).join('');
  assert.ok(text.startsWith('… ') && text.endsWith(' …') && text.length < 400, text);
});

test('without a find the beginning is shown, without a text nothing', () => {
  assert.deepEqual(passage(['', ' Ein Satz. '], ['zwang']), [{ text: ' Ein Satz. ', hit: false }]);
  assert.deepEqual(passage([], ['zwang']), []);
});

test('words divided at line ends are joined', () => {
  assert.deepEqual(marked(['des Men-\nschenhandels'], ['menschenhandel']), ['Menschenhandels']);
});

test('any text: the pieces are pieces of it in order, quickly', () => {
  const texts = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.constantFrom('Opfer ', 'opf', 'Zwangs'),
    ),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(texts, (parts) => {
      const text = parts.join('');
      const plain = text.replace(/\p{Cf}/gu, '').replace(/\s+/g, ' ');
      let at = 0;
      for (const part of passage([text], ['opf', 'zwang'])) {
        const piece = part.text.replace(/^… | …$/g, '');
        if (plain.includes('-')) continue;
        at = plain.indexOf(piece, at);
        assert.ok(at >= 0, JSON.stringify([text, part]));
      }
    }),
    { numRuns: 300 },
  );
  const spent = processorTime();
  passage(['Opf'.repeat(2_000_000)], ['opf']);
  passage(['a'.repeat(5_000_000)], ['aaaaaaaaaa']);
  assert.ok(spent() < 1000);
});
