import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { validateHtml } from '../../../../test/support/pages.ts';
import { makeOrganisation, makePerson } from '../../../core/accounts/people.fixture.ts';
import { Temporal } from '../../../platform/clock/index.ts';
import { base, ContactsSite } from './contacts-site.fixture.ts';

const contacts = new ContactsSite();
const desk = '/de/redaktion';

function dayIn(days: number): string {
  return Temporal.PlainDate.from(contacts.today).add({ days }).toString();
}

async function talk(contactId: string, changed: Record<string, string>): Promise<string> {
  const form = { ...contacts.talk(), ...changed };
  const answer = await contacts.post(`${base}/${contactId}/gespraeche/neu`, form);
  assert.equal(answer.status, 303, await answer.text());
  return form.id;
}

test('without contacts there is nothing to search', async () => {
  assert.doesNotMatch(await contacts.text(base), /name="q"/);
  assert.match(await contacts.text(`${base}?q=Beispiel`), /name="q"/);
});

test('next steps that are near stand at the start of the desk, for whoever held the talk, until they are taken', async () => {
  const { site } = contacts;
  const id = await contacts.made();
  const colleague = await makePerson(site.database, site.office, ['editor'], {
    name: 'Beispiel-Carla',
  });
  await talk(id, { nextStep: 'Punkte schicken', nextOn: dayIn(4) });
  const first = await talk(id, { nextStep: 'Rückruf', nextOn: dayIn(0) });
  await talk(id, { nextStep: 'Viel später', nextOn: dayIn(15) });
  await talk(id, { nextStep: 'Von Carla', nextOn: dayIn(2), heldBy: colleague });
  const html = await contacts.text(desk);
  assert.deepEqual(validateHtml(html), []);
  assert.match(html, /Rückruf[\s\S]*: heute[\s\S]*Punkte schicken[\s\S]*noch 4 Tage/);
  assert.match(html, /nach dem Gespräch „Beispiel-Gesetz“/);
  assert.doesNotMatch(html, /Viel später|Von Carla|Beispiel-Referentin/);
  const others = await contacts.text(desk, await site.session(colleague));
  assert.match(others, /Von Carla/);
  assert.doesNotMatch(others, /Rückruf/);
  assert.equal(
    (await contacts.post(`${base}/${id}/gespraeche/${first}/erledigung`, {})).status,
    303,
  );
  assert.doesNotMatch(await contacts.text(desk), /Rückruf/);

  await sql`
    delete from accounts.membership where person_id = ${colleague}::uuid`.execute(
    site.database.owner,
  );
  assert.match(await contacts.text(desk), /Von Carla/, 'it waits for those who are still there');
});

test('the start of the desk tells whom to inform, and which contact goes, of whoever entered it', async () => {
  const { site } = contacts;
  const id = await contacts.made({ body: 'Beispiel-Behörde' });
  const atBody = /(?:Über die Speicherung|Kontakt verlängern)[^<]*<[\s\S]*?Beispiel-Behörde/;
  assert.doesNotMatch(await contacts.text(desk), atBody);
  await sql`
    update advocacy.contact set created_at = created_at - interval '25 days' where id = ${id}::uuid`.execute(
    site.database.owner,
  );
  assert.match(
    await contacts.text(desk),
    /Über die Speicherung informieren[\s\S]*Beispiel-Behörde/,
  );
  assert.doesNotMatch(await contacts.text(desk, await site.session(site.lead)), atBody);
  await sql`
    update advocacy.contact set informed_on = ${contacts.today}::date, delete_after = ${dayIn(10)}::date
     where id = ${id}::uuid`.execute(site.database.owner);
  const html = await contacts.text(desk);
  assert.doesNotMatch(html, /Über die Speicherung/);
  assert.match(html, /Kontakt verlängern[\s\S]*noch 10 Tage[\s\S]*Beispiel-Behörde/);
});

test('a talk that was typed for the office is kept when another organisation was chosen since', async () => {
  const { site, editor } = contacts;
  const id = await contacts.made();
  const centre = await makeOrganisation(site.database, 'centre', 'Beispiel-Zentrum');
  await sql`
    insert into accounts.membership (person_id, organisation_id, organisation_kind, role, given_at)
    values (${editor}::uuid, ${centre}::uuid, 'centre', 'counsellor', now())`.execute(
    site.database.owner,
  );
  const place = `${base}/${id}/gespraeche/neu`;
  const [, fuer = ''] = /name="fuer" value="([^"]+)"/.exec(await contacts.text(place)) ?? [];
  assert.equal(fuer, site.office);
  await contacts.post('/de/konto/organisation', { organisation: centre });
  const form = { ...contacts.talk(), fuer, result: 'Mit viel Mühe getippt.' };
  const answer = await contacts.post(place, form);
  assert.equal(answer.status, 409);
  assert.match(await answer.text(), /Mit\+viel\+M%C3%BChe\+getippt/);
});
