import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import pino from 'pino';
import { createTestSite, type TestSite } from '../../../test/support/site.ts';
import { Temporal } from '../../platform/clock/index.ts';
import { randomToken } from '../../platform/crypto/index.ts';
import { createSite } from '../../site/app.tsx';
import { inviteAsOperator } from './invitations.ts';
import { makeOrganisation, makePerson, signIn } from './people.fixture.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'schnittstelle-requests-'));
let site: TestSite;
let centre = '';
let office = '';
before(async () => {
  site = await createTestSite({ env: { DATA_DIR: dataDir } });
  centre = await makeOrganisation(databases(), 'centre');
  office = await makeOrganisation(databases(), 'office');
});
after(async () => {
  await site.close();
  rmSync(dataDir, { recursive: true });
});

function databases() {
  return { owner: site.database.owner, app: site.database.app };
}

async function leadToken(): Promise<string> {
  const lead = await makePerson(databases(), centre, ['centre_lead']);
  return (await signIn(databases(), lead, { now: Temporal.Now.instant() })).token;
}

function post(path: string, body: string, cookie = ''): Promise<Response> {
  const headers = {
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': 'application/x-www-form-urlencoded',
    ...(cookie ? { Cookie: `__Host-session=${cookie}` } : {}),
  };
  const address = `http://localhost:3000${path}`;
  return Promise.resolve(site.app.request(address, { method: 'POST', headers, body }));
}

async function rolesOf(personId: string): Promise<unknown> {
  const { rows } = await sql`
    select organisation_id as organisation, role from accounts.membership
     where person_id = ${personId}::uuid order by role`.execute(site.database.owner);
  return rows;
}

const smuggled = [
  'role=office_lead',
  'organisation_id=OFFICE',
  'organisationId=OFFICE',
  'organisation=OFFICE',
  'organisation_kind=office',
  'given_by=OFFICE',
  'deletedAt=1',
  'mode=full',
  '__proto__=x',
  '__proto__.roles=office_lead',
  '__proto__[roles]=office_lead',
  'constructor.prototype.roles=office_lead',
  'constructor=x',
  'roles[0]=office_lead',
  'roles[]=office_lead',
];

test('R13 fields that no form has change nothing, and no prototype is touched', async () => {
  const token = await leadToken();
  const person = await makePerson(databases(), centre, ['member']);
  for (const field of smuggled) {
    const body = `roles=editor&${encodeURI(field.replace('OFFICE', office))}`;
    const answer = await post(`/de/organisation/personen/${person}/rollen`, body, token);
    assert.equal(answer.status, 303, field);
    assert.deepEqual(await rolesOf(person), [{ organisation: centre, role: 'editor' }], field);
    assert.equal(Object.keys(Object.prototype).length, 0);
    assert.equal(({} as Record<string, unknown>).roles, undefined);
  }
});

test('R05 R13 a lead of a centre gives nobody a role of the office, nor a place in it', async () => {
  const token = await leadToken();
  const person = await makePerson(databases(), centre, ['member']);
  const roles = await post(
    `/de/organisation/personen/${person}/rollen`,
    'roles=member&roles=office_lead',
    token,
  );
  assert.ok(roles.status >= 400, `${roles.status}`);
  const fields = { name: 'Beispiel-X', email: 'x@example.org', language: 'de', roles: 'member' };
  const body = `${new URLSearchParams(fields)}&organisation_id=${office}&organisation=${office}`;
  assert.equal((await post('/de/organisation/einladungen', body, token)).status, 200);
  assert.deepEqual(await rolesOf(person), [{ organisation: centre, role: 'member' }]);
  const { rows } = await sql`
    select organisation_id as organisation from accounts.invitation where email = 'x@example.org'`.execute(
    site.database.owner,
  );
  assert.deepEqual(rows, [{ organisation: centre }]);
});

async function invitation(): Promise<string> {
  const now = Temporal.Now.instant();
  const email = `${randomUUID()}@example.org`;
  const invitee = { name: 'Beispiel-Neu', email, language: 'de', roles: ['member'] } as const;
  return (await inviteAsOperator(site.database.owner, { ...invitee, organisationId: centre, now }))
    .token;
}

test('R15 a token that somebody else put into the browser is not taken over', async () => {
  const planted = randomToken();
  const answer = await post(`/de/einladung/${await invitation()}`, '', planted);
  assert.equal(answer.status, 303);
  const given = /__Host-session=([\w-]{43});/.exec(answer.headers.get('set-cookie') ?? '')?.[1];
  assert.ok(given);
  assert.notEqual(given, planted);
  const page = (token: string) =>
    site.app.request('http://localhost:3000/de/konto/schluessel/neu', {
      headers: { Cookie: `__Host-session=${token}` },
    });
  assert.equal((await page(planted)).status, 303);
  assert.equal((await page(given)).status, 200);
});

test('R24 no token reaches the log, a page or an address it was not sent to', async () => {
  const lines: string[] = [];
  const stream = new Writable({
    write: (chunk, _, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  const app = await createSite({ ...site.services, log: pino({ level: 'trace' }, stream) });
  const [used, broken, session] = [await invitation(), randomToken(), await leadToken()];
  const cookie = { Cookie: `__Host-session=${session}`, 'Sec-Fetch-Site': 'same-origin' };
  const ask = (path: string, init: RequestInit = {}) =>
    app.request(`http://localhost:3000${path}`, { headers: cookie, ...init });
  const answers = [
    await ask(`/de/einladung/${broken}`),
    await ask(`/de/wiederherstellung/${broken}`),
    await ask(`/de/einladung/${broken}/nichts`),
    await ask(`/de/einladung/${used}`, { headers: {} }),
    await ask(`/de/einladung/${used}`, { method: 'DELETE' }),
    await ask(`/de/einladung/${used}`, { method: 'POST', headers: { Cookie: '' } }),
    await ask('/de/konto'),
    await ask('/de/konto/sitzungen'),
    await ask('/de/abmelden', { method: 'POST' }),
  ];
  for (const answer of answers) {
    const text = `${await answer.text()} ${answer.headers.get('location')}`;
    assert.ok(!text.includes(session), answer.status.toString());
    // The page's own form goes to the address that it came from.
    assert.ok(!text.replaceAll(/action="[^"]*"|href="[^"]*"/g, '').includes(broken));
    for (const name of ['referrer-policy', 'cache-control'])
      assert.match(answer.headers.get(name) ?? '', /no-referrer|no-store|same-origin/);
  }
  const log = lines.join('');
  assert.ok(lines.length >= answers.length);
  for (const token of [used, broken, session]) assert.ok(!log.includes(token));
});
