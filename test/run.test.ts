import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { argumentsFor } from './support/bundle.ts';
import { root } from './support/files.ts';
import { type Ended, watch } from './support/process.ts';

const folder = mkdtempSync(join(tmpdir(), 'schnittstelle-run-'));
after(() => rmSync(folder, { recursive: true }));

test('files that pass are counted', async () => {
  const { code, stdout } = await runFiles(passing, passing);
  assert.match(stdout, /\n2 passed, 0 failed, 0 skipped\n$/);
  assert.equal(code, 0);
});

test('a file that fails beside others and passes alone counts as passed, and is named with its failure', async () => {
  const { code, stdout } = await runFiles(failingOnce('first'), passing);
  assert.match(stdout, /^FAILED {3}.*0\.mjs › fails once\n.*Error: the first time/m);
  assert.match(stdout, /^WARNING {2}.*0\.mjs passed only when it ran alone$/m);
  assert.match(stdout, /\n2 passed, 0 failed, 0 skipped\n$/);
  assert.equal(code, 0);
});

test('a file that fails alone, too, has failed, and is counted once', async () => {
  const { code, stdout } = await runFiles(failing, passing);
  assert.equal(stdout.match(/^FAILED/gm)?.length, 2);
  assert.doesNotMatch(stdout, /WARNING/);
  assert.match(stdout, /\n1 passed, 1 failed, 0 skipped\n$/);
  assert.equal(code, 1);
});

test('where many files fail none runs again', async () => {
  const files = ['a', 'b', 'c', 'd'].map(failingOnce);
  const { code, stdout } = await runFiles(...files);
  assert.match(stdout, /\n0 passed, 4 failed, 0 skipped\n$/);
  assert.equal(code, 1);
});

const broken: [string, string, RegExp][] = [
  ['without a test', 'export {};', /0\.mjs ran no test/],
  ['that cannot be loaded', "import './nothing.mjs';", /FAILED/],
  [
    'whose process dies',
    "import { test } from 'node:test'; test('dies', () => process.kill(process.pid, 'SIGKILL'));",
    /FAILED/,
  ],
  [
    'in which something goes wrong after its test',
    `import { test } from 'node:test';
    test('passes', () => { setTimeout(() => Promise.reject(new Error('late')), 50); });
    test('waits', () => new Promise((resolve) => setTimeout(resolve, 300)));`,
    /Test "passes" .* generated asynchronous activity after the test ended.*"Error: late"/,
  ],
];
for (const [what, source, said] of broken)
  test(`a file ${what} fails`, async () => {
    const { code, stdout } = await runFiles(source, passing);
    assert.match(stdout, said);
    assert.match(stdout, /\n\d passed, 1 failed, 0 skipped\n$/);
    assert.equal(code, 1);
  });

const passing = "import { test } from 'node:test'; test('passes', () => undefined);";
const failing = `import { test } from 'node:test';
  test('fails', () => { throw new Error('always'); });`;

function failingOnce(name: string): string {
  const mark = JSON.stringify(join(folder, name));
  return `import { existsSync, writeFileSync } from 'node:fs';
    import { test } from 'node:test';
    test('fails once', () => {
      if (existsSync(${mark})) return;
      writeFileSync(${mark}, '');
      throw new Error('the first time');
    });`;
}

/** What the runner makes of files with these contents. */
async function runFiles(...sources: string[]): Promise<Ended> {
  const files = sources.map((source, index) => {
    const path = join(folder, `${index}.mjs`);
    writeFileSync(path, source);
    return path;
  });
  // Without the mark of a test's process, in which Node starts no other tests.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const args = [...argumentsFor('test/support/run-files-child.ts'), ...files];
  return watch(spawn(process.execPath, args, { cwd: root, env })).ended;
}
