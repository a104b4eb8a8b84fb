import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { systemClock } from '../../platform/clock/index.ts';
import { readConfig } from '../../platform/config/index.ts';
import { isPartialDate } from '../../platform/i18n/index.ts';
import { createLog } from '../../platform/log/index.ts';
import { loadShipped } from '../../site/shipped.ts';
import { chainsOf } from './recommendation.ts';
import { findChain, findRecommendations, listRecommendations } from './recommendations.ts';
import { listBodies, listDocuments, listRounds } from './rounds.ts';
import { loadGiven, loadMonitoring } from './shipped.ts';
import { shippedDocuments, shippedRecommendations, shippedRounds } from './shipped-data.ts';
import { topicOf } from './topic.ts';

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
  const config = readConfig(
    { PUBLIC_ORIGIN: 'http://localhost:3000', DATA_DIR: '/nonexistent' },
    'production',
  );
  await loadShipped({ db: database.owner, clock: systemClock, config, log: createLog('silent') });
});
after(() => database.drop());

test('GRETA’s three rounds on Germany are there with the milestones of domain.md 7.2', async () => {
  const rounds = await listRounds(database.app);
  const happened = (id: string) =>
    rounds.find((round) => round.id === id)?.milestones.map(({ kind, on }) => `${on} ${kind}`) ??
    [];
  // Typed from domain.md, section 7.2, and independent of data/.
  for (const [id, milestones] of [
    ['greta-1', ['2014-06 ngo_report', '2015-06-03 published', '2017-06-15 interim_report']],
    ['greta-2', ['2017 questionnaire', '2018-02-05 state_report', '2019-06-20 published']],
    ['greta-3', ['2018-11-20 launch', '2023-03 ngo_report', '2023 visit', '2024-06 published']],
  ] as const)
    for (const milestone of milestones)
      assert.ok(happened(id).includes(milestone), `${id}: ${milestone}`);
});

test('the documents of domain.md 7.1 and 7.2 are there by symbol and day', async () => {
  const documents = await listDocuments(database.app);
  const dated = new Map(documents.map(({ symbol, dated }) => [symbol, dated]));
  for (const [symbol, day] of [
    ['GRETA(2015)10', '2015-06-03'],
    ['CP(2015)2', '2015-06-15'],
    ['CP(2020)10', '2020-10-16'],
    ['GRETA(2018)3', '2018-02-20'],
    ['CEDAW/C/DEU/CO/6', '2009-02-10'],
    ['CAT/C/DEU/CO/6', '2019-07-11'],
    ['CRC/C/OPSC/DEU/CO/1', '2014-02-24'],
    ['GREVIO/Inf(2020)13', '2020-08-31'],
  ])
    assert.equal(dated.get(symbol!), day, symbol);
  assert.ok(dated.has('CEDAW/C/DEU/CO/7-8'));
});

test('every body that the issue names is there', async () => {
  assert.deepEqual(
    (await listBodies(database.app)).map(({ id }) => id).sort(),
    ['cat', 'cedaw', 'crc', 'grevio', 'greta', 'kommission', 'upr', 'vertragsparteien'].sort(),
  );
});

test('a paragraph is claimed only where the named page quotes it, an urgency only where it quotes the verb', async () => {
  const { found, total } = await listRecommendations(database.app, {});
  assert.equal(total, shippedRecommendations.length);
  // Typed from the two pages of the Institut für Menschenrechte and the Council of Europe's press release on round 3.
  assert.deepEqual(
    found
      .filter(({ paragraph, urgency }) => paragraph !== null || urgency !== null)
      .map(({ id, paragraph, urgency }) => `${id}: ${paragraph}, ${urgency}`)
      .sort(),
    [
      'cat-5-schutz: 15, urges',
      'greta-1-entschaedigung-information: I.21, considers',
      'greta-1-entschaedigung: I.22, urges',
      'greta-1-praevention: I.12, considers',
      'greta-1-unterstuetzung: null, urges',
      'greta-3-ermittlungen: null, considers',
      'greta-3-strategie: null, urges',
    ],
  );
  for (const one of found) {
    assert.ok(one.source.length > 3 && one.sourceUrl?.startsWith('http'), one.id);
    assert.ok(one.topics.length > 0 && one.topics.every((id) => topicOf(id)), one.id);
    assert.ok(one.text.de && one.text.en, one.id);
  }
});

test('every date exists, and what is computed is not verified', () => {
  const milestones = shippedRounds.flatMap((round) => round.milestones);
  for (const { on, kind } of milestones) assert.ok(isPartialDate(on), `${on} ${kind}`);
  for (const { dated } of shippedDocuments) assert.ok(dated === null || isPartialDate(dated));
  for (const { note, verified } of milestones)
    assert.equal(verified, !/berechnet/i.test(note?.de ?? ''), note?.de);
});

test('one recommendation is followed through three rounds', async () => {
  const ids = ['greta-1-strategie', 'greta-2-strategie', 'greta-3-strategie'];
  for (const id of ids)
    assert.deepEqual(
      (await findChain(database.app, id)).map((one) => one.id),
      ids,
    );
  const { found } = await listRecommendations(database.app, {});
  assert.deepEqual(
    chainsOf(found)
      .find(([first]) => first.id === ids[0])
      ?.map((one) => one.id),
    ids,
  );
});

test('a second run changes nothing; a newer edition of what nobody edited replaces it', async () => {
  const read = async () =>
    (
      await sql<{ stamp: string }>`
      select md5(string_agg(r::text, '' order by id)) as stamp from monitoring.recommendation r`.execute(
        database.app,
      )
    ).rows[0]!.stamp;
  const before = await read();
  await loadMonitoring({ db: database.owner, clock: systemClock });
  assert.equal(await read(), before);
  const [one] = shippedRecommendations;
  const newer = { ...one!, text: { de: 'Beispiel-Fassung', en: 'Example edition' } };
  await loadGiven(
    { db: database.owner, clock: systemClock },
    { rounds: [], documents: [], recommendations: [newer] },
  );
  const [held] = await findRecommendations(database.app, [newer.id]);
  assert.equal(held?.text.de, 'Beispiel-Fassung');
});

test('words are found in their inflections, in both languages, and with the other filters', async () => {
  const ids = async (filter: Parameters<typeof listRecommendations>[1]) =>
    (await listRecommendations(database.app, filter)).found.map(({ id }) => id);
  assert.ok((await ids({ text: 'Unterkunft' })).includes('greta-2-unterbringung'));
  assert.ok((await ids({ text: 'indicator' })).includes('greta-2-zivilgesellschaft'));
  assert.deepEqual(await ids({ text: 'Minderjähriger' }), ['greta-1-kinder']);
  assert.deepEqual(await ids({ text: 'Aufenthaltstiteln' }), ['greta-1-aufenthalt']);
  assert.deepEqual(await ids({ article: 'cets-197/13', round: 'greta-2' }), [
    'greta-2-bedenkfrist',
  ]);
  assert.ok((await ids({ article: 'cets-197' })).length > 20);
  assert.deepEqual(await ids({ addressee: 'land' }), ['greta-3-laender']);
  assert.equal((await ids({ state: 'none' })).length, shippedRecommendations.length);
  assert.deepEqual(await ids({ text: '"; drop table' }), []);
});
