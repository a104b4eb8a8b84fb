import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { openedTestDatabase } from '../../../../test/support/database.ts';
import { storedFile, storeFile } from '../../files/index.ts';
import { createLog } from '../../log/index.ts';
import { UnreadableBackupError } from '../errors.ts';
import { databaseMigrations, migrate } from '../migrate.ts';
import type { OpenDatabase } from '../open.ts';
import { restore } from './restore.ts';
import { backup } from './write.ts';

const folder = mkdtempSync(join(tmpdir(), 'schnittstelle-backup-files-'));
after(() => rmSync(folder, { recursive: true }));
const from = join(folder, 'from');
const file = join(folder, 'backup.gz');
const sources = [databaseMigrations];

/** By its place below DATA_DIR; sizes around the pieces in which they are written. */
const original = 'intake/11111111-1111-4111-8111-111111111111.age';
const contents: Buffer[] = [0, 1, 2, 49_151, 49_152, 49_153, 1_000_000].map((size) =>
  randomBytes(size),
);
const hashes: string[] = [];

before(async () => {
  for (const bytes of contents) hashes.push(await storeFile(from, bytes));
  put(from, original, randomBytes(100_000));
  // What no backup carries: secrets, settings, what an interrupted writer left.
  for (const other of ['secrets/key', 'identity.json', 'files/x.part', 'intake/y.age.part'])
    put(from, other, Buffer.from('geheim'));
  const open = await migrated();
  const counted = await backup(open, file, from);
  assert.equal(counted.files, contents.length + 1);
  await open.close();
});

test('files and encrypted originals come back as they were, readable by their owner only, and nothing else', async () => {
  const into = join(folder, 'into');
  const open = await openedTestDatabase();
  assert.equal((await restore(open, file, sources, into)).files, contents.length + 1);
  for (const [index, sha256] of hashes.entries()) {
    assert.equal((await storedFile(into, sha256))?.size, contents[index]?.length);
    const place = `files/${sha256.slice(0, 2)}/${sha256.slice(2)}`;
    assert.deepEqual(readFileSync(join(into, place)), contents[index]);
    assert.equal(statSync(join(into, place)).mode & 0o777, 0o600);
  }
  assert.deepEqual(readFileSync(join(into, original)), readFileSync(join(from, original)));
  assert.deepEqual(readdirSync(into).sort(), ['files', 'intake']);
  assert.deepEqual(readdirSync(join(into, 'intake')).length, 1);
  assert.ok(!gunzipSync(readFileSync(file)).includes(Buffer.from('geheim').toString('base64')));
  await open.close();
});

test('a backup whose files are damaged puts none in its place, and leaves the database empty', async () => {
  const text = gunzipSync(readFileSync(file)).toString('latin1');
  const name = /"file":"(files\/[^"]+)","size":49153/.exec(text)?.[1] ?? '';
  assert.ok(name);
  const damaged: Record<string, string> = {
    'other bytes': text.replace(/(,"size":49153\}\n)..../, '$1AAAA'),
    'other size': text.replace('"size":49153', '"size":49154'),
    'left out': text.replace(/\{"file":"[^"]+","size":49153\}\n[^\\]*\\\.\n/, ''),
    twice: text.replace(/(\{"file":"[^"]+","size":1\}\n[^\\]*\\\.\n)/, '$1$1'),
    'out of its folder': text.replaceAll(name, 'files/../../evil'),
    'another folder': text.replaceAll(name, 'secrets/key'),
    'an absolute name': text.replaceAll(name, '/etc/evil'),
  };
  const open = await openedTestDatabase();
  for (const [what, changed] of Object.entries(damaged)) {
    assert.notEqual(changed, text, what);
    const bad = join(folder, 'bad.gz');
    writeFileSync(bad, gzipSync(Buffer.from(changed, 'latin1')));
    const into = join(folder, 'damaged');
    await assert.rejects(restore(open, bad, sources, into), UnreadableBackupError, what);
    assert.deepEqual(filesIn(into), [], what);
  }
  await restore(open, file, sources, join(folder, 'damaged'));
  await open.close();
});

test('a backup of the first format, which had no files, still fills a database', async () => {
  const lines = gunzipSync(readFileSync(file)).toString('latin1').split('\n');
  const start = lines.findIndex((line) => line.startsWith('{"file"'));
  const manifest = JSON.parse(lines.at(-2) ?? '') as Record<string, unknown>;
  const { files: _, ...old } = manifest;
  const head = lines[0]?.replace('"version":2', '"version":1') ?? '';
  const text = [head, ...lines.slice(1, start), JSON.stringify(old), ''].join('\n');
  const first = join(folder, 'first.gz');
  writeFileSync(first, gzipSync(Buffer.from(text, 'latin1')));
  const open = await openedTestDatabase();
  assert.equal((await restore(open, first, sources, join(folder, 'first'))).files, 0);
  await open.close();
});

async function migrated(): Promise<OpenDatabase> {
  const open = await openedTestDatabase();
  await migrate(open.owner, sources, createLog('silent'));
  return open;
}

function put(dataDir: string, path: string, bytes: Buffer): void {
  mkdirSync(dirname(join(dataDir, path)), { recursive: true });
  writeFileSync(join(dataDir, path), bytes);
}

function filesIn(path: string): string[] {
  try {
    return readdirSync(path, { recursive: true }).map(String);
  } catch {
    return [];
  }
}
