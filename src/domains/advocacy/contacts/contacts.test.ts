import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { validateHtml } from '../../../../test/support/pages.ts';
import { openPagesSite, type PagesSite } from '../../../core/accounts/pages/pages-site.fixture.ts';
import { makeOrganisation, makePerson, signIn } from '../../../core/accounts/people.fixture.ts';
import { withOrganisation } from '../../../core/accounts/transaction.ts';
import { todayOf } from '../../../platform/clock/index.ts';
import { readPdf } from '../../../platform/files/read/index.ts';
import { shippedDossiers } from '../dossiers/shipped-data.ts';
import { removeDossier, writeDossier } from '../dossiers/stored-dossiers.ts';
import { usualDeletion } from './contact.ts';
import { deleteOverdue } from './deletion-job.ts';
import { contactsPersonal } from './personal.ts';

let site: PagesSite;
let editor = '';
let token = '';
let today = '';
before(async () => {
  site = await openPagesSite();
  editor = await makePerson(site.database, site.office, ['editor'], { name: 'Beispiel-Berta' });
  token = await site.session(editor);
  today = todayOf(site.clock.now);
  await makeDossier();
});
after(() => site.close());

function makeDossier(): Promise<void> {
  const title = { de: 'Beispiel-Dossier', en: 'Example dossier' };
  const dossier = { ...shippedDossiers[0]!, slug: 'beispiel-dossier', title };
  return writeDossier(site.database.owner, dossier, { at: site.clock.now, isNew: true });
}

const base = '/de/redaktion/kontakte';
const person = () => ({
  id: randomUUID(),
  name: 'Beispiel-Referentin',
  office: 'Referatsleiterin',
  body: 'Beispiel-Ministerium',
  kind: 'ministry',
  informedOn: '',
  deleteAfter: usualDeletion(today),
});
const talk = () => ({
  id: randomUUID(),
  heldOn: today,
  subject: 'Beispiel-Gesetz',
  heldBy: editor,
  result: 'Sagt zu, den Punkt zu prüfen.',
  nextStep: 'Nachfragen',
  nextOn: usualDeletion(today),
  dossier: 'beispiel-dossier',
  deleteAfter: usualDeletion(today),
});

const post = (path: string, form: Record<string, string>, by = token) =>
  site.ask(path, { form, token: by });
const get = (path: string, by = token) => site.ask(path, { token: by });

async function made(changed: Record<string, string> = {}): Promise<string> {
  const form = { ...person(), ...changed };
  const answer = await post(`${base}/neu`, form);
  assert.equal(answer.status, 303, await answer.text());
  return form.id;
}

async function text(path: string, by = token): Promise<string> {
  const answer = await get(path, by);
  assert.equal(answer.status, 200, path);
  return answer.text();
}

async function count(table: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ${sql.table(table)}`.execute(site.database.owner);
  return rows[0]!.n;
}

test('a contact and her talks are entered, found, changed and told, on valid pages that nobody keeps', async () => {
  const id = await made({ name: 'Beispiel-Dr. Özlem' });
  assert.equal((await post(`${base}/${id}/gespraeche/neu`, talk())).status, 303);
  const [entry] = (
    await sql<{ id: string }>`
      select id from advocacy.contact_entry where contact_id = ${id}::uuid`.execute(
      site.database.owner,
    )
  ).rows;
  for (const language of ['de', 'en'])
    for (const path of [
      '',
      '?q=%C3%B6zlem',
      '/neu',
      `/${id}`,
      `/${id}/bearbeiten`,
      `/${id}/loeschung`,
      `/${id}/auskunft`,
      `/${id}/gespraeche/neu`,
      `/${id}/gespraeche/${entry!.id}`,
    ]) {
      const answer = await get(`/${language}/redaktion/kontakte${path}`);
      assert.equal(answer.status, 200, path);
      assert.equal(answer.headers.get('cache-control'), 'no-store', path);
      assert.deepEqual(validateHtml(await answer.text()), [], path);
    }
  assert.match(await text(`${base}?q=PRÜFEN`), /Beispiel-Dr\. Özlem/);
  assert.match(await text(`${base}?q=nirgends`), /Kein Kontakt passt/);
  const page = await text(`${base}/${id}`);
  assert.match(page, /<a href="\/de\/dossiers\/beispiel-dossier">Beispiel-Dossier<\/a>/);
  assert.match(page, /Beispiel-Berta/);
  const changed = { ...talk(), subject: 'Beispiel-Anderes', revision: '1' };
  assert.equal((await post(`${base}/${id}/gespraeche/${entry!.id}`, changed)).status, 303);
  assert.match(await text(`${base}/${id}`), /Beispiel-Anderes/);
  assert.equal((await post(`${base}/${id}/gespraeche/${entry!.id}/loeschung`, {})).status, 303);
  assert.doesNotMatch(await text(`${base}/${id}`), /Beispiel-Anderes/);
});

test('what is wrong is told at its field with status 400, and everything typed is still there', async () => {
  const wrong = {
    ...person(),
    name: '',
    office: 'x'.repeat(301),
    body: '<script>alert(1)</script>',
    kind: 'spy',
    deleteAfter: '2027-02-30',
  };
  const answer = await post(`${base}/neu`, wrong);
  const html = await answer.text();
  assert.equal(answer.status, 400);
  assert.match(html, /<title>Fehler: /);
  assert.deepEqual(validateHtml(html), []);
  assert.doesNotMatch(html, /<script>alert/);
  assert.match(html, /value="&lt;script&gt;alert\(1\)&lt;\/script&gt;"/);
  for (const field of ['name', 'office', 'kind', 'deleteAfter'])
    assert.match(html, new RegExp(`id="field-${field}-error"`), field);
  for (const deleteAfter of ['9999-12-31', '2020-01-01', '', 'morgen'])
    assert.equal(
      (await post(`${base}/neu`, { ...person(), deleteAfter })).status,
      400,
      deleteAfter,
    );
  const id = await made();
  for (const change of [
    { heldOn: '2999-01-01' },
    { heldOn: '2001-01-01' },
    { heldOn: '2026-13-01' },
    { subject: '' },
    { subject: 'a\0b' },
    { heldBy: randomUUID() },
    { heldBy: "' or true --" },
    { nextOn: '' },
    { nextStep: '' },
    { nextOn: '2020-01-01' },
    { dossier: '../../etc' },
    { dossier: 'gibt-es-nicht' },
    { result: 'x'.repeat(5001) },
  ])
    assert.equal(
      (await post(`${base}/${id}/gespraeche/neu`, { ...talk(), ...change })).status,
      400,
      JSON.stringify(change).slice(0, 60),
    );
  for (const path of ['/nirgends', `/${randomUUID()}`, `/${id}/gespraeche/${randomUUID()}`])
    assert.equal((await get(base + path)).status, 404, path);
});

test('whether somebody was told that she stands here is seen in the list, and told in her copy', async () => {
  const id = await made({ name: 'Beispiel-Unterrichtet' });
  const listed = () => text(`${base}?q=Unterrichtet`);
  assert.match(await listed(), /Noch nicht über die Speicherung informiert/);
  assert.match(await text(`${base}/${id}`), /Art\. 14 DSGVO/);
  const edit = (informedOn: string) =>
    post(`${base}/${id}/bearbeiten`, {
      ...person(),
      name: 'Beispiel-Unterrichtet',
      informedOn,
      revision: '1',
    });
  for (const wrong of ['2999-01-01', '2026-02-30'])
    assert.equal((await edit(wrong)).status, 400, wrong);
  assert.equal((await edit(today)).status, 303);
  assert.doesNotMatch(await listed(), /Noch nicht über die Speicherung informiert/);
  assert.doesNotMatch(await text(`${base}/${id}`), /Art\. 14 DSGVO/);
  const json = JSON.parse(await text(`${base}/${id}/auskunft.json`));
  assert.equal(json.contact.informedOn, today);
});

test('words of Art. 9 GDPR are warned of, and saved once somebody confirmed just these', async () => {
  const id = await made();
  const form = { ...talk(), result: 'Sie ist krank.' };
  const path = `${base}/${id}/gespraeche/neu`;
  const warned = await post(path, form);
  const html = await warned.text();
  assert.equal(warned.status, 400);
  assert.match(html, /„krank“ \(Gesundheit\)/);
  assert.match(html, /name="seen" value="krank"/);
  const confirmed = { ...form, confirmed: 'on', seen: 'krank' };
  const more = { ...confirmed, result: 'Sie ist krank und katholisch.' };
  assert.equal((await post(path, more)).status, 400, 'a word that nobody was warned of');
  assert.equal((await post(path, { ...form, confirmed: 'on', seen: '' })).status, 400);
  assert.equal((await post(path, confirmed)).status, 303);
  assert.equal(
    (await post(path, { ...talk(), result: 'Die SPD-Fraktion stimmt zu.' })).status,
    303,
  );
});

test('next steps stand in their order until somebody takes them, once; another step waits anew', async () => {
  const [early, late, none] = [
    await made({ name: 'Beispiel-Früh', body: 'Beispiel-Zweites' }),
    await made({ name: 'Beispiel-Spät', body: 'Beispiel-Erstes' }),
    await made({ name: 'Beispiel-Ohne', body: 'Beispiel-Erstes' }),
  ];
  const dated = (days: number) => todayOf(site.clock.now.add({ hours: 24 * days }));
  const first = { ...talk(), nextStep: 'Zuerst anrufen', nextOn: dated(1) };
  await post(`${base}/${early}/gespraeche/neu`, first);
  await post(`${base}/${early}/gespraeche/neu`, {
    ...talk(),
    nextStep: 'Später',
    nextOn: dated(9),
  });
  await post(`${base}/${late}/gespraeche/neu`, { ...talk(), nextOn: dated(5) });
  const order = async (query: string) =>
    [...(await text(`${base}${query}`)).matchAll(/Beispiel-(Früh|Spät|Ohne)(?=<)/g)].map(
      ([, name]) => name,
    );
  const byStep = '?q=Beispiel-&ordnung=schritt';
  assert.deepEqual((await order(byStep)).slice(0, 2), ['Früh', 'Spät']);
  assert.match(await text(base + byStep), /Zuerst anrufen/);
  const done = `${base}/${early}/gespraeche/${first.id}/erledigung`;
  const clicks = await Promise.all([post(done, {}), post(done, {})]);
  assert.deepEqual(
    clicks.map(({ status }) => status),
    [303, 303],
  );
  assert.match(await text(`${base}/${early}`), /Erledigt am [^<]*: Zuerst anrufen/);
  assert.deepEqual((await order(byStep)).slice(0, 2), ['Spät', 'Früh']);
  assert.ok((await order('?q=Beispiel-')).indexOf('Spät') < (await order('')).indexOf('Früh'));
  const change = async (changed: Record<string, string>) => {
    const form = await text(`${base}/${early}/gespraeche/${first.id}`);
    const revision = /name="revision" value="(\d+)"/.exec(form)?.[1] ?? '';
    await post(`${base}/${early}/gespraeche/${first.id}`, { ...first, ...changed, revision });
    return text(`${base}/${early}`);
  };
  assert.match(await change({ subject: 'Beispiel-Neu' }), /Erledigt am [^<]*: Zuerst anrufen/);
  assert.doesNotMatch(await change({ nextStep: 'Noch einmal' }), /Erledigt am/);
  assert.deepEqual((await order(byStep)).slice(0, 2), ['Früh', 'Spät']);
  assert.equal((await post(`${base}/${none}/gespraeche/${first.id}/erledigung`, {})).status, 404);
  const without = { ...talk(), nextStep: '', nextOn: '' };
  await post(`${base}/${none}/gespraeche/neu`, without);
  assert.equal((await post(`${base}/${none}/gespraeche/${without.id}/erledigung`, {})).status, 404);
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from audit.event where object_id = ${first.id} and verb = 'change'`.execute(
    site.database.owner,
  );
  assert.equal(rows[0]?.n, 3, 'one step taken, two changes');
});

test('the list can be narrowed to a dossier; one that was withdrawn stays with its talk, without a link', async () => {
  const [with_, without] = [
    await made({ name: 'Beispiel-Mit' }),
    await made({ name: 'Beispiel-Leer' }),
  ];
  const entry = talk();
  await post(`${base}/${with_}/gespraeche/neu`, entry);
  await post(`${base}/${without}/gespraeche/neu`, { ...talk(), dossier: '' });
  const narrowed = await text(`${base}?dossier=beispiel-dossier`);
  assert.match(narrowed, /Beispiel-Mit/);
  assert.doesNotMatch(narrowed, /Beispiel-Leer/);
  assert.match(narrowed, /aria-current="true"[^>]*>Beispiel-Dossier/);
  assert.deepEqual(validateHtml(narrowed), []);
  for (const query of ['?dossier=../x', '?ordnung=x'])
    assert.equal((await get(base + query)).status, 400, query);
  await removeDossier(site.database.owner, 'beispiel-dossier');
  const page = await text(`${base}/${with_}`);
  assert.match(page, /Dossier:\s+beispiel-dossier/);
  assert.doesNotMatch(page, /href="\/de\/dossiers\/beispiel-dossier"/);
  const form = await text(`${base}/${with_}/gespraeche/${entry.id}`);
  assert.match(
    form,
    /<option value="beispiel-dossier" selected[^>]*>beispiel-dossier \(nicht mehr öffentlich\)/,
  );
  const again = { ...entry, subject: 'Beispiel-Danach', revision: '1' };
  assert.equal((await post(`${base}/${with_}/gespraeche/${entry.id}`, again)).status, 303);
  await makeDossier();
});

test('whoever types a talk while the contact is deleted gets her text back, and nothing is stored', async () => {
  const id = await made();
  const entry = { ...talk(), result: 'Beispiel-Notiz, lange getippt.' };
  await post(`${base}/${id}/loeschung`, {});
  const answer = await post(`${base}/${id}/gespraeche/neu`, entry);
  const html = await answer.text();
  assert.equal(answer.status, 404);
  assert.match(html, /Jemand hat das inzwischen gelöscht[\s\S]*Beispiel-Notiz, lange getippt\./);
  assert.deepEqual(validateHtml(html), []);
  const { rows } = await sql`
    select from advocacy.contact_entry where id = ${entry.id}::uuid`.execute(site.database.owner);
  assert.equal(rows.length, 0);
});

test('a double click makes one contact and one talk, and both clicks lead to it', async () => {
  const [people, talks] = [await count('advocacy.contact'), await count('advocacy.contact_entry')];
  const form = person();
  const clicks = await Promise.all([post(`${base}/neu`, form), post(`${base}/neu`, form)]);
  assert.deepEqual(
    clicks.map(({ status }) => status),
    [303, 303],
  );
  const entry = talk();
  const path = `${base}/${form.id}/gespraeche/neu`;
  const again = await Promise.all([post(path, entry), post(path, entry), post(path, entry)]);
  assert.deepEqual(
    again.map(({ status }) => status),
    [303, 303, 303],
  );
  assert.equal(await count('advocacy.contact'), people + 1);
  assert.equal(await count('advocacy.contact_entry'), talks + 1);
});

test('of two who change at once one is second: 409, both texts on the page, and saving again decides', async () => {
  const id = await made();
  const path = `${base}/${id}/bearbeiten`;
  const answers = await Promise.all(
    ['Beispiel-Eins', 'Beispiel-Zwei'].map((name) =>
      post(path, { ...person(), name, revision: '1' }),
    ),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409]);
  const html = await answers.find(({ status }) => status === 409)!.text();
  assert.match(html, /value="Beispiel-(Eins|Zwei)"/);
  assert.match(html, /so steht es jetzt da: Beispiel-(Eins|Zwei)/);
  assert.match(html, /name="revision" value="2"/);
  assert.deepEqual(validateHtml(html), []);
  assert.equal(
    (await post(path, { ...person(), name: 'Beispiel-Drei', revision: '2' })).status,
    303,
  );
  const gone = await Promise.all([
    post(`${base}/${id}/loeschung`, {}),
    post(`${base}/${id}/loeschung`, {}),
  ]);
  assert.deepEqual(gone.map(({ status }) => status).sort(), [303, 404]);
  const late = await post(path, { ...person(), name: 'Beispiel-Spät', revision: '3' });
  assert.equal(late.status, 409);
  assert.match(await late.text(), /inzwischen gelöscht[\s\S]*Beispiel-Spät/);
});

test('of two who change one talk at once one is second, and what is deleted meanwhile is told', async () => {
  const id = await made();
  const entry = talk();
  await post(`${base}/${id}/gespraeche/neu`, entry);
  const path = `${base}/${id}/gespraeche/${entry.id}`;
  const answers = await Promise.all(
    ['Beispiel-Eins', 'Beispiel-Zwei'].map((subject) =>
      post(path, { ...entry, subject, revision: '1' }),
    ),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409]);
  const html = await answers.find(({ status }) => status === 409)!.text();
  assert.match(html, /so steht es jetzt da: [^<]*Beispiel-(Eins|Zwei)/);
  assert.match(html, /name="revision" value="2"/);
  const [saved, gone] = await Promise.all([
    post(`${base}/${id}/gespraeche/neu`, talk()),
    post(`${base}/${id}/loeschung`, {}),
  ]);
  assert.equal(gone.status, 303);
  assert.ok([303, 404, 409].includes(saved.status), String(saved.status));
  const { rows } = await sql`
    select from advocacy.contact_entry where contact_id = ${id}::uuid`.execute(site.database.owner);
  assert.equal(rows.length, 0);
});

test('nobody else reads or writes contacts: other roles, other organisations, the program without a person', async () => {
  const id = await made({ name: 'Beispiel-Kanari' });
  const centre = await makeOrganisation(site.database, 'centre', 'Beispiel-Zentrum');
  const strangers = [
    await makePerson(site.database, centre, ['editor', 'centre_lead']),
    await makePerson(site.database, site.office, ['member']),
    await makePerson(site.database, site.office, ['reviewer', 'auditor']),
  ];
  for (const stranger of strangers) {
    const other = await site.session(stranger);
    for (const path of ['', '.csv', `/${id}`, `/${id}/auskunft.json`, `/${id}/bearbeiten`]) {
      const answer = await get(base + path, other);
      assert.ok([403, 404].includes(answer.status), `${path}: ${answer.status}`);
      assert.doesNotMatch(await answer.text(), /Kanari/);
    }
    const removed = await post(`${base}/${id}/loeschung`, {}, other);
    assert.ok([403, 404].includes(removed.status));
    const signedIn = await signIn(site.database, stranger, { now: site.clock.now });
    await withOrganisation(site.database.app, signedIn, 'own', async (trx) => {
      for (const table of ['contact', 'contact_entry']) {
        const { rows } = await sql`select from ${sql.table(`advocacy.${table}`)}`.execute(trx);
        assert.equal(rows.length, 0, table);
      }
    });
  }
  for (const table of ['contact', 'contact_entry'])
    await assert.rejects(
      sql`select from ${sql.table(`advocacy.${table}`)}`.execute(site.database.app),
    );
  const { rows } = await sql<{ forced: boolean; restrictive: number }>`
    select relrowsecurity and relforcerowsecurity as forced, (select count(*)::int from pg_policies p
        where p.schemaname = 'advocacy' and p.tablename = relname and p.permissive = 'RESTRICTIVE') as restrictive
      from pg_class where oid in ('advocacy.contact'::regclass, 'advocacy.contact_entry'::regclass)`.execute(
    site.database.owner,
  );
  assert.deepEqual(rows, [
    { forced: true, restrictive: 1 },
    { forced: true, restrictive: 1 },
  ]);
  assert.equal((await site.ask(base)).status, 303, 'nobody signed in');
});

test('every reading and every change is in the audit, with ids and no word of the contact', async () => {
  const id = await made({ name: 'Beispiel-Protokollfrau' });
  await text(`${base}/${id}`);
  await text(`${base}/${id}/auskunft`);
  await post(`${base}/${id}/loeschung`, {});
  const { rows } = await sql<{ verb: string; action: string; object: string }>`
    select verb, action, object_id as object from audit.event
     where object_id like ${`%${id}%`} order by seq`.execute(site.database.owner);
  assert.deepEqual(
    rows.map(({ action, verb }) => `${action} ${verb}`),
    ['contact create', 'page read', 'page read', 'contact remove'],
  );
  const all = await sql<{ event: string }>`select e::text as event from audit.event e`.execute(
    site.database.owner,
  );
  assert.ok(!all.rows.some(({ event }) => event.includes('Protokollfrau')));
});

test('the person named gets everything as page, JSON and PDF; a spreadsheet runs nothing', async () => {
  const id = await made({ name: '=cmd|calc', office: '+Amt' });
  await post(`${base}/${id}/gespraeche/neu`, { ...talk(), subject: '@SUM(1)', result: 'a\n-b' });
  const json = JSON.parse(await text(`${base}/${id}/auskunft.json`)) as {
    contact: { name: string };
    entries: { subject: string; heldBy: string }[];
    information: string[];
  };
  assert.equal(json.contact.name, '=cmd|calc');
  assert.equal(json.entries[0]?.subject, '@SUM(1)');
  assert.equal(json.entries[0]?.heldBy, 'Beispiel-Berta');
  assert.equal(json.information.length, 4);
  const answer = await get(`${base}/${id}/auskunft.pdf`);
  assert.equal(answer.headers.get('content-disposition')?.includes('cmd'), false);
  const { metadata } = await readPdf(Buffer.from(await answer.arrayBuffer()));
  assert.equal(metadata['pdfuaid:part'], '1');
  const csv = await text(`${base}.csv`);
  assert.ok(csv.includes("'=cmd|calc,'+Amt,"));
  assert.ok(csv.includes("'@SUM(1)"));
});

test('the list says thirty days before who will be deleted; the day after the night deletes her, once', async () => {
  const soon = site.clock.now.add({ hours: 24 * 10 });
  const id = await made({ name: 'Beispiel-Bald', deleteAfter: todayOf(soon) });
  await sql`
    insert into advocacy.contact_entry (id, contact_id, organisation_id, held_on, subject, held_by, created_at)
    values (${randomUUID()}::uuid, ${id}::uuid, ${site.office}::uuid, ${today}::date, 'Beispiel', ${editor}::uuid, now())`.execute(
    site.database.owner,
  );
  assert.match(await text(base), /Werden bald gelöscht[\s\S]*Beispiel-Bald, Beispiel-Ministerium/);
  const there = async () =>
    (
      await sql`select from advocacy.contact_entry where contact_id = ${id}::uuid`.execute(
        site.database.owner,
      )
    ).rows.length;
  const night = (days: number) =>
    deleteOverdue({
      db: site.database.app,
      clock: () => site.clock.now.add({ hours: 24 * days }),
    });
  await night(10);
  assert.equal(await there(), 1, 'on her last day');
  await Promise.all([night(11), night(11)]);
  assert.equal(await there(), 0);
  assert.equal((await get(`${base}/${id}`)).status, 404);
  const { rows } = await sql`
    select from audit.event where action = 'contact' and verb = 'remove' and object_id = ${id} and person_id is null`.execute(
    site.database.owner,
  );
  assert.equal(rows.length, 1);
});

test('a talk keeps her as long as its form says, and whoever leaves the network stays without a name', async () => {
  const id = await made({ deleteAfter: todayOf(site.clock.now.add({ hours: 24 * 40 })) });
  await post(`${base}/${id}/gespraeche/neu`, talk());
  const { rows } = await sql<{ day: string }>`
    select delete_after::text as day from advocacy.contact where id = ${id}::uuid`.execute(
    site.database.owner,
  );
  assert.equal(rows[0]?.day, usualDeletion(today));
  const leaver = await makePerson(site.database, site.office, ['editor'], { name: 'Beispiel-Lea' });
  const by = await site.session(leaver);
  const entry = { ...talk(), heldBy: leaver, subject: 'Beispiel-Abschied' };
  await post(`${base}/${id}/gespraeche/neu`, entry, by);
  const signedIn = await signIn(site.database, leaver, { now: site.clock.now });
  const told = await withOrganisation(site.database.app, signedIn, 'own', (trx) =>
    contactsPersonal.export(trx, leaver),
  );
  assert.deepEqual(told[0]?.rows, [{ heldOn: today, subject: 'Beispiel-Abschied' }]);
  await sql`delete from accounts.person where id = ${leaver}::uuid`.execute(site.database.owner);
  const page = await text(`${base}/${id}`);
  assert.match(page, /eine Person, die das Netzwerk verlassen hat/);
  assert.doesNotMatch(page, /Beispiel-Lea/);
  const form = await text(`${base}/${id}/gespraeche/${entry.id}`);
  assert.match(form, new RegExp(`<option value="${leaver}" selected`));
});
