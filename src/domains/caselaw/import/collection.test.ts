import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { loadCourts } from '../courts.ts';
import { runDecisions } from './command.fixture.ts';

const shared = '../shared/data/decisions';
const files = ['bgh_metadata', 'fulltext', 'ifg_metadata_only', 'trafficking'].map((name) =>
  join(shared, `decisions_${name}.jsonl.gz`),
);
const skip = files.every((file) => existsSync(file)) ? false : '../shared/data is absent';
const folder = mkdtempSync(join(tmpdir(), 'collection-'));

let database: TestDatabase;
before(async () => {
  if (skip) return;
  database = await createTestDatabase();
  await loadCourts(database.owner);
});
after(async () => {
  if (!skip) await database.drop();
  rmSync(folder, { recursive: true });
});

/**
 * 43,504 lines hold 43,298 different decisions: 202 lines of the trafficking file stand in the metadata too, three
 * decisions stand twice in the list of ifg-urteile, and one (5 StR 589/05) in two lists under two names of its court.
 * One of the 43,298 has no date in any source and is refused (VG Schleswig-Holstein, 6 A 198/01).
 */
test('the collection: 43,504 lines, 43,298 decisions, every line accounted for, a second run changes nothing', {
  skip,
  timeout: 600_000,
}, async () => {
  const first = await runDecisions(database.owner, folder, files);
  const { report, ...counts } = first.summary;
  assert.deepEqual(counts, { read: 43_504, new: 43_297, changed: 1, unchanged: 205, refused: 1 });
  assert.equal(counts.new + counts.refused, 43_298);
  assert.equal(first.code, 2);
  const { rows } = await sql<{ count: number }>`select count(*)::int from caselaw.decision`.execute(
    database.owner,
  );
  assert.equal(rows[0]?.count, 43_297);
  const told = readFileSync(report, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    told
      .filter((one) => one.field === 'date')
      .map((one) => [one.file.replace(/.*\//, ''), one.line, one.reason]),
    [['decisions_ifg_metadata_only.jsonl.gz', 69, 'is missing']],
  );
  const second = await runDecisions(database.owner, folder, files);
  const { report: again, ...same } = second.summary;
  assert.deepEqual(same, { read: 43_504, new: 0, changed: 0, unchanged: 43_503, refused: 1 });
  assert.deepEqual(readFileSync(again, 'utf8'), readFileSync(report, 'utf8'));
});

test('the two names of the BGH and the two decisions of 10 October 2023', { skip }, async () => {
  const { rows } = await sql`
    select d.slug, array_agg(r.source_id order by r.source_id) as records
      from caselaw.decision d join caselaw.import_record r on r.decision_id = d.id
     where d.slug in ('bgh-2006-04-05-5-str-589-05-b', 'bgh-2023-10-10-2-ars-166-21-b', 'bgh-2023-10-10-2-ars-166-21-b-2')
     group by d.slug order by d.slug`.execute(database.owner);
  assert.deepEqual(
    rows.map((row) => (row as { records: string[] }).records.length),
    [2, 1, 1],
  );
});

test('no court of the collection had to be made up', { skip }, async () => {
  const { rows } = await sql`
    select c.id from caselaw.court c
     where c.ecli_code is null and exists (select from caselaw.decision d where d.court_id = c.id)`.execute(
    database.owner,
  );
  assert.deepEqual(rows, []);
});
