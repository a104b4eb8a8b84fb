import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { validateHtml } from '../../../../test/support/pages.ts';
import { makeOrganisation, makePerson } from '../people.fixture.ts';
import { openPagesSite, type PagesSite } from './pages-site.fixture.ts';

let site: PagesSite;
before(async () => {
  site = await openPagesSite();
});
after(() => site.close());

test('an invitation keeps what was typed wrong, and reads no field that the form does not have (R13)', async () => {
  const token = await site.session(site.lead);
  const form = {
    name: 'Zeile\nzwei',
    email: 'a@example.org, b@example.org',
    roles: ['editor', 'counsellor', '__proto__'],
    organisationId: 'x',
    constructor: 'x',
  };
  const wrong = await site.ask('/de/organisation/einladungen', { form, token });
  const html = await wrong.text();
  assert.equal(wrong.status, 400);
  assert.match(html, /value="a@example.org, b@example.org"/);
  assert.match(html, /value="editor" checked=""/);
  assert.equal(html.match(/class="field-error"/g)?.length, 3);
  assert.deepEqual(validateHtml(html), []);
  assert.equal(({} as Record<string, unknown>).x, undefined);
});

test('an invitation is stored, mailed and shown once where no mail goes out; it can be withdrawn', async () => {
  const token = await site.session(site.lead);
  const form = {
    name: 'Beispiel-Carla',
    email: 'carla@example.org',
    language: 'en',
    roles: 'editor',
  };
  const page = await site.ask('/de/organisation/einladungen', { form, token });
  const html = await page.text();
  assert.equal(page.status, 200);
  const [, link] = /class="once">([^<]+)</.exec(html) ?? [];
  assert.match(link ?? '', /^http:\/\/localhost:3000\/en\/einladung\/[\w-]{43}$/);
  assert.deepEqual(validateHtml(html), []);
  const { rows } = await sql<{ id: string }>`
    select id from accounts.invitation where email = 'carla@example.org'`.execute(
    site.database.owner,
  );
  const withdrawn = `/de/organisation/einladungen/${rows[0]?.id}/ruecknahme`;
  assert.equal((await site.ask(withdrawn, { form: {}, token })).status, 303);
  assert.equal((await site.ask(withdrawn, { form: {}, token })).status, 404);
  assert.equal((await site.ask(new URL(link ?? '').pathname)).status, 410);
});

test('the last lead keeps her role and stays, and the page says why', async () => {
  const token = await site.session(site.lead);
  const address = `/de/organisation/personen/${site.lead}`;
  const roles = await site.ask(`${address}/rollen`, { form: { roles: 'editor' }, token });
  assert.equal(roles.status, 409);
  assert.match(
    await roles.text(),
    /Ohne Leitung könnte niemand mehr einladen|Das kann nur eine andere/,
  );
  const removal = await site.ask(`${address}/entfernung`, { form: {}, token });
  assert.equal(removal.status, 409);
});

test('changes ask once more after five minutes, and lead back', async () => {
  const token = await site.session(site.lead);
  const { now } = site.clock;
  site.clock.now = now.add({ minutes: 6 });
  const answer = await site.ask('/de/organisation/einladungen', { token });
  assert.equal(
    answer.headers.get('Location'),
    `/de/anmelden/bestaetigen?zu=${encodeURIComponent('/de/organisation/einladungen')}`,
  );
  const key = await site.ask('/de/konto/schluessel/neu', { token });
  assert.match(key.headers.get('Location') ?? '', /^\/de\/anmelden\/bestaetigen\?zu=/);
  site.clock.now = now;
});

test('two leads recover somebody: one starts, another confirms, the link is used once', async () => {
  const token = await site.session(site.lead);
  const second = await makePerson(site.database, site.office, ['office_lead'], {
    name: 'Beispiel-Doris',
  });
  const lost = await makePerson(site.database, site.office, ['member'], { name: 'Beispiel-Emma' });
  const start = `/de/organisation/personen/${lost}/wiederherstellung`;
  const started = await site.ask(start, { form: { way: 'in_person' }, token });
  assert.equal(started.headers.get('Location'), '/de/organisation?getan=begonnen');
  const list = await (await site.ask('/de/organisation', { token })).text();
  assert.match(list, /Eine zweite Person muss das bestätigen/);
  const [, id] = /wiederherstellungen\/([0-9a-f-]{36})\/ruecknahme/.exec(list) ?? [];
  const confirm = `/de/organisation/wiederherstellungen/${id}/bestaetigung`;
  const own = await site.ask(confirm, { form: {}, token });
  assert.equal(own.status, 409);
  assert.match(await own.text(), /Wer begonnen hat, kann nicht selbst bestätigen/);
  const confirmed = await site.ask(confirm, { form: {}, token: await site.session(second) });
  const html = await confirmed.text();
  assert.deepEqual(validateHtml(html), []);
  const [, link] = /class="once">([^<]+)</.exec(html) ?? [];
  const path = new URL(link ?? '').pathname;
  assert.equal((await site.ask(path)).status, 200);
  assert.equal(
    (await site.ask(path, { form: {} })).headers.get('Location'),
    '/de/konto/schluessel/neu',
  );
  assert.equal((await site.ask(path, { form: {} })).status, 410);
});

test('ids that are none, and of nobody, are 404 and no outage', async () => {
  const token = await site.session(site.lead);
  for (const path of [
    '/de/organisation/personen/x',
    '/de/organisation/personen/00000000-0000-4000-8000-000000000000',
    '/de/organisationen/nichts',
    '/de/organisationen/a%00b',
    '/de/konto/schluessel/nichts/entfernung',
  ])
    assert.equal((await site.ask(path, { token })).status, 404, path);
  assert.equal((await site.ask('/de/konto/sitzungen/x/ende', { form: {}, token })).status, 404);
  const chosen = { organisation: "'; drop table x" };
  assert.equal((await site.ask('/de/konto/organisation', { form: chosen, token })).status, 404);
});

test('R29 names are shown as text, whatever stands in them', async () => {
  const name = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  const centre = await makeOrganisation(site.database, 'centre', `Beispiel ${name}`);
  const person = await makePerson(site.database, centre, ['centre_lead'], { name });
  const token = await site.session(person);
  for (const path of ['/de/konto', '/de/organisation', `/de/organisation/personen/${person}`]) {
    const html = await (await site.ask(path, { token })).text();
    assert.match(html, /&lt;script&gt;alert\(1\)/, path);
    assert.doesNotMatch(html, /<script>alert|<img src=x/, path);
    assert.deepEqual(validateHtml(html), [], path);
  }
});

test('R49 R53 a lead saves her people as CSV, without formulas, after a fresh proof, and it is noted', async () => {
  const centre = await makeOrganisation(site.database, 'centre');
  const lead = await makePerson(site.database, centre, ['centre_lead'], { name: '=1+1' });
  const token = await site.session(lead);
  const file = await site.ask('/de/organisation/personen/export', { form: {}, token });
  assert.equal(file.headers.get('Content-Disposition'), 'attachment; filename="personen.csv"');
  const [head, row, ...more] = (await file.text()).trim().split('\r\n');
  assert.equal(head, 'Name,E-Mail-Adresse,Rollen,Seit');
  assert.match(row ?? '', /^'=1\+1,/);
  assert.deepEqual(more, [], 'nobody of another organisation');
  const { rows } = await sql`
    select from audit.event where action = 'export' and person_id = ${lead}::uuid and object_id = 'people:1'`.execute(
    site.database.owner,
  );
  assert.equal(rows.length, 1);
  const member = await site.session(await makePerson(site.database, centre, ['member']));
  const refused = await site.ask('/de/organisation/personen/export', { form: {}, token: member });
  assert.equal(refused.status, 403);
  const before = site.clock.now;
  site.clock.now = before.add({ minutes: 6 });
  assert.equal(
    (await site.ask('/de/organisation/personen/export', { form: {}, token })).status,
    403,
  );
  site.clock.now = before;
});
