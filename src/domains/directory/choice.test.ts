import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { centreWith } from './centre.fixture.ts';
import { forms, memberTypes, targetGroups } from './centre.ts';
import { choiceQuery, fits, parseChoice } from './choice.ts';
import { facetsOf } from './facets.ts';
import { landCodes } from './land.ts';

const anyChoice = fc.record(
  {
    land: fc.constantFrom(...landCodes),
    type: fc.constantFrom(...memberTypes),
    language: fc.stringMatching(/^[a-z]{2,3}$/),
    form: fc.constantFrom(...forms),
    group: fc.constantFrom(...targetGroups),
  },
  { requiredKeys: [] },
);

test('a choice comes back from its address, which says nothing of its content', () => {
  fc.assert(
    fc.property(anyChoice, (choice) => {
      const query = choiceQuery(choice);
      assert.deepEqual({ ...parseChoice(new URLSearchParams(query)).choice }, { ...choice });
      assert.match(query, /^(\?([a-z]=[a-z]{1,3}&?)+)?$/);
    }),
  );
});

test('what an address does not know is left out and told', () => {
  for (const query of ['f=z', 'l=berlin', 's=Deutsch', 't=%00', `w=${'a'.repeat(10_000)}`])
    assert.deepEqual(parseChoice(new URLSearchParams(query)), { choice: {}, unknown: true });
  for (const query of ['', 'f=', 'other=1'])
    assert.equal(parseChoice(new URLSearchParams(query)).unknown, false);
});

test('a Land is that of the seat or one that is served; a language spoken or interpreted', () => {
  const centre = centreWith({ land: 'be', serves: ['bb'], languages: ['ro'], interpreted: ['ti'] });
  for (const choice of [{ land: 'be' }, { land: 'bb' }, { language: 'ro' }, { language: 'ti' }])
    assert.ok(fits(centre, choice));
  for (const choice of [{ land: 'by' }, { language: 'de' }, { land: 'be', form: 'labour' }])
    assert.ok(!fits(centre, choice));
});

test('counts are those of what the other filters leave', () => {
  const centres = [
    centreWith({ land: 'be', languages: ['ro'] }),
    centreWith({ land: 'be', languages: ['ro', 'de'] }),
    centreWith({ land: 'by', languages: ['de'] }),
  ];
  const facets = facetsOf(centres, { land: 'by' });
  const valuesOf = (name: string) => facets.find((facet) => facet.name === name)?.values;
  assert.deepEqual(valuesOf('land'), [
    { value: 'by', count: 1 },
    { value: 'be', count: 2 },
  ]);
  assert.deepEqual(valuesOf('language'), [{ value: 'de', count: 1 }]);
  assert.equal(valuesOf('form'), undefined);
  const nothing = facetsOf(centres, { land: 'by', language: 'ro' });
  assert.deepEqual(nothing.find(({ name }) => name === 'language')?.values, [
    { value: 'de', count: 1 },
    { value: 'ro', count: 0 },
  ]);
});
