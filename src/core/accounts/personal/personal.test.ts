import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { validateHtml } from '../../../../test/support/pages.ts';
import { openPagesSite, type PagesSite } from '../pages/pages-site.fixture.ts';
import { makeOrganisation, makePerson } from '../people.fixture.ts';

let site: PagesSite;
let centre = '';
before(async () => {
  site = await openPagesSite();
  centre = await makeOrganisation(site.database, 'centre', 'Beispiel-Zentrum');
});
after(() => site.close());

function person(name: string, roles: Parameters<typeof makePerson>[2] = ['counsellor']) {
  return makePerson(site.database, centre, roles, {
    name,
    email: `${name.toLowerCase()}@example.org`,
  });
}

const leaving = '/de/konto/loeschung';

async function has(table: string, personId: string): Promise<boolean> {
  const column = table === 'accounts.person' ? 'id' : 'person_id';
  const { rows } = await sql`
    select from ${sql.table(table)} where ${sql.ref(column)} = ${personId}::uuid`.execute(
    site.database.owner,
  );
  return rows.length > 0;
}

test('a person reads and takes along what is kept about her, of nobody else, and that is audited', async () => {
  const id = await person('Beispiel-Dora');
  await person('Beispiel-Emma');
  const token = await site.session(id);
  const page = await site.ask('/de/konto/daten', { token });
  const html = await page.text();
  assert.equal(page.status, 200);
  assert.deepEqual(validateHtml(html), []);
  for (const text of ['beispiel-dora@example.org', 'Beispiel-Zentrum', 'Sitzungen', 'Protokoll'])
    assert.ok(html.includes(text), text);
  const file = await site.ask('/de/konto/daten/datei', { form: {}, token });
  assert.equal(file.headers.get('Content-Disposition'), 'attachment; filename="meine-daten.json"');
  const text = await file.text();
  const names = JSON.parse(text).kept.flatMap((kept: { data: { name: string }[] }) =>
    kept.data.map(({ name }) => name),
  );
  assert.ok(names.includes('person') && names.includes('sessions'), names.join());
  assert.ok(text.includes('beispiel-dora@example.org') && !text.includes('emma'));
  assert.doesNotMatch(text, /token|hash/i);
  const { rows } = await sql`
    select from audit.event where action = 'export' and person_id = ${id}::uuid and object_id = ${id}`.execute(
    site.database.owner,
  );
  assert.equal(rows.length, 1);
});

test('reading, taking along and leaving ask once more after five minutes', async () => {
  const token = await site.session(await person('Beispiel-Frida'));
  const before = site.clock.now;
  site.clock.now = before.add({ minutes: 6 });
  for (const path of ['/de/konto/daten', leaving])
    assert.match(
      (await site.ask(path, { token })).headers.get('Location') ?? '',
      /\/de\/anmelden\/bestaetigen/,
    );
  site.clock.now = before;
});

test('whoever leaves is gone with sessions, mails and roles everywhere; the audit keeps ids', async () => {
  const id = await person('Beispiel-Gerda');
  const other = await makeOrganisation(site.database, 'centre', 'Beispiel-Zweites');
  await sql`
    insert into accounts.membership (person_id, organisation_id, organisation_kind, role, given_at)
    values (${id}::uuid, ${other}::uuid, 'centre', 'member', now())`.execute(site.database.owner);
  await sql`
    insert into mail.message (recipient, subject, sent_at, secret)
    values ('beispiel-gerda@example.org', 'Beispiel', now(), true)`.execute(site.database.owner);
  const token = await site.session(id);
  const careless = await site.ask(leaving, { form: {}, token });
  assert.equal(careless.status, 400);
  assert.match(await careless.text(), /<title>Fehler: /);
  assert.ok(await has('accounts.person', id));
  const left = await site.ask(leaving, { form: { understood: 'on' }, token });
  assert.equal(left.headers.get('Location'), '/de/abgemeldet');
  for (const table of ['accounts.person', 'accounts.membership', 'accounts.session'])
    assert.equal(await has(table, id), false, table);
  assert.ok(await has('audit.event', id));
  const { rows } = await sql`
    select from mail.message where recipient = 'beispiel-gerda@example.org' and sent_at is not null`.execute(
    site.database.owner,
  );
  assert.equal(rows.length, 0);
  assert.match(
    (await site.ask('/de/konto', { token })).headers.get('Location') ?? '',
    /\/de\/anmelden/,
  );
});

test('the last lead of an organisation stays, and reads why', async () => {
  const id = await person('Beispiel-Hanna', ['centre_lead']);
  const token = await site.session(id);
  const answer = await site.ask(leaving, { form: { understood: 'on' }, token });
  assert.equal(answer.status, 409);
  assert.match(await answer.text(), /einzige Leitung von „Beispiel-Zentrum“/);
  assert.ok(await has('accounts.membership', id));
});
