import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { systemClock, Temporal } from '../../../platform/clock/index.ts';
import { figuresAsCsv } from '../export/csv.ts';
import { findFigures, listFigures } from '../figures.ts';
import { loadFigures } from '../shipped.ts';
import { shippedFigures } from '../shipped-data.ts';
import { withdrawFigure, writeEditions, writeFigures } from '../stored-figures.ts';
import { runImport } from './command.fixture.ts';

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
  await loadFigures({ db: database.owner, clock: systemClock });
  await writeEditions(database.owner, [
    {
      id: 'kok-beispiel',
      publisher: 'kok',
      symbol: 'beispiel',
      title: { de: 'Beispiel-Ausgabe', en: 'Example edition' },
      published: '2025-10',
      dataFrom: 1960,
      dataTo: 2025,
      source: { title: 'Beispiel-Quelle', url: null, seen: '2026-11-26' },
    },
  ]);
});
after(() => database.drop());

const head = 'measure;year;value;edition;source_title;seen';
const tail = 'Beispiel-Quelle;2026-11-26';

const refusalsOf = (report: readonly { line: number | null; field: string | null }[]) =>
  report.map(({ line, field }) => `${line} ${field}`);

test('what is wrong is told by line and field, and the rest is kept', async () => {
  const { code, summary, report } = await runImport(
    database.owner,
    [
      head,
      `kok-documented;2020;10;kok-beispiel;${tail}`,
      `kok-documented;2019;10;;${tail}`,
      `kok-female;2019;1000;kok-beispiel;${tail}`,
      'kok-documented;2018;10;kok-beispiel;Beispiel-Quelle;2026-02-30',
      `kok-documented;2020;10;kok-beispiel;${tail}`,
      `kok-nichts;2019;10;kok-beispiel;${tail}`,
      `kok-documented;2019;1.5;kok-beispiel;${tail}`,
      `kok-documented;2026;10;kok-beispiel;${tail}`,
      `bka-proceedings;2019;10;kok-beispiel;${tail}`,
      `kok-documented;2019;zehn;kok-beispiel;${tail}`,
      `kok-documented;19;10;kok-unbekannt;${tail}`,
      'kok-documented;2019;10',
      `kok-female;2020;81,5;kok-beispiel;${tail}`,
    ].join('\n'),
  );
  assert.equal(code, 2);
  assert.deepEqual(summary, { read: 13, new: 2, changed: 0, unchanged: 0, refused: 11 });
  assert.deepEqual(refusalsOf(report), [
    '3 edition',
    '4 value',
    '5 seen',
    '6 null',
    '7 measure',
    '8 value',
    '9 year',
    '10 edition',
    '11 value',
    '12 edition',
    '12 year',
    '13 null',
  ]);
  assert.match(report[0]!.reason, /no figure stands without its edition/);
  assert.match(report[2]!.reason, /"2026-02-30" is no day that exists/);
  assert.match(report[3]!.reason, /stands in line 2 already/);
  const [stored] = await findFigures(database.owner, ['kok-female-2020@beispiel']);
  assert.deepEqual(
    [stored?.value, stored?.qualifier, stored?.status],
    [81.5, 'exact', 'published'],
  );
});

test('5,000 rows of which 300 are wrong: 300 are told, 4,700 kept; a second run changes nothing', async () => {
  const measures = [...new Set(shippedFigures.map(({ measure }) => measure))].filter((id) =>
    /^kok-(?!.*change)/.test(id),
  );
  const years = Array.from({ length: 59 }, (_, at) => 1960 + at);
  // Editions enough for 4,700 figures.
  const symbols = Array.from({ length: 6 }, (_, at) => `viele-${at}`);
  const { owner } = database;
  await writeEditions(
    owner,
    symbols.map((symbol) => ({
      id: `kok-${symbol}`,
      publisher: 'kok',
      symbol,
      title: { de: 'Beispiel-Ausgabe', en: 'Example edition' },
      published: null,
      dataFrom: 1960,
      dataTo: 2025,
      source: { title: 'Beispiel-Quelle', url: null, seen: '2026-11-26' },
    })),
  );
  const right = symbols
    .flatMap((symbol) =>
      years.flatMap((year) => measures.map((measure) => ({ symbol, year, measure }))),
    )
    .slice(0, 4700)
    .map(({ symbol, year, measure }) => `${measure};${year};7;kok-${symbol};${tail}`);
  assert.equal(right.length, 4700);
  const wrong = Array.from(
    { length: 300 },
    (_, at) => `kok-female;2001;${1000 + at};kok-viele-0;${tail}`,
  );
  const file = [head, ...right.slice(0, 2000), ...wrong, ...right.slice(2000)].join('\r\n');
  const first = await runImport(owner, file);
  assert.deepEqual(first.summary, {
    read: 5000,
    new: 4700,
    changed: 0,
    unchanged: 0,
    refused: 300,
  });
  assert.equal(first.report.length, 300);
  assert.deepEqual([first.report[0]?.line, first.report[299]?.line], [2002, 2301]);
  const second = await runImport(owner, file);
  assert.deepEqual(second.summary, {
    read: 5000,
    new: 0,
    changed: 0,
    unchanged: 4700,
    refused: 300,
  });
});

test('another value for the same figure and edition is a conflict and changes nothing', async () => {
  const row = `bka-proceedings;2023;475;bka-2023;${tail}`;
  const { summary, report } = await runImport(database.owner, `${head}\n${row}`);
  assert.equal(summary.refused, 1);
  assert.match(report[0]!.reason, /says 475, but 474 is stored for bka-proceedings-2023@2023/);
  const [kept] = await findFigures(database.owner, ['bka-proceedings-2023@2023']);
  assert.equal(kept?.value, 474);
});

test('a newer edition is another figure beside the older one', async () => {
  const row = `bka-labour;2022;33;bka-2024;${tail}`;
  assert.equal((await runImport(database.owner, `${head}\n${row}`)).summary.new, 1);
  const [older] = await findFigures(database.owner, ['bka-labour-2022@2022']);
  assert.deepEqual([older?.value, older?.newer], [34, 'bka-labour-2022@2024']);
});

test('what the desk withdrew does not come again', async () => {
  const id = 'kok-documented-2020@beispiel';
  await withdrawFigure(database.owner, id);
  const row = `kok-documented;2020;10;kok-beispiel;${tail}`;
  const { summary, report } = await runImport(database.owner, `${head}\n${row}`);
  assert.equal(summary.refused, 1);
  assert.match(report[0]!.reason, /withdrawn/);
});

test('the file that the site gives is read without a change, negative values included', async () => {
  const csv = figuresAsCsv(await listFigures(database.owner, { publisher: 'bka' }));
  const { code, summary } = await runImport(database.owner, csv);
  assert.equal(code, 0);
  assert.equal(summary.unchanged, summary.read);
  assert.ok(summary.read > 50);
});

test('a file without a column that is needed is not read at all', async () => {
  const { code, report } = await runImport(
    database.owner,
    'measure;year;value\nkok-documented;2020;1',
  );
  assert.equal(code, 65);
  assert.match(report[0]!.reason, /lacks a column: edition, source_title, seen/);
});

test('the database itself refuses a figure whose id is not its own', async () => {
  const figure = { ...shippedFigures[0]!, id: 'kok-released-1999@3' };
  const at = Temporal.Instant.from('2026-11-26T10:00:00Z');
  await assert.rejects(writeFigures(database.owner, [figure], at), /check constraint/);
});
