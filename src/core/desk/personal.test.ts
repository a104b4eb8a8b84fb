import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ExampleDesk, pageEditable } from './desk.fixture.ts';
import { CheckList } from './pages/views/check-list.tsx';
import { deskPersonal } from './personal.ts';
import { findThing } from './things.ts';
import { listVersions } from './versions.ts';

let desk: ExampleDesk;
before(async () => {
  desk = await ExampleDesk.open();
});
after(() => desk.database.drop());

const told = (name: string) =>
  desk.as(name, async (trx, { personId }) => {
    const data = await deskPersonal.export(trx, personId);
    return Object.fromEntries(
      data.filter(({ rows }) => rows.length > 0).map((one) => [one.name, one.rows]),
    );
  });

test('each is told what she did, with title and day, and not what others did', async () => {
  const id = await desk.create('anna', { title: 'Beispiel-Eins' });
  await desk.publish(id, undefined, 'Beispiel-Vermerk');
  const anna = await told('anna');
  assert.deepEqual(Object.keys(anna), ['created', 'submitted', 'released']);
  assert.deepEqual(
    anna.released?.map(({ kind, title, text }) => [kind, title, text]),
    [['example-page', 'Beispiel-Eins', 'Beispiel-Vermerk']],
  );
  assert.ok(anna.released?.[0]?.at instanceof Date);
  const clara = await told('clara');
  assert.deepEqual(Object.keys(clara), ['stated']);
  assert.deepEqual(
    clara.stated?.map(({ text }) => text),
    ['legal', 'anonymity'],
  );
});

test('an act of the office on a thing of a centre is told to the lead who did it', async () => {
  const id = await desk.create('north', { title: 'Beispiel-Zwei' });
  await desk.save('lead', id, { title: 'Beispiel-Zwei, geändert' });
  assert.deepEqual(
    (await told('lead')).saved?.map(({ title }) => title),
    ['Beispiel-Zwei, geändert'],
  );
});

test('the name of whoever leaves goes from reviews and versions; a page says what she was', async () => {
  const id = await desk.create('anna', { title: 'Beispiel-Drei' });
  await desk.publish(id);
  await desk.save('anna', id, { title: 'Beispiel-Drei, neu' });
  await desk.submit('anna', id);
  await desk.state('clara', id, 'legal');
  await desk.as('clara', (trx, { personId }) => deskPersonal.erase(trx, personId));
  const { version, thing } = await desk.as('anna', async (trx) => ({
    version: (await listVersions(trx, id))[0],
    thing: await findThing(trx, id),
  }));
  assert.deepEqual(
    version?.statements.map(({ check, personName }) => [check, personName]),
    [
      ['legal', ''],
      ['anonymity', ''],
      ['anonymity', 'Beispiel-berta'],
    ],
  );
  const statements = thing?.submission?.statements ?? [];
  assert.deepEqual(
    statements.map(({ personName }) => personName),
    [''],
  );
  const [check] = pageEditable.checks;
  const asked = { check: check!, statements, missing: 0, reader: 'nothing' } as const;
  const html = String(CheckList({ checks: [asked], language: 'de' }));
  assert.match(html, /Bestätigt von einem ehemaligen Mitglied, /);
});
