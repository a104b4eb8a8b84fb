/**
 * Runs every test file of the repository and prints `N passed, N failed, N skipped`.
 * Lists the files itself, because `node --test DIR` finds no `.ts` file on Node 20 and calls that success.
 *
 * node --import tsx test/run.ts [PART OF A PATH …]   runs the files whose path holds one of the parts
 */

import { availableParallelism } from 'node:os';
import { openAssets } from './support/assets.ts';
import { closeBrowserHome, openBrowserHome } from './support/browser-home.ts';
import { argumentsFor, openBundle } from './support/bundle.ts';
import { startTestCluster } from './support/database.ts';
import { filesBelow } from './support/files.ts';
import { runFiles, type TestFile } from './support/run-files.ts';

const wanted = process.argv.slice(2);
const files = ['src', 'test', 'bench']
  .flatMap((folder) => filesBelow(folder, ['.test.ts', '.test.tsx', '.browser.ts']))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)));

/** Those that take longest, in processor time or waiting, begin first: begun last, they would leave the others idle. */
const long = [
  'test/serve',
  'help/journeys/help.browser',
  'test/access-matrix',
  'test/new-office',
  'accounts/journeys/look',
  'desk/journeys/look',
  'caselaw/import/collection',
  'test/crawl',
  'jobs.test',
  'test/hostile-forms',
  'test/production-empty',
  'full-text/full-text',
  'import/recommendations',
  'test/canaries',
  'desk/journeys/life',
  'ui/journeys/',
  'help/pages.test',
  '.browser.ts',
  'files/read/pdf',
  'mail/faults',
  'sign-in/timing',
  'database/embedded/',
];

/** Fewer files are done sooner from their sources. */
const worthBundling = 10;

process.exitCode = await main();

async function main(): Promise<number> {
  if (files.length === 0) return fail('No test file was found.');
  const bundle = files.length < worthBundling ? null : await openBundle(files);
  // Node starts each file as it was started itself, here with tsx.
  if (bundle) process.execArgv.splice(0, process.execArgv.length, '--enable-source-maps');
  const assets = openAssets();
  await openBrowserHome();
  const cluster = await startTestCluster();
  try {
    // One more than there are processors: files wait for databases, browsers and pauses for a third of their time.
    const workers = Math.min(4, availableParallelism() + 1);
    return (await runFiles(longestFirst(files).map(testFile), workers)) ? 0 : 1;
  } finally {
    await cluster.stop();
    closeBrowserHome();
    assets.close();
    bundle?.close();
  }
}

function longestFirst(paths: readonly string[]): string[] {
  const rank = (path: string) => {
    const index = long.findIndex((part) => path.includes(part));
    return index < 0 ? long.length : index;
  };
  return [...paths].sort((a, b) => rank(a) - rank(b));
}

function testFile(name: string): TestFile {
  const [path = ''] = argumentsFor(name).slice(-1);
  return { name, path };
}

function fail(message: string): number {
  process.stdout.write(`${message}\n0 passed, 1 failed, 0 skipped\n`);
  return 1;
}
