import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { importTool, told } from '../../../../../test/support/imports.ts';
import { createTestSite, type TestSite } from '../../../../../test/support/site.ts';
import { loadShipped } from '../../../../site/shipped.ts';
import { findByName } from '../publications.ts';
import { importPublications } from './index.ts';

let site: TestSite;
const { file, run, remove } = importTool(importPublications, () => ({
  ...site.services,
  db: site.database.owner,
}));
before(async () => {
  site = await createTestSite({ fill: loadShipped });
});
after(async () => {
  await site.close();
  remove();
});

const head = 'title;type;date;source;authors;norms;isbn;topics;url;stock;price';

test('entries are taken once, with their authors and norms; a norm that nobody knows is told', async () => {
  const path = file(
    'a.csv',
    `${head}\r\nBeispiel-Import;handbook;2019-05;Beispiel-Quelle;Beispiel, Berta|Beispiel-Verein;§ 1 OEG|§ 3 Unsinnsgesetz;978-3-16-148410-0;bedenkfrist|daten;https://example.org/a;120;4,50\r\n`,
  );
  const first = await run(path);
  assert.deepEqual([first.code, first.summary.new], [0, 1]);
  assert.deepEqual(
    told(first.summary).map(({ field }) => field),
    ['norms'],
  );
  const held = await findByName(site.database.app, { title: 'Beispiel-Import', edition: '' });
  assert.deepEqual(held?.authors, ['Beispiel, Berta', 'Beispiel-Verein']);
  assert.deepEqual(held?.topics, ['bedenkfrist', 'daten']);
  assert.equal(held?.slug, '2019-beispiel-import');
  assert.equal(held?.verified, false);
  assert.deepEqual([held?.stock, held?.price], ['120', '4.50']);
  assert.equal((await run(path)).summary.unchanged, 1);
});

test('bad input: each row that does not fit is refused with its reason, and what is stored stays', async () => {
  const rows = [
    'Beispiel-Import;handbook;2020;Beispiel-Quelle;;;;;;;',
    'Beispiel-A;unsinn;2020;Beispiel-Quelle;;;;;;;',
    'Beispiel-B;report;2025-02-30;Beispiel-Quelle;;;;;;;',
    'Beispiel-C;report;2025;;;;;;;;',
    'Beispiel-D;report;2025;Beispiel-Quelle;;;978-3-16-148410-1;;;;',
    'Beispiel-E;report;2025;Beispiel-Quelle;;;;unsinn;;;',
    'Beispiel-F;report;2025;Beispiel-Quelle;;;;;javascript:alert(1);;',
    'Beispiel-H;report;2025;Beispiel-Quelle;;;;;;-1;',
    'Beispiel-I;report;2025;Beispiel-Quelle;;;;;;;1e9',
    `Beispiel-J;report;2025;Beispiel-Quelle;${'a'.repeat(201)};;;;;;`,
    `Beispiel-K;report;2025;Beispiel-Quelle;${'Beispiel|'.repeat(41)};;;;;;`,
    `Beispiel-L;report;2025;Beispiel-Quelle;;${'§ 1 OEG|'.repeat(61)};;;;;`,
    'Beispiel-G;report',
    ';report;2025;Beispiel-Quelle;;;;;;;',
  ];
  const { code, summary } = await run(file('b.csv', `${head}\n${rows.join('\n')}\n`));
  assert.notEqual(code, 0);
  assert.deepEqual([summary.new, summary.refused], [0, rows.length]);
  assert.deepEqual(
    told(summary).map(({ field }) => field),
    [
      ...['title', 'type', 'date', 'source', 'isbn', 'topics', 'url', 'stock', 'price'],
      ...['authors', 'authors', 'norms', null, 'title'],
    ],
  );
  const held = await findByName(site.database.app, { title: 'Beispiel-Import', edition: '' });
  assert.equal(held?.publishedOn, '2019-05');
});

test('a file without the needed columns, or with one twice, is refused', async () => {
  for (const text of ['title;type\na;b\n', `${head};title\n`, ''])
    assert.notEqual((await run(file('c.csv', text))).code, 0, text);
});
