import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Content } from '../../platform/editable.ts';
import { ExampleDesk, pageEditable } from './desk.fixture.ts';
import { discardDraft, readDraft } from './drafts.ts';
import { offerEdition } from './editions.ts';
import { openThing } from './opening.ts';
import { stateOf } from './thing.ts';
import { listVersions } from './versions.ts';
import { withdraw } from './withdrawals.ts';

let desk: ExampleDesk;
before(async () => {
  desk = await ExampleDesk.open();
});
after(() => desk.database.drop());

/** What the program's loader does with its text, at every start. */
async function ship(key: string, body: string, organisationId: string | null = office()) {
  const content: Content = { title: key, body };
  const { owner } = desk.database;
  const edition = { key, content, organisationId, at: desk.later() };
  const offer = await offerEdition(owner, pageEditable, edition);
  if (offer === 'load')
    await sql`
      insert into example.page values (${key}, ${JSON.stringify(content)}::jsonb, '')
      on conflict (key) do update set content = excluded.content`.execute(owner);
  return offer;
}

const office = () => desk.person('anna').organisationId;

async function open(key: string): Promise<string> {
  const id = await desk.as('anna', (trx, person) =>
    openThing(trx, pageEditable, key, { person, at: desk.later() }),
  );
  assert.ok(id);
  return id;
}

const bodies = (id: string) =>
  desk.as('anna', async (trx) => (await listVersions(trx, id)).map(({ content }) => content?.body));
const draftOf = (id: string) => desk.as('anna', (trx) => readDraft(trx, id));

test('what nobody edited here is replaced, and what it replaces stays as a version', async () => {
  assert.equal(await ship('beispiel-a', 'eins', null), 'load');
  assert.equal(await ship('beispiel-a', 'eins'), 'load', 'nothing is kept of what never changed');
  assert.equal(await ship('beispiel-a', 'zwei'), 'load');
  assert.equal((await desk.public('beispiel-a'))?.body, 'zwei');
  const id = await open('beispiel-a');
  assert.deepEqual(await bodies(id), ['zwei', 'eins']);
  assert.equal(await ship('beispiel-a', 'zwei'), 'kept');
  assert.equal(await ship('beispiel-a', 'eins'), 'load', 'an edition that takes the last one back');
  assert.equal((await desk.public('beispiel-a'))?.body, 'eins');
  assert.deepEqual(await bodies(id), ['eins', 'zwei', 'eins']);
  assert.equal(stateOf((await desk.thing('anna', id))!), 'published');
});

test('what was edited here is never overwritten: the newer edition becomes a draft, once', async () => {
  await ship('beispiel-b', 'eins');
  const id = await open('beispiel-b');
  await desk.save('anna', id, { title: 'beispiel-b', body: 'unser Text' });
  await desk.publish(id);
  assert.equal(await ship('beispiel-b', 'eins'), 'kept', 'the edition that it was made from');
  assert.equal(await ship('beispiel-b', 'zwei'), 'draft');
  assert.equal(await ship('beispiel-b', 'zwei'), 'kept');
  assert.equal((await desk.public('beispiel-b'))?.body, 'unser Text');
  const { draft } = (await desk.thing('anna', id))!;
  assert.equal(draft?.origin, 'program');
  assert.deepEqual(draft?.editors, []);
  assert.equal((await draftOf(id))?.content.body, 'zwei');
  await desk.act('anna', id, (trx, thing, by) => discardDraft(trx, pageEditable, thing, by));
  assert.equal(await ship('beispiel-b', 'zwei'), 'kept', 'thrown away is not offered again');
  assert.equal(await draftOf(id), null);
});

test('a draft of somebody’s stays: the newer edition waits until it is done', async () => {
  await ship('beispiel-c', 'eins');
  const id = await open('beispiel-c');
  await desk.save('anna', id, { title: 'beispiel-c', body: 'unser Text' });
  await desk.publish(id);
  await desk.save('anna', id, { title: 'beispiel-c', body: 'halb fertig' });
  assert.equal(await ship('beispiel-c', 'zwei'), 'waits');
  assert.equal((await draftOf(id))?.content.body, 'halb fertig');
  await desk.publish(id);
  assert.equal(await ship('beispiel-c', 'zwei'), 'draft');
  assert.equal((await desk.public('beispiel-c'))?.body, 'halb fertig');
});

test('a first draft of what nobody released yet stays as it is, and the public text is renewed', async () => {
  await ship('beispiel-d', 'eins');
  const id = await open('beispiel-d');
  const saved = await desk.save('anna', id, { title: 'beispiel-d', body: 'halb fertig' });
  assert.equal(await ship('beispiel-d', 'zwei'), 'load');
  assert.deepEqual(await draftOf(id), {
    content: { title: 'beispiel-d', body: 'halb fertig' },
    revision: saved.done && saved.revision,
  });
  const thing = (await desk.thing('anna', id))!;
  assert.deepEqual([thing.draft?.basedOn, thing.version], [1, 2]);
});

test('what was withdrawn here is not made public by a newer edition', async () => {
  await ship('beispiel-e', 'eins');
  const id = await open('beispiel-e');
  await desk.act('anna', id, (trx, thing, by) =>
    withdraw(trx, pageEditable, thing, { reason: 'Beispiel', ...by }),
  );
  assert.equal(await ship('beispiel-e', 'zwei'), 'draft');
  assert.equal(await desk.public('beispiel-e'), null);
});

test('R97 what was deleted here for good does not come back with the program', async () => {
  await ship('beispiel-f', 'eins');
  const id = await open('beispiel-f');
  const purging = { ...pageEditable, withdrawal: 'purge' } as const;
  await desk.act('anna', id, (trx, thing, by) =>
    withdraw(trx, purging, thing, { reason: 'Beispiel', ...by }),
  );
  assert.equal(await ship('beispiel-f', 'eins'), 'kept');
  assert.equal(await ship('beispiel-f', 'zwei'), 'kept');
  assert.equal(await draftOf(id), null);
});
