import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { publish as publishTo } from '../../../core/desk/release.fixture.ts';
import { systemClock } from '../../../platform/clock/index.ts';
import { readConfig } from '../../../platform/config/index.ts';
import type { Content, Editable } from '../../../platform/editable.ts';
import { createLog } from '../../../platform/log/index.ts';
import { loadShipped } from '../../../site/shipped.ts';
import { findChain, findRecommendations } from '../recommendations.ts';
import { documentEditable } from './document-editable.tsx';
import { recommendationEditable } from './recommendation-editable.tsx';
import { roundEditable } from './round-editable.tsx';

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

const id = '00000000-0000-4000-8000-000000000001';

const publish = (editable: Editable, content: Content, key: string | null) =>
  publishTo(database.app, editable, content, key);

const read = async (editable: Editable, key: string) =>
  (await editable.read(database.app, key))!.content;
const problems = async (editable: Editable, key: string | null, content: Content) =>
  (await editable.check!(database.app, { key, content, language: 'de' })).map(({ field }) => field);

test('what is read for the desk and published unchanged stays as it is', async () => {
  for (const [editable, key] of [
    [recommendationEditable, 'greta-2-entschaedigung'],
    [roundEditable, 'greta-1'],
    [documentEditable, 'greta-2019-07'],
  ] as const) {
    const content = await read(editable, key);
    assert.deepEqual(await problems(editable, key, content), [], key);
    assert.deepEqual(await publish(editable, content, key), { key });
    assert.deepEqual(await read(editable, key), content);
  }
});

test('every field of a content stands in the form, and no field twice', async () => {
  for (const [editable, key] of [
    [recommendationEditable, 'greta-2-entschaedigung'],
    [roundEditable, 'greta-1'],
    [documentEditable, 'greta-2019-07'],
  ] as const) {
    const sections = await editable.form(database.app, key);
    const names = sections.flatMap(({ fields }) => fields.map(({ name }) => name));
    assert.deepEqual([...names].sort(), Object.keys(await read(editable, key)).sort());
  }
});

test('an assessment is added, the earlier one stays, and the newest counts', async () => {
  const key = 'greta-3-strategie';
  const content = await read(recommendationEditable, key);
  const row = (state: string, on: string) => ({
    by: 'network',
    state,
    on,
    reasonDe: 'Beispiel',
    reasonEn: 'Example',
    evidence: '',
    evidenceUrl: '',
  });
  const changed = { ...content, assessments: [row('partly', '2025-05'), row('not_begun', '2024')] };
  assert.deepEqual(await problems(recommendationEditable, key, changed), []);
  await publish(recommendationEditable, changed, key);
  const [one] = await findRecommendations(database.app, [key]);
  assert.deepEqual(
    one?.assessments.map(({ state }) => state),
    ['partly', 'not_begun'],
  );
});

test('addresses may be pasted where an article or an earlier recommendation is asked for', async () => {
  const key = 'greta-3-information';
  const content = {
    ...(await read(recommendationEditable, key)),
    articles: ['http://localhost:3000/de/normen/cets-197/13'],
    repeats: '/de/monitoring/empfehlungen/greta-2-bedenkfrist',
  };
  assert.deepEqual(await problems(recommendationEditable, key, content), []);
  await publish(recommendationEditable, content, key);
  const [one] = await findRecommendations(database.app, [key]);
  assert.deepEqual(one?.articles, [{ law: 'cets-197', section: '13' }]);
  assert.equal(one?.repeats, 'greta-2-bedenkfrist');
});

test('a key that is none or taken, no text, an unknown article, and a link to itself are problems', async () => {
  const content = await read(recommendationEditable, 'greta-1-strategie');
  const wrong = (key: string | null, changed: Content) =>
    problems(recommendationEditable, key, { ...content, ...changed });
  assert.deepEqual(await wrong(null, { key: 'Große Kennung' }), ['key']);
  assert.deepEqual(await wrong(null, {}), ['key']);
  assert.deepEqual(await wrong('greta-1-strategie', { key: 'anders' }), ['key']);
  assert.deepEqual(await wrong('greta-1-strategie', { textDe: '', textEn: '' }), ['textDe']);
  assert.deepEqual(await wrong('greta-1-strategie', { articles: ['cets-197/99'] }), ['articles']);
  assert.deepEqual(await wrong('greta-1-strategie', { articles: ['Artikel 13'] }), ['articles']);
  assert.deepEqual(await wrong('greta-1-strategie', { repeats: 'gibt-es-nicht' }), ['repeats']);
  assert.deepEqual(await wrong('greta-1-strategie', { repeats: 'greta-1-strategie' }), ['repeats']);
  assert.deepEqual(await wrong('greta-1-strategie', { repeats: 'greta-3-strategie' }), ['repeats']);
  assert.deepEqual(await wrong('greta-1-strategie', { document: 'greta-2019-07' }), ['document']);
  assert.deepEqual(await wrong('greta-1-strategie', { response: 'noted' }), ['responseSource']);
});

test('a symbol twice, in whatever case, and a number twice are problems at their fields', async () => {
  const document = await read(documentEditable, 'cat-c-deu-co-6');
  const twice = { ...document, key: 'neu', symbol: 'greta(2019)07' };
  assert.deepEqual(await problems(documentEditable, null, twice), ['symbol']);
  const round = await read(roundEditable, 'greta-3');
  assert.deepEqual(await problems(roundEditable, 'greta-3', { ...round, number: '2' }), ['number']);
});

test('a recommendation that is withdrawn from within a chain leaves the chain whole, also when it comes back', async () => {
  const content = await read(recommendationEditable, 'greta-2-strategie');
  const chain = async () =>
    (await findChain(database.app, 'greta-3-strategie')).map(({ id }) => id);
  await recommendationEditable.withdraw(database.app, 'greta-2-strategie', id);
  assert.deepEqual(await chain(), ['greta-1-strategie', 'greta-3-strategie']);
  await publish(recommendationEditable, content, 'greta-2-strategie');
  assert.deepEqual(await chain(), ['greta-1-strategie', 'greta-2-strategie', 'greta-3-strategie']);
});

test('a round or document of another body is a problem at its field, but the Committee of the Parties speaks in rounds of GRETA', async () => {
  const content = await read(recommendationEditable, 'greta-1-kinder');
  const wrong = (changed: Content) =>
    problems(recommendationEditable, 'greta-1-kinder', { ...content, ...changed });
  assert.deepEqual(await wrong({ round: 'cedaw-9', document: '' }), ['round']);
  assert.deepEqual(await wrong({ body: 'upr' }), ['round']);
  assert.deepEqual(await wrong({ body: 'vertragsparteien', document: 'cp-2015-2' }), []);
  const document = await read(documentEditable, 'greta-2019-07');
  const other = { ...document, round: 'grevio-1' };
  assert.deepEqual(await problems(documentEditable, 'greta-2019-07', other), ['round']);
});

test('a recommendation that is withdrawn goes, and what repeated it stands alone', async () => {
  await recommendationEditable.withdraw(database.app, 'greta-1-zivilgesellschaft', id);
  assert.equal(await recommendationEditable.read(database.app, 'greta-1-zivilgesellschaft'), null);
  const [one] = await findRecommendations(database.app, ['greta-2-zivilgesellschaft']);
  assert.equal(one?.repeats, null);
  await documentEditable.withdraw(database.app, 'greta-bericht-3', id);
  assert.equal((await findRecommendations(database.app, ['greta-3-laender']))[0]?.document, null);
});

test('all are found by words of their titles, and lead to a public page', async () => {
  const list = (editable: Editable, text: string) =>
    editable.list(database.app, { text, organisationId: null, limit: 3, offset: 0 });
  assert.deepEqual(
    (await list(recommendationEditable, 'ASYLSUCHENDEN')).found.map(({ key }) => key),
    ['greta-2-identifizierung-asyl'],
  );
  assert.equal((await list(roundEditable, '')).found.length, 3);
  assert.equal((await list(documentEditable, 'cedaw')).total, 3);
  assert.equal(
    await documentEditable.address(database.app, 'cp-2015-2', 'de'),
    '/de/monitoring/runden/greta-1',
  );
});
