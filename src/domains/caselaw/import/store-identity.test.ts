import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Kysely, sql } from 'kysely';
import { record } from './record.fixture.ts';
import { column, onEmptyDatabase, store } from './store.fixture.ts';

type Db = Kysely<unknown>;
const on = onEmptyDatabase();

test(
  'an ECLI belongs to one decision, in whatever case; another decision is kept without it',
  on(async (db) => {
    const ecli = 'ECLI:DE:BVerfG:2018:qs20180822.2bvq005318';
    const [, second, third] = await store(
      db,
      record({ sourceId: 'a', court: 'BVerfG', fileNumbers: ['2 BvQ 53/18'], ecli }),
      record({
        sourceId: 'b',
        court: 'BVerfG',
        fileNumbers: ['2 BvQ 99/18'],
        ecli: ecli.toUpperCase(),
      }),
      record({
        sourceId: 'c',
        court: 'BVerfG',
        fileNumbers: ['2 BvQ 53/18'],
        ecli: ecli.toUpperCase(),
      }),
    );
    assert.deepEqual(
      [second?.ending, second?.findings.map((each) => each.field)],
      ['new', ['ecli']],
    );
    assert.deepEqual([third?.ending, third?.findings], ['unchanged', []]);
    assert.deepEqual(
      await column(db, sql`select ecli as value from caselaw.decision order by slug`),
      [ecli, null],
    );
  }),
);

test(
  'two ECLIs of one court, day, file number and type are two decisions; without an ECLI it is the first',
  on(async (db) => {
    const twin = (sourceId: string, ecli: string | null) =>
      record({ sourceId, date: '2023-10-10', fileNumbers: ['2 ARs 166/21'], ecli });
    const stored = await store(
      db,
      twin('a', 'ECLI:DE:BGH:2023:101023B2ARS166.21.1'),
      twin('b', 'ECLI:DE:BGH:2023:101023B2ARS166.21.0'),
      twin('c', null),
    );
    assert.deepEqual(
      stored.map((one) => one.ending),
      ['new', 'new', 'unchanged'],
    );
    assert.match(stored[1]?.findings[0]?.reason ?? '', /taken as another/);
    assert.deepEqual(
      await column(db, sql`select slug as value from caselaw.decision order by slug`),
      ['bgh-2023-10-10-2-ars-166-21-b', 'bgh-2023-10-10-2-ars-166-21-b-2'],
    );
  }),
);

test(
  'several decisions of one file number are told apart by day and type',
  on(async (db) => {
    const stored = await store(
      db,
      record({ sourceId: 'a', date: '2005-07-06', fileNumbers: ['2 StR 131/05'] }),
      record({ sourceId: 'b', date: '2005-07-15', fileNumbers: ['2 StR 131/05'], type: 'Urteil' }),
      record({ sourceId: 'c', date: '2005-07-06', fileNumbers: ['2 StR 131/05'], type: 'Urteil' }),
    );
    assert.deepEqual(
      stored.map((one) => one.ending),
      ['new', 'new', 'new'],
    );
  }),
);

test(
  'a corrected identity moves the address, the old one leads there and is never given again',
  on(async (db) => {
    await store(db, record({ sourceId: 'a', date: '2023-01-17' }));
    const [moved] = await store(db, record({ sourceId: 'a', date: '2023-01-18' }));
    assert.equal(moved?.ending, 'changed');
    assert.deepEqual(await slugs(db), [
      ['bgh-2023-01-18-2-str-87-22-b', ['bgh-2023-01-17-2-str-87-22-b']],
    ]);
    await store(db, record({ sourceId: 'b', date: '2023-01-17' }));
    assert.deepEqual(
      (await slugs(db)).map(([slug]) => slug),
      ['bgh-2023-01-17-2-str-87-22-b-2', 'bgh-2023-01-18-2-str-87-22-b'],
    );
  }),
);

test(
  'a record whose corrected identity is another decision joins it, and its address leads there',
  on(async (db) => {
    await store(
      db,
      record({ sourceId: 'a', date: '2023-01-17' }),
      record({ sourceId: 'b', date: '2023-01-18', title: 'Titel' }),
    );
    const [joined] = await store(
      db,
      record({ sourceId: 'a', date: '2023-01-18', chamber: '2. Strafsenat' }),
    );
    assert.equal(joined?.ending, 'changed');
    assert.deepEqual(await slugs(db), [
      ['bgh-2023-01-18-2-str-87-22-b', ['bgh-2023-01-17-2-str-87-22-b']],
    ]);
    assert.deepEqual(
      await column(db, sql`select chamber || ' ' || title as value from caselaw.decision`),
      ['2. Strafsenat Titel'],
    );
  }),
);

test(
  'courts: by ECLI code where the name is not known, new where the name tells it, refused where it tells nothing',
  on(async (db) => {
    const stored = await store(
      db,
      record({
        sourceId: 'a',
        court: 'Gericht Nordstadt',
        ecli: 'ECLI:DE:LGK:2020:0317.11S33.19.00',
      }),
      record({ sourceId: 'b', court: 'Amtsgericht Neustadt-Glewe' }),
      record({ sourceId: 'c', court: 'AG Neustadt-Glewe', fileNumbers: ['5 C 1/20'] }),
      record({ sourceId: 'd', court: 'Kreisgericht' }),
      record({ sourceId: 'e', fileNumbers: ['—'] }),
    );
    assert.deepEqual(
      stored.map((one) => [one.ending, one.findings[0]?.field]),
      [
        ['new', undefined],
        ['new', undefined],
        ['new', undefined],
        ['refused', 'court'],
        ['refused', 'file_number'],
      ],
    );
    assert.deepEqual(
      await column(db, sql`select court_id as value from caselaw.decision order by 1`),
      ['ag-neustadt-glewe', 'ag-neustadt-glewe', 'lg-koeln'],
    );
  }),
);

async function slugs(db: Db): Promise<[string, string[]][]> {
  const { rows } = await sql<{ slug: string; former: string[] }>`
    select d.slug, coalesce(array_agg(f.slug) filter (where f.slug is not null), '{}') as former
      from caselaw.decision d left join caselaw.former_slug f on f.decision_id = d.id group by d.slug order by 1`.execute(
    db,
  );
  return rows.map((row) => [row.slug, row.former]);
}
