import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import { openedTestDatabase } from '../../../../test/support/database.ts';
import { ConfigError } from '../../config/index.ts';
import { createLog } from '../../log/index.ts';
import { UnreadableBackupError } from '../errors.ts';
import { databaseMigrations, migrate } from '../migrate.ts';
import type { OpenDatabase } from '../open.ts';
import { restore } from './restore.ts';
import { backup } from './write.ts';

const folder = mkdtempSync(join(tmpdir(), 'schnittstelle-backup-'));
after(() => rmSync(folder, { recursive: true }));
const log = createLog('silent');
const dataDir = join(folder, 'data');
const file = join(folder, 'backup.gz');
const migrations = folderWith({ '2026-12-01-hard.sql': hardTables() });
const folders = [databaseMigrations, migrations];

test('what comes back is what was there, with keys, sequences, triggers and generated columns', async () => {
  const from = await opened();
  await migrate(from.owner, folders, log);
  await sql.raw(hardRows()).execute(from.owner);
  const counted = await backup(from, file, dataDir);
  assert.deepEqual(counted, { tables: 8, rows: 1 + 3 + 2 + 2 + 4 + 2 + 0 + 1, files: 0 });
  const into = await opened();
  assert.deepEqual(await restore(into, file, folders, dataDir), counted);
  assert.deepEqual(await contentOf(into.owner), await contentOf(from.owner));
  assert.deepEqual(await structureOf(into.owner), await structureOf(from.owner));

  await migrate(into.owner, folders, log);
  const { rows } = await sql`
    insert into hard.thing (note) values ('after') returning id, number, doubled`.execute(
    into.owner,
  );
  assert.deepEqual(rows, [{ id: '4', number: 104, doubled: 208 }]);
  await assert.rejects(sql`insert into hard.part (thing_id) values (99)`.execute(into.owner), {
    code: '23503',
  });
  const logged = await sql<{ count: string }>`select count(*) from hard.change`.execute(into.owner);
  assert.equal(logged.rows[0]?.count, '3', 'the trigger fires again, and did not while restoring');
  await Promise.all([from.close(), into.close()]);
});

test('only its owner may read the file, and nothing half lies beside it', () => {
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.includes('part')),
    [],
  );
});

test('it is one instant, though the site goes on writing', async () => {
  const from = await opened();
  await migrate(from.owner, folders, log);
  await sql`delete from hard.pair`.execute(from.owner);
  let writing = true;
  // Every transaction keeps both tables equal; a backup of two instants would not.
  const writer = (async () => {
    while (writing)
      await from.owner.transaction().execute(async (both) => {
        await sql`insert into hard.change (note) values (repeat('x', 1000))`.execute(both);
        await sql`insert into hard.pair values (gen_random_uuid(), gen_random_uuid())`.execute(
          both,
        );
      });
  })();
  await sql`select pg_sleep(0.2)`.execute(from.owner);
  await backup(from, join(folder, 'instant.gz'), dataDir);
  writing = false;
  await writer;
  const into = await opened();
  await restore(into, join(folder, 'instant.gz'), folders, dataDir);
  const { rows } = await sql<{ equal: boolean; some: boolean }>`
    select (select count(*) from hard.change) = (select count(*) from hard.pair) as equal,
      exists (select from hard.pair) as some`.execute(into.owner);
  assert.deepEqual(rows, [{ equal: true, some: true }]);
  await Promise.all([from.close(), into.close()]);
});

test('a database that holds anything is refused', async () => {
  const into = await opened();
  await migrate(into.owner, [databaseMigrations], log);
  await assert.rejects(
    restore(into, file, folders, dataDir),
    (error: Error) => error instanceof ConfigError && /empty/.test(error.message),
  );
  await into.close();
});

test('a newer program restores and then migrates; an older or edited one refuses', async () => {
  const newer = folderWith({ '2026-12-02-newer.sql': 'create table hard.newer (id int)' });
  const into = await opened();
  await assert.rejects(restore(into, file, [databaseMigrations], dataDir), /2026-12-01-hard\.sql/);
  const edited = folderWith({ '2026-12-01-hard.sql': `${hardTables()}\n-- edited` });
  await assert.rejects(restore(into, file, [databaseMigrations, edited], dataDir), /differs/);
  await restore(into, file, [...folders, newer], dataDir);
  await migrate(into.owner, [...folders, newer], log);
  await sql`select from hard.newer`.execute(into.owner);
  await into.close();
});

test('a damaged file is refused, and the database stays empty', async () => {
  const whole = readFileSync(file);
  const text = gunzipSync(whole).toString('utf8');
  const lines = text.split('\n');
  const damaged: Record<string, Buffer> = {
    truncated: whole.subarray(0, whole.length - 40),
    'cut at a row': gzipSync(lines.slice(0, -8).join('\n')),
    'without manifest': gzipSync(`${lines.slice(0, -2).join('\n')}\n`),
    'flipped bit': flipped(whole),
    'changed value': gzipSync(text.replace('Grüße', 'Gruesse')),
    'row left out': gzipSync(text.replace(/^.*Grüße.*\n/m, '')),
    'row that breaks a key': gzipSync(text.replace(/^2\t3$/m, '2\t77')),
    'other table': gzipSync(text.replaceAll('"hard.pair"', '"pg_catalog.pg_authid"')),
    'other column': gzipSync(
      text.replace('"columns":["a","b"]', '"columns":["a","b) from program \'id\'--"]'),
    ),
    'table twice': gzipSync(text.replaceAll('"hard.pair"', '"hard.change"')),
    'rows after the end': gzipSync(`${text}more\n`),
    'other format': gzipSync('{"format":"something","version":1}\n'),
    'no gzip': Buffer.from('hello'),
    nothing: Buffer.alloc(0),
  };
  const into = await opened();
  for (const [name, bytes] of Object.entries(damaged)) {
    const bad = join(folder, 'bad.gz');
    writeFileSync(bad, bytes);
    assert.notDeepEqual(bytes, whole, name);
    await assert.rejects(restore(into, bad, folders, dataDir), UnreadableBackupError, name);
  }
  await assert.rejects(
    restore(into, join(folder, 'absent.gz'), folders, dataDir),
    UnreadableBackupError,
  );
  await restore(into, file, folders, dataDir);
  await into.close();
});

test('a place that cannot be written is said so, and the earlier backup stays', async () => {
  const from = await opened();
  await migrate(from.owner, folders, log);
  await assert.rejects(
    backup(from, join(folder, 'absent', 'b.gz'), dataDir),
    UnreadableBackupError,
  );
  await from.close();
});

test('a table that hides rows from its owner fails loudly', async () => {
  const from = await opened();
  await migrate(from.owner, folders, log);
  await sql
    .raw(`insert into hard.change (note) values ('hidden');
    alter table hard.change enable row level security, force row level security`)
    .execute(from.owner);
  const before = readFileSync(file);
  const noWay = () =>
    assert.rejects(backup(from, file, dataDir), /row-level security of hard\.change/);
  await noWay();
  await sql`create policy a_few on hard.change to schnittstelle_owner using (note <> 'hidden')`.execute(
    from.owner,
  );
  await noWay();
  await sql`create policy all_rows on hard.change to schnittstelle_owner using (true)`.execute(
    from.owner,
  );
  await sql`create policy but on hard.change as restrictive using (note <> 'hidden')`.execute(
    from.owner,
  );
  await noWay();
  assert.deepEqual(readFileSync(file), before);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.includes('part')),
    [],
  );
  await from.close();
});

function opened(): Promise<OpenDatabase> {
  return openedTestDatabase();
}

/** Everything that could go wrong on the way: words in quotes, circles of keys, partitions, exact numbers. */
function hardTables(): string {
  return `
create schema hard;
create table hard.thing (
  id bigint generated always as identity primary key,
  number serial,
  doubled int generated always as (number * 2) stored,
  note text,
  twin bigint references hard.thing (id),
  current_part bigint
);
select setval('hard.thing_number_seq', 100);
create table hard.part (
  id bigint generated by default as identity primary key,
  thing_id bigint not null references hard.thing (id) on delete cascade
);
alter table hard.thing add constraint "current part" foreign key (current_part) references hard.part (id) deferrable initially deferred;
create table hard."Odd ""name""" ("select" text primary key, "zwei Wörter" text[]);
create table hard.exact (
  a double precision, b numeric, c timestamptz, d date, e interval, f bytea, g jsonb, h tsvector, i uuid, j real, k xid8
);
create table hard.measured (year int not null, value int) partition by range (year);
create table hard.measured_old partition of hard.measured for values from (minvalue) to (2020);
create table hard.measured_new partition of hard.measured for values from (2020) to (maxvalue);
create table hard.pair (a uuid, b uuid);
create table hard.change (at timestamptz default now(), note text);
create function hard.note() returns trigger language plpgsql as $$
begin insert into hard.change (note) values (tg_table_name); return new; end $$;
create trigger noted after insert on hard.thing for each row execute function hard.note();
create materialized view hard.total as select count(*) as things from hard.thing;
-- A row that a migration brings must not be there twice.
insert into hard.pair values ('00000000-0000-4000-8000-000000000001', null);
`;
}

function hardRows(): string {
  return String.raw`
delete from hard.pair;
insert into hard.thing (note) values (E'Grüße 🙂 \\N \\. \t\n\r "x" \x01'), ('\N'), (null);
delete from hard.change;
insert into hard.change (note) values ('kept'), ('\.');
update hard.thing set twin = 4 - id;
insert into hard.part (thing_id) values (1), (3);
update hard.thing set current_part = 1 where id = 1;
insert into hard."Odd ""name""" values ('', array['a,b', '"', 'NULL', null]), ('\.', '{}');
insert into hard.exact values
  (0.1 + 0.2, 12345678901234567890.123456789012345678901234567890, '2023-10-29 02:30:00.123456+02', '0044-03-15 BC',
   '1 year -3 days 04:05:06.789', '\x00ff5c2e0a', '{"ä": [1, 1.0, null, "\u0000x"]}'::text::json::text::json::jsonb - 'none',
   to_tsvector('german', 'Menschenhandel zum Zweck'), '12345678-1234-4234-8234-123456789012', 1e-38, '18446744073709551615');
insert into hard.measured values (2019, 1), (2020, 2), (2021, null), (1900, 4);
insert into platform.installation (mode) values ('demonstration');
refresh materialized view hard.total;
`.replace(String.raw`, "\u0000x"`, '');
}

async function contentOf(db: Kysely<unknown>): Promise<unknown> {
  const { rows } = await sql<{ content: string }>`
    select query_to_xml(
      format(case c.relkind when 'S' then 'select last_value, is_called from %s' else 'select * from %s t order by t::text' end,
        c.oid::regclass), true, false, c.oid::regclass::text)::text as content
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'm', 'S') and n.nspname in ('hard', 'platform') and c.relname <> 'migration'
    order by c.oid::regclass::text`.execute(db);
  assert.ok(rows.length >= 13);
  return rows;
}

async function structureOf(db: Kysely<unknown>): Promise<unknown> {
  const { rows } = await sql`
    select conrelid::regclass::text as place, conname::text as name, pg_get_constraintdef(oid) as text, condeferred::text as state
    from pg_constraint where connamespace = 'hard'::regnamespace
    union all
    select tgrelid::regclass::text, tgname::text, pg_get_triggerdef(oid), tgenabled::text
    from pg_trigger where not tgisinternal and tgrelid::regclass::text like 'hard.%'
    order by 1, 2`.execute(db);
  assert.ok(rows.length >= 8);
  return rows;
}

function folderWith(files: Record<string, string>): URL {
  const path = mkdtempSync(join(tmpdir(), 'schnittstelle-migrations-'));
  after(() => rmSync(path, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return pathToFileURL(`${path}/`);
}

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const middle = Math.floor(copy.length / 2);
  copy.writeUInt8(copy.readUInt8(middle) ^ 4, middle);
  return copy;
}
