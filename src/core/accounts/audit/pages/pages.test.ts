import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { validateHtml } from '../../../../../test/support/pages.ts';
import { createTestSite, type TestSite } from '../../../../../test/support/site.ts';
import { systemClock } from '../../../../platform/clock/index.ts';
import { makeOrganisation, makePerson, signIn } from '../../people.fixture.ts';
import { audit } from '../append.ts';
import { accountEvents } from './index.ts';

let site: TestSite;
let auditor = '';
let auditorId = '';
let lead = '';
let leadId = '';
let centre = '';
let office = '';

before(async () => {
  site = await createTestSite();
  const { database } = site;
  office = await makeOrganisation(database, 'office', 'Beispiel-Büro');
  centre = await makeOrganisation(database, 'centre', 'Beispiel-Mitte');
  auditorId = await makePerson(database, office, ['auditor'], { name: 'Beispiel-Revision' });
  leadId = await makePerson(database, centre, ['centre_lead'], {
    name: '=HYPERLINK("x")<script>',
  });
  auditor = await cookieOf(auditorId);
  lead = await cookieOf(leadId);
});

after(() => site.close());

/** A session begun so many minutes ago. */
async function cookieOf(personId: string, minutes = 0): Promise<string> {
  const now = systemClock().subtract({ minutes });
  const { token } = await signIn(site.database, personId, { now });
  return `__Host-session=${token}`;
}

const get = (path: string, cookie: string) => site.get(path, { cookie });

function post(path: string, cookie: string, body: Record<string, string> = {}) {
  return site.app.request(path, {
    method: 'POST',
    headers: { cookie, 'Sec-Fetch-Site': 'same-origin', Origin: 'http://localhost:3000' },
    body: new URLSearchParams(body),
  });
}

type Changes = Partial<Parameters<typeof audit>[1]>;

function note(changes: Changes = {}): Promise<void> {
  return audit(site.database.app, {
    ...{ personId: leadId, organisationId: centre, action: 'invitation', verb: 'create' },
    ...{ object: { kind: 'invitation', id: 'abc' }, result: 'done', ...changes },
  } as Parameters<typeof audit>[1]);
}

async function lastEvent() {
  const { rows } = await sql<Record<string, string>>`
    select action, verb, object_id, result, person_id from audit.event order by seq desc limit 1`.execute(
    site.database.owner,
  );
  return rows[0];
}

const rowsIn = (html: string) =>
  [...html.matchAll(/<th scope="row">(\d+)<\/th>/g)].map(([, n]) => Number(n));

for (const language of ['de', 'en'])
  test(`the auditor sees who did what where, names shown literally (${language})`, async () => {
    await note();
    await note({ personId: null, organisationId: null, action: 'session', result: 'failed' });
    const answer = await get(`/${language}/protokoll`, auditor);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('Cache-Control'), 'no-store');
    assert.equal(answer.headers.get('Referrer-Policy'), 'no-referrer');
    const html = await answer.text();
    assert.deepEqual(validateHtml(html), []);
    assert.match(html, /Beispiel-Mitte<\/a>/);
    assert.ok(html.includes('=HYPERLINK(&quot;x&quot;)&lt;script&gt;</a>'));
    assert.match(html, language === 'de' ? /niemand angemeldet/ : /nobody signed in/);
    assert.match(html, /<strong>(fehlgeschlagen|failed)<\/strong>/);
  });

test('R78 reading the audit is itself in it; so is a refusal', async () => {
  await get('/de/protokoll', auditor);
  assert.deepEqual(await lastEvent(), {
    ...{ action: 'page', verb: 'read', object_id: '/protokoll', result: 'done' },
    person_id: auditorId,
  });
  assert.equal((await get('/de/protokoll', lead)).status, 403);
  assert.deepEqual(await lastEvent(), {
    ...{ action: 'page', verb: 'read', object_id: '/protokoll', result: 'refused' },
    person_id: leadId,
  });
  const unknown = await site.get('/de/protokoll');
  assert.equal(unknown.status, 303);
  assert.match(unknown.headers.get('Location') ?? '', /^\/de\/anmelden\?zu=/);
});

test('each filter shows the events that fit, says so, and can be given up', async () => {
  await note({ action: 'membership', verb: 'remove', result: 'refused' });
  const all = await (await get('/de/protokoll', auditor)).text();
  for (const [query, fits] of [
    ['vorgang=membership', /Aus der Organisation entfernt/],
    ['ergebnis=refused', /<strong>abgelehnt<\/strong>/],
    [`person=${leadId}`, /HYPERLINK/],
    [`organisation=${centre}`, /Beispiel-Mitte/],
  ] as const) {
    const html = await (await get(`/de/protokoll?${query}`, auditor)).text();
    const rows = html.split('<tr>').slice(2);
    assert.ok(rows.length > 0 && rows.length < all.split('<tr>').length - 2, query);
    for (const row of rows) assert.match(row, fits);
    assert.deepEqual(validateHtml(html), []);
    assert.ok(html.includes('href="/de/protokoll"'), query);
  }
  const nothing = await (await get('/de/protokoll?tag=1999-01-01', auditor)).text();
  assert.match(nothing, /Dazu gibt es kein Ereignis/);
  assert.match(nothing, /1\.\u00a0Januar 1999/);
  assert.deepEqual(validateHtml(nothing), []);
});

test('a day is one of German time', async () => {
  await note({ action: 'recovery' });
  const at = "timestamptz '2026-07-01 22:30:00Z'";
  await sql.raw(`alter table audit.event disable row level security`).execute(site.database.owner);
  await sql
    .raw(`update audit.event set at = ${at} where action = 'recovery'`)
    .execute(site.database.owner);
  await sql.raw(`alter table audit.event enable row level security`).execute(site.database.owner);
  const on = async (day: string) =>
    rowsIn(await (await get(`/de/protokoll?tag=${day}`, auditor)).text());
  assert.equal((await on('2026-07-02')).length, 1);
  assert.equal((await on('2026-07-01')).length, 0);
});

test('pages lead through every event once', async () => {
  for (let n = 0; n < 120; n += 1) await note({ action: 'organisation' });
  const seen: number[] = [];
  let address: string | undefined = '/de/protokoll?vorgang=organisation';
  for (let pages = 0; address; pages += 1) {
    assert.ok(pages < 5);
    const html = await (await get(address, auditor)).text();
    seen.push(...rowsIn(html));
    address = /href="([^"]*vor=\d+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
  }
  assert.equal(seen.length, 120);
  assert.equal(new Set(seen).size, 120);
  assert.deepEqual(
    seen,
    seen.toSorted((a, b) => b - a),
  );
});

test('R49 the export holds what the filter shows, runs as no formula, and is in the audit', async () => {
  const answer = await post('/de/protokoll/export', auditor, { person: leadId });
  assert.equal(answer.status, 200);
  assert.match(
    answer.headers.get('Content-Disposition') ?? '',
    /^attachment; filename="protokoll\.csv"/,
  );
  assert.equal(answer.headers.get('Cache-Control'), 'no-store');
  const lines = (await answer.text()).trim().split('\r\n');
  assert.ok(lines.length > 100);
  for (const line of lines.slice(1)) {
    assert.ok(line.includes(`,${leadId},"'=HYPERLINK(""x"")<script>",`), line);
    assert.doesNotMatch(line, /(^|,)"?=/);
  }
  const event = await lastEvent();
  assert.deepEqual(
    [event?.action, event?.object_id, event?.person_id],
    ['export', `events:${lines.length - 1}`, auditorId],
  );
});

test('an export asks again who one is when that is more than five minutes ago, and nobody but the auditor gets one', async () => {
  const late = await post('/de/protokoll/export', await cookieOf(auditorId, 6));
  assert.equal(late.status, 403);
  assert.equal(late.headers.get('Content-Disposition'), null);
  assert.match(await late.text(), /name="zu" value="\/de\/protokoll\/export"/);
  assert.equal((await post('/de/protokoll/export', lead)).status, 403);
  assert.equal((await get('/de/protokoll/export', auditor)).status, 405);
});

test('R78 each person sees what was done with her account, and nothing of others', async () => {
  await note({ personId: auditorId, organisationId: office, action: 'passkey' });
  const object = { kind: 'person', id: leadId };
  await note({ personId: auditorId, action: 'membership', verb: 'change', object });
  const html = await (await get('/de/konto/protokoll', lead)).text();
  assert.deepEqual(validateHtml(html), []);
  assert.match(html, /<td>Sie<\/td>/);
  assert.match(html, /Rollen geändert/);
  assert.doesNotMatch(html, /Passkey/);
  assert.ok(html.split('<tr>').length > 10);

  const events = await accountEvents(
    site.database.app,
    await signIn(site.database, leadId, { now: systemClock() }),
  );
  assert.equal(events.length, 10);
  assert.deepEqual(events[0]?.object, object);
  assert.ok(events.every(({ action, result }) => action !== 'page' || result !== 'done'));
});
