import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { SignedIn } from '../../../platform/domain.ts';
import {
  type DeskDatabase,
  entryId,
  importRows,
  leadOf,
  openDesk,
  releaseEntry,
} from '../desk/desk.fixture.ts';
import { goodRow, hiddenRow } from './entry.fixture.ts';
import { knownEntries } from './known-entries.ts';

let desk: DeskDatabase;
let lead: SignedIn;
let id: string;
before(async () => {
  desk = await openDesk([goodRow]);
  id = await entryId(desk.owner, '1');
  lead = await leadOf(desk, id);
  const released = await releaseEntry(desk, lead, id, { phone: '030 23125999', town: 'Bernau' });
  assert.ok(released.done);
});
after(() => desk.drop());

async function stored() {
  const [record] = await knownEntries(desk.owner, id);
  assert.ok(record);
  return record;
}

async function versions() {
  const { rows } = await sql<{ number: number; content: Record<string, unknown> | null }>`
    select number, content from desk.version order by number`.execute(desk.owner);
  return rows;
}

test('a later import leaves what was edited at the desk, and says so; the rest it takes', async () => {
  const file = { ...goodRow, name: 'Beispiel-Aus-der-Datei', street: 'Beispielweg 9' };
  const { summary, report } = await importRows(desk.owner, [file]);
  assert.equal(summary.changed, 1);
  assert.deepEqual(
    report.map(({ field, reason }) => [field, reason]),
    [
      ['precision', 'was edited at the desk; stays as it is there'],
      ['phone', 'was edited at the desk; stays as it is there'],
      ['confirmed_on', 'was edited at the desk; stays as it is there'],
    ],
  );
  const { name, phone, town, street, confirmed_on: day } = await stored();
  assert.deepEqual(
    [name, phone, town, street, day],
    ['Beispiel-Aus-der-Datei', '+493023125999', 'Bernau', 'Beispielstraße 5', '2026-11-25'],
  );
  assert.deepEqual((await importRows(desk.owner, [file])).summary.unchanged, 1);
});

test('what the import changed is the newest version at the desk, so that nobody goes on from the old', async () => {
  const last = (await versions()).at(-1);
  assert.equal(last?.number, 3);
  assert.equal(last.content?.name, 'Beispiel-Aus-der-Datei');
  assert.equal(last.content.phone, '030 23125999');
});

test('a later confirmation counts wherever it was given', async () => {
  const file = { ...goodRow, confirmed_on: '2026-11-25', confirmed_by: 'Beispiel-Datei' };
  await importRows(desk.owner, [file]);
  assert.equal((await stored()).confirmed_by, 'Beispiel-Leitung');
  await sql`update directory.entry set confirmed_on = '2026-11-24'`.execute(desk.owner);
  await importRows(desk.owner, [file]);
  const { confirmed_on: day, confirmed_by: name } = await stored();
  assert.deepEqual([day, name], ['2026-11-25', 'Beispiel-Datei']);
});

test('R96 a file that hides is heard whatever was edited; the people keep their access, the desk forgets the place', async () => {
  const { report } = await importRows(desk.owner, [{ ...hiddenRow, name: goodRow.name ?? '' }]);
  const record = await stored();
  assert.equal(record.precision, 'hidden');
  assert.deepEqual([record.town, record.phone], [null, null]);
  assert.ok(report.every(({ field }) => field !== 'precision'));
  const held = await versions();
  assert.deepEqual(
    held.map(({ content }) => content?.precision ?? null),
    [null, null, null, null, null, 'hidden'],
  );
  const { rows: people } = await sql<{ name: string }>`
    select o.name from accounts.membership m join accounts.organisation o on o.id = m.organisation_id
     where o.id = ${id}::uuid`.execute(desk.owner);
  assert.deepEqual(people, [{ name: `Geschützte Stelle ${id.slice(0, 8)}` }]);
});

test('what was hidden at the desk no file shows again', async () => {
  const released = await releaseEntry(desk, lead, id, { services: ['Begleitung'] });
  assert.ok(released.done);
  await sql`update directory.hidden_entry set edited_fields = edited_fields || '{precision}'`.execute(
    desk.owner,
  );
  await importRows(desk.owner, [goodRow]);
  const record = await stored();
  assert.deepEqual([record.precision, record.street, record.town], ['hidden', null, null]);
});
