import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Content } from '../../platform/editable.ts';
import { ExampleDesk, pageEditable } from './desk.fixture.ts';
import { contentToEdit, discardDraft, readDraft, saveDraft } from './drafts.ts';
import { stateOf } from './thing.ts';
import { lockThing } from './things.ts';

let desk: ExampleDesk;
before(async () => {
  desk = await ExampleDesk.open();
});
after(() => desk.database.drop());

const draftOf = async (id: string) =>
  (await desk.as('anna', (trx) => readDraft(trx, id)))?.content ?? null;

/** Saves as a form that was opened at `revision` does. */
function saveFrom(name: string, id: string, revision: number, content: Content) {
  return desk.act(name, id, (trx, thing, by) =>
    saveDraft(trx, pageEditable, thing, { content, revision, ...by }),
  );
}

function discard(name: string, id: string) {
  return desk.act(name, id, (trx, thing, by) => discardDraft(trx, pageEditable, thing, by));
}

test('R64 two save the same draft at once: one wins, the other is told, and what won is whole', async () => {
  for (let round = 0; round < 10; round += 1) {
    const id = await desk.create('anna', { title: `Beispiel-Gleichzeitig ${round}`, body: '' });
    const bodies = ['von Anna', 'von Berta', 'von der Leitung'];
    const outcomes = await Promise.all(
      ['anna', 'berta', 'lead'].map((name, index) =>
        saveFrom(name, id, 1, { title: 'Beispiel', body: bodies[index]! }),
      ),
    );
    const winners = outcomes.filter(({ done }) => done);
    assert.equal(winners.length, 1);
    const refusals = outcomes.flatMap((one) => (one.done ? [] : [one.refusal]));
    assert.deepEqual(refusals, ['conflict', 'conflict']);
    const kept = await draftOf(id);
    assert.equal(kept?.body, bodies[outcomes.findIndex(({ done }) => done)]);
  }
});

test('R64 who began with what was public is told when somebody released meanwhile', async () => {
  const id = await desk.create('anna', { title: 'Beispiel-Dazwischen', body: 'eins' });
  await desk.publish(id);
  const { revision } = await desk.as('berta', async (trx) =>
    contentToEdit(trx, (await lockThing(trx, id))!),
  );
  await desk.save('anna', id, { title: 'Beispiel-Dazwischen', body: 'zwei' });
  await desk.publish(id);
  const outcome = await saveFrom('berta', id, revision, { title: 'x', body: 'drei' });
  assert.deepEqual(outcome, { done: false, refusal: 'conflict' });
  assert.equal((await desk.public('beispiel-dazwischen'))?.body, 'zwei');
});

test('R64 a draft thrown away and begun anew is not taken for the first', async () => {
  const id = await desk.create('anna', { title: 'Beispiel-Neu', body: 'eins' });
  await desk.publish(id);
  const first = await desk.save('anna', id, { title: 'Beispiel-Neu', body: 'zwei' });
  assert.ok(first.done);
  await discard('berta', id);
  await desk.save('berta', id, { title: 'Beispiel-Neu', body: 'drei' });
  const outcome = await saveFrom('anna', id, first.revision, { title: 'x', body: 'vier' });
  assert.deepEqual(outcome, { done: false, refusal: 'conflict' });
  assert.equal((await draftOf(id))?.body, 'drei');
});

test('R64 a release and a save at once: one of them waits and is told', async () => {
  const id = await desk.create('anna', { title: 'Beispiel-Rennen', body: 'eins' });
  await desk.submit('anna', id);
  await desk.state('clara', id, 'legal');
  await desk.state('clara', id, 'anonymity');
  await desk.state('berta', id, 'anonymity');
  const { revision } = (await desk.thing('anna', id))!;
  const [saved, released] = await Promise.all([
    saveFrom('berta', id, revision, { title: 'Beispiel-Rennen', body: 'zwei' }),
    desk.release('anna', id),
  ]);
  assert.notEqual(saved.done, released.done);
  const body = (await desk.public('beispiel-rennen'))?.body;
  assert.equal(body, released.done ? 'eins' : undefined, 'what nobody checked is not public');
  assert.equal((await draftOf(id))?.body, saved.done ? 'zwei' : undefined);
});

test('the same text again changes nothing: the review goes on', async () => {
  const content = { title: 'Beispiel-Gleich', body: 'eins', words: ['a', 'b'] };
  const id = await desk.create('anna', content);
  await desk.submit('anna', id);
  await desk.state('clara', id, 'legal');
  assert.ok(
    (await desk.save('berta', id, { words: ['a', 'b'], body: 'eins', title: content.title })).done,
  );
  const thing = (await desk.thing('anna', id))!;
  assert.equal(thing.submission?.statements.length, 1);
  assert.deepEqual(thing.draft?.editors, [desk.person('anna').personId]);
});

test('another text ends the review, and the statements with it', async () => {
  const id = await desk.create('anna', { title: 'Beispiel-Anders', body: 'eins' });
  await desk.submit('anna', id);
  await desk.state('clara', id, 'legal');
  await desk.save('berta', id, { title: 'Beispiel-Anders', body: 'zwei' });
  assert.equal((await desk.thing('anna', id))?.submission, null);
  await desk.submit('anna', id);
  const thing = (await desk.thing('anna', id))!;
  assert.deepEqual(thing.submission?.statements, []);
  const editors = [desk.person('anna').personId, desk.person('berta').personId];
  assert.deepEqual(thing.draft?.editors, editors);
  assert.ok((await desk.audited(id)).includes('draft change done'));
});

test('what is public already is no draft', async () => {
  const content = { title: 'Beispiel-Unverändert', body: 'eins' };
  const id = await desk.create('anna', content);
  await desk.publish(id);
  const outcome = await desk.save('berta', id, content);
  assert.deepEqual(outcome, { done: false, refusal: 'unchanged' });
  assert.equal((await desk.thing('anna', id))?.draft, null);
});

test('thrown away: what was public stays as it is, what never was is gone', async () => {
  const id = await desk.create('anna', { title: 'Beispiel-Fort', body: 'eins' });
  await desk.publish(id);
  await desk.save('anna', id, { title: 'Beispiel-Anderer Titel', body: 'zwei' });
  await desk.submit('anna', id);
  assert.ok((await discard('anna', id)).done);
  const thing = (await desk.thing('anna', id))!;
  assert.equal(stateOf(thing), 'published');
  assert.equal(thing.title, 'Beispiel-Fort');
  assert.deepEqual(await discard('anna', id), { done: false, refusal: 'no_draft' });
  const never = await desk.create('anna', { title: 'Beispiel-Nie', body: 'eins' });
  assert.ok((await discard('anna', never)).done);
  assert.equal(await desk.thing('anna', never), null);
  assert.deepEqual(await desk.audited(never), ['draft create done', 'draft remove done']);
});

test('an act of a transaction that fails leaves nothing, no row of the audit either', async () => {
  const id = await desk.create('anna', { title: 'Beispiel-Scheitern', body: 'eins' });
  await assert.rejects(
    desk.as('anna', async (trx, person) => {
      const thing = (await lockThing(trx, id))!;
      const content = { title: 'Beispiel', body: 'zwei' };
      const by = { person, at: desk.later() };
      await saveDraft(trx, pageEditable, thing, { content, revision: 1, ...by });
      await sql`select 1 / 0`.execute(trx);
    }),
  );
  assert.equal((await draftOf(id))?.body, 'eins');
  assert.deepEqual(await desk.audited(id), ['draft create done']);
});
