import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { ExampleDesk, origin, pageEditable } from './desk.fixture.ts';
import { contentToEdit } from './drafts.ts';
import { giveBack } from './review.ts';
import { stateOf } from './thing.ts';
import { lockThing } from './things.ts';
import { listVersions } from './versions.ts';
import { withdraw } from './withdrawals.ts';

let desk: ExampleDesk;
before(async () => {
  desk = await ExampleDesk.open();
});
after(() => desk.database.drop());

const purging = { ...pageEditable, withdrawal: 'purge' } as const;

function withdrawAs(name: string, id: string, editable = pageEditable, reason = 'Veraltet.') {
  return desk.act(name, id, (trx, thing, by) => withdraw(trx, editable, thing, { reason, ...by }));
}

test('withdrawn and kept: gone for the public, every version still at the desk, and it can come back', async () => {
  const content = { title: 'Beispiel-Zurück', body: 'eins' };
  const id = await desk.create('anna', content);
  assert.deepEqual(await withdrawAs('anna', id), { done: false, refusal: 'not_public' });
  await desk.publish(id);
  assert.ok((await withdrawAs('anna', id)).done);
  assert.equal(await desk.public('beispiel-zurück'), null);
  const thing = (await desk.thing('anna', id))!;
  assert.equal(stateOf(thing), 'withdrawn');
  assert.equal(thing.withdrawal?.reason, 'Veraltet.');
  assert.equal(thing.withdrawal?.byName, 'Beispiel-anna');
  assert.deepEqual(await withdrawAs('anna', id), { done: false, refusal: 'not_public' });
  assert.ok((await desk.save('anna', id, content)).done, 'the same text may come back');
  await desk.publish(id);
  assert.equal(stateOf((await desk.thing('anna', id))!), 'published');
  assert.equal((await desk.public('beispiel-zurück'))?.body, 'eins');
});

test('R97 withdrawn for good: no row of the desk holds a word of any version, draft, note or remark', async () => {
  const canary = 'Kanarienwort';
  // The title gives the key, which remains.
  const id = await desk.create('anna', { title: 'Beispiel-Wort', body: canary }, purging);
  await desk.publish(id, purging, `Notiz ${canary}`);
  await withdrawAs('anna', id, purging, `Grund ${canary}`);
  await desk.save('anna', id, { title: `Beispiel-${canary}`, body: `${canary} zwei` }, purging);
  await desk.publish(id, purging, `Notiz ${canary}`);
  await desk.save(
    'berta',
    id,
    { title: canary, words: [canary], files: [{ name: canary }] },
    purging,
  );
  await desk.submit('berta', id, purging, `Bitte ${canary} ansehen`);
  await desk.act('clara', id, (trx, thing, by) =>
    giveBack(trx, thing, { remark: `Nein, ${canary}`, origin, ...by }),
  );
  await desk.submit('berta', id, purging, canary);
  await plantFile(id, canary);
  assert.equal((await columnsHolding(canary)).length, 8, 'the word was planted everywhere');
  assert.ok((await withdrawAs('lead', id, purging, 'Zurückgezogen.')).done);
  assert.deepEqual(await columnsHolding(canary), []);
  const thing = (await desk.thing('anna', id))!;
  assert.equal(stateOf(thing), 'withdrawn');
  assert.equal(thing.title, '');
  const versions = await desk.as('anna', (trx) => listVersions(trx, id));
  assert.deepEqual(
    versions.map(({ number, content, statements }) => [number, content, statements.length]),
    [
      [2, null, 3],
      [1, null, 3],
    ],
  );
  assert.ok((await desk.audited(id)).includes('withdrawal create done'));
  const { content } = await desk.as('anna', async (trx) =>
    contentToEdit(trx, (await lockThing(trx, id))!),
  );
  assert.deepEqual(content, {});
});

test('R97 a form that was open before a thing was deleted for good does not bring it back', async () => {
  const id = await desk.create('anna', { title: 'Beispiel-Offen', body: '' }, purging);
  await desk.publish(id, purging);
  const before = (await desk.thing('anna', id))!.revision;
  await withdrawAs('anna', id, purging);
  assert.notEqual((await desk.thing('anna', id))!.revision, before);
});

test('a withdrawal whose domain throws leaves the thing public', async () => {
  const id = await desk.create('anna', { title: 'Beispiel-Bleibt', body: '' });
  await desk.publish(id);
  const broken = {
    ...purging,
    withdraw: async () => {
      throw new Error('A bug of the domain.');
    },
  };
  await assert.rejects(withdrawAs('anna', id, broken), /A bug/);
  assert.equal(stateOf((await desk.thing('anna', id))!), 'published');
  assert.ok(await desk.public('beispiel-bleibt'));
});

async function plantFile(id: string, name: string): Promise<void> {
  await desk.as('anna', (trx, { personId, organisationId }) =>
    sql`insert into desk.file values (${id}::uuid, ${organisationId}::uuid, repeat('a', 64), 'application/pdf', 1,
          ${name}, ${personId}::uuid, now())`.execute(trx),
  );
}

/** "desk.version.content": every column of text or JSON of the schema that holds a word. */
async function columnsHolding(word: string): Promise<string[]> {
  const { rows: columns } = await sql<{ table: string; column: string }>`
    select table_schema || '.' || table_name as "table", column_name as "column"
      from information_schema.columns
     where table_schema = 'desk' and data_type in ('text', 'jsonb', 'ARRAY')`.execute(
    desk.database.owner,
  );
  assert.ok(columns.length > 10);
  const holding: string[] = [];
  for (const { table, column } of columns) {
    const { rows } = await sql`
      select from ${sql.table(table)} where ${sql.ref(column)}::text ilike ${`%${word}%`}`.execute(
      desk.database.owner,
    );
    if (rows.length > 0) holding.push(`${table}.${column}`);
  }
  return holding;
}
