import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filterQuery, readFilter } from '../../../platform/http/filter.ts';
import { history, newestState, type State, yearsStanding } from './demand.ts';
import { countsOf, filterFields, matches } from './filter.ts';
import { shippedDemands } from './shipped-data.ts';
import { stateLine } from './state-line.ts';

const source = { verified: true, source: 'Beispiel-Quelle', sourceUrl: null };
const change = (state: State, on: string) => ({
  state,
  on,
  reason: { de: `Beispiel-Grund ${on}`, en: `Example ${on}` },
  ...source,
});
const since = (on: string) => ({ on, ...source });

test('the newest change counts, whatever the order in which they were entered; of one day the later entry', () => {
  const states = [
    change('done', '2022-11-01'),
    change('announced', '2021'),
    change('none', '2013'),
  ];
  assert.deepEqual(
    history({ states }).map(({ state }) => state),
    ['none', 'announced', 'done'],
  );
  assert.equal(newestState({ states })?.state, 'done');
  assert.equal(
    newestState({ states: [change('done', '2022'), change('reversed', '2022-01-01')] })?.state,
    'reversed',
  );
  assert.equal(newestState({ states: [] }), null);
});

test('years are counted in full, never more than is known, and end when it is done', () => {
  const years = (on: string, today: string) =>
    yearsStanding({ since: since(on), states: [] }, today);
  assert.equal(years('2013', '2026-11-26'), 12);
  assert.equal(years('2013', '2026-12-31'), 13);
  assert.equal(years('2013-11', '2026-11-29'), 12);
  assert.equal(years('2013-11-26', '2026-11-26'), 13);
  assert.equal(years('2013-11-27', '2026-11-26'), 12);
  assert.equal(years('2026', '2026-11-26'), 0);
  assert.equal(yearsStanding({ since: null, states: [] }, '2026-11-26'), null);
  const done = { since: since('2013'), states: [change('done', '2022-11-01')] };
  assert.equal(yearsStanding(done, '2026-11-26'), 8);
  const reversed = { ...done, states: [...done.states, change('reversed', '2024')] };
  assert.equal(yearsStanding(reversed, '2026-11-26'), 12);
});

test('the picture begins with the demand, and each stretch ends where the next begins', () => {
  const line = stateLine(
    { since: since('2013'), states: [change('done', '2022-07'), change('announced', '2021')] },
    '2026-01-01',
  );
  assert.deepEqual(line, {
    from: 2013,
    until: 2026,
    rows: ['done', 'announced'],
    stretches: [
      { state: 'announced', from: 2021, until: 2022.5 },
      { state: 'done', from: 2022.5, until: 2026 },
    ],
  });
  assert.equal(stateLine({ since: since('2013'), states: [] }, '2026-01-01'), null);
});

test('counts of a facet leave out what it chose itself, and what nothing would be left of', () => {
  const counts = countsOf(shippedDemands, { topic: 'daten', state: 'done' }, 'state');
  assert.deepEqual(counts, [
    { value: 'done', count: 1 },
    { value: 'unknown', count: 1 },
  ]);
  assert.ok(shippedDemands.some((one) => !matches(one, { state: 'unknown' })));
  assert.deepEqual(countsOf([], { state: 'reversed' }, 'state'), [{ value: 'reversed', count: 0 }]);
});

test('an address asks for a filter and the filter makes the same address; what no link makes is none', () => {
  const query = '?q=Aufenthalt&thema=aufenthalt&adressat=bund&stand=unknown';
  const all = new URLSearchParams(query);
  const filter = readFilter(
    Object.fromEntries([...all.keys()].map((name) => [name, all.getAll(name)])),
    filterFields,
  );
  assert.equal(filterQuery(filter!, filterFields), query);
  for (const wrong of [
    { stand: ['gut'] },
    { thema: ['x'] },
    { adressat: ['bund', 'land'] },
    { q: ['\ud800'] },
    { q: ['a'.repeat(201)] },
    { x: ['1'] },
  ])
    assert.equal(readFilter(wrong, filterFields), null);
});
