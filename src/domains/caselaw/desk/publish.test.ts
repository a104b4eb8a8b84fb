import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import type { Services } from '../../../platform/domain.ts';
import { noFilters } from '../address.ts';
import { findDecision, findMoved } from '../decisions.ts';
import { takeTurn } from '../import/take-turn.ts';
import { search } from '../search/index.ts';
import { loadShippedDecisions } from '../shipped.ts';
import { allRows, entry, publish } from './desk.fixture.ts';
import { decisionEditable } from './editable.ts';

let database: TestDatabase;

before(async () => {
  database = await createTestDatabase();
  await loadShippedDecisions(database.owner);
});
after(() => database.drop());

test('opening a shipped decision and publishing it unchanged changes no row at all, for each of them', async () => {
  const before = await allRows(database.owner);
  const { rows } = await sql<{ id: string }>`select id from caselaw.decision`.execute(database.app);
  assert.ok(rows.length > 100);
  for (const { id } of rows) {
    const read = await decisionEditable.read(database.app, id);
    assert.ok(read);
    assert.equal(await publish(database.app, asBrowsersSend(read.content), { key: id }), id);
  }
  assert.deepEqual(await allRows(database.owner), before);
});

test('a new decision is found as soon as it is released, by word, norm, file number and court', async () => {
  const id = await publish(database.app, entry);
  for (const text of [
    'Mirabellenkern',
    'Quittenbaum',
    'norm:"§ 233 StGB" Quittenbaum',
    'gericht:"LG Köln" Quittenbaum',
    '905 KLs 9/23',
  ])
    assert.deepEqual(await found(text), [id], text);
});

test('the stock that is counted for the page without a query follows at once', async () => {
  const total = async () => {
    const { rows } = await sql<{ total: number }>`select total from caselaw.search_stock`.execute(
      database.app,
    );
    return rows[0]?.total ?? 0;
  };
  const before = await total();
  await decisionEditable.afterwards?.({ db: database.app } as Services);
  assert.equal(await total(), before + 1);
});

test('everything entered stands on the page, and what only the office knows does not', async () => {
  const decision = await findDecision(database.app, 'lg-koeln-2024-03-05-905-kls-9-23-u');
  assert.ok(decision);
  assert.equal(decision.paragraphs.length, 3);
  assert.equal(decision.hasFullText, true);
  assert.deepEqual(decision.outcome, {
    sentenceMonths: 30,
    suspended: false,
    confiscationEuro: 1200.5,
  });
  assert.deepEqual(decision.victims, [{ number: 2, sex: 'male', age: '21_over', origin: 'eu' }]);
  assert.deepEqual(decision.perpetrators, [{ number: null, relation: 'employer' }]);
  assert.equal(decision.previous[0]?.raw, 'AG Köln 2023-05-04 581 Ls 1/23');
  assert.equal(decision.treats[0]?.decision?.slug, 'bgh-2023-01-17-2-str-87-22-b');
  const treated = await findDecision(database.app, 'bgh-2023-01-17-2-str-87-22-b');
  assert.equal(treated?.treatedBy[0]?.decision?.slug, decision.slug);
  const everything = JSON.stringify(await allRows(database.owner));
  assert.ok(everything.includes('Quittenbaum'));
  assert.ok(!everything.includes('Holunderweg'));
});

test('what was published reads back as it was entered', async () => {
  const id = (await found('Mirabellenkern'))[0] ?? '';
  const read = await decisionEditable.read(database.app, id);
  assert.deepEqual(read?.content, { ...entry, receivedFrom: '' });
});

test('a corrected file number gives a new address, and the old one leads there', async () => {
  const [id = ''] = await found('Mirabellenkern');
  const content = { ...entry, fileNumbers: ['905 KLs 10/23'] };
  await publish(database.app, content, { key: id });
  assert.equal(
    await findMoved(database.app, 'lg-koeln-2024-03-05-905-kls-9-23-u'),
    'lg-koeln-2024-03-05-905-kls-10-23-u',
  );
  assert.deepEqual(await found('905 KLs 9/23'), []);
  assert.deepEqual(await found('905 KLs 10/23'), [id]);
});

test('words that were taken out of a decision leave the search', async () => {
  const [id = ''] = await found('Mirabellenkern');
  const text = String(entry.text).replace('Mirabellenkern', 'Pfirsichstein');
  await publish(database.app, { ...entry, text, fileNumbers: ['905 KLs 10/23'] }, { key: id });
  assert.deepEqual(await found('Mirabellenkern'), []);
  assert.deepEqual(await found('Pfirsichstein'), [id]);
  const { rows } = await sql`
    select from caselaw.term_stat where folded like '%mirabellen%'`.execute(database.owner);
  assert.equal(rows.length, 0);
});

test('a statement at the desk is public as a day in Berlin, without a name', async () => {
  const [id = ''] = await found('Pfirsichstein');
  const read = await decisionEditable.read(database.app, id);
  const statements = [
    { check: 'legal', personName: 'Beispiel-Prüferin' },
    { check: 'anonymisation', personName: 'Beispiel-Prüferin' },
  ];
  await publish(database.app, read?.content ?? {}, { key: id, statements });
  const decision = await findDecision(database.app, 'lg-koeln-2024-03-05-905-kls-10-23-u');
  assert.equal(decision?.legallyChecked, '2026-11-29');
  assert.equal(decision?.anonymisationChecked, '2026-11-29');
  assert.ok(!JSON.stringify(await allRows(database.owner)).includes('Beispiel-Prüferin'));
});

test('a citation that waited for the decision leads to it and counts', async () => {
  const id = await publish(database.app, {
    ...entry,
    court: 'OLG Köln',
    fileNumbers: ['9 U 77/24'],
    text: '[1] Siehe LG Bonn, Urteil vom 6. Februar 2024 – 9 O 123/23.',
    treatments: [{ relation: 'against', decision: 'LG Bonn, 06.02.2024 – 9 O 123/23', where: '' }],
    instances: [
      { relation: 'later', court: 'LG Bonn', date: '2024-02-06', fileNumber: '9 O 123/23' },
    ],
  });
  const citing = await findDecision(database.app, 'olg-koeln-2024-03-05-9-u-77-24-u');
  assert.equal(citing?.cites[0]?.status, 'unresolved');
  assert.equal(citing?.treats[0]?.status, 'unresolved');
  await publish(database.app, {
    ...entry,
    court: 'LG Bonn',
    date: '2024-02-06',
    fileNumbers: ['9 O 123/23'],
    treatments: [],
  });
  const cited = await findDecision(database.app, 'lg-bonn-2024-02-06-9-o-123-23-u');
  assert.equal(cited?.citedByCount, 1);
  assert.equal(cited?.citedBy[0]?.decision?.slug, 'olg-koeln-2024-03-05-9-u-77-24-u');
  assert.equal(cited?.treatedBy[0]?.relation, 'against');
  assert.equal(
    cited?.previous.some((edge) => edge.decision?.slug === citing?.slug),
    true,
  );
  assert.ok(id);
});

test('a release waits while an import stores a batch, longer than statements of the program may', async () => {
  const content = { ...entry, fileNumbers: ['905 KLs 20/23'] };
  const { released } = await database.owner.transaction().execute(async (trx) => {
    await takeTurn(trx);
    const released = publish(database.app, content);
    await new Promise((resolve) => setTimeout(resolve, 3500));
    return { released };
  });
  const id = await released;
  assert.deepEqual(await found('905 KLs 20/23'), [id]);
});

async function found(text: string): Promise<string[]> {
  const request = { text, filters: noFilters, sort: 'relevance', offset: 0, limit: 20 } as const;
  const { hits } = await search(database.app, request);
  return hits.map((hit) => hit.id);
}

/** Browsers send line ends as two signs, and trim nothing. */
function asBrowsersSend<T>(content: T): T {
  return JSON.parse(JSON.stringify(content).replaceAll('\\n', '\\r\\n')) as T;
}
