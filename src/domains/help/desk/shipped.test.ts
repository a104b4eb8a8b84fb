import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { ExampleDesk } from '../../../core/desk/desk.fixture.ts';
import { contentToEdit, readDraft } from '../../../core/desk/drafts.ts';
import { openThing } from '../../../core/desk/opening.ts';
import { listVersions } from '../../../core/desk/versions.ts';
import type { TextFiles } from '../texts/files.ts';
import { hashOf } from '../texts/front-matter.ts';
import { layered } from '../texts/layers.ts';
import { presentFiles, readReleased } from '../texts/released-texts.ts';
import { shipped } from '../texts/shipped.ts';
import { helpTextEditable } from './help-text-editable.ts';
import { loadTexts } from './shipped.ts';

let desk: ExampleDesk;
before(async () => {
  desk = await ExampleDesk.open();
  await load(shipped.files);
});
after(() => desk.database.drop());

const load = (files: TextFiles) => loadTexts(desk.database.owner, files, desk.later());

/** The next edition of the program, in which a text has another title. */
function edition(key: string, title: string): TextFiles {
  const file = shipped.files.get(key)!;
  const body = file.body.replace(/^# .*$/m, `# ${title}`);
  return new Map([...shipped.files, [key, { ...file, body, hash: hashOf(body) }]]);
}

function open(key: string): Promise<string> {
  return desk.as('anna', async (trx, person) => {
    const id = await openThing(trx, helpTextEditable, key, { person, at: desk.later() });
    return id!;
  });
}

/** Draft, check and release of a text with another title. */
async function releaseWith(key: string, title: string): Promise<string> {
  const id = await open(key);
  const content = { ...(await draftOrPublic(id)), title };
  const saved = await desk.save('anna', id, content, helpTextEditable);
  assert.ok(saved.done);
  await desk.submit('anna', id, helpTextEditable);
  assert.ok((await desk.state('clara', id, 'legal', helpTextEditable)).done);
  assert.ok((await desk.release('anna', id, helpTextEditable)).done);
  return id;
}

const draftOf = (id: string) => desk.as('anna', (trx) => readDraft(trx, id));

async function thingCount(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from desk.thing`.execute(desk.database.owner);
  return rows[0]!.count;
}

test('a second start with the same files changes nothing, and nothing was put at the desk', async () => {
  await load(shipped.files);
  assert.equal(await thingCount(), 0);
  assert.deepEqual((await readReleased(desk.database.owner)).texts, []);
});

test('a newer file of a text that nobody edited here counts by itself', async () => {
  const files = edition('ro/was', 'Beispiel neu');
  await load(files);
  assert.deepEqual((await readReleased(desk.database.owner)).texts, []);
  const all = layered(files, await readReleased(desk.database.owner));
  assert.match(all.get('ro/was')!.body, /# Beispiel neu/);
});

test('of a text that was only opened the newer file becomes the newest version', async () => {
  const id = await open('ro/andere');
  await load(edition('ro/andere', 'Beispiel neu'));
  assert.equal(await draftOf(id), null);
  const versions = await desk.as('anna', (trx) => listVersions(trx, id));
  assert.deepEqual(
    versions.map(({ number, content }) => [number, content?.title]),
    [
      [2, 'Beispiel neu'],
      [1, (await presentFiles(desk.database.owner)).get('ro/andere')!.body.match(/^# (.*)$/m)![1]],
    ],
  );
});

test('a newer file of a text that was edited here becomes a draft, and pages keep the edited one', async () => {
  const id = await releaseWith('ro/jung', 'Beispiel von hier');
  await load(edition('ro/jung', 'Beispiel neu'));
  assert.equal((await draftOf(id))!.content.title, 'Beispiel neu');
  assert.equal((await desk.thing('anna', id))!.draft!.origin, 'program');
  assert.match((await presentFiles(desk.database.owner)).get('ro/jung')!.body, /Beispiel von hier/);
});

test('a draft that somebody writes is not overwritten: the newer file waits', async () => {
  const id = await releaseWith('ro/fragen', 'Beispiel von hier');
  const content = { ...(await draftOrPublic(id)), title: 'Beispiel im Entwurf' };
  await desk.save('anna', id, content, helpTextEditable);
  await load(edition('ro/fragen', 'Beispiel neu'));
  assert.equal((await draftOf(id))!.content.title, 'Beispiel im Entwurf');
  await desk.submit('anna', id, helpTextEditable);
  await desk.state('clara', id, 'legal', helpTextEditable);
  await desk.release('anna', id, helpTextEditable);
  await load(edition('ro/fragen', 'Beispiel neu'));
  assert.equal((await draftOf(id))!.content.title, 'Beispiel neu');
});

async function draftOrPublic(id: string) {
  const thing = (await desk.thing('anna', id))!;
  return (await desk.as('anna', (trx) => contentToEdit(trx, thing))).content;
}
