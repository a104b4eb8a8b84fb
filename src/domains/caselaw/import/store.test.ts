import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Kysely, sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { findCitations } from '../../norms/index.ts';
import { loadCourts } from '../courts.ts';
import type { DecisionRecord } from '../decision.ts';
import { record } from './record.fixture.ts';
import { type Stored, storeRecords } from './store.ts';

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
  await loadCourts(database.owner);
});
after(() => database.drop());

const indexed: string[] = [];
const tools = {
  parser: {
    findCitations,
    parseNorm: (text: string) =>
      findCitations(text).flatMap((one) => (one.kind === 'norm' ? one.norms : [])),
  },
  indexDecisions: async (_: Kysely<unknown>, ids: readonly string[]) => {
    indexed.push(...ids);
  },
  refreshStock: async () => undefined,
};

type Db = Kysely<unknown>;
const each = (name: string, work: (db: Db) => Promise<void>) =>
  test(name, async () => {
    await sql`truncate caselaw.decision cascade`.execute(database.owner);
    await work(database.owner);
  });

each(
  'a decision is stored with its court, numbers, paragraphs, norms, and given to the search',
  async (db) => {
    indexed.length = 0;
    const paragraphs = [
      { part: 'gruende' as const, number: '1', heading: false, body: 'Nach § 232 Abs. 1 StGB.' },
    ];
    const [one] = await store(
      db,
      record({
        court: 'Bundesgerichtshof',
        fileNumbers: ['2 StR 87/22', '2 StR 88/22'],
        norms: ['§ 52 StGB'],
        paragraphs,
      }),
    );
    assert.deepEqual(one, { place: { file: 'import', line: 1 }, ending: 'new', findings: [] });
    const { rows } = await sql<{
      id: string;
      slug: string;
      court_id: string;
      area: string;
      numbers: string[];
    }>`
    select d.id, d.slug, d.court_id, d.area, array_agg(f.number order by f.position) as numbers
      from caselaw.decision d join caselaw.file_number f on f.decision_id = d.id group by d.id`.execute(
      db,
    );
    assert.deepEqual(
      rows.map(({ id: _, ...row }) => row),
      [
        {
          slug: 'bgh-2023-01-17-2-str-87-22-b',
          court_id: 'bgh',
          area: 'criminal',
          numbers: ['2 StR 87/22', '2 StR 88/22'],
        },
      ],
    );
    assert.deepEqual(indexed, [rows[0]?.id]);
    const norms =
      await sql`select law_id, section, detail, origin from caselaw.norm_reference order by section`.execute(
        db,
      );
    assert.deepEqual(norms.rows, [
      { law_id: 'stgb', section: '232', detail: 'Abs. 1', origin: 'text' },
      { law_id: 'stgb', section: '52', detail: '', origin: 'listed' },
    ]);
  },
);

each(
  'the same record again changes nothing, and tells again what was left out of it',
  async (db) => {
    const two = [
      record({ sourceId: 'a', chamber: '1. Strafsenat' }),
      record({
        sourceId: 'b',
        court: 'Bundesgerichtshof',
        fileNumbers: ['BGH 2 StR 87/22'],
        chamber: '2. Strafsenat',
        title: 'Titel',
      }),
    ];
    const first = await store(db, ...two);
    assert.deepEqual(
      first.map((one) => [one.ending, one.findings.map((each) => each.field)]),
      [
        ['new', []],
        ['changed', ['chamber']],
      ],
    );
    indexed.length = 0;
    const second = await store(db, ...two);
    assert.deepEqual(
      second.map((one) => [one.ending, one.findings.map((each) => each.field)]),
      [
        ['unchanged', []],
        ['unchanged', ['chamber']],
      ],
    );
    assert.deepEqual(indexed, []);
    assert.deepEqual(
      await column(db, sql`select chamber || ' ' || title as value from caselaw.decision`),
      ['1. Strafsenat Titel'],
    );
  },
);

each(
  'a newer edition of a record replaces what it filled, not what another filled or a person edited',
  async (db) => {
    await store(
      db,
      record({ sourceId: 'a', title: 'Alt', chamber: '1. Strafsenat', norms: ['§ 1 StGB'] }),
    );
    await store(db, record({ sourceId: 'b', summaryDe: 'Von b' }));
    await sql`update caselaw.decision set chamber = 'Von Hand', edited_fields = '{chamber}'`.execute(
      db,
    );
    const [one] = await store(
      db,
      record({ sourceId: 'a', title: 'Neu', chamber: '3. Strafsenat', summaryDe: 'Von a' }),
    );
    assert.equal(one?.ending, 'changed');
    assert.deepEqual(
      one?.findings.map((each) => each.field),
      ['chamber', 'summary_de'],
    );
    const { rows } = await sql`select title, chamber, summary_de from caselaw.decision`.execute(db);
    assert.deepEqual(rows, [{ title: 'Neu', chamber: 'Von Hand', summary_de: 'Von b' }]);
    assert.deepEqual(await column(db, sql`select raw as value from caselaw.norm_reference`), []);
  },
);

each(
  'shipped records and imported ones of the same source do not replace each other',
  async (db) => {
    const shipped = record({ sourceId: 'a', title: 'Aus dem Programm' });
    const imported = record({ sourceId: 'a', title: 'Aus der Datei' });
    await storeRecords(db, [shipped], 'shipped', tools);
    for (const round of ['changed', 'unchanged'] as const) {
      const [one] = await store(
        db,
        round === 'changed' ? { ...imported, keywords: ['x'] } : { ...imported, keywords: ['x'] },
      );
      assert.equal(one?.ending, round);
      const again = await storeRecords(db, [shipped], 'shipped', tools);
      assert.deepEqual(
        again.map((each) => each.ending),
        ['unchanged'],
      );
    }
    assert.deepEqual(await column(db, sql`select title as value from caselaw.decision`), [
      'Aus dem Programm',
    ]);
  },
);

each(
  'an ECLI belongs to one decision, in whatever case; another decision is kept without it',
  async (db) => {
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
  },
);

each(
  'two ECLIs of one court, day, file number and type are two decisions; without an ECLI it is the first',
  async (db) => {
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
  },
);

each('several decisions of one file number are told apart by day and type', async (db) => {
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
});

each(
  'a corrected identity moves the address, the old one leads there and is never given again',
  async (db) => {
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
  },
);

each(
  'a record whose corrected identity is another decision joins it, and its address leads there',
  async (db) => {
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
  },
);

each('a citation is found whichever of the two decisions comes first, and counted', async (db) => {
  const citing = (sourceId: string, number: string) => {
    const body =
      'Vgl. BGH, Urteil vom 5. Mai 2020 - 1 StR 100/20, und nochmals BGH, Urteil vom 5. Mai 2020 - 1 StR 100/20; BVerfGE 80, 315.';
    return record({
      sourceId,
      fileNumbers: [number],
      paragraphs: [{ part: 'gruende', number: '7', heading: false, body }],
    });
  };
  const cited = record({
    sourceId: 'c',
    date: '2020-05-05',
    fileNumbers: ['1 StR 100/20'],
    type: 'Urteil',
  });
  await store(db, citing('a', '2 StR 1/22'));
  const open =
    await sql`select status, depth, paragraphs from caselaw.citation where file_number_key is not null`.execute(
      db,
    );
  assert.deepEqual(open.rows, [{ status: 'unresolved', depth: 2, paragraphs: ['7'] }]);
  indexed.length = 0;
  await store(db, cited);
  await store(db, citing('b', '2 StR 2/22'));
  const { rows } = await sql`
    select d.slug, d.cited_by_count from caselaw.decision d where cited_by_count > 0`.execute(db);
  assert.deepEqual(rows, [{ slug: 'bgh-2020-05-05-1-str-100-20-u', cited_by_count: 2 }]);
  assert.equal(indexed.length, 3, 'the cited decision is indexed again when its count changes');
  assert.deepEqual(
    await column(
      db,
      sql`select distinct status as value from caselaw.citation where file_number_key is null`,
    ),
    ['unresolved'],
  );
});

each(
  'a citation by file number alone is open where two decisions have it, and none cites itself',
  async (db) => {
    await store(
      db,
      record({ sourceId: 'a', date: '2020-05-05', fileNumbers: ['1 StR 100/20'] }),
      record({ sourceId: 'b', date: '2020-06-06', fileNumbers: ['1 StR 100/20'] }),
    );
    const body = 'BGH - 1 StR 100/20 -; BGH, Beschluss vom 17. Januar 2023 - 2 StR 87/22.';
    await store(
      db,
      record({
        sourceId: 'c',
        paragraphs: [{ part: 'gruende', number: null, heading: false, body }],
      }),
    );
    const { rows } =
      await sql`select status, cited_id from caselaw.citation where relation = 'cites'`.execute(db);
    assert.ok(
      rows.every(
        (row) => JSON.stringify(row) === JSON.stringify({ status: 'ambiguous', cited_id: null }),
      ),
      JSON.stringify(rows),
    );
  },
);

each(
  'an earlier instance is linked both ways, and unlinked when the record says so no longer',
  async (db) => {
    const lower = record({
      sourceId: 'lg',
      court: 'LG Köln',
      date: '2022-02-01',
      fileNumbers: ['101 KLs 1/22'],
      type: 'Urteil',
    });
    const previous = [
      { court: 'Landgericht Köln', date: '2022-02-01', fileNumber: '101 KLs 1/22', type: 'Urteil' },
    ];
    await store(db, record({ sourceId: 'bgh', previous }), lower);
    const edges = sql`
    select a.court_id as citing, c.relation, b.court_id as cited from caselaw.citation c
      join caselaw.decision a on a.id = citing_id join caselaw.decision b on b.id = cited_id order by 1`;
    assert.deepEqual((await edges.execute(db)).rows, [
      { citing: 'bgh', relation: 'previous', cited: 'lg-koeln' },
      { citing: 'lg-koeln', relation: 'later', cited: 'bgh' },
    ]);
    await store(db, record({ sourceId: 'bgh', chamber: '2. Strafsenat' }));
    assert.deepEqual((await edges.execute(db)).rows, []);
  },
);

each(
  'dated norms lead to the recorded wording; unknown ones are kept as they stand',
  async (db) => {
    await sql`insert into norms.law (id, abbreviation, kind, source) values ('stgb', 'StGB', 'statute', 'test') on conflict do nothing`.execute(
      db,
    );
    await sql`insert into norms.norm (law_id, section, sign) values ('stgb', '232', '§') on conflict do nothing`.execute(
      db,
    );
    await sql`insert into norms.version (law_id, section, in_force_from, source, juris_dates) values ('stgb', '232', '2005-02-19', 'test', '{2005-02-11}')`.execute(
      db,
    );
    await store(
      db,
      record({
        norms: [
          '§ 232 Abs 1 S 1 Nr 1 StGB vom 11.02.2005',
          '§ 232 StGB vom 01.01.1999',
          'Hausordnung der Anstalt',
        ],
      }),
    );
    const { rows } =
      await sql`select law_id, section, version, raw from caselaw.norm_reference order by raw`.execute(
        db,
      );
    assert.deepEqual(
      rows,
      [
        {
          law_id: 'stgb',
          section: '232',
          version: '2005-02-19',
          raw: '§ 232 Abs 1 S 1 Nr 1 StGB vom 11.02.2005',
        },
        { law_id: 'stgb', section: '232', version: null, raw: '§ 232 StGB vom 01.01.1999' },
        { law_id: null, section: null, version: null, raw: 'Hausordnung der Anstalt' },
      ].sort((a, b) => (a.raw < b.raw ? -1 : 1)),
    );
  },
);

each(
  'courts: by ECLI code where the name is not known, new where the name tells it, refused where it tells nothing',
  async (db) => {
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
  },
);

each('a batch that fails is not stored in part, and the next one is whole', async (db) => {
  const failing = {
    ...tools,
    indexDecisions: () => Promise.reject(new Error('the index is away')),
  };
  const one = record({ court: 'Amtsgericht Neustadt-Glewe' });
  await assert.rejects(storeRecords(db, [one], 'import', failing), {
    message: 'the index is away',
  });
  assert.deepEqual(await column(db, sql`select id as value from caselaw.decision`), []);
  assert.deepEqual(
    (await store(db, one)).map((each) => each.ending),
    ['new'],
  );
});

function store(db: Db, ...records: DecisionRecord[]): Promise<Stored[]> {
  return storeRecords(db, records, 'import', tools);
}

async function column(db: Db, query: ReturnType<typeof sql>): Promise<unknown[]> {
  const { rows } = await query.execute(db);
  return rows.map((row) => (row as { value: unknown }).value);
}

async function slugs(db: Db): Promise<[string, string[]][]> {
  const { rows } = await sql<{ slug: string; former: string[] }>`
    select d.slug, coalesce(array_agg(f.slug) filter (where f.slug is not null), '{}') as former
      from caselaw.decision d left join caselaw.former_slug f on f.decision_id = d.id group by d.slug order by 1`.execute(
    db,
  );
  return rows.map((row) => [row.slug, row.former]);
}
