import assert from 'node:assert/strict';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { destroy, preparedDataDir, temporaryDataDir } from '../../../../test/support/cluster.ts';
import { type DatabaseProcess, startProcess } from '../../../../test/support/database-process.ts';
import { root } from '../../../../test/support/files.ts';
import { ConfigError } from '../../config/index.ts';
import { createLog } from '../../log/index.ts';
import { openDatabase } from '../open.ts';
import { canEnter } from './account.ts';
import { foldersOf } from './folders.ts';
import { findPostmaster } from './postmaster.ts';

const log = createLog('silent');
const isRoot = process.getuid?.() === 0;
const nobody = { name: 'nobody', uid: 65534, gid: 65534 };
const asRoot = { skip: isRoot ? false : 'needs root to become another user' };
const asNobody = {
  skip: !isRoot
    ? 'needs root to become another user'
    : canEnter(nobody, root)
      ? false
      : `${root} is closed to the user nobody`,
};
let dataDir = '';
let also: string[] = [];

beforeEach(() => {
  dataDir = temporaryDataDir();
  also = [];
});
afterEach(() => {
  for (const folder of [dataDir, ...also]) destroy(folder);
});

test('it starts for the user who runs the tests, stops, and starts again with its data', async () => {
  for (const start of ['first', 'second']) {
    const here = await open(dataDir);
    assert.equal(here.kind, 'embedded');
    assert.equal(here.startedHere, true, start);
    await sql`create table if not exists public.kept (n int)`.execute(here.owner);
    await sql`insert into public.kept values (1)`.execute(here.owner);
    const { rows } = await sql`select count(*)::int as n from public.kept`.execute(here.owner);
    assert.deepEqual(rows, [{ n: start === 'first' ? 1 : 2 }]);
    await here.close();
    assert.equal(postmaster(), null);
  }
});

test('the database is safe, private and in UTF-8', async () => {
  dataDir = await preparedDataDir();
  const here = await open(dataDir);
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit',
      'listen_addresses', 'server_encoding', 'password_encryption', 'data_checksums', 'unix_socket_permissions')
    order by name`.execute(here.owner);
  assert.deepEqual(Object.fromEntries(rows.map(({ name, setting }) => [name, setting])), {
    data_checksums: 'on',
    fsync: 'on',
    full_page_writes: 'on',
    listen_addresses: '',
    password_encryption: 'scram-sha-256',
    server_encoding: 'UTF8',
    synchronous_commit: 'on',
    unix_socket_permissions: '0700',
  });
  const locale = await sql`
    select datcollate as collate, datctype as ctype from pg_database where datname = current_database()`.execute(
    here.owner,
  );
  assert.deepEqual(locale.rows, [{ collate: 'C.UTF-8', ctype: 'C.UTF-8' }]);
  const folders = foldersOf(dataDir);
  assert.equal(statSync(folders.passwords).mode & 0o777, 0o600);
  assert.equal(statSync(folders.data).mode & 0o777, 0o700);
  const access = readFileSync(join(folders.data, 'pg_hba.conf'), 'utf8');
  assert.match(
    access,
    /^local schnittstelle schnittstelle_owner,schnittstelle_app scram-sha-256\n$/,
  );
  await here.close();
});

test('the server gets nothing of this process’s environment', { skip: linuxOnly() }, async () => {
  const held = await startProcess('hold', dataDir);
  const environment = readFileSync(`/proc/${postmaster()?.pid}/environ`, 'utf8');
  assert.doesNotMatch(environment, /CANARY|canary/);
  await held.finish();
});

test('an ordinary user needs no privileges', asNobody, async () => {
  chownSync(dataDir, nobody.uid, nobody.gid);
  const held = await startProcess('hold', dataDir, nobody);
  assert.deepEqual({ ...held.said, host: '' }, { startedHere: true, host: '' });
  assert.equal(ownerOf(postmaster()?.pid), nobody.uid);
  await held.finish();
  assert.equal(postmaster(), null);
});

test('root without a user postgres takes nobody, and keeps to it', asRoot, async () => {
  const here = await open(dataDir, { accounts: ['no-such-user', 'nobody'] });
  assert.equal(ownerOf(postmaster()?.pid), nobody.uid);
  await here.close();
  const again = await open(dataDir);
  assert.equal(ownerOf(postmaster()?.pid), nobody.uid, 'existing data keep their owner');
  await again.close();
});

test('root finds no account at all', asRoot, async () => {
  await refused(open(dataDir, { accounts: ['no-such-user'] }), /no-such-user/);
});

test('data that belong to root are refused with the way out', asRoot, async () => {
  mkdirSync(foldersOf(dataDir).data, { recursive: true });
  await refused(open(dataDir), /root.*chown/);
});

test('a user id without a name is told so', asNobody, async () => {
  chownSync(dataDir, 4711, 4711);
  const held = await startProcess('hold', dataDir, { uid: 4711, gid: 4711 });
  saysConfigError(held, /4711.*\/etc\/passwd.*DATABASE_URL/);
});

test('a folder that cannot be written is told so', asNobody, async () => {
  chmodSync(dataDir, 0o755);
  saysConfigError(
    await startProcess('hold', dataDir, nobody),
    /DATA_DIR .*cannot be written.*EACCES/,
  );
  const below = join(dataDir, 'new');
  saysConfigError(
    await startProcess('hold', below, nobody),
    /DATA_DIR .*cannot be written.*EACCES/,
  );
  await refused(open('/proc/schnittstelle'), /DATA_DIR .*cannot be written/);
});

test('data of another user are told so', asNobody, async () => {
  dataDir = await preparedDataDir();
  chmodSync(dataDir, 0o777);
  saysConfigError(await startProcess('hold', dataDir, nobody), /another user/);
  chmodSync(foldersOf(dataDir).cluster, 0o700);
  saysConfigError(await startProcess('hold', dataDir, nobody), /cannot be read/);
});

test('a folder below a closed one is told so to root', asRoot, async () => {
  chmodSync(dataDir, 0o700);
  await refused(open(join(dataDir, 'inner')), /may not enter/);
  assert.equal(statSync(dataDir).mode & 0o777, 0o700, 'the closed folder stays closed');
});

test('a path too long for a socket puts it into a short private folder', async () => {
  if (isRoot) chmodSync(dataDir, 0o755);
  const long = join(dataDir, 'x'.repeat(60), 'y'.repeat(60));
  mkdirSync(long, { recursive: true });
  also = [long];
  const here = await open(long);
  const { socketFolder = '' } = findPostmaster(foldersOf(long).data) ?? {};
  assert.ok(Buffer.byteLength(join(socketFolder, '.s.PGSQL.5432')) <= 107, socketFolder);
  assert.equal(statSync(socketFolder).mode & 0o777, 0o700);
  await sql`select 1`.execute(here.app);
  const second = await startProcess('hold', long);
  assert.equal(second.said.startedHere, false);
  await second.finish();
  await here.close();
  assert.ok(!existsSync(socketFolder), 'and takes it away again');
});

test('a folder behind a symbolic link is one and the same', async () => {
  dataDir = await preparedDataDir();
  const link = `${dataDir}-link`;
  symlinkSync(dataDir, link);
  const here = await open(link);
  const second = await open(dataDir);
  assert.equal(second.startedHere, false);
  await here.close();
  await second.close();
  unlinkSync(link);
});

test('data of another major version are told apart', async () => {
  dataDir = await preparedDataDir();
  writeFileSync(join(foldersOf(dataDir).data, 'PG_VERSION'), '17\n');
  await refused(open(dataDir), /PostgreSQL 17.*brings 18.*backup/);
});

test('a first start that was killed leaves nothing in the way', async () => {
  const left = join(dataDir, 'unfinished-4000000');
  mkdirSync(join(left, 'data'), { recursive: true });
  const here = await open(dataDir);
  assert.ok(!existsSync(left));
  await here.close();
});

function open(where: string, options = {}) {
  return openDatabase({ dataDir: where, databaseUrl: null, databaseOwnerUrl: null }, log, options);
}

function postmaster() {
  return findPostmaster(foldersOf(dataDir).data);
}

function ownerOf(pid: number | undefined): number {
  return statSync(`/proc/${pid}`).uid;
}

async function refused(opening: Promise<unknown>, message: RegExp): Promise<void> {
  await assert.rejects(
    opening,
    (error: Error) =>
      error instanceof ConfigError && message.test(error.message.replaceAll('\n', ' ')),
  );
}

function saysConfigError({ said }: DatabaseProcess, message: RegExp): void {
  assert.equal(said.error, 'ConfigError', JSON.stringify(said));
  assert.match(said.message ?? '', message);
}

function linuxOnly(): string | false {
  return process.platform === 'linux' ? false : 'reads /proc';
}
