import assert from 'node:assert/strict';
import { once } from 'node:events';
import { PassThrough, Readable, Writable } from 'node:stream';
import { describe, it } from 'node:test';
import type { CommandIo } from '../../../platform/domain.ts';
import { citationsCommand } from './citations.ts';

describe('schnittstelle citations', () => {
  it('answers each line in order, with the id as it was given', async () => {
    const { code, lines } = await run([
      '{"id":7,"text":"strafbar nach §§ 232, 232a StGB"}',
      '{"id":"ü-1","text":"nichts"}',
      '{"text":"BGH, Urteil vom 17. Januar 2023 – 2 StR 87/22","id":"2"}',
    ]);
    assert.equal(code, 0);
    assert.deepEqual(lines, [
      {
        id: 7,
        citations: [
          {
            start: 14,
            end: 31,
            kind: 'norm',
            text: '§§ 232, 232a StGB',
            normalised: '§ 232 StGB; § 232a StGB',
          },
        ],
      },
      { id: 'ü-1', citations: [] },
      {
        id: '2',
        citations: [
          {
            start: 0,
            end: 45,
            kind: 'decision',
            text: 'BGH, Urteil vom 17. Januar 2023 – 2 StR 87/22',
            normalised: 'BGH 2023-01-17 2 StR 87/22',
          },
        ],
      },
    ]);
  });

  const bad: readonly (readonly [string, RegExp])[] = [
    ['not json', /^line 2 is not complete, valid JSON$/m],
    ['["id","text"]', /^line 2 is not an object/m],
    ['null', /^line 2 is not an object/m],
    ['{"id":"a"}', /^line 2 has a "text" that is not a string$/m],
    ['{"id":"a","text":12}', /^line 2 has a "text" that is not a string$/m],
    ['{"text":"§ 1 StGB"}', /^line 2 has an "id"/m],
    ['{"id":{},"text":""}', /^line 2 has an "id"/m],
    ['{"id":1,"id":2,"text":""}', /^line 2 has the key "id" twice/m],
    ['{"id":12345678901234567890,"text":""}', /^line 2 has a number as "id"/m],
    ['{"id":1,"text":"abc', /^line 2 is not complete/m],
    ['['.repeat(100_000), /^line 2 is nested deeper/m],
  ];
  for (const [line, message] of bad)
    it(`names the line and goes on after ${line.slice(0, 40)}`, async () => {
      const { code, lines, errors } = await run([
        '{"id":1,"text":""}',
        line,
        '{"id":3,"text":"§ 1 StGB"}',
      ]);
      assert.equal(code, 2);
      assert.match(errors, message);
      assert.deepEqual(
        lines.map((answer) => answer.id),
        [1, 3],
      );
    });

  it('refuses a line that is not UTF-8 and answers the next', async () => {
    const { code, lines, errors } = await run([
      Buffer.from('{"id":1,"text":"\xe4"}', 'latin1'),
      '{"id":2,"text":""}',
    ]);
    assert.equal(code, 2);
    assert.match(errors, /^line 1 is not valid UTF-8$/m);
    assert.deepEqual(
      lines.map((answer) => answer.id),
      [2],
    );
  });

  it('reads a byte order mark, empty lines, \\r\\n and a last line without an end', async () => {
    const { code, lines } = await run(
      ['\ufeff{"id":1,"text":""}\r', '', '  ', '{"id":2,"text":""}'],
      '',
    );
    assert.equal(code, 0);
    assert.deepEqual(
      lines.map((answer) => answer.id),
      [1, 2],
    );
  });

  it('answers lone surrogates in valid UTF-8', async () => {
    const { code, raw, lines } = await run(['{"id":"\\ud800","text":"\\udc00 § 1 StGB \\ud800"}']);
    assert.equal(code, 0);
    assert.doesNotMatch(raw, /\ufffd/);
    assert.equal(lines[0]?.id, '\ud800');
    assert.deepEqual(
      lines[0]?.citations.map(({ start, end }) => [start, end]),
      [[2, 10]],
    );
  });

  it('answers ten megabytes in one line', async () => {
    const text = 'Der Menschenhandel ist strafbar nach § 232 StGB. '.repeat(210_000);
    const { code, lines } = await run([JSON.stringify({ id: 1, text })]);
    assert.equal(code, 0);
    assert.equal(lines[0]?.citations.length, 210_000);
  });

  it('gives the same whatever pieces the input comes in', async () => {
    const input = Buffer.from(
      '{"id":"ä","text":"§ 233 StGB – Ausbeutung"}\n{"id":"ö","text":"Art. 4 EMRK"}\n',
    );
    const whole = await runOn(Readable.from([input]));
    const bytes = await runOn(Readable.from([...input].map((byte) => Buffer.from([byte]))));
    assert.equal(bytes.raw, whole.raw);
  });

  it('waits for a slow reader', async () => {
    let held = 0;
    let most = 0;
    const slow = new Writable({
      highWaterMark: 1000,
      write(chunk: Buffer, _encoding, done) {
        most = Math.max(most, slow.writableLength);
        held += chunk.length;
        setImmediate(done);
      },
    });
    const line = JSON.stringify({ id: 1, text: '§ 232 StGB '.repeat(20) });
    const code = await citationsCommand.run(
      [],
      ioOf(Readable.from([`${line}\n`.repeat(300)]), slow, sink()),
    );
    assert.equal(code, 0);
    assert.ok(held > 300_000);
    assert.ok(most < 10_000, `${most} bytes waited`);
  });

  it('ends quietly when the reader has gone', async () => {
    const gone = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    const lines = '{"id":1,"text":"§ 1 StGB"}\n'.repeat(1000);
    assert.equal(await citationsCommand.run([], ioOf(Readable.from([lines]), gone, sink())), 0);
  });

  it('takes no arguments', async () => {
    const errors = sink();
    assert.equal(
      await citationsCommand.run(['file.jsonl'], ioOf(Readable.from([]), sink(), errors)),
      64,
    );
    assert.match(String(errors.read()), /takes no arguments/);
  });
});

type Answer = { id: string | number; citations: { start: number; end: number }[] };

async function run(
  lines: readonly (string | Buffer)[],
  end = '\n',
): Promise<{ code: number; raw: string; lines: Answer[]; errors: string }> {
  const buffers = lines.flatMap((line, index) => [
    Buffer.from(line),
    Buffer.from(index < lines.length - 1 ? '\n' : end),
  ]);
  return runOn(Readable.from(buffers));
}

async function runOn(
  stdin: Readable,
): Promise<{ code: number; raw: string; lines: Answer[]; errors: string }> {
  const stdout = sink();
  const stderr = sink();
  const raw = textOf(stdout);
  const errors = textOf(stderr);
  const code = await citationsCommand.run([], ioOf(stdin, stdout, stderr));
  stdout.end();
  stderr.end();
  const text = await raw;
  const lines = text.split('\n').filter((line) => line !== '');
  return {
    code,
    raw: text,
    lines: lines.map((line) => JSON.parse(line) as Answer),
    errors: await errors,
  };
}

function sink(): PassThrough {
  return new PassThrough();
}

async function textOf(stream: PassThrough): Promise<string> {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(stream, 'end');
  return Buffer.concat(chunks).toString('utf8');
}

/** The command uses nothing but the three streams. */
function ioOf(stdin: Readable, stdout: Writable, stderr: Writable): CommandIo {
  return { stdin, stdout, stderr } as Pick<CommandIo, 'stdin' | 'stdout' | 'stderr'> as CommandIo;
}
