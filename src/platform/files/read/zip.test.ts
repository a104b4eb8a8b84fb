import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { processorTime } from '../../../../test/support/time.ts';
import { type Made, makeZip } from './zip.fixture.ts';
import { zipMembers } from './zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'zip-'));
after(() => rmSync(folder, { recursive: true }));
const limits = { entries: 50, entrySize: 5_000_000, totalSize: 8_000_000 };

test('a sound archive gives its files, folders left out', async () => {
  const members = await read(
    makeZip([
      { name: 'a/', content: '' },
      { name: 'a/eins.xml', content: '<a>ä</a>' },
      { name: 'zwei.xml', content: '' },
    ]),
  );
  assert.deepEqual(
    members.map((one) => [one.name, one.bytes.toString()]),
    [
      ['a/eins.xml', '<a>ä</a>'],
      ['zwei.xml', ''],
    ],
  );
});

const sound: Made = { name: 'first.xml', content: '<a/>' };
const refused: [string, Buffer, RegExp][] = [
  [
    'a name with ../',
    makeZip([sound, { name: '../../etc/x', content: 'x' }]),
    /relative path|leads out/,
  ],
  ['an absolute name', makeZip([sound, { name: '/etc/x', content: 'x' }]), /absolute|leads out/],
  ['a drive', makeZip([sound, { name: 'C:/x', content: 'x' }]), /absolute|leads out/],
  [
    'a backslash',
    makeZip([sound, { name: '..\\x', content: 'x' }]),
    /invalid characters|leads out/,
  ],
  ['a NUL in a name', makeZip([sound, { name: 'a\0.xml', content: 'x' }]), /leads out/],
  ['a name twice', makeZip([sound, sound]), /twice/],
  ['a name twice but for case', makeZip([sound, { name: 'FIRST.xml', content: 'x' }]), /twice/],
  [
    'a link',
    makeZip([sound, { name: 'l', content: '/etc/passwd', attributes: 0o120777 * 65_536 }]),
    /link/,
  ],
  [
    'a smaller declared size',
    makeZip([sound, { name: 'x.xml', content: 'x'.repeat(1_000), size: 10 }]),
    /size|bytes/,
  ],
  [
    'a larger declared size',
    makeZip([sound, { name: 'x.xml', content: 'x'.repeat(1_000), size: 2_000 }]),
    /size|bytes/,
  ],
  ['a wrong checksum', makeZip([sound, { name: 'x.xml', content: 'x', checksum: 1 }]), /checksum/],
  ['a bomb', makeZip([sound, { name: 'x.xml', content: Buffer.alloc(4_000_000) }]), /bomb/],
  [
    'a file beyond the limit',
    makeZip([sound, { name: 'x.xml', content: 'x', size: 6_000_000 }]),
    /at most/,
  ],
  ['an archive within', makeZip([sound, { name: 'lib 0.zip', content: 'x' }]), /archive within/],
  [
    'files that share bytes',
    makeZip([sound, { name: 'x.xml', content: 'x', offset: 0 }]),
    /overlaps/,
  ],
  [
    'more files than the limit',
    makeZip(Array.from({ length: 51 }, (_, at) => ({ name: `${at}`, content: '' }))),
    /at most 50/,
  ],
  ['a million declared files', makeZip([sound], 1_000_000), /1000000 files/],
  ['no directory', Buffer.from('PK\x03\x04 and nothing more'), /not a sound zip/],
];

for (const [what, bytes, message] of refused)
  test(`${what} refuses the whole archive before its first file comes`, async () => {
    const spent = processorTime();
    const seen: string[] = [];
    await assert.rejects(read(bytes, seen), { name: 'UnreadableFile', message });
    assert.deepEqual(seen, []);
    assert.ok(spent() < 1_000);
    assert.deepEqual(readdirSync(folder), ['archive']);
  });

async function read(bytes: Buffer, seen: string[] = []) {
  const path = join(folder, 'archive');
  writeFileSync(path, bytes);
  const members = [];
  for await (const member of zipMembers(path, limits)) {
    seen.push(member.name);
    members.push(member);
  }
  return members;
}
