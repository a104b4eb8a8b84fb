import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { ExampleDesk, pageEditable } from './desk.fixture.ts';
import { contentToEdit } from './drafts.ts';
import { followPublic } from './following.ts';
import { openThing } from './opening.ts';
import { lockThing } from './things.ts';
import { listVersions } from './versions.ts';

let desk: ExampleDesk;
before(async () => {
  desk = await ExampleDesk.open();
});
after(() => desk.database.drop());

const put = (key: string, body: string) =>
  sql`
    insert into example.page values (${key}, ${JSON.stringify({ title: 'Beispiel', body })}::jsonb, 'Beispiel')
    on conflict (key) do update set content = excluded.content`.execute(desk.database.owner);

test('what an import changed becomes the newest version of what was opened, once, but for what is never public', async () => {
  await put('gefolgt', 'alt');
  const id = (await desk.as('anna', (trx, person) =>
    openThing(trx, pageEditable, 'gefolgt', { person, at: desk.later() }),
  ))!;
  await sql`
    update desk.version set content = content || '{"origin": "Beispiel-Kanzlei"}' where thing_id = ${id}::uuid`.execute(
    desk.database.owner,
  );
  const editable = { ...pageEditable, unpublished: ['origin'] };
  await followPublic(desk.database.owner, editable, desk.later());
  const versions = () => desk.as('anna', (trx) => listVersions(trx, id));
  assert.equal((await versions()).length, 1, 'nothing changed yet');

  const before = await desk.thing('anna', id);
  await put('gefolgt', 'neu');
  for (let run = 0; run < 2; run += 1)
    await followPublic(desk.database.owner, editable, desk.later());
  assert.equal((await versions()).length, 2);
  const { content, revision } = await desk.as('anna', async (trx) =>
    contentToEdit(trx, (await lockThing(trx, id))!),
  );
  assert.deepEqual(content, { title: 'Beispiel', body: 'neu', origin: 'Beispiel-Kanzlei' });
  assert.equal(revision, before!.revision + 1, 'whoever writes on the old text meets a conflict');
});
