import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createTestSite, type TestSite } from '../../../test/support/site.ts';
import { loadShipped } from '../../site/shipped.ts';
import { decisionDetail, decisionList, problemDetails } from './api-schemas.ts';

let site: TestSite;
before(async () => {
  site = await createTestSite({ fill: loadShipped });
});
after(() => site.close());

const base = '/api/v1/decisions';

async function list(query: string) {
  const answer = await site.get(`${base}${query}`);
  const body = await answer.json();
  assert.equal(answer.status, 200, JSON.stringify(body));
  return decisionList.parse(body);
}

async function refusals(query: string): Promise<string[]> {
  const answer = await site.get(`${base}${query}`);
  assert.equal(answer.status, 400, query);
  assert.equal(answer.headers.get('content-type'), 'application/problem+json');
  const { errors = [] } = problemDetails.parse(await answer.json());
  for (const error of errors) assert.ok(error.message.length > 3);
  return errors.map((error) => `${error.in} ${error.name}`).sort();
}

test('a list has the shape its description promises, and no more', async () => {
  const answer = await site.get(`${base}?q=Menschenhandel&limit=3`);
  const body = (await answer.json()) as { items: object[] };
  assert.deepEqual(Object.keys(body), ['total', 'items', 'facets', 'next']);
  assert.deepEqual(Object.keys(body.items[0] ?? {}), [
    'id',
    'court',
    'chamber',
    'date',
    'fileNumbers',
    'ecli',
    'type',
    'title',
    'url',
  ]);
  assert.equal(body.items.length, 3);
});

test('cursors walk through every decision once', async () => {
  const seen: string[] = [];
  let query = '?limit=40';
  for (let pages = 0; pages < 20; pages += 1) {
    const { items, next } = await list(query);
    seen.push(...items.map((item) => item.id));
    if (next === null) break;
    query = `?limit=40&cursor=${encodeURIComponent(next)}`;
  }
  const { total } = await list('');
  assert.equal(seen.length, total.value);
  assert.equal(new Set(seen).size, seen.length);
});

test('parameters that are there but empty count as absent', async () => {
  const all = await list('');
  assert.deepEqual(await list('?q=&court=&year=&norm=&type=&limit=&cursor='), all);
  assert.equal(all.items.length, 20);
});

test('filters narrow, and values of one widen', async () => {
  const { facets, total } = await list('');
  const bgh = facets.court.find((value) => value.value === 'bgh');
  assert.equal(bgh?.label, 'BGH');
  const narrowed = await list('?court=bgh');
  assert.equal(narrowed.total.value, bgh?.count);
  assert.ok(narrowed.items.every((item) => item.court === 'BGH'));
  const wider = await list('?court=bgh&court=egmr');
  assert.ok(wider.total.value > narrowed.total.value && wider.total.value < total.value);
  const byNorm = await list('?norm=stgb/232a');
  assert.ok(byNorm.total.value > 0);
  assert.deepEqual(await list(`?norm=${encodeURIComponent('§ 232a StGB')}`), byNorm);
});

test('R14 what does not fit, an unknown order too, is refused and named', async () => {
  assert.deepEqual(await refusals('?foo=1&bar=2'), ['query bar', 'query foo']);
  for (const order of ['sort', 'order', 'orderBy'])
    assert.deepEqual(await refusals(`?${order}=receivedFrom`), [`query ${order}`]);
  for (const limit of ['0', '101', '-1', '1.5', 'x', '1e1', ' 5'])
    assert.deepEqual(await refusals(`?limit=${encodeURIComponent(limit)}`), ['query limit'], limit);
  assert.deepEqual(await refusals('?limit=1&limit=2'), ['query limit']);
  assert.deepEqual(await refusals('?q=a&q=b'), ['query q']);
  assert.deepEqual(await refusals('?court=Nicht%20so&year=20'), ['query court', 'query year']);
  assert.deepEqual(await refusals('?norm=nichts'), ['query norm']);
  assert.deepEqual(await refusals(`?${'year=2020&'.repeat(21)}`), ['query year']);
  assert.deepEqual(await refusals(`?q=${'a%20'.repeat(10_000)}`), ['query q']);
});

test('a cursor counts for its own search only', async () => {
  for (const cursor of ['x', '0', 'eyJ9', '%00', '../..', 'a'.repeat(5000)])
    assert.deepEqual(await refusals(`?cursor=${cursor}`), ['query cursor'], cursor);
  const { next } = await list('?limit=2');
  assert.ok(next);
  const cursor = encodeURIComponent(next);
  assert.deepEqual(await refusals(`?court=bgh&limit=2&cursor=${cursor}`), ['query cursor']);
});

test('a decision is told in full', async () => {
  const answer = await site.get(`${base}/bgh-2023-01-17-2-str-87-22-b`);
  assert.equal(answer.status, 200);
  const body = decisionDetail.parse(await answer.json());
  assert.equal(body.courtName, 'Bundesgerichtshof');
  assert.equal(body.url, 'http://localhost:3000/de/rechtsprechung/bgh-2023-01-17-2-str-87-22-b');
  assert.ok(body.norms.some((norm) => norm.law === 'stgb' && norm.section === '232'));
});

test('an unknown decision is a problem, also for hostile names', async () => {
  for (const name of ['nichts-da', '%00', "x'--", 'A'.repeat(3000)]) {
    const answer = await site.get(`${base}/${name}`);
    assert.equal(answer.status, 404, name);
    assert.equal(answer.headers.get('content-type'), 'application/problem+json');
  }
  assert.equal((await site.get(`${base}/x?y=1`)).status, 400);
});

test('the description names every parameter and answer, and the page shows them', async () => {
  const document = (await (await site.get('/api/v1/openapi.json')).json()) as {
    openapi: string;
    paths: Record<string, { get: { parameters: { name: string; description?: string }[] } }>;
  };
  assert.match(document.openapi, /^3\.1/);
  const { parameters } = document.paths['/decisions']?.get ?? { parameters: [] };
  assert.deepEqual(
    parameters.map((parameter) => parameter.name),
    ['q', 'court', 'year', 'norm', 'type', 'limit', 'cursor'],
  );
  const html = await (await site.get('/api')).text();
  for (const { name } of parameters) assert.ok(html.includes(`<code>${name}</code>`), name);
  assert.match(html, /GET \/api\/v1\/decisions\/\{slug\}/);
});
