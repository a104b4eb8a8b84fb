import assert from 'node:assert/strict';
import { test } from 'node:test';
import { processorTime } from '../../../../../test/support/time.ts';
import { lawBehind } from './norm-chains.ts';

const cases: [string, string[]][] = [
  ['BGB § 894, § 900 Abs. 1, § 2032', ['§ 894 BGB', '§ 900 Abs. 1 BGB', '§ 2032 BGB']],
  [
    'AsylbLG § 2 Abs. 1 AsylG § 55 Abs. 1 S. 1 AufenthG § 4 Abs. 1, § 50 Abs. 1, Abs. 2, § 58 Abs. 1',
    [
      '§ 2 Abs. 1 AsylbLG',
      '§ 55 Abs. 1 S. 1 AsylG',
      '§ 4 Abs. 1 AufenthG',
      '§ 50 Abs. 1, Abs. 2 AufenthG',
      '§ 58 Abs. 1 AufenthG',
    ],
  ],
  ['FGO § 51 Abs. 1; ZPO § 42 § 44', ['§ 51 Abs. 1 FGO', '§ 42 ZPO', '§ 44 ZPO']],
  ['GG Art. 3 Abs. 1, Art. 12 Abs. 1', ['Art. 3 Abs. 1 GG', 'Art. 12 Abs. 1 GG']],
  ['SGB III § 312 BGB §§ 307 ff.', ['§ 312 SGB III', '§§ 307 ff. BGB']],
  ['GewStG § 9 Nr 1', ['§ 9 Nr 1 GewStG']],
  ['§ 232 Abs 1 S 1 Nr 1 StGB vom 11.02.2005', ['§ 232 Abs 1 S 1 Nr 1 StGB vom 11.02.2005']],
  ['Art 19 Abs 4 GG', ['Art 19 Abs 4 GG']],
  ['Informationsfreiheitsgesetz (Bund)', ['Informationsfreiheitsgesetz (Bund)']],
];

for (const [norm, wanted] of cases)
  test(`"${norm}"`, () => {
    assert.deepEqual(lawBehind(norm), wanted);
  });

test('long chains take linear time', () => {
  const spent = processorTime();
  lawBehind(`BGB ${'§ 1 Abs. 1 '.repeat(20_000)}`);
  lawBehind('A'.repeat(200_000));
  lawBehind(`BGB § ${'1 '.repeat(100_000)}`);
  assert.ok(spent() < 1_500, `${spent()} ms`);
});
