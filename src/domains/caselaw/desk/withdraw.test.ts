import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { noFilters } from '../address.ts';
import { findDecision, findMoved } from '../decisions.ts';
import { storeRecords } from '../import/index.ts';
import { record } from '../import/record.fixture.ts';
import { storeTools } from '../import/tools.ts';
import { search } from '../search/index.ts';
import { loadShippedDecisions } from '../shipped.ts';
import { allRows, entry, publish, withdraw } from './desk.fixture.ts';
import { decisionEditable } from './editable.ts';

let database: TestDatabase;

before(async () => {
  database = await createTestDatabase();
  await loadShippedDecisions(database.owner);
});
after(() => database.drop());

const planted = [
  'Mirabellenkern',
  'Quittenbaum',
  'Beispielzeitschrift',
  'Beispiel-Quelle',
  '581 Ls',
];

test('R97 after a withdrawal no table of the domain holds a word of the decision, and its addresses are gone', async () => {
  const id = await publish(database.app, entry);
  const content = { ...entry, fileNumbers: ['905 KLs 11/23'] };
  await publish(database.app, content, { key: id });
  const before = JSON.stringify(await allRows(database.owner));
  for (const word of planted) assert.ok(before.includes(word), word);

  await withdraw(database.app, id);

  const rest = JSON.stringify(await allRows(database.owner)).toLowerCase();
  for (const word of [...planted, '905 KLs', '905kls', 'mirabell', id])
    assert.ok(!rest.includes(word.toLowerCase()), word);
  for (const slug of [
    'lg-koeln-2024-03-05-905-kls-9-23-u',
    'lg-koeln-2024-03-05-905-kls-11-23-u',
  ]) {
    assert.equal(await findDecision(database.app, slug), null);
    assert.equal(await findMoved(database.app, slug), null);
  }
  assert.equal(await found('Mirabellenkern'), 0);
  assert.equal(await decisionEditable.read(database.app, id), null);
  assert.equal(await decisionEditable.address(database.app, id, 'de'), null);
});

test('R97 an import does not bring a withdrawn decision back, and its report says why', async () => {
  const [stored] = await storeRecords(
    database.owner,
    [
      record({
        court: 'LG Köln',
        date: '2024-03-05',
        fileNumbers: ['905 KLs 11/23'],
        type: 'Urteil',
      }),
    ],
    'import',
    storeTools,
  );
  assert.equal(stored?.ending, 'refused');
  assert.match(stored.findings[0]?.reason ?? '', /zurückgezogen/);
  assert.equal(await found('905 KLs 11/23'), 0);
});

test('R97 the program loads its own decisions again without one that was withdrawn', async () => {
  const { rows } = await sql<{ id: string; total: number }>`
    select id, count(*) over ()::int as total from caselaw.decision where ecli is not null limit 1`.execute(
    database.owner,
  );
  const [{ id } = { id: '' }] = rows;
  const before = await count();
  await withdraw(database.app, id);
  await loadShippedDecisions(database.owner);
  assert.equal(await count(), before - 1);
});

test('who cites a withdrawn decision keeps the citation, open; what it cited is counted anew', async () => {
  const cited = {
    ...entry,
    court: 'LG Bonn',
    fileNumbers: ['9 O 1/24'],
    treatments: [],
    instances: [],
  };
  const citedId = await publish(database.app, cited);
  const text = '[1] Siehe LG Bonn, Urteil vom 5. März 2024 – 9 O 1/24.';
  const citing = { ...cited, court: 'OLG Köln', fileNumbers: ['9 U 2/24'], text };
  const citingId = await publish(database.app, citing);
  const slugs = ['lg-bonn-2024-03-05-9-o-1-24-u', 'olg-koeln-2024-03-05-9-u-2-24-u'] as const;
  assert.equal((await findDecision(database.app, slugs[0]))?.citedByCount, 1);
  await withdraw(database.app, citingId);
  assert.equal((await findDecision(database.app, slugs[0]))?.citedByCount, 0);
  await publish(database.app, citing, { key: citingId });
  await withdraw(database.app, citedId);
  const left = await findDecision(database.app, slugs[1]);
  assert.deepEqual([left?.cites[0]?.status, left?.cites[0]?.decision], ['unresolved', null]);
});

test('a decision that is released again after its withdrawal is there, and may be imported', async () => {
  const id = await publish(database.app, { ...entry, fileNumbers: ['905 KLs 12/23'] });
  await withdraw(database.app, id);
  assert.equal(
    await publish(database.app, { ...entry, fileNumbers: ['905 KLs 12/23'] }, { key: id }),
    id,
  );
  const again = record({
    court: 'LG Köln',
    date: '2024-03-05',
    fileNumbers: ['905 KLs 12/23'],
    type: 'Urteil',
  });
  const [stored] = await storeRecords(database.owner, [again], 'import', storeTools);
  assert.notEqual(stored?.ending, 'refused');
});

async function found(text: string): Promise<number> {
  const request = { text, filters: noFilters, sort: 'relevance', offset: 0, limit: 20 } as const;
  return (await search(database.app, request)).hits.length;
}

async function count(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from caselaw.decision`.execute(database.owner);
  return rows[0]?.count ?? 0;
}
