import { run } from 'node:test';

/** `path` is what Node is given to run it. */
export type TestFile = { readonly name: string; readonly path: string };

type Tally = { passed: number; failed: number; skipped: number };

const longestMilliseconds = 10 * 60_000;

/** Where more files fail, it is not for what ran beside them. */
const mostAgain = 3;

/**
 * Runs each file in a process of its own, `workers` at once, and prints `N passed, N failed, N skipped` in the end. A file
 * that failed runs once more when all the others are done: whoever fails alone, too, has failed; one that passes counts as
 * passed, and a warning names it, for one of its tests depends on the machine. A file without a test has failed.
 * Answers whether all passed.
 */
export async function runFiles(files: readonly TestFile[], workers: number): Promise<boolean> {
  const tallies = await runTogether(files, workers);
  const failed = files.filter((file) => hasFailed(tallies.get(file)!));
  const passedAlone = failed.length > mostAgain ? [] : await runAlone(failed, tallies);
  for (const { name } of passedAlone) print(`WARNING  ${name} passed only when it ran alone`);
  const sum = sumOf([...tallies.values()]);
  print(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
  return sum.failed === 0 && sum.passed > 0;
}

async function runTogether(
  files: readonly TestFile[],
  workers: number,
): Promise<Map<TestFile, Tally>> {
  const tallies = new Map<TestFile, Tally>();
  const waiting = [...files];
  const work = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift())
      tallies.set(file, await runFile(file));
  };
  await Promise.all(Array.from({ length: workers }, work));
  return tallies;
}

/** Puts the new tallies in the place of the old ones; answers who passed. */
async function runAlone(
  files: readonly TestFile[],
  tallies: Map<TestFile, Tally>,
): Promise<TestFile[]> {
  const passed: TestFile[] = [];
  for (const file of files) {
    print(`again    ${file.name}, alone`);
    const tally = await runFile(file);
    tallies.set(file, tally);
    if (!hasFailed(tally)) passed.push(file);
  }
  return passed;
}

/** Whatever runs in its process counts for it, also tests that a shared fixture makes. */
async function runFile({ name, path }: TestFile): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
  const start = performance.now();
  const stream = run({ files: [path], timeout: longestMilliseconds });
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
    print(`FAILED   ${name} › ${event.name}\n${indent(describe(cause))}`);
  });
  // Names the test after whose end something went wrong, for which Node blames the file alone.
  stream.on('test:diagnostic', ({ message }) => {
    if (message.startsWith('Error: ')) print(`FAILED   ${name} › ${message}`);
  });
  stream.on('test:stderr', (event) => process.stderr.write(event.message));
  stream.on('test:stdout', (event) => {
    if (process.env.TEST_OUTPUT) process.stdout.write(event.message);
  });
  for await (const _ of stream);
  if (tally.passed + tally.failed + tally.skipped === 0) {
    print(`FAILED   ${name} ran no test`);
    tally.failed = 1;
  }
  print(`${seconds(performance.now() - start)}  ${name}`);
  return tally;
}

function hasFailed(tally: Tally): boolean {
  return tally.failed > 0;
}

function sumOf(tallies: readonly Tally[]): Tally {
  const sum: Tally = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of tallies) {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  return sum;
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
