import assert from 'node:assert/strict';
import { test } from 'node:test';
import { processorTime } from '../../../../../test/support/time.ts';
import { parseProceeding } from './proceedings.ts';

const known: [string, string, string, string, string | null][] = [
  [
    'VG München, Urteil vom 19.11.2018 – M 23 K 18.3368',
    'VG München',
    '2018-11-19',
    'M 23 K 18.3368',
    'Urteil',
  ],
  [
    'LG Amberg, Beschluss vom 08.01.2019 – 14 O 64/18 KfH',
    'LG Amberg',
    '2019-01-08',
    '14 O 64/18 KfH',
    'Beschluss',
  ],
  [
    'vorgehend Schleswig-Holsteinisches Finanzgericht , 29. September 2021, Az: 4 K 36/20',
    'Schleswig-Holsteinisches Finanzgericht',
    '2021-09-29',
    '4 K 36/20',
    null,
  ],
  [
    'VG Weimar - 09.08.2017 - AZ: 4 K 1461/14 We',
    'VG Weimar',
    '2017-08-09',
    '4 K 1461/14 We',
    null,
  ],
  [
    'vorgehend OLG Hamm, 3. Mai 2018, Az: I-1 U 1/17, Urteil',
    'OLG Hamm',
    '2018-05-03',
    'I-1 U 1/17',
    'Urteil',
  ],
];

for (const [line, court, date, fileNumber, type] of known)
  test(`reads "${line}"`, () => {
    assert.deepEqual(parseProceeding(line), { court, date, fileNumber, type });
  });

test('what is no instance is none', () => {
  for (const line of [
    'BeckRS 2019, 8356',
    'vorgehend',
    'Die Klage wird abgewiesen.',
    'VG München, Urteil vom 31.02.2018 – M 1 K 1',
    'Herr Müller, Urteil vom 01.02.2018 – M 1 K 1/18',
    '',
  ])
    assert.equal(parseProceeding(line), null, line);
});

test('long hostile lines take linear time', () => {
  const spent = processorTime();
  for (const piece of ['VG ', 'VG München, ', '1. ', 'a-', '('.repeat(3)])
    parseProceeding(piece.repeat(20_000));
  assert.ok(spent() < 1_000);
});
