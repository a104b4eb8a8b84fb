import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Hono } from 'hono';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { readConfig } from '../../platform/config/index.ts';
import type { Role, Route, VisitEnvironment } from '../../platform/domain.ts';
import { createApp } from '../../platform/http/app.tsx';
import { createLog } from '../../platform/log/index.ts';
import { sampleFrame } from '../../platform/ui/gallery/sample-frame.ts';
import { guard } from './guard.ts';
import { removePerson } from './memberships.ts';
import { countRows, makeOrganisation, makePerson, noon, origin, signIn } from './people.fixture.ts';
import { startSession } from './sessions.ts';
import { withOrganisation } from './transaction.ts';

let database: TestDatabase;
let app: Hono<VisitEnvironment>;
let now = noon;
let centre = '';
before(async () => {
  database = await createTestDatabase();
  centre = await makeOrganisation(database, 'centre');
  app = createApp({
    services: {
      config: readConfig({}, 'production'),
      mode: 'production',
      log: createLog('silent'),
      clock: () => now,
      db: database.app,
    },
    domains: [{ name: 'sample', schema: null, routes }],
    assets: { address: (name) => `/assets/${name}`, serve: () => null },
    frame: () => sampleFrame('de'),
    guard,
  });
});
after(() => database.drop());

function route(path: string, role: Route['role'], more: Partial<Route> = {}): Route {
  return {
    method: 'GET',
    path,
    role,
    organisation: 'own',
    audit: 'none',
    cache: 'no-store',
    headers: 'protected',
    handle: (visit) => new Response(visit.get('person')?.scope),
    ...more,
  };
}

const routes = [
  route('/:language/konto', 'signed_in'),
  route('/:language/schluessel', 'signed_in', { enrolling: true }),
  route('/:language/organisation', ['centre_lead', 'office_lead']),
  route('/:language/organisation/:id', ['centre_lead'], { audit: 'read' }),
  route('/:language/protokoll', ['auditor', 'centre_lead'], { organisation: 'any' }),
  route('/:language/organisation/:id/rollen', ['centre_lead'], { reauthentication: true }),
  route('/:language/organisation/:id/rollen', ['centre_lead'], {
    method: 'POST',
    reauthentication: true,
  }),
];

async function tokenOf(...roles: Role[]): Promise<string> {
  return (await signIn(database, await makePerson(database, centre, roles))).token;
}

function ask(path: string, token?: string, init: RequestInit = {}): Promise<Response> {
  const headers = token ? { ...init.headers, Cookie: `__Host-session=${token}` } : init.headers;
  return Promise.resolve(app.request(path, { ...init, ...(headers ? { headers } : {}) }));
}

async function lastEvent() {
  const { rows } = await sql<Record<string, unknown>>`
    select person_id as person, action, verb, object_id as object, result
      from audit.event order by seq desc limit 1`.execute(database.owner);
  return rows[0];
}

test('without a session every guarded page leads to the sign-in and back, and it is noted (R78)', async () => {
  const answer = await ask('/de/organisation');
  assert.equal(answer.status, 303);
  assert.equal(answer.headers.get('location'), '/de/anmelden?zu=%2Fde%2Forganisation');
  assert.equal(answer.headers.get('set-cookie'), null);
  assert.deepEqual(await lastEvent(), {
    person: null,
    action: 'page',
    verb: 'read',
    object: '/organisation',
    result: 'refused',
  });
});

test('a dead or invented token is taken away', async () => {
  for (const token of ['A'.repeat(43), 'x', '%00']) {
    const answer = await ask('/de/konto', token);
    assert.equal(answer.status, 303, token);
    assert.match(answer.headers.get('set-cookie') ?? '', /^__Host-session=; Max-Age=0;/);
  }
});

test('a role that the route does not name is refused with 403 and noted (R78)', async () => {
  const token = await tokenOf('counsellor');
  assert.equal((await ask('/de/konto', token)).status, 200);
  const refused = await ask('/de/organisation', token);
  assert.equal(refused.status, 403);
  assert.match(await refused.text(), /Ihre Rolle erlaubt das nicht/);
  assert.equal((await lastEvent())?.result, 'refused');
  assert.notEqual((await lastEvent())?.person, null);
  assert.equal((await ask('/de/organisation', await tokenOf('centre_lead'))).status, 200);
});

test('a read that the route declares is noted with the id it was for, and no word that was typed (R78)', async () => {
  const token = await tokenOf('centre_lead');
  const id = '00000000-0000-4000-8000-000000000001';
  assert.equal((await ask(`/de/organisation/${id}`, token)).status, 200);
  assert.deepEqual(
    [(await lastEvent())?.object, (await lastEvent())?.result],
    [`/organisation/${id}`, 'done'],
  );
  assert.equal((await ask('/de/organisation/Beispiel%20Name', token)).status, 200);
  assert.equal((await lastEvent())?.object, '/organisation/:id');
});

test('only a route for every organisation opens the view across them', async () => {
  const token = await tokenOf('centre_lead');
  assert.equal(await (await ask('/de/organisation', token)).text(), 'own');
  assert.equal(await (await ask('/de/protokoll', token)).text(), 'any');
});

test('an enrolling session reaches the registration of a key and nothing else', async () => {
  const personId = await makePerson(database, centre, ['centre_lead']);
  const start = { personId, organisationId: centre, mode: 'enrolling', now: noon } as const;
  const token = (await startSession(database.app, start))!.token;
  assert.equal((await ask('/de/schluessel', token)).status, 200);
  for (const path of ['/de/konto', '/de/organisation', '/de/protokoll']) {
    const answer = await ask(path, token);
    assert.equal(answer.headers.get('location'), '/de/konto/schluessel', path);
  }
});

test('what needs a fresh proof asks for it after five minutes: a page leads back, a form is kept', async () => {
  const token = await tokenOf('centre_lead');
  const path = '/de/organisation/7/rollen';
  const post = { method: 'POST', headers: { 'Sec-Fetch-Site': 'same-origin' } };
  assert.equal((await ask(path, token)).status, 200);
  assert.equal((await ask(path, token, post)).status, 200);
  now = noon.add({ minutes: 6 });
  const get = await ask(path, token);
  assert.equal(
    get.headers.get('location'),
    '/de/anmelden/bestaetigen?zu=%2Fde%2Forganisation%2F7%2Frollen',
  );
  const sent = await ask(path, token, post);
  assert.equal(sent.status, 403);
  const html = await sent.text();
  assert.match(html, /<form [^>]*action="\/de\/anmelden\/bestaetigen" method="post"/);
  assert.match(html, /name="zu" value="\/de\/organisation\/7\/rollen"/);
  now = noon;
});

test('R07 R21 who was removed, idled or stayed eight hours is out at her next request', async () => {
  const lead = await signIn(database, await makePerson(database, centre, ['centre_lead']));
  const person = await signIn(database, await makePerson(database, centre, ['counsellor']));
  const { token } = person;
  assert.equal((await ask('/de/konto', token)).status, 200);
  await withOrganisation(database.app, lead, 'own', (db) =>
    removePerson(db, lead, {
      organisationId: centre,
      personId: person.personId,
      keepers: [],
      now,
      origin,
    }),
  );
  assert.equal((await ask('/de/konto', token)).status, 303);
  now = noon.add({ minutes: 15 });
  assert.equal((await ask('/de/konto', lead.token)).status, 303);
  now = noon;
});

test('R26 a form sent from another site reaches no handler', async () => {
  const token = await tokenOf('centre_lead');
  for (const site of ['cross-site', 'same-site', 'none']) {
    const headers = { 'Sec-Fetch-Site': site, 'Content-Type': 'application/x-www-form-urlencoded' };
    const answer = await ask('/de/organisation/7/rollen', token, { method: 'POST', headers });
    assert.equal(answer.status, 403, site);
  }
});

test('strangers fill the audit no faster than 300 rows a minute', async () => {
  now = noon.add({ hours: 1 });
  const before = await countRows(database.owner, 'audit.event');
  for (let asked = 0; asked < 310; asked += 1) await ask('/de/konto');
  assert.equal(await countRows(database.owner, 'audit.event'), before + 300);
  now = now.add({ minutes: 1 });
  await ask('/de/konto');
  assert.equal(await countRows(database.owner, 'audit.event'), before + 301);
  now = noon;
});

test('without a guard what is not public is not there', async () => {
  const bare = createApp({
    services: { log: createLog('silent'), mode: 'production' } as never,
    domains: [{ name: 'sample', schema: null, routes }],
    assets: { address: (name) => `/assets/${name}`, serve: () => null },
    frame: () => sampleFrame('de'),
  });
  assert.equal((await bare.request('/de/konto')).status, 404);
});
