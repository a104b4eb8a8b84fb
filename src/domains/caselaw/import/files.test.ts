import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { processorTime } from '../../../../test/support/time.ts';
import { makeZip } from '../../../platform/files/read/zip.fixture.ts';
import type { Candidate } from './candidate.ts';
import { decisionsInFile } from './files.ts';

const folder = mkdtempSync(join(tmpdir(), 'files-'));
after(() => rmSync(folder, { recursive: true }));
const shared = '../shared/data/import_formats';
const skip = !existsSync(shared) && '../shared/data is absent';
const good = {
  id: 'a',
  source: 's',
  court: 'BGH',
  date: '2020-01-02',
  file_number: '1 StR 1/20',
  type: 'Urteil',
};

const federal = (
  date = '20200102',
  body = '<p>Text.</p>',
) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE dokument SYSTEM "http://127.0.0.1:1/never.dtd">
<dokument><doknr>K1</doknr><gertyp>BGH</gertyp><gerort/><entsch-datum>${date}</entsch-datum><aktenzeichen>1 StR 1/20</aktenzeichen>
<doktyp>Beschluss</doktyp><vorinstanz>vorgehend LG Köln, 3. Mai 2019, Az: 1 KLs 1/19, Urteil vorgehend AG Köln, 2. Mai 2018, Az: 5 Ls 1/18</vorinstanz>
<leitsatz><p>1.</p><p>Ein Satz.</p></leitsatz><gruende>${body}</gruende></dokument>`;

test('the federal XML: seventeen file numbers in one field, Randnummern, headings, norms', {
  skip,
}, async () => {
  const { record } = await only(join(shared, 'oldp-ingestor/rii/file_number_KVRE427811801.xml'));
  assert.equal(record.fileNumbers.length, 17);
  assert.deepEqual([record.fileNumbers[0], record.fileNumbers[16]], ['2 BvQ 53/18', '2 BvQ 70/18']);
  assert.equal(record.type, 'Ablehnung einstweilige Anordnung');
  assert.equal(record.ecli, 'ECLI:DE:BVerfG:2018:qs20180822.2bvq005318');
  assert.equal(record.norms.length, 5);
  assert.deepEqual(
    record.paragraphs.filter((one) => one.number).map((one) => one.number),
    ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
  );
  assert.deepEqual(record.paragraphs.filter((one) => one.part === 'tenor').length, 2);
});

test('the federal XML names every earlier instance', async () => {
  const { record } = await only(file('f.xml', federal()));
  assert.deepEqual(
    record.previous.map((one) => [one.court, one.date, one.type]),
    [
      ['LG Köln', '2019-05-03', 'Urteil'],
      ['AG Köln', '2018-05-02', null],
    ],
  );
  assert.deepEqual(record.leitsaetze, ['1. Ein Satz.']);
});

test('the Bavarian XML, under its Latin-1 declaration', { skip }, async () => {
  const { record } = await only(join(shared, 'oldp-ingestor/by/1.xml'));
  assert.deepEqual(
    [record.court, record.date, record.type, record.chamber],
    ['OLG München', '2018-11-21', 'Beschluss', '34. Zivilsenat'],
  );
  assert.equal(record.leitsaetze.length, 3);
  assert.equal(record.paragraphs.filter((one) => one.number).length, 30);
  assert.match(record.paragraphs[1]?.body ?? '', /5\.000 €/);
});

test('editorial headnotes of the Bavarian XML are dropped, however they are marked', {
  skip,
}, async () => {
  const text = readFileSync(join(shared, 'oldp-ingestor/by/1.xml'), 'utf8');
  const marks: [string, string][] = [
    ['<leitsatz>', '<leitsatz typ="redaktionell">'],
    ['<span>1.</span>', '<span class="redLS">1.</span>'],
    ['(Rn. 18)', '(Rn. 18) (redaktioneller Leitsatz)'],
  ];
  for (const [from, to] of marks) {
    const { record, findings } = await only(file('by.xml', text.replace(from, to)));
    assert.equal(record.leitsaetze.length, 2, to);
    assert.ok(record.leitsaetze.every((one) => !one.includes('Beschwerdebefugnis')));
    assert.match(findings[0]?.reason ?? '', /1 of the headnotes/);
  }
});

test('Bavarian XML in real Latin-1 bytes', { skip }, async () => {
  const text = readFileSync(join(shared, 'oldp-ingestor/by/1.xml'), 'utf8');
  const path = join(folder, 'latin.xml');
  writeFileSync(path, Buffer.from(text, 'latin1'));
  const { record } = await only(path);
  assert.equal(record.court, 'OLG München');
  assert.ok(record.keywords.includes('überholter Rechtszustand'));
});

test('Open Legal Data: fixtures with HTML, Markdown and sections, a page of the API, an editorial abstract', {
  skip,
}, async () => {
  const [html, empty] = await all(join(shared, 'oldp/case_with_references.json'));
  const record = html && 'record' in html ? html.record : assert.fail();
  assert.deepEqual(
    [record.court, record.fileNumbers[0], record.type],
    ['LG München I', '15 O 19893/17', 'Endurteil'],
  );
  assert.equal(record.paragraphs.filter((one) => one.number).length, 25);
  assert.ok(record.paragraphs.every((one) => !/\[\/?ref/.test(one.body)));
  assert.ok(empty && 'record' in empty && empty.record.basis === 'metadata');
  const markdown = await only(join(shared, 'oldp/bgh-2018-04-10-4-str-32817.json'));
  assert.deepEqual(markdown.record.paragraphs.map((one) => one.number).filter(Boolean), [
    '1',
    '2',
    '3',
  ]);
  const sections = await only(join(shared, 'oldp/bverfg_little_content.json'));
  assert.equal(sections.record.ecli, 'ECLI:DE:BVerfG:1983:es19830216.2bve000183');
  const api = {
    count: 1,
    next: null,
    results: [
      {
        id: 7,
        slug: 'lg-x',
        court: { id: 1, name: 'LG Köln' },
        date: '2020-01-02',
        file_number: '1 O 1/20',
        type: 'Urteil',
        content: '<h2>Tenor</h2><p>Ja &amp; nein</p>',
        abstract: '<p>Satz</p>',
        source_url: 'https://www.gesetze-bayern.de/x',
      },
    ],
  };
  const page = await only(file('api.json', JSON.stringify(api, null, 1)));
  assert.deepEqual(page.record.paragraphs, [
    { part: 'tenor', number: null, heading: false, body: 'Ja & nein' },
  ]);
  assert.deepEqual(page.record.leitsaetze, []);
  assert.equal((await only(file('line.json', JSON.stringify(api)))).record.court, 'LG Köln');
});

test('JSON Lines: each broken line is told by its number and the others are read', async () => {
  const lines = [
    JSON.stringify(good),
    '{"id":"b","court":"BGH","court":"AG Köln","date":"2020-01-02","file_number":"1"}',
    '{"id":"c","court":"BGH',
    `${'['.repeat(100_000)}`,
    JSON.stringify({ ...good, court: undefined }),
    JSON.stringify({ ...good, date: '2020-02-31' }),
    JSON.stringify({ ...good, headnote: 'x'.repeat(10_000_000) }),
    '5',
    '',
    JSON.stringify({ ...good, id: 'z' }),
  ];
  const bytes = Buffer.concat([
    Buffer.from(`${lines.join('\n')}\n`),
    Buffer.from([0x7b, 0xff, 0xfe, 0x7d, 0x0a]),
    Buffer.from(JSON.stringify(good)),
  ]);
  const path = join(folder, 'mixed.jsonl');
  writeFileSync(path, bytes);
  const seen = await all(path);
  assert.deepEqual(
    seen.map((one) => [one.place.line, 'refusal' in one ? one.refusal.field : 'ok']),
    [
      [1, 'ok'],
      [2, null],
      [3, null],
      [4, null],
      [5, 'court'],
      [6, 'date'],
      [7, 'headnote'],
      [8, null],
      [10, 'ok'],
      [11, null],
      [12, 'ok'],
    ],
  );
});

test('gzip is told by content; a truncated one gives its whole lines and then says so', async () => {
  const lines = Array.from({ length: 3_000 }, (_, at) =>
    JSON.stringify({
      ...good,
      id: String(at),
      file_number: `1 StR ${at}/20`,
      headnote: String(Math.sin(at)),
    }),
  );
  const packed = gzipSync(lines.join('\n'));
  assert.equal((await all(file('whole.txt', packed))).length, 3_000);
  const seen: Candidate[] = [];
  const reading = (async () => {
    for await (const one of decisionsInFile(
      file('cut.gz', packed.subarray(0, packed.length * 0.6)),
    ))
      seen.push(one);
  })();
  await assert.rejects(reading, { name: 'UnreadableFile', message: /gzip data are complete/ });
  assert.ok(seen.filter((one) => 'record' in one).length > 1_000);
});

test('a zip gives each XML as a record; a broken one inside is told, pictures are passed over', async () => {
  const zip = makeZip([
    { name: 'a.xml', content: federal() },
    { name: 'b.xml', content: '<dokument><doknr>' },
    { name: 'c.xml', content: federal('20200231') },
    { name: 'd.xml', content: '<!DOCTYPE dokument [<!ENTITY x "y">]><dokument/>' },
    { name: 'bild.jpg', content: Buffer.from([0xff, 0xd8, 0xff, 0xe0]) },
  ]);
  const seen = await all(file('some.zip', zip));
  assert.deepEqual(
    seen.map((one) => ('refusal' in one ? one.refusal.field : 'ok')),
    ['ok', null, 'entsch-datum', null],
  );
  assert.match(seen[3] && 'refusal' in seen[3] ? seen[3].refusal.reason : '', /entity/);
  assert.match(seen[0]?.place.file ?? '', /some\.zip\/a\.xml$/);
});

test('what holds no decision cannot be read: tables of contents, statutes, HTML, tables, bombs', async () => {
  const laughs = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  ).join('');
  const files: [string, string | Buffer, RegExp][] = [
    [
      'toc.xml',
      '<!DOCTYPE items [<!ELEMENT items (item)*>]><items><item/></items>',
      /root element "items"/,
    ],
    ['page.html', '<!doctype html><html><body><p>Urteil<br></body></html>', /XML|root element/],
    ['table.csv', 'Bundesland,Gericht\n', /neither/],
    ['empty', '', /neither/],
    ['random', Buffer.from([0, 1, 2, 3, 255, 254, 253]), /neither/],
    [
      'bomb.xml',
      `<!DOCTYPE dokument [<!ENTITY l0 "ha">${laughs}]><dokument>&l9;</dokument>`,
      /entity/,
    ],
    ['broken.xml', '<dokument><a></dokument>', /well-formed/],
    ['list.json', '[{"court":"BGH"', /JSON/],
    ['deep.json', '['.repeat(100_000), /deeper/],
    ['wide.jsonl', Buffer.from('\ufeff{"court":"BGH"}', 'utf16le'), /XML/],
    ['up.zip', makeZip([{ name: '../x.xml', content: federal() }]), /relative path|leads out/],
  ];
  for (const [name, content, message] of files) {
    const spent = processorTime();
    await assert.rejects(all(file(name, content)), { name: 'UnreadableFile', message }, name);
    assert.ok(spent() < 1_000, name);
  }
});

test('a large file is read in bounded memory', async () => {
  const line = `${JSON.stringify({ ...good, text: 'Der Kläger begehrt Auskunft. '.repeat(700) })}\n`;
  const member = gzipSync(line.repeat(100));
  const path = file('large.jsonl.gz', Buffer.concat(Array.from({ length: 150 }, () => member)));
  const script = `
    import { decisionsInFile } from './src/domains/caselaw/import/files.ts';
    let count = 0;
    for await (const one of decisionsInFile(${JSON.stringify(path)})) count += 'record' in one ? 1 : 0;
    console.log(JSON.stringify({ count, megabytes: process.resourceUsage().maxRSS / 1024 }));`;
  const { stdout } = await run(process.execPath, [
    '--max-old-space-size=96',
    '--import',
    'tsx',
    '--input-type=module',
    '-e',
    script,
  ]);
  const { count, megabytes } = JSON.parse(stdout);
  assert.equal(count, 15_000);
  assert.ok(line.length * count > 300_000_000);
  assert.ok(megabytes < 300, `${megabytes} MB at most`);
});

const run = promisify(execFile);

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function all(path: string): Promise<Candidate[]> {
  const seen: Candidate[] = [];
  for await (const one of decisionsInFile(path)) seen.push(one);
  return seen;
}

async function only(path: string) {
  const [one, ...more] = await all(path);
  assert.deepEqual(more, []);
  return one && 'record' in one ? one : assert.fail(JSON.stringify(one));
}
