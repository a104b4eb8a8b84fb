import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import versions from './data/versions.json' with { type: 'json' };
import { findLaw, findNorm } from './norms.ts';
import { loadLaws, loadVersions } from './shipped.ts';

let database: TestDatabase;

before(async () => {
  database = await createTestDatabase();
  await load();
});
after(() => database.drop());

async function load(): Promise<void> {
  await loadLaws(database.owner);
  await loadVersions(database.owner);
}

const rowVersions = async () => {
  const { rows } = await sql<{ xmin: string }>`
    select xmin::text from norms.version order by law_id, section, in_force_from`.execute(
    database.owner,
  );
  return rows.map((row) => row.xmin);
};

test('every shipped wording is there, with its source', async () => {
  const law = await findLaw(database.app, 'stgb');
  assert.equal(law?.abbreviation, 'StGB');
  assert.ok(law);
  const norm = await findNorm(database.app, law, '232', 'de');
  assert.deepEqual(
    norm?.versions.map(({ from, until }) => [from, until]),
    [
      ['2016-10-15', null],
      ['2005-02-19', '2016-10-15'],
    ],
  );
  assert.equal(norm?.heading, 'Menschenhandel');
  assert.ok(norm?.versions.every((version) => version.source && version.sourceUrl));
  assert.equal((await rowVersions()).length, versions.length);
});

test('a second load writes nothing', async () => {
  const before = await rowVersions();
  await load();
  assert.deepEqual(await rowVersions(), before);
});

test('a wording that the shipped edition corrects is corrected', async () => {
  await sql`update norms.version set heading = 'Falsch' where law_id = 'stgb' and section = '232'`.execute(
    database.owner,
  );
  await load();
  const { rows } = await sql<{ heading: string }>`
    select distinct heading from norms.version where section = '232' order by heading`.execute(
    database.owner,
  );
  assert.ok(rows.every((row) => row.heading !== 'Falsch'));
});
