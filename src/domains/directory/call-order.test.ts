import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inCallOrder } from './call-order.ts';
import { centreWith } from './centre.fixture.ts';

const expected = [
  centreWith({ name: 'Ä fresh', confirmedOn: '2026-11-01' }),
  centreWith({ name: 'Z fresh', confirmedOn: '2026-11-01' }),
  centreWith({ name: 'A stale', confirmedOn: '2025-01-01' }),
  centreWith({ name: 'A unconfirmed' }),
  centreWith({ name: 'Projekt', type: 'migrant_project', confirmedOn: '2026-11-01' }),
  centreWith({ name: 'Verband', type: 'welfare_association' }),
  centreWith({ name: 'Haus', type: 'shelter', confirmedOn: '2026-11-20' }),
  centreWith({ name: 'Sexarbeit', type: 'sex_work_counselling' }),
  centreWith({
    name: 'Recht',
    type: 'rights_organisation',
    phone: null,
    confirmedOn: '2026-11-20',
  }),
];

test('specialised counselling comes first, the freshly confirmed before the stale, associations without a phone last', () => {
  const anyOrder = fc.shuffledSubarray(expected, { minLength: expected.length });
  fc.assert(
    fc.property(anyOrder, (centres) => {
      assert.deepEqual(
        inCallOrder(centres).map(({ name }) => name),
        expected.map(({ name }) => name),
      );
    }),
  );
});
