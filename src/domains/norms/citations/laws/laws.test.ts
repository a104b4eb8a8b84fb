import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { laws, resolveLaw } from './laws.ts';

/** Spelling, address, usual abbreviation. */
const known: readonly (readonly [string, string, string])[] = [
  ['StGB', 'stgb', 'StGB'],
  ['stgb', 'stgb', 'StGB'],
  ['  StGB ', 'stgb', 'StGB'],
  ['StGB a.F.', 'stgb', 'StGB'],
  ['GG', 'gg', 'GG'],
  ['Grundgesetzes', 'gg', 'GG'],
  ['Bürgerlichen Gesetzbuches', 'bgb', 'BGB'],
  ['Strafprozeßordnung', 'stpo', 'StPO'],
  ['AufenthG 2004', 'aufenthg', 'AufenthG'],
  ['FreizügG/EU', 'freizuegg-eu', 'FreizügG/EU'],
  ['SGB 14', 'sgb-xiv', 'SGB XIV'],
  ['SGB XIV', 'sgb-xiv', 'SGB XIV'],
  ['sgb-xiv', 'sgb-xiv', 'SGB XIV'],
  ['Vierzehntes Buch Sozialgesetzbuch', 'sgb-xiv', 'SGB XIV'],
  ['Sozialgesetzbuch Zweites Buch', 'sgb-ii', 'SGB II'],
  ['BGBEG', 'egbgb', 'EGBGB'],
  ['EStDV 1955', 'estdv', 'EStDV'],
  ['35. BImSchV', '35-bimschv', '35. BImSchV'],
  ['OEG', 'oeg', 'OEG'],
  ['EMRK', 'emrk', 'EMRK'],
  ['MRK', 'emrk', 'EMRK'],
  ['CETS 197', 'cets-197', 'CETS 197'],
  ['Konvention des Europarats gegen Menschenhandel', 'cets-197', 'CETS 197'],
  ['EUGrdRCh', 'grch', 'GRCh'],
  ['WoEigG', 'weg', 'WEG'],
  ['Richtlinie 2011/36/EU', 'rl-2011-36-eu', 'RL 2011/36/EU'],
  ['EURL 36/2011', 'rl-2011-36-eu', 'RL 2011/36/EU'],
  ['Verordnung (EU) Nr. 604/2013', 'dublin-iii-vo', 'Dublin-III-VO'],
  ['Richtlinie 2004/81/EG', 'rl-2004-81-eg', 'RL 2004/81/EG'],
];

describe('resolveLaw', () => {
  for (const [written, id, abbreviation] of known)
    it(`${written} is ${id}`, () => {
      const law = resolveLaw(written);
      assert.deepEqual([law?.id, law?.abbreviation], [id, abbreviation]);
    });

  for (const unknown of [
    '',
    ' ',
    'Satzung',
    'TV-L',
    'Art',
    '12',
    'SGB 15',
    'x'.repeat(100_000),
    '\ud800',
  ])
    it(`${JSON.stringify(unknown.slice(0, 20))} is no law`, () =>
      assert.equal(resolveLaw(unknown), null));

  it('tells statutes, ordinances, treaties and acts of the European Union apart', () => {
    const kinds = ['StGB', 'BeschV', 'EMRK', 'RL 2011/36/EU'].map(
      (written) => resolveLaw(written)?.kind,
    );
    assert.deepEqual(kinds, ['statute', 'ordinance', 'treaty', 'eu']);
  });

  it('gives every law an address and a name of its own', () => {
    const all = [...new Set([...laws().byAbbreviation.values()])];
    assert.ok(all.length > 4000);
    assert.equal(new Set(all.map((law) => law.id)).size, all.length);
    assert.equal(new Set(all.map((law) => law.abbreviation)).size, all.length);
    for (const { id } of all) assert.match(id, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  it('finds every law again by its address and by its abbreviation', () => {
    for (const law of new Set(laws().byAbbreviation.values())) {
      assert.equal(resolveLaw(law.abbreviation)?.id, law.id, law.abbreviation);
      if (!law.id.endsWith('-2')) assert.equal(resolveLaw(law.id)?.id, law.id, law.id);
    }
  });
});
