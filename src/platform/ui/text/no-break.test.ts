import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { processorTime } from '../../../../test/support/time.ts';
import { noBreak } from './no-break.ts';

/** ~ stands for the space that does not break. */
const examples: [string, string][] = [
  ['§ 232a Abs. 1 Nr. 1 StGB', '§~232a Abs.~1 Nr.~1 StGB'],
  ['§§ 232, 233 StGB', '§§~232, 233 StGB'],
  ['Art. 4 EMRK, Rn. 3', 'Art.~4 EMRK, Rn.~3'],
  ['§ 232 Abs. 1 S. 1 Buchst. b', '§~232 Abs.~1 S.~1 Buchst.~b'],
  [
    'BGH, Beschluss vom 17. Januar 2023 – 2 StR 87/22',
    'BGH, Beschluss vom 17.~Januar 2023 – 2~StR~87/22',
  ],
  ['17 January 2023', '17~January 2023'],
  ['BSG, B 4 AS 12/20 R', 'BSG, B~4~AS~12/20~R'],
  ['VI ZR 34/20', 'VI~ZR~34/20'],
  ['31 % der Fälle', '31~% der Fälle'],
  ['Im Januar 2023 waren es 3 Urteile', 'Im Januar 2023 waren es 3 Urteile'],
];

test('what belongs together stays on one line', () => {
  for (const [text, bound] of examples)
    assert.equal(noBreak(text).replaceAll('\u00a0', '~'), bound);
});

test('only spaces change, and a second time changes nothing', () => {
  const unit = fc.constantFrom(
    '§',
    ' ',
    '1',
    '2',
    '23',
    'a',
    'Abs.',
    'StR',
    '/',
    '.',
    '%',
    'B',
    'Mai',
    'Nr.',
    'VI',
    'ü',
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const bound = noBreak(text);
      assert.equal(bound.replaceAll('\u00a0', ' '), text);
      assert.equal(noBreak(bound), bound);
    }),
  );
});

test('10 MB of almost file numbers are bound in linear time', () => {
  const spent = processorTime();
  noBreak('1 A 1 '.repeat(200_000) + '§ '.repeat(200_000) + '1'.repeat(1_000_000));
  assert.ok(spent() < 2000);
});
