import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { standingThread } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'schnittstelle-thread-'));
after(() => rmSync(folder, { recursive: true }));

/** Echoes, fails, and ends in each way in which a thread can. */
const script = join(folder, 'echo.mjs');
writeFileSync(
  script,
  `import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ id, word }) => {
    if (word === 'throw') throw new Error('thrown');
    if (word === 'exit') process.exit(3);
    if (word === 'refuse') parentPort.postMessage({ id, error: 'refused' });
    else parentPort.postMessage({ id, value: word });
  });`,
);

test('each question gets its own answer, and an error only its own', async () => {
  const { ask, waiting } = standingThread(pathToFileURL(script));
  const refused = assert.rejects(ask({ word: 'refuse' }), { message: 'refused' });
  assert.deepEqual(await Promise.all([ask({ word: 'a' }), ask({ word: 'b' })]), ['a', 'b']);
  await refused;
  assert.equal(waiting(), 0);
});

for (const [word, message] of [
  ['throw', 'thrown'],
  ['exit', 'The thread ended with 3.'],
] as const)
  test(`a thread that ends by ${word} leaves nobody waiting, and the next question starts it anew`, async () => {
    const { ask, waiting } = standingThread(pathToFileURL(script));
    const [first, second] = [ask({ word }), ask({ word: 'never answered' })];
    await assert.rejects(first, { message });
    await assert.rejects(second, { message });
    assert.equal(waiting(), 0);
    assert.equal(await ask({ word: 'again' }), 'again');
  });
