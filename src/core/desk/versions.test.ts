import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ExampleDesk, pageEditable } from './desk.fixture.ts';
import { readDraft } from './drafts.ts';
import { stateOf } from './thing.ts';
import { listVersions, restoreVersion } from './versions.ts';

let desk: ExampleDesk;
before(async () => {
  desk = await ExampleDesk.open();
});
after(() => desk.database.drop());

async function withVersions(title: string, bodies: readonly string[]): Promise<string> {
  const id = await desk.create('anna', { title, body: bodies[0] ?? '' });
  await desk.publish(id);
  for (const body of bodies.slice(1)) {
    await desk.save('anna', id, { title, body });
    await desk.publish(id);
  }
  return id;
}

async function restore(name: string, id: string, number: number, revision?: number) {
  return desk.act(name, id, (trx, thing, by) =>
    restoreVersion(trx, pageEditable, thing, {
      number,
      revision: revision ?? thing.revision,
      ...by,
    }),
  );
}

test('every version is kept, the newest first', async () => {
  const id = await withVersions('Beispiel-Fassungen', ['eins', 'zwei', 'drei']);
  const versions = await desk.as('clara', (trx) => listVersions(trx, id));
  assert.deepEqual(
    versions.map(({ number, content }) => [number, content?.body]),
    [
      [3, 'drei'],
      [2, 'zwei'],
      [1, 'eins'],
    ],
  );
});

test('an old version becomes a draft and is checked like any other before it is public', async () => {
  const id = await withVersions('Beispiel-Alt', ['eins', 'zwei']);
  const outcome = await restore('berta', id, 1);
  assert.ok(outcome.done);
  assert.equal((await desk.public('beispiel-alt'))?.body, 'zwei');
  const thing = (await desk.thing('anna', id))!;
  assert.equal(stateOf(thing), 'changed');
  assert.deepEqual(thing.draft?.editors, [desk.person('berta').personId]);
  assert.deepEqual(await desk.as('anna', (trx) => readDraft(trx, id)), {
    content: { title: 'Beispiel-Alt', body: 'eins' },
    revision: outcome.revision,
  });
  await desk.submit('anna', id);
  await desk.state('clara', id, 'legal');
  await desk.state('clara', id, 'anonymity');
  await desk.state('berta', id, 'anonymity');
  assert.ok((await desk.release('anna', id)).done);
  assert.equal((await desk.public('beispiel-alt'))?.body, 'eins');
  assert.ok((await desk.audited(id)).includes('restoration create done'));
});

test('R64 a restore does not run over a draft that somebody saved meanwhile', async () => {
  const id = await withVersions('Beispiel-Wettlauf', ['eins', 'zwei']);
  const { revision } = (await desk.thing('anna', id))!;
  await desk.save('anna', id, { title: 'Beispiel-Wettlauf', body: 'drei' });
  assert.deepEqual(await restore('berta', id, 1, revision), { done: false, refusal: 'conflict' });
  assert.equal((await desk.as('anna', (trx) => readDraft(trx, id)))?.content.body, 'drei');
});

test('a restore ends the review of what it replaces', async () => {
  const id = await withVersions('Beispiel-Geprüft', ['eins', 'zwei']);
  await desk.save('anna', id, { title: 'Beispiel-Geprüft', body: 'drei' });
  await desk.submit('anna', id);
  await desk.state('clara', id, 'legal');
  assert.ok((await restore('berta', id, 1)).done);
  assert.equal((await desk.thing('anna', id))?.submission, null);
});

test('what is public already, or is no version, is not restored', async () => {
  const id = await withVersions('Beispiel-Keine', ['eins']);
  assert.deepEqual(await restore('anna', id, 1), { done: false, refusal: 'unchanged' });
  assert.deepEqual(await restore('anna', id, 2), { done: false, refusal: 'unknown_version' });
});
