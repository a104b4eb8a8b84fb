/**
 * Runs every test file of the repository and prints `N passed, N failed, N skipped`.
 * Lists the files itself, because `node --test DIR` finds no `.ts` file on Node 20 and calls that success;
 * a listed file that runs no test fails the run.
 *
 * node --import tsx test/run.ts [PART OF A PATH …]   runs the files whose path holds one of the parts
 */

import { availableParallelism } from 'node:os';
import { run } from 'node:test';
import { openAssets } from './support/assets.ts';
import { closeBrowserHome, openBrowserHome } from './support/browser-home.ts';
import { argumentsFor, openBundle } from './support/bundle.ts';
import { startTestCluster } from './support/database.ts';
import { filesBelow } from './support/files.ts';

type Tally = { passed: number; failed: number; skipped: number };

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
    return report(await runFiles());
  } finally {
    await cluster.stop();
    closeBrowserHome();
    assets.close();
    bundle?.close();
  }
}

async function runFiles(): Promise<Map<string, Tally>> {
  const tallies = new Map<string, Tally>();
  const waiting = longestFirst(files);
  const work = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift())
      tallies.set(file, await runFile(file));
  };
  // One more than there are processors: files wait for databases, browsers and pauses for a third of their time.
  const workers = Math.min(4, availableParallelism() + 1);
  await Promise.all(Array.from({ length: workers }, work));
  return tallies;
}

function longestFirst(paths: readonly string[]): string[] {
  const rank = (path: string) => {
    const index = long.findIndex((part) => path.includes(part));
    return index < 0 ? long.length : index;
  };
  return [...paths].sort((a, b) => rank(a) - rank(b));
}

/** One file in a process of its own; whatever runs there counts for it, also tests that a shared fixture makes. */
async function runFile(file: string): Promise<Tally> {
  const [path = ''] = argumentsFor(file).slice(-1);
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
  const start = performance.now();
  const stream = run({ files: [path], timeout: 5 * 60_000 });
  stream.on('test:pass', (event) => {
    const isSkippedSuite = event.details.type === 'suite' && event.skip !== undefined;
    if ((event.details.type === 'suite' && !isSkippedSuite) || event.name === path) return;
    if (event.skip === undefined && event.todo === undefined) tally.passed += 1;
    else {
      tally.skipped += 1;
      print(`skipped  ${event.name}${typeof event.skip === 'string' ? `: ${event.skip}` : ''}`);
    }
  });
  stream.on('test:fail', (event) => {
    if (event.details.type === 'suite' && event.name !== path) return;
    tally.failed += 1;
    const cause = event.details.error.cause ?? event.details.error;
    print(`FAILED   ${file} › ${event.name}\n${indent(describe(cause))}`);
  });
  stream.on('test:stderr', (event) => process.stderr.write(event.message));
  stream.on('test:stdout', (event) => {
    if (process.env.TEST_OUTPUT) process.stdout.write(event.message);
  });
  for await (const _ of stream);
  print(`${seconds(performance.now() - start)}  ${file}`);
  return tally;
}

function report(tallies: ReadonlyMap<string, Tally>): number {
  const sum: Tally = { passed: 0, failed: 0, skipped: 0 };
  for (const [file, tally] of tallies) {
    if (tally.passed + tally.failed + tally.skipped === 0) {
      print(`FAILED   ${file} ran no test`);
      sum.failed += 1;
    }
    sum.passed += tally.passed;
    sum.failed += tally.failed;
    sum.skipped += tally.skipped;
  }
  print(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
  return sum.failed === 0 && sum.passed > 0 ? 0 : 1;
}

function fail(message: string): number {
  print(`${message}\n0 passed, 1 failed, 0 skipped`);
  return 1;
}

function describe(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}

function indent(text: string): string {
  return text.replace(/^/gm, '         ');
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1).padStart(6)} s`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
