import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { record } from './record.fixture.ts';
import { column, indexed, onEmptyDatabase, store } from './store.fixture.ts';

const on = onEmptyDatabase();

test(
  'a citation is found whichever of the two decisions comes first, and counted',
  on(async (db) => {
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
  }),
);

test(
  'a citation by file number alone is open where two decisions have it, and none cites itself',
  on(async (db) => {
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
  }),
);

test(
  'an earlier instance is linked both ways, and unlinked when the record says so no longer',
  on(async (db) => {
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
  }),
);

test(
  'dated norms lead to the recorded wording; unknown ones are kept as they stand',
  on(async (db) => {
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
  }),
);
