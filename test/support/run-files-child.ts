/** `run-files-child.ts FILE …` runs these, two at once; for tests of the runner, which a test's own process cannot hold. */
import { runFiles } from './run-files.ts';

const files = process.argv.slice(2).map((path) => ({ name: path, path }));
process.exitCode = (await runFiles(files, 2)) ? 0 : 1;
