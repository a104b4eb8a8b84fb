import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { after, test } from 'node:test';
import { Temporal } from '../../clock/index.ts';
import type { CommandIo, OwnerServices } from '../../domain.ts';
import { createLog } from '../../log/index.ts';
import { UnreadableFile } from '../read/index.ts';
import { type ImportDefinition, importCommand } from './command.ts';
import { readOptions } from './options.ts';
import { progressLine, startProgress } from './progress.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-'));
after(() => rmSync(folder, { recursive: true }));

test('options: files, report in both spellings, what follows --, unknown ones', () => {
  const run = { files: ['a', 'b'], json: true, report: 'r' };
  assert.deepEqual(readOptions(['a', '--json', '--report', 'r', 'b']), {
    kind: 'run',
    options: run,
  });
  assert.deepEqual(readOptions(['--report=r', '--json', '--', 'a', 'b']), {
    kind: 'run',
    options: run,
  });
  for (const args of [[], ['--json'], ['--what', 'a'], ['a', '--report'], ['a', '--report=']])
    assert.equal(readOptions(args).kind, 'usage', args.join(' '));
  assert.deepEqual(readOptions(['a', '-h']), { kind: 'help' });
});

test('progress tells records, rate and time left; a terminal gets one line, others plain lines', () => {
  const line = progressLine({ records: 12_000, bytes: 25, total: 100, elapsed: 8_000 });
  assert.equal(line, '12,000 records, 1,500 a second, about 0:24 left');
  assert.equal(
    progressLine({ records: 0, bytes: 0, total: 100, elapsed: 0 }),
    '0 records, 0 a second',
  );
  for (const [isTTY, wanted] of [
    [true, '\r\u001b[K5 records, 0 a second'],
    [false, '5 records, 0 a second\n'],
  ] as const) {
    const screen = new Sink(isTTY);
    let now = 0;
    const progress = startProgress(screen, [], () => now);
    progress.records(1);
    assert.equal(screen.text, '');
    now = 11_000;
    progress.records(5);
    assert.equal(screen.text, wanted);
  }
});

test('--json writes exactly one line to standard output, and the report says why', async () => {
  const { code, io } = await run(['good', '--json'], async (_, { counter, report }, readFile) => {
    await readFile('good', async () => {
      counter.add('new', 3);
      counter.add('refused');
      await report.add([{ file: 'good', line: 4, field: 'court', reason: 'is missing' }]);
    });
  });
  const [line, ...rest] = io.stdout.text.split('\n');
  const { report, ...tally } = JSON.parse(line ?? '');
  assert.deepEqual(rest, ['']);
  assert.deepEqual(tally, { read: 4, new: 3, changed: 0, unchanged: 0, refused: 1 });
  assert.match(report, /\/data\/reports\/import-things-2026-11-23T10-00-00Z\.jsonl$/);
  assert.deepEqual(JSON.parse(readFileSync(report, 'utf8')), {
    file: 'good',
    line: 4,
    field: 'court',
    reason: 'is missing',
  });
  assert.equal(code, 2);
});

test('a file that does not exist ends with 65, the others are read, and no database is started for nothing', async () => {
  let opened = 0;
  const work: ImportDefinition['work'] = async (files, { counter }, readFile) => {
    opened += 1;
    for (const file of files) await readFile(file, async () => counter.add('new'));
  };
  const both = await run(['good', 'none', '--json'], work);
  assert.equal(both.code, 65);
  assert.match(both.io.stdout.text, /"new":1/);
  assert.match(both.io.stderr.text, /none does not exist/);
  assert.equal((await run(['none'], work)).code, 65);
  assert.equal(opened, 1);
});

test('a file that breaks off ends with 65 after what was read of it; any other error is not hidden', async () => {
  const { code, io } = await run(['good'], async (_, { counter }, readFile) => {
    await readFile('good', async () => {
      counter.add('new', 2);
      throw new UnreadableFile('ends early', 7);
    });
  });
  assert.equal(code, 65);
  assert.match(io.stdout.text, /^2 read: 2 new/);
  assert.match(io.stderr.text, /good:7 ends early/);
  const failing = run(['good'], async (_, __, readFile) =>
    readFile('good', () => Promise.reject(new TypeError('a bug'))),
  );
  await assert.rejects(failing, { message: 'a bug' });
});

test('all taken is 0; help is 0; wrong words and a report that cannot be written are 64', async () => {
  const nothing: ImportDefinition['work'] = async () => undefined;
  assert.equal((await run(['good'], nothing)).code, 0);
  const help = await run(['--help'], nothing);
  assert.equal(help.code, 0);
  assert.match(help.io.stdout.text, /--report FILE/);
  assert.equal((await run([], nothing)).code, 64);
  assert.equal((await run(['good', '--report', '/proc/none/x'], nothing)).code, 64);
});

async function run(args: string[], work: ImportDefinition['work']) {
  writeFileSync(join(folder, 'good'), 'x');
  const io = { stdout: new Sink(), stderr: new Sink() };
  const command = importCommand({
    name: 'things',
    summary: 's',
    about: 'About.',
    work: (files, one, readFile) =>
      work(
        files.map((file) => file.replace(`${folder}/`, '')),
        one,
        readFile,
      ),
  });
  const paths = args.map((arg) => (/^(good|none)$/.test(arg) ? join(folder, arg) : arg));
  const code = await command.run(paths, { ...base(), ...io });
  assert.equal(existsSync(folder), true);
  return { code, io };
}

function base(): CommandIo {
  const log = createLog('silent');
  const clock = () => Temporal.Instant.from('2026-11-23T10:00:00Z');
  return {
    env: { DATA_DIR: join(folder, 'data') },
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    log,
    clock,
    withOwner: (work) => work({ log, clock } as OwnerServices),
  };
}

class Sink extends Writable {
  text = '';
  readonly isTTY: boolean;

  constructor(isTTY = false) {
    super();
    this.isTTY = isTTY;
  }

  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}
