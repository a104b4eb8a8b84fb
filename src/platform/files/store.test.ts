import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { removeStoredFile, storedFile, storedFiles, storeFile } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'schnittstelle-store-'));
after(() => rmSync(folder, { recursive: true }));

test('a file comes back byte by byte under its hash, once, readable by its owner only', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 100_000 }), async (bytes) => {
      const hashes = await Promise.all([storeFile(folder, bytes), storeFile(folder, bytes)]);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      assert.deepEqual(hashes, [sha256, sha256]);
      const stored = await storedFile(folder, sha256);
      assert.equal(stored?.size, bytes.length);
      const chunks: Buffer[] = [];
      for await (const chunk of stored?.chunks() ?? []) chunks.push(chunk);
      assert.deepEqual(Buffer.concat(chunks), Buffer.from(bytes));
      const path = join(folder, 'files', sha256.slice(0, 2), sha256.slice(2));
      assert.equal(statSync(path).mode & 0o777, 0o600);
    }),
    { numRuns: 20 },
  );
  assert.deepEqual(
    readdirSync(join(folder, 'files')).filter((name) => name.endsWith('.part')),
    [],
  );
});

test('what is no hash leads nowhere', async () => {
  for (const text of [
    '',
    '../../../etc/passwd',
    'a'.repeat(63),
    'A'.repeat(64),
    `${'a'.repeat(64)}/`,
  ])
    assert.equal(await storedFile(folder, text), null);
  assert.equal(await storedFile(folder, 'a'.repeat(64)), null);
});

test('all files are listed, those of an interrupted writer without hash, and can be removed', async () => {
  const empty = join(folder, 'other');
  assert.deepEqual(await listed(empty), []);
  const sha256 = await storeFile(empty, Buffer.from('Beispiel'));
  writeFileSync(join(empty, 'files', 'x.part'), 'half');
  assert.deepEqual((await listed(empty)).map((one) => one.sha256).sort(), [sha256, null].sort());
  for (const { path } of await listed(empty)) await removeStoredFile(path);
  assert.deepEqual(await listed(empty), []);
});

async function listed(dataDir: string) {
  const found = [];
  for await (const one of storedFiles(dataDir)) found.push(one);
  return found;
}
