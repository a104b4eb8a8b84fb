import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.ts';
import { Vector } from '../../../../platform/analysis/index.ts';
import { indexDecisions, refreshStock } from '../index.ts';
import { fill, fillCourts } from '../search.fixture.ts';

let database: TestDatabase;
let ids: string[];

before(async () => {
  database = await createTestDatabase();
  await fillCourts(database.owner);
  ids = await fill(
    database.owner,
    Array.from({ length: 400 }, (_, index) => ({
      slug: `nr-${index}`,
      cited: index % 50,
      body: ['Das Urteil des Gerichts.'],
    })),
  );
});
after(() => database.drop());

test('a second run over the same decisions changes nothing', async () => {
  const state = async () =>
    (
      await sql`select id, srank, kind, norms, ts_delete(tsv, '{=fresh,=top}'::text[]) as tsv from caselaw.search_doc order by id`.execute(
        database.owner,
      )
    ).rows;
  const before = await state();
  await indexDecisions(database.owner, ids);
  await indexDecisions(database.owner, ['00000000-0000-4000-8000-000000000000']);
  assert.deepEqual(await state(), before);
});

test('rows are stored in the order of static rank, and the mark of new ones goes', async () => {
  await indexDecisions(database.owner, ids.slice(0, 100));
  await refreshStock(database.owner);
  const { rows } = await sql<{
    srank: number;
  }>`select srank from caselaw.search_doc_0 order by ctid`.execute(database.owner);
  const ranks = rows.map(({ srank }) => srank);
  assert.equal(ranks.length, 400);
  assert.deepEqual(
    ranks,
    [...ranks].sort((a, b) => b - a),
  );
  const fresh = await sql`select from caselaw.search_doc where tsv @@ '''=fresh'''`.execute(
    database.owner,
  );
  assert.equal(fresh.rows.length, 0);
});

test('a deleted decision leaves the index', async () => {
  await sql`delete from caselaw.decision where id = ${ids[0]}`.execute(database.owner);
  const { rows } = await sql`select from caselaw.search_doc where id = ${ids[0]}`.execute(
    database.owner,
  );
  assert.equal(rows.length, 0);
});

test('the commonest word is read through the index, never by a scan of the table', async () => {
  const plan = await database.owner.transaction().execute(async (db) => {
    for (const name of ['enable_seqscan', 'enable_indexscan', 'jit'])
      await sql`set local ${sql.raw(name)} = off`.execute(db);
    const { rows } = await sql<{ 'QUERY PLAN': string }>`
      explain select kind, year, norms from caselaw.search_doc
       where tier = 0 and tsv @@ '''urteil'' | ''+urteil''' and date between '-infinity' and 'infinity' limit 10001`.execute(
      db,
    );
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
  assert.match(plan, /Bitmap Index Scan on search_doc_0_tsv/);
  assert.doesNotMatch(plan, /Seq Scan/);
});

test('no search reads the whole table: the counters of scans say so', async () => {
  const scans = async () => {
    await sql`select pg_stat_force_next_flush()`.execute(database.owner);
    const { rows } = await sql<{ seq: string; idx: string }>`
      select seq_scan as seq, (select sum(idx_scan) from pg_stat_user_indexes where relname = 'search_doc_0') as idx
        from pg_stat_user_tables where relname = 'search_doc_0'`.execute(database.owner);
    return rows[0];
  };
  const before = await scans();
  await database.app.connection().execute(async (db) => {
    for (const sort of ['relevance', 'newest', 'cited'])
      await sql`select * from caselaw.search_tier(0::smallint, '''urteil''', '''urteil'' | ''+urteil''', '''urteil''',
        '''urteil''', '{"year":"''urteil''"}', null, null, ${sort}, 20, 10001, null, null, null)`.execute(
        db,
      );
    await sql`select pg_stat_force_next_flush()`.execute(db);
  });
  const later = await scans();
  assert.equal(later?.seq, before?.seq);
  assert.ok(Number(later?.idx) > Number(before?.idx));
});

test('the program reaches the index only through its functions', async () => {
  const denied = (statement: string) =>
    assert.rejects(sql.raw(statement).execute(database.app), { code: '42501' }, statement);
  for (const table of ['search_doc', 'search_doc_0', 'search_kind', 'search_norm', 'term_stat'])
    await denied(`select from caselaw.${table}`);
  await denied(`insert into caselaw.search_stock (total, facets) values (1, '{}')`);
  await denied('delete from caselaw.search_doc');
  const { rows } = await sql<{ name: string; owner: string; definer: boolean; public: boolean }>`
    select proname as name, proowner::regrole::text as owner, prosecdef as definer,
           has_function_privilege('public', oid, 'execute') as public
      from pg_proc
     where prosecdef and pronamespace = 'caselaw'::regnamespace
       and proname ~ '^(search_|index_|unindex_|rank_|count_stock)' order by 1`.execute(
    database.owner,
  );
  assert.deepEqual(
    rows.map(({ name, owner, definer, public: open }) => [name, owner, definer, open]),
    [
      ['count_stock', 'schnittstelle_owner', true, false],
      ['index_documents', 'schnittstelle_owner', true, false],
      ['rank_decisions', 'schnittstelle_owner', true, false],
      ['search_count', 'schnittstelle_search', true, false],
      ['search_near', 'schnittstelle_search', true, false],
      ['search_tier', 'schnittstelle_search', true, false],
      ['unindex_decision', 'schnittstelle_owner', true, false],
    ],
  );
  const { rows: rights } = await sql<{ create: boolean }>`
    select has_schema_privilege('schnittstelle_search', 'caselaw', 'create') as create`.execute(
    database.owner,
  );
  assert.equal(rights[0]?.create, false);
});

test('a text of megabytes keeps the vector below what PostgreSQL takes', async () => {
  const vector = new Vector();
  for (let index = 0; index < 400_000; index += 1) {
    vector.step();
    vector.add(`wort${index % 90_000}`, 'C');
  }
  const text = vector.toString();
  const { rows } = await sql<{ length: number }>`select length(${text}::tsvector)`.execute(
    database.owner,
  );
  assert.ok((rows[0]?.length ?? 0) > 10_000);
});
