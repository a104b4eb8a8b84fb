import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { bytesOf, containerOf } from './bytes.ts';
import { type Line, linesOf } from './lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'lines-'));
after(() => rmSync(folder, { recursive: true }));

test('lines are the same however the bytes are cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !/[\r\n]/.test(text)),
      ),
      fc.integer({ min: 1, max: 9 }),
      async (texts, size) => {
        const lines = await collect(linesOf(cut(Buffer.from(texts.join('\n')), size), 1_000));
        const wanted = texts.map((text, at) => ({ number: at + 1, text }));
        assert.deepEqual(
          lines,
          wanted.filter((line) => /\S/.test(line.text)),
        );
      },
    ),
  );
});

test('a line that is not UTF-8 or too long is told by its number, and the next is read', async () => {
  const bytes = Buffer.concat([
    Buffer.from('eins\n'),
    Buffer.from([0xff, 0x0a]),
    Buffer.from('x'.repeat(30)),
    Buffer.from('\nvier\n'),
  ]);
  assert.deepEqual(await collect(linesOf(cut(bytes, 7), 20)), [
    { number: 1, text: 'eins' },
    { number: 2, problem: 'is not valid UTF-8' },
    { number: 3, problem: 'is longer than 20 bytes' },
    { number: 4, text: 'vier' },
  ]);
});

test('gzip and plain files give the same bytes; what is gzip tells the content, not the name', async () => {
  const plain = join(folder, 'a.gz');
  const packed = join(folder, 'b.txt');
  writeFileSync(plain, 'eins\nzwei');
  writeFileSync(packed, gzipSync('eins\nzwei'));
  assert.deepEqual([await containerOf(plain), await containerOf(packed)], ['plain', 'gzip']);
  for (const path of [plain, packed])
    assert.equal(Buffer.concat(await collect(bytesOf(path))).toString(), 'eins\nzwei');
});

test('a truncated gzip file gives what is whole and then says so', async () => {
  const path = join(folder, 'cut.gz');
  const lines = Array.from({ length: 20_000 }, (_, at) => `line ${at} ${Math.sin(at)}`);
  const whole = gzipSync(lines.join('\n'));
  writeFileSync(path, whole.subarray(0, whole.length / 2));
  const seen: Line[] = [];
  const reading = (async () => {
    for await (const line of linesOf(bytesOf(path), 1_000)) seen.push(line);
  })();
  await assert.rejects(reading, { name: 'UnreadableFile', message: /gzip data are complete/ });
  assert.ok(seen.length > 1_000);
  assert.deepEqual(seen[7], { number: 8, text: lines[7] });
});

test('no such file, a folder and broken gzip are told in words', async () => {
  const broken = join(folder, 'broken.gz');
  writeFileSync(
    broken,
    Buffer.concat([gzipSync('x'.repeat(500)).subarray(0, 12), Buffer.alloc(40, 0xee)]),
  );
  for (const [path, message] of [
    [join(folder, 'none'), /does not exist/],
    [folder, /is a folder/],
    [broken, /broken gzip|not complete|are complete/],
  ] as const)
    await assert.rejects(collect(bytesOf(path)), { name: 'UnreadableFile', message });
});

async function* cut(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
