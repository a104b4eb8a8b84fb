import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { sql } from 'kysely';
import { makeOrganisation, makePerson, signIn } from '../../../core/accounts/people.fixture.ts';
import { withOrganisation } from '../../../core/accounts/transaction.ts';
import { todayOf } from '../../../platform/clock/index.ts';
import { readPdf } from '../../../platform/files/read/index.ts';
import { usualDeletion } from './contact.ts';
import { base, ContactsSite } from './contacts-site.fixture.ts';
import { deleteOverdue } from './deletion-job.ts';
import { contactsPersonal } from './personal.ts';

const here = new ContactsSite();

test('nobody else reads or writes contacts: other roles, other organisations, the program without a person', async () => {
  const id = await here.made({ name: 'Beispiel-Kanari' });
  const centre = await makeOrganisation(here.site.database, 'centre', 'Beispiel-Zentrum');
  const strangers = [
    await makePerson(here.site.database, centre, ['editor', 'centre_lead']),
    await makePerson(here.site.database, here.site.office, ['member']),
    await makePerson(here.site.database, here.site.office, ['reviewer', 'auditor']),
  ];
  for (const stranger of strangers) {
    const other = await here.site.session(stranger);
    for (const path of ['', '.csv', `/${id}`, `/${id}/auskunft.json`, `/${id}/bearbeiten`]) {
      const answer = await here.get(base + path, other);
      assert.ok([403, 404].includes(answer.status), `${path}: ${answer.status}`);
      assert.doesNotMatch(await answer.text(), /Kanari/);
    }
    const removed = await here.post(`${base}/${id}/loeschung`, {}, other);
    assert.ok([403, 404].includes(removed.status));
    const signedIn = await signIn(here.site.database, stranger, { now: here.site.clock.now });
    await withOrganisation(here.site.database.app, signedIn, 'own', async (trx) => {
      for (const table of ['contact', 'contact_entry']) {
        const { rows } = await sql`select from ${sql.table(`advocacy.${table}`)}`.execute(trx);
        assert.equal(rows.length, 0, table);
      }
    });
  }
  for (const table of ['contact', 'contact_entry'])
    await assert.rejects(
      sql`select from ${sql.table(`advocacy.${table}`)}`.execute(here.site.database.app),
    );
  const { rows } = await sql<{ forced: boolean; restrictive: number }>`
    select relrowsecurity and relforcerowsecurity as forced, (select count(*)::int from pg_policies p
        where p.schemaname = 'advocacy' and p.tablename = relname and p.permissive = 'RESTRICTIVE') as restrictive
      from pg_class where oid in ('advocacy.contact'::regclass, 'advocacy.contact_entry'::regclass)`.execute(
    here.site.database.owner,
  );
  assert.deepEqual(rows, [
    { forced: true, restrictive: 1 },
    { forced: true, restrictive: 1 },
  ]);
  assert.equal((await here.site.ask(base)).status, 303, 'nobody signed in');
});

test('every reading and every change is in the audit, with ids and no word of the contact', async () => {
  const id = await here.made({ name: 'Beispiel-Protokollfrau' });
  await here.text(`${base}/${id}`);
  await here.text(`${base}/${id}/auskunft`);
  await here.post(`${base}/${id}/loeschung`, {});
  const { rows } = await sql<{ verb: string; action: string; object: string }>`
    select verb, action, object_id as object from audit.event
     where object_id like ${`%${id}%`} order by seq`.execute(here.site.database.owner);
  assert.deepEqual(
    rows.map(({ action, verb }) => `${action} ${verb}`),
    ['contact create', 'page read', 'page read', 'contact remove'],
  );
  const all = await sql<{ event: string }>`select e::text as event from audit.event e`.execute(
    here.site.database.owner,
  );
  assert.ok(!all.rows.some(({ event }) => event.includes('Protokollfrau')));
});

test('the person named gets everything as page, JSON and PDF; a spreadsheet runs nothing', async () => {
  const id = await here.made({ name: '=cmd|calc', office: '+Amt' });
  await here.post(`${base}/${id}/gespraeche/neu`, {
    ...here.talk(),
    subject: '@SUM(1)',
    result: 'a\n-b',
  });
  const json = JSON.parse(await here.text(`${base}/${id}/auskunft.json`)) as {
    contact: { name: string };
    entries: { subject: string; heldBy: string }[];
    information: string[];
  };
  assert.equal(json.contact.name, '=cmd|calc');
  assert.equal(json.entries[0]?.subject, '@SUM(1)');
  assert.equal(json.entries[0]?.heldBy, 'Beispiel-Berta');
  assert.equal(json.information.length, 4);
  const answer = await here.get(`${base}/${id}/auskunft.pdf`);
  assert.equal(answer.headers.get('content-disposition')?.includes('cmd'), false);
  const { metadata } = await readPdf(Buffer.from(await answer.arrayBuffer()));
  assert.equal(metadata['pdfuaid:part'], '1');
  const csv = await here.text(`${base}.csv`);
  assert.ok(csv.includes("'=cmd|calc,'+Amt,"));
  assert.ok(csv.includes("'@SUM(1)"));
});

test('the list says thirty days before who will be deleted; the day after the night deletes her, once', async () => {
  const soon = here.site.clock.now.add({ hours: 24 * 10 });
  const id = await here.made({ name: 'Beispiel-Bald', deleteAfter: todayOf(soon) });
  await sql`
    insert into advocacy.contact_entry (id, contact_id, organisation_id, held_on, subject, held_by, created_at)
    values (${randomUUID()}::uuid, ${id}::uuid, ${here.site.office}::uuid, ${here.today}::date, 'Beispiel', ${here.editor}::uuid, now())`.execute(
    here.site.database.owner,
  );
  assert.match(
    await here.text(base),
    /Werden bald gelöscht[\s\S]*Beispiel-Bald, Beispiel-Ministerium/,
  );
  const there = async () =>
    (
      await sql`select from advocacy.contact_entry where contact_id = ${id}::uuid`.execute(
        here.site.database.owner,
      )
    ).rows.length;
  const night = (days: number) =>
    deleteOverdue({
      db: here.site.database.app,
      clock: () => here.site.clock.now.add({ hours: 24 * days }),
    });
  await night(10);
  assert.equal(await there(), 1, 'on her last day');
  await Promise.all([night(11), night(11)]);
  assert.equal(await there(), 0);
  assert.equal((await here.get(`${base}/${id}`)).status, 404);
  const { rows } = await sql`
    select from audit.event where action = 'contact' and verb = 'remove' and object_id = ${id} and person_id is null`.execute(
    here.site.database.owner,
  );
  assert.equal(rows.length, 1);
});

test('a talk keeps her as long as its form says, and whoever leaves the network stays without a name', async () => {
  const id = await here.made({ deleteAfter: todayOf(here.site.clock.now.add({ hours: 24 * 40 })) });
  await here.post(`${base}/${id}/gespraeche/neu`, here.talk());
  const { rows } = await sql<{ day: string }>`
    select delete_after::text as day from advocacy.contact where id = ${id}::uuid`.execute(
    here.site.database.owner,
  );
  assert.equal(rows[0]?.day, usualDeletion(here.today));
  const leaver = await makePerson(here.site.database, here.site.office, ['editor'], {
    name: 'Beispiel-Lea',
  });
  const by = await here.site.session(leaver);
  const entry = { ...here.talk(), heldBy: leaver, subject: 'Beispiel-Abschied' };
  await here.post(`${base}/${id}/gespraeche/neu`, entry, by);
  const signedIn = await signIn(here.site.database, leaver, { now: here.site.clock.now });
  const told = await withOrganisation(here.site.database.app, signedIn, 'own', (trx) =>
    contactsPersonal.export(trx, leaver),
  );
  assert.deepEqual(told[0]?.rows, [{ heldOn: here.today, subject: 'Beispiel-Abschied' }]);
  await sql`delete from accounts.person where id = ${leaver}::uuid`.execute(
    here.site.database.owner,
  );
  const page = await here.text(`${base}/${id}`);
  assert.match(page, /eine Person, die das Netzwerk verlassen hat/);
  assert.doesNotMatch(page, /Beispiel-Lea/);
  const form = await here.text(`${base}/${id}/gespraeche/${entry.id}`);
  assert.match(form, new RegExp(`<option value="${leaver}" selected`));
});
