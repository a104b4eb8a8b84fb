import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import pg from 'pg';
import { allMigrations, openedTestDatabase } from '../../../../test/support/database.ts';
import { startServer } from '../../../../test/support/server.ts';
import { ConfigError } from '../../config/index.ts';
import { createLog } from '../../log/index.ts';
import { claimMode, migrate, openDatabase } from '../index.ts';
import { restore } from './restore.ts';
import { backup } from './write.ts';

const folder = mkdtempSync(join(tmpdir(), 'schnittstelle-backup-'));
const server = await startServer();
after(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});
const log = createLog('silent');
const dataDir = join(folder, 'data');
const folders = allMigrations();

test('a backup of the embedded database fills a server, and the other way round', async () => {
  const laptop = await openedTestDatabase();
  await migrate(laptop.owner, folders, log);
  await claimMode(laptop.owner, 'production');
  await sql`
    insert into norms.law (id, abbreviation, kind, source)
    select 'g' || n, 'G' || n, 'statute', repeat('Quelle ', n % 500) from generate_series(1, 5000) n`.execute(
    laptop.owner,
  );
  const first = join(folder, 'laptop.gz');
  await backup(laptop, first, dataDir);
  await laptop.close();

  await createDatabase('office');
  const office = await openDatabase(
    {
      dataDir: '/nonexistent',
      databaseUrl: server.url('schnittstelle_app', 'secret', 'office'),
      databaseOwnerUrl: server.superuserUrl('office'),
    },
    log,
  );
  await restore(office, first, folders, dataDir);
  await migrate(office.owner, folders, log);
  const second = join(folder, 'office.gz');
  await backup(office, second, dataDir);
  assert.equal(contentOf(second), contentOf(first));
  const { rows } = await sql<{ count: string }>`select count(*) from norms.law`.execute(office.app);
  assert.equal(rows[0]?.count, '5000', 'the program reads it with its own rights');
  await office.close();

  const home = await openedTestDatabase();
  await restore(home, second, folders, dataDir);
  const third = join(folder, 'home.gz');
  await backup(home, third, dataDir);
  assert.equal(contentOf(third), contentOf(first));
  await home.close();
});

test('the program’s login alone makes no backup', async () => {
  const serving = await openDatabase(
    {
      dataDir: '/nonexistent',
      databaseUrl: server.url('schnittstelle_app', 'secret', 'office'),
      databaseOwnerUrl: null,
    },
    log,
  );
  await assert.rejects(backup(serving, join(folder, 'none.gz'), dataDir), ConfigError);
  await serving.close();
});

/** Everything but the moment it was made. */
function contentOf(file: string): string {
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .replace(/"created":"[^"]*"/, '');
}

async function createDatabase(name: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.superuserUrl('postgres') });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
}
