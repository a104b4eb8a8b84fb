import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { validateHtml } from '../../../../test/support/pages.ts';
import { createTestSite, type TestSite } from '../../../../test/support/site.ts';
import { makePerson } from '../../../core/accounts/people.fixture.ts';
import { startSession } from '../../../core/accounts/sessions.ts';
import { Temporal } from '../../../platform/clock/index.ts';
import { loadShipped } from '../../../site/shipped.ts';

const origin = 'http://localhost:3000';
let site: TestSite;
const tokens = new Map<string, string>();

before(async () => {
  site = await createTestSite({ fill: loadShipped });
  const { rows } = await sql<{ id: string }>`
    select id from accounts.organisation where kind = 'office'`.execute(site.database.owner);
  const organisationId = rows[0]!.id;
  for (const name of ['Anna', 'Berta']) {
    const options = { name: `Beispiel-${name}` };
    const personId = await makePerson(site.database, organisationId, ['editor'], options);
    const session = await startSession(site.database.app, {
      personId,
      organisationId,
      mode: 'full',
      now: Temporal.Now.instant(),
    });
    tokens.set(name, session?.token ?? '');
  }
});
after(() => site.close());

const recommendation = {
  key: 'beispiel-1',
  body: 'greta',
  round: 'greta-3',
  document: 'greta-bericht-3',
  paragraph: '12',
  urgency: 'urges',
  textDe: 'Beispiel-Forderung an den Bund.',
  textEn: 'Example demand.',
  articles: 'cets-197/14',
  topics: ['aufenthalt', 'kinder'],
  addressees: ['bund'],
  repeats: 'greta-1-aufenthalt',
  'assessments.0.by': 'network',
  'assessments.0.state': 'partly',
  'assessments.0.on': '2.2026',
  'assessments.0.reasonDe': 'Beispiel-Grund',
  verified: 'no',
  source: 'Beispiel-Quelle',
};

test('a recommendation is entered by one, read by another, and then everybody finds it', async () => {
  assert.deepEqual(validateHtml(await shown('Anna', '/de/redaktion/empfehlungen/neu')), []);
  const entered = await ask('Anna', '/de/redaktion/empfehlungen/neu', recommendation);
  assert.equal(entered.status, 303, await entered.text());
  const place = (entered.headers.get('Location') ?? '').replace(/(\/entwurf)?\?.*$/, '');
  for (const page of ['', '/entwurf', '/vorschau'])
    assert.deepEqual(validateHtml(await shown('Anna', place + page)), [], page);
  assert.match(await shown('Anna', `${place}/vorschau`), /Beispiel-Forderung an den Bund\./);
  await done('Anna', `${place}/einreichung`, {
    revision: await fieldOf('Anna', `${place}/entwurf`, 'revision'),
  });
  const reading = `${place}/pruefung`;
  const stated = async (name: string) => ({
    pruefung: 'reading',
    gelesen: 'on',
    revision: await fieldOf(name, reading, 'revision'),
  });
  assert.notEqual((await ask('Anna', reading, await stated('Anna'))).status, 303);
  await done('Berta', reading, await stated('Berta'));
  assert.equal((await site.get('/de/monitoring/empfehlungen/beispiel-1')).status, 404);
  await done('Anna', `${place}/veroeffentlichung`, {
    revision: await fieldOf('Anna', place, 'revision'),
    notiz: '',
  });
  const page = await (await site.get('/de/monitoring/empfehlungen/beispiel-1')).text();
  assert.deepEqual(validateHtml(page), []);
  assert.match(page, /ungeprüft/);
  assert.match(page, /teilweise umgesetzt/);
});

test('a date that does not exist is refused at its field, and what was typed is kept', async () => {
  const wrong = { ...recommendation, key: 'beispiel-2', 'assessments.0.on': '30.02.2026' };
  const answer = await ask('Anna', '/de/redaktion/empfehlungen/neu', wrong);
  assert.equal(answer.status, 400);
  const html = await answer.text();
  assert.deepEqual(validateHtml(html), []);
  assert.match(html, /<title>Fehler: /);
  assert.match(html, /href="#field-assessments-0-on"/);
  assert.match(html, /name="assessments.0.on"[^>]*value="30.02.2026"/);
});

test('a link to itself is told before somebody reads it', async () => {
  const wrong = { ...recommendation, key: 'beispiel-2', repeats: 'beispiel-2' };
  const entered = await ask('Anna', '/de/redaktion/empfehlungen/neu', wrong);
  assert.equal(entered.status, 303);
  const place = (entered.headers.get('Location') ?? '').replace(/(\/entwurf)?\?.*$/, '');
  const revision = await fieldOf('Anna', `${place}/entwurf`, 'revision');
  const refused = await ask('Anna', `${place}/einreichung`, { revision });
  assert.equal(refused.status, 400);
  const html = await refused.text();
  assert.deepEqual(validateHtml(html), []);
  assert.match(html, /kann sich nicht selbst wiederholen/);
});

test('a preview leaves out what has no day yet', async () => {
  const base = '/de/redaktion';
  const round = {
    titleDe: 'Beispiel-Runde',
    'milestones.0.kind': 'report',
    'milestones.0.on': '20.12.',
  };
  for (const [segment, typed] of [
    ['pruefrunden', round],
    ['empfehlungen', { ...recommendation, nextReportOn: '20.', 'assessments.0.on': '' }],
    ['pruefdokumente', { titleDe: 'Beispiel-Dokument', dated: '12.20' }],
  ] as const) {
    const answer = await ask('Anna', `${base}/${segment}/vorschau`, typed);
    assert.equal(answer.status, 200, segment);
    assert.doesNotMatch(await answer.text(), /Invalid|undefined/, segment);
  }
});

test('rounds and documents open with what is public', async () => {
  for (const [segment, key] of [
    ['pruefrunden', 'greta-2'],
    ['pruefdokumente', 'greta-2019-07'],
  ] as const) {
    const list = await shown('Anna', `/de/redaktion/${segment}?q=greta`);
    assert.deepEqual(validateHtml(list), []);
    assert.ok(list.includes(key) || list.includes('GRETA(2019)07'), segment);
  }
});

type Sent = Record<string, string | readonly string[]>;

async function ask(name: string, path: string, form?: Sent): Promise<Response> {
  const headers = { Cookie: `__Host-session=${tokens.get(name)}` };
  if (!form) return site.app.request(origin + path, { headers });
  const body = new FormData();
  for (const [field, value] of Object.entries(form))
    for (const one of [value].flat()) body.append(field, one as string);
  return site.app.request(origin + path, {
    method: 'POST',
    headers: { ...headers, Origin: origin, 'Sec-Fetch-Site': 'same-origin' },
    body,
  });
}

async function shown(name: string, path: string): Promise<string> {
  const answer = await ask(name, path);
  assert.equal(answer.status, 200, path);
  return answer.text();
}

async function done(name: string, path: string, form: Sent): Promise<void> {
  const answer = await ask(name, path, form);
  assert.equal(answer.status, 303, `${path}: ${answer.status}`);
}

/** What a hidden field of a page holds. */
async function fieldOf(name: string, path: string, field: string): Promise<string> {
  const tag =
    new RegExp(`<input[^>]*name="${field}"[^>]*>`).exec(await shown(name, path))?.[0] ?? '';
  return /value="([^"]*)"/.exec(tag)?.[1] ?? '';
}
