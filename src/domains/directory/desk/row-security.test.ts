import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Kysely, sql } from 'kysely';
import { withOrganisation } from '../../../core/accounts/index.ts';
import type { SignedIn } from '../../../platform/domain.ts';
import { goodRow, hiddenRow } from '../import/entry.fixture.ts';
import { type DeskDatabase, entryId, leadOf, openDesk } from './desk.fixture.ts';

const notes = { notes_members: 'Beispiel-Vermerk', notes_office: 'Beispiel-Vermerk' };

let desk: DeskDatabase;
let lead: SignedIn;
let other: SignedIn;
before(async () => {
  desk = await openDesk([
    { ...goodRow, ...notes },
    { ...goodRow, ...notes, id: '2', name: 'Beispiel-Andere' },
    { ...hiddenRow, id: '3', name: 'Beispiel-Zuflucht', parent_id: '1' },
    { ...hiddenRow, id: '4', name: 'Beispiel-Allein' },
  ]);
  lead = await leadOf(desk, await entryId(desk.owner, '1'));
  other = await leadOf(desk, await entryId(desk.owner, '2'));
  await sql`
    insert into directory.reminder select organisation_id, now() from directory.entry`.execute(
    desk.owner,
  );
  await sql`
    insert into directory.withdrawn_entry
    select organisation_id, organisation_id::text, organisation_id, now() from directory.entry`.execute(
    desk.owner,
  );
});
after(() => desk.drop());

const secured = ['hidden_entry', 'member_note', 'office_note', 'reminder', 'withdrawn_entry'];

test('R03 every table of the directory but the public one has row-level security, enabled and forced', async () => {
  const { rows } = await sql<{ name: string; secured: boolean }>`
    select relname as name, relrowsecurity and relforcerowsecurity as secured from pg_class
     where relkind = 'r' and relnamespace = 'directory'::regnamespace order by 1`.execute(
    desk.owner,
  );
  assert.deepEqual(
    rows.map(({ name, secured }) => [name, secured]),
    ['entry', ...secured].map((name) => [name, name !== 'entry']),
  );
});

test('R03 one restrictive policy binds the program in each, and fails closed', async () => {
  for (const table of secured) {
    const { rows } = await sql<{ qual: string; check: string }>`
      select qual, with_check as check from pg_policies
       where schemaname = 'directory' and tablename = ${table} and permissive = 'RESTRICTIVE'
         and 'schnittstelle_app' = any(roles)`.execute(desk.owner);
    assert.equal(rows.length, 1, table);
    assert.equal(rows[0]?.qual, rows[0]?.check);
    assert.doesNotMatch(rows[0]?.qual ?? '', /current_setting\([^)]*, true\)/);
    await assert.rejects(sql`select from ${sql.table(`directory.${table}`)}`.execute(desk.app), {
      code: '42704',
    });
  }
});

test('R03 each sees her own, a hidden place that her organisation has included; the office sees all', async () => {
  for (const [table, ofLead, ofOther, ofOffice] of [
    ['hidden_entry', 1, 0, 2],
    ['member_note', 1, 1, 2],
    ['office_note', 1, 1, 2],
    ['reminder', 1, 1, 2],
    ['withdrawn_entry', 1, 1, 2],
  ] as const)
    assert.deepEqual(
      [
        await count(lead, 'own', table),
        await count(other, 'own', table),
        await count(desk.office, 'any', table),
      ],
      [ofLead, ofOther, ofOffice],
      table,
    );
});

test('R05 nobody writes a row of another organisation, or gives one away', async () => {
  const foreign = other.organisationId;
  const writes = [
    `insert into directory.member_note values ('${desk.office.organisationId}', 'x')`,
    `update directory.member_note set organisation_id = '${foreign}'`,
    `update directory.office_note set organisation_id = '${foreign}'`,
    `update directory.hidden_entry set organisation_id = '${foreign}'`,
    `insert into directory.withdrawn_entry values (gen_random_uuid(), 'x', '${foreign}', now())`,
    `insert into directory.reminder values ('${foreign}', now())`,
  ];
  for (const write of writes)
    await assert.rejects(
      withOrganisation(desk.app, lead, 'own', (trx) => sql.raw(write).execute(trx)),
      { code: '42501' },
      write,
    );
  const { numAffectedRows } = await withOrganisation(desk.app, lead, 'own', (trx) =>
    sql`update directory.office_note set body = 'x' where organisation_id = ${foreign}::uuid`.execute(
      trx,
    ),
  );
  assert.equal(numAffectedRows, 0n);
});

test('R03 no samples of what is secured stay in the statistics, and nobody else may call the doors', async () => {
  const { rows } = await sql`
    select attname from pg_attribute a join pg_class c on c.oid = attrelid
     where relnamespace = 'directory'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
       and attstattarget is distinct from 0`.execute(desk.owner);
  assert.deepEqual(rows, []);
  const { rows: doors } = await sql<{ name: string; path: string | null }>`
    select proname as name, array_to_string(proconfig, ' ') as path from pg_proc
     where pronamespace = 'directory'::regnamespace
       and not has_function_privilege('schnittstelle_search', oid, 'execute')`.execute(desk.owner);
  assert.ok(doors.length > 5);
  for (const { name, path } of doors) assert.match(path ?? '', /search_path=""/, name);
});

function count(person: SignedIn, scope: 'own' | 'any', table: string): Promise<number> {
  return withOrganisation(desk.app, person, scope, async (trx: Kysely<unknown>) => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from ${sql.table(`directory.${table}`)}`.execute(trx);
    return rows[0]?.count ?? -1;
  });
}
