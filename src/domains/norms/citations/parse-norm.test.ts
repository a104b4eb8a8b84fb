import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { normReferenceLabel, parseNorm } from './index.ts';

const fields: readonly (readonly [string, ...string[]])[] = [
  ['§ 232 Abs 1 S 1 Nr 1 StGB vom 11.02.2005', '§ 232 Abs. 1 S. 1 Nr. 1 StGB'],
  ['Art 19 Abs 4 GG', 'Art. 19 Abs. 4 GG'],
  ['BGB § 894, § 900 Abs. 1', '§ 894 BGB', '§ 900 Abs. 1 BGB'],
  [
    'BV Art. 118 Abs. 1 LStVG Art. 7 Abs. 2 Nr. 1 AufenthG § 25 Abs. 4 S. 1',
    'Art. 118 Abs. 1 BV',
    'Art. 7 Abs. 2 Nr. 1 LStVG',
    '§ 25 Abs. 4 S. 1 AufenthG',
  ],
  ['§§ 1ff EnWG vom 07.07.2005', '§ 1 EnWG'],
  ['§ 286 Abs 1 aF BGB', '§ 286 Abs. 1 BGB'],
  ['§ 648a Abs 1 S 1  BGB', '§ 648a Abs. 1 S. 1 BGB'],
  ['Art 6 EGV 44/2001', 'Art. 6 VO (EG) 44/2001'],
  ['Art 27 Abs 1 BGBEG', 'Art. 27 Abs. 1 EGBGB'],
  ['§ 27a Abs 2 SGB 12', '§ 27a Abs. 2 SGB XII'],
  ['OEG', 'OEG'],
  ['§ 7 Abs 2 Foobar vom 01.02.2003', '§ 7 Abs. 2 Foobar'],
  ['§ 304 Abs'],
  ['Sonstige'],
  [''],
];

describe('parseNorm', () => {
  for (const [field, ...labels] of fields)
    it(field, () => assert.deepEqual(parseNorm(field).map(normReferenceLabel), labels));

  it('reads the day of the wording', () => {
    assert.equal(parseNorm('§ 232 StGB vom 11.02.2005')[0]?.version, '2005-02-11');
    assert.equal(parseNorm('§ 7 Abs 2 Foobar vom 01.02.2003')[0]?.version, '2003-02-01');
    assert.equal(parseNorm('§ 7 StGB vom 31.02.2003')[0]?.version, null);
  });

  it('keeps a law that no table has, without an address', () => {
    assert.deepEqual(parseNorm('§ 7 Foobar'), [
      { law: null, abbreviation: 'Foobar', sign: '§', section: '7', detail: '', version: null },
    ]);
  });

  it('reads its own labels back', () => {
    for (const [field] of fields)
      for (const norm of parseNorm(field)) {
        const [again] = parseNorm(normReferenceLabel(norm));
        assert.deepEqual({ ...again, version: null }, { ...norm, version: null });
      }
  });
});
