import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { ExampleDesk, entryEditable, pageEditable } from './desk.fixture.ts';
import { readDraft } from './drafts.ts';
import { type State, stateOf, states } from './thing.ts';
import { countThings, findThing, listThings, lockThing, thingOfKey } from './things.ts';
import { listVersions } from './versions.ts';
import { withdraw } from './withdrawals.ts';

let desk: ExampleDesk;
let entry = '';
const free = { ...pageEditable, checks: [] };
/** One thing for each state, two where there are two ways. */
const made: [title: string, state: State][] = [
  ['Beispiel-Entwurf 100%', 'draft'],
  ['Beispiel-Prüfung', 'review'],
  ['Beispiel-Öffentlich', 'published'],
  ['Beispiel-Geändert', 'changed'],
  ['Beispiel-Zurückgezogen', 'withdrawn'],
  ['Beispiel-Zurückgezogen, wieder begonnen', 'draft'],
  ['Beispiel-Geändert, in Prüfung', 'review'],
];
before(async () => {
  desk = await ExampleDesk.open();
  const change = (id: string, title: string) => desk.save('anna', id, { title, body: 'neu' });
  for (const [title, state] of made) {
    const id = await desk.create('anna', { title, body: '' });
    if (/Öff|Geä|Zurück/.test(title)) await desk.release('anna', id, free);
    if (/Zurück/.test(title))
      await desk.act('anna', id, (trx, thing, by) =>
        withdraw(trx, pageEditable, thing, { reason: 'Beispiel', ...by }),
      );
    if (/Geä|wieder/.test(title)) await change(id, title);
    if (state === 'review') await desk.submit('anna', id);
  }
  entry = await desk.create('north', { title: 'Beispiel-Nord' }, entryEditable);
  await desk.release('north', entry, entryEditable);
});
after(() => desk.database.drop());

const all = { kinds: ['example-page'], text: '', organisationId: null, limit: 50, offset: 0 };

test('lists by state say of each thing what its own page says', async () => {
  for (const state of states) {
    const { total, things } = await desk.as('anna', (trx) => listThings(trx, { ...all, state }));
    const expected = made.filter(([, wanted]) => wanted === state).map(([title]) => title);
    assert.deepEqual(things.map(({ title }) => title).sort(), expected.sort(), state);
    assert.equal(total, expected.length);
    for (const thing of things) assert.equal(stateOf(thing), state);
  }
});

test('each kind is counted by state', async () => {
  const counts = await desk.as('anna', (trx) => countThings(trx, ['example-page', 'none']));
  for (const state of states) {
    const expected = made.filter(([, wanted]) => wanted === state).length;
    assert.equal(counts.find((one) => one.state === state)?.count, expected, state);
  }
});

test('a list is searched by part of a title, literally, and comes in pages, the newest first', async () => {
  const find = (text: string, limit = 50, offset = 0) =>
    desk.as('anna', async (trx) => {
      const found = await listThings(trx, { ...all, state: null, text, limit, offset });
      return [found.total, ...found.things.map(({ title }) => title)];
    });
  assert.deepEqual(await find('100%'), [1, 'Beispiel-Entwurf 100%']);
  assert.deepEqual(await find('%'), [1, 'Beispiel-Entwurf 100%']);
  assert.deepEqual(await find('_'), [0]);
  assert.deepEqual(await find('\\'), [0]);
  assert.deepEqual(await find('öffent'), [1, 'Beispiel-Öffentlich']);
  assert.equal((await find('', 3)).length, 4);
  assert.deepEqual((await find('', 2, 6)).length, 2);
  assert.equal((await find(''))[1], made[made.length - 1]?.[0]);
});

test('R03 R06 another organisation’s thing is answered as one that is not there', async () => {
  assert.equal((await desk.thing('north', entry))?.title, 'Beispiel-Nord');
  const key = await desk.as('north', async (trx) => (await findThing(trx, entry))?.key);
  assert.ok(key);
  await desk.as('south', async (trx) => {
    assert.equal(await findThing(trx, entry), null);
    assert.equal(await lockThing(trx, entry), null);
    assert.equal(await thingOfKey(trx, 'example-entry', key), null);
    assert.deepEqual(await listVersions(trx, entry), []);
    assert.equal(await readDraft(trx, entry), null);
    const kinds = ['example-entry', 'example-page'];
    const listed = await listThings(trx, { ...all, kinds, state: null });
    assert.deepEqual(listed, { total: 0, things: [] });
    assert.deepEqual(await countThings(trx, kinds), []);
  });
  assert.ok(await desk.as('lead', (trx) => findThing(trx, entry)));
});

test('R05 a row of a foreign thing cannot be made, with its organisation’s id or one’s own', async () => {
  const { organisationId } = desk.person('south');
  const north = desk.person('north').organisationId;
  const drafts = (organisation: string) =>
    desk.as('south', (trx) =>
      sql`insert into desk.draft (thing_id, organisation_id, content, origin, edited_at)
          values (${entry}::uuid, ${organisation}::uuid, '{}', 'person', now())`.execute(trx),
    );
  await assert.rejects(drafts(north), { code: '42501' });
  await assert.rejects(drafts(organisationId), { code: '23503' });
  await desk.as('south', async (trx) => {
    const moved = await sql`
      update desk.thing set organisation_id = ${organisationId}::uuid where id = ${entry}::uuid`.execute(
      trx,
    );
    assert.equal(moved.numAffectedRows, 0n);
  });
});
