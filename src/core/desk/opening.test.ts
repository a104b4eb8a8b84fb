import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Editable } from '../../platform/editable.ts';
import { ExampleDesk, entryEditable, pageEditable } from './desk.fixture.ts';
import { contentToEdit } from './drafts.ts';
import { openThing } from './opening.ts';
import { stateOf } from './thing.ts';
import { lockThing } from './things.ts';
import { listVersions } from './versions.ts';

let desk: ExampleDesk;
before(async () => {
  desk = await ExampleDesk.open();
  for (const key of ['alt', 'zugleich', desk.person('north').organisationId])
    await sql`
      insert into example.page
      values (${key}, ${JSON.stringify({ title: `Beispiel-${key}`, body: 'alt' })}::jsonb, 'Beispiel')`.execute(
      desk.database.owner,
    );
});
after(() => desk.database.drop());

function open(name: string, key: string, editable: Editable = pageEditable) {
  return desk.as(name, (trx, person) =>
    openThing(trx, editable, key, { person, at: desk.later() }),
  );
}

test('what is public is taken over as the first version, once', async () => {
  const id = (await open('anna', 'alt'))!;
  assert.equal(await open('berta', 'alt'), id);
  const thing = (await desk.thing('anna', id))!;
  assert.equal(stateOf(thing), 'published');
  assert.equal(thing.title, 'Beispiel-alt');
  const versions = await desk.as('anna', (trx) => listVersions(trx, id));
  assert.equal(versions.length, 1);
  assert.equal(versions[0]?.origin, 'taken_over');
  assert.deepEqual(versions[0]?.content, { title: 'Beispiel-alt', body: 'alt' });
  assert.deepEqual(await desk.audited(id), ['version create done']);
  const { content } = await desk.as('anna', async (trx) =>
    contentToEdit(trx, (await lockThing(trx, id))!),
  );
  assert.equal(content.body, 'alt');
});

test('two who open it at once get the same thing', async () => {
  let second: Promise<string | null> | null = null;
  const first = await desk.as('anna', async (trx, person) => {
    const id = await openThing(trx, pageEditable, 'zugleich', { person, at: desk.later() });
    second = open('berta', 'zugleich');
    // She sees no thing yet, begins to make one, and waits for the transaction of the first.
    await pause(300);
    return id;
  });
  assert.ok(first);
  assert.equal(await second, first);
  assert.equal((await desk.as('anna', (trx) => listVersions(trx, first))).length, 1);
});

test('where nothing is public there is nothing to open', async () => {
  assert.equal(await open('anna', 'nichts'), null);
});

test('R06 what is another organisation’s is answered as what is not there, opened before or not', async () => {
  const key = desk.person('north').organisationId;
  assert.equal(await open('south', key, entryEditable), null);
  assert.equal(await open('south', 'alt'), null, 'a centre edits nothing of the office');
  const id = await open('north', key, entryEditable);
  assert.ok(id);
  assert.equal(await open('south', key, entryEditable), null);
  assert.equal(await open('lead', key, entryEditable), id);
  assert.equal((await desk.thing('lead', id))?.organisationName, 'Beispiel-north');
});

test('the lead of the office opens every organisation’s', async () => {
  const key = desk.person('south').organisationId;
  await sql`
    insert into example.page values (${key}, '{"title": "Beispiel-Süd"}'::jsonb, 'Beispiel')`.execute(
    desk.database.owner,
  );
  const id = (await open('lead', key, entryEditable))!;
  assert.equal((await desk.thing('south', id))?.title, 'Beispiel-Süd');
});
