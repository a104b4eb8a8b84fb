import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { ExampleDesk, entryEditable, pageEditable } from './desk.fixture.ts';
import { stateOf } from './thing.ts';
import { listVersions } from './versions.ts';
import { withdraw } from './withdrawals.ts';

let desk: ExampleDesk;
before(async () => {
  desk = await ExampleDesk.open();
});
after(() => desk.database.drop());

const free = { ...pageEditable, checks: [] };

test('a release writes the version, who stated what, and what pages read', async () => {
  const content = { title: 'Beispiel-Eins', body: 'Text', words: ['a'], files: [] };
  const id = await desk.create('anna', content);
  assert.equal(await desk.public('beispiel-eins'), null);
  await desk.publish(id, pageEditable, 'Zum ersten Mal.');
  assert.deepEqual(await desk.public('beispiel-eins'), content);
  const thing = (await desk.thing('anna', id))!;
  assert.equal(stateOf(thing), 'published');
  assert.equal(thing.key, 'beispiel-eins');
  const [version] = await desk.as('anna', (trx) => listVersions(trx, id));
  assert.deepEqual(version?.content, content);
  assert.equal(version?.note, 'Zum ersten Mal.');
  assert.equal(version?.releasedByName, 'Beispiel-anna');
  assert.deepEqual(
    version?.statements.map(({ check, personName }) => [check, personName]),
    [
      ['legal', 'Beispiel-clara'],
      ['anonymity', 'Beispiel-clara'],
      ['anonymity', 'Beispiel-berta'],
    ],
  );
  assert.deepEqual(await desk.audited(id), [
    'draft create done',
    'submission create done',
    'statement create done',
    'statement create done',
    'statement create done',
    'release create done',
  ]);
});

test('without its statements nothing is released, and the attempt is noted', async () => {
  const id = await desk.create('anna', { title: 'Beispiel-Ungeprüft', body: '' });
  assert.deepEqual(await desk.release('anna', id), { done: false, refusal: 'not_submitted' });
  await desk.submit('anna', id);
  await desk.state('clara', id, 'legal');
  await desk.state('clara', id, 'anonymity');
  assert.deepEqual(await desk.release('anna', id), { done: false, refusal: 'not_checked' });
  assert.equal(await desk.public('beispiel-ungeprüft'), null);
  assert.ok((await desk.audited(id)).includes('release create refused'));
});

test('a domain that throws leaves nothing behind', async () => {
  const id = await desk.create('anna', { title: 'Beispiel-Fehler', body: 'throw!' });
  await assert.rejects(desk.release('anna', id, free), /A bug of the domain/);
  assert.equal(await desk.public('beispiel-fehler'), null);
  const thing = (await desk.thing('anna', id))!;
  assert.equal(stateOf(thing), 'draft');
  assert.equal(thing.key, null);
  assert.deepEqual(await desk.audited(id), ['draft create done']);
});

test('files become public with the release, not before, and none with one that fails', async () => {
  const file = 'b'.repeat(64);
  const files = [{ file, name: 'beispiel.pdf', type: 'application/pdf' }];
  const publicFiles = async () => {
    const { rows } = await sql`
      select from desk.public_file where sha256 = ${file}`.execute(desk.database.app);
    return rows.length;
  };
  const id = await desk.create('anna', { title: 'Beispiel-Datei', body: 'throw!', files });
  await desk.as('anna', (trx, { personId, organisationId }) =>
    sql`insert into desk.file values (${id}::uuid, ${organisationId}::uuid, ${file}, 'application/pdf', 1,
          'beispiel.pdf', ${personId}::uuid, now())`.execute(trx),
  );
  await assert.rejects(desk.release('anna', id, free));
  assert.equal(await publicFiles(), 0);
  await desk.save('anna', id, { title: 'Beispiel-Datei', body: '', files });
  await desk.release('anna', id, free);
  assert.equal(await publicFiles(), 1);
  await desk.act('anna', id, (trx, thing, by) =>
    withdraw(trx, free, thing, { reason: 'Beispiel', ...by }),
  );
  assert.equal(await publicFiles(), 0);
});

test('a key that something else has is refused: the other stays, the draft too', async () => {
  const first = await desk.create('anna', { title: 'Beispiel-Doppelt', body: 'eins' });
  await desk.release('anna', first, free);
  await sql`
    insert into example.page values ('beispiel-nie geöffnet', '{"body": "alt"}'::jsonb, 'x')`.execute(
    desk.database.owner,
  );
  for (const title of ['Beispiel-Doppelt', 'Beispiel-Nie geöffnet']) {
    const id = await desk.create('anna', { title, body: 'zwei' });
    const outcome = await desk.release('anna', id, free);
    assert.deepEqual(outcome, { done: false, refusal: 'key_taken' });
    assert.notEqual((await desk.public(title.toLowerCase()))?.body, 'zwei');
    assert.equal((await desk.thing('anna', id))?.draft?.revision, 1);
    assert.ok((await desk.audited(id)).includes('release create refused'));
  }
});

test('two who release things with the same key at once: one is public, the other refused', async () => {
  const ids = await Promise.all(
    ['eins', 'zwei'].map((body) => desk.create('anna', { title: 'Beispiel-Zugleich', body })),
  );
  const outcomes = await Promise.all(ids.map((id) => desk.release('anna', id, free)));
  assert.deepEqual(outcomes.map(({ done }) => done).sort(), [false, true]);
});

test('what no check is asked for is released straight away, in its own organisation and by the office’s lead', async () => {
  const key = desk.person('north').organisationId;
  const editable = {
    ...entryEditable,
    publish: async (...args: Parameters<typeof entryEditable.publish>) => {
      const [db, release] = args;
      return entryEditable.publish(db, { ...release, content: { ...release.content, title: key } });
    },
  };
  const id = await desk.create('north', { title: 'Beispiel-Nord', body: 'eins' }, editable);
  assert.ok((await desk.release('north', id, editable)).done);
  await desk.save('lead', id, { title: 'Beispiel-Nord', body: 'zwei' }, editable);
  const outcome = await desk.release('lead', id, editable);
  assert.deepEqual(outcome, { done: true, key, version: 2 });
  assert.equal((await desk.public(key))?.body, 'zwei');
  const [version] = await desk.as('north', (trx) => listVersions(trx, id));
  assert.equal(version?.releasedByName, null, 'a centre does not see the office’s people');
});
