import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { validateHtml } from '../../../../test/support/pages.ts';
import { base, ContactsSite } from './contacts-site.fixture.ts';

const here = new ContactsSite();

test('whoever types a talk while the contact is deleted gets her text back, and nothing is stored', async () => {
  const id = await here.made();
  const entry = { ...here.talk(), result: 'Beispiel-Notiz, lange getippt.' };
  await here.post(`${base}/${id}/loeschung`, {});
  const answer = await here.post(`${base}/${id}/gespraeche/neu`, entry);
  const html = await answer.text();
  assert.equal(answer.status, 404);
  assert.match(html, /Jemand hat das inzwischen gelöscht[\s\S]*Beispiel-Notiz, lange getippt\./);
  assert.deepEqual(validateHtml(html), []);
  const { rows } = await sql`
    select from advocacy.contact_entry where id = ${entry.id}::uuid`.execute(
    here.site.database.owner,
  );
  assert.equal(rows.length, 0);
});

test('a double click makes one contact and one talk, and both clicks lead to it', async () => {
  const [people, talks] = [
    await here.count('advocacy.contact'),
    await here.count('advocacy.contact_entry'),
  ];
  const form = here.person();
  const clicks = await Promise.all([
    here.post(`${base}/neu`, form),
    here.post(`${base}/neu`, form),
  ]);
  assert.deepEqual(
    clicks.map(({ status }) => status),
    [303, 303],
  );
  const entry = here.talk();
  const path = `${base}/${form.id}/gespraeche/neu`;
  const again = await Promise.all([
    here.post(path, entry),
    here.post(path, entry),
    here.post(path, entry),
  ]);
  assert.deepEqual(
    again.map(({ status }) => status),
    [303, 303, 303],
  );
  assert.equal(await here.count('advocacy.contact'), people + 1);
  assert.equal(await here.count('advocacy.contact_entry'), talks + 1);
});

test('of two who change at once one is second: 409, both texts on the page, and saving again decides', async () => {
  const id = await here.made();
  const path = `${base}/${id}/bearbeiten`;
  const answers = await Promise.all(
    ['Beispiel-Eins', 'Beispiel-Zwei'].map((name) =>
      here.post(path, { ...here.person(), name, revision: '1' }),
    ),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409]);
  const html = await answers.find(({ status }) => status === 409)!.text();
  assert.match(html, /value="Beispiel-(Eins|Zwei)"/);
  assert.match(html, /so steht es jetzt da: Beispiel-(Eins|Zwei)/);
  assert.match(html, /name="revision" value="2"/);
  assert.deepEqual(validateHtml(html), []);
  assert.equal(
    (await here.post(path, { ...here.person(), name: 'Beispiel-Drei', revision: '2' })).status,
    303,
  );
  const gone = await Promise.all([
    here.post(`${base}/${id}/loeschung`, {}),
    here.post(`${base}/${id}/loeschung`, {}),
  ]);
  assert.deepEqual(gone.map(({ status }) => status).sort(), [303, 404]);
  const late = await here.post(path, { ...here.person(), name: 'Beispiel-Spät', revision: '3' });
  assert.equal(late.status, 409);
  assert.match(await late.text(), /inzwischen gelöscht[\s\S]*Beispiel-Spät/);
});

test('of two who change one talk at once one is second, and what is deleted meanwhile is told', async () => {
  const id = await here.made();
  const entry = here.talk();
  await here.post(`${base}/${id}/gespraeche/neu`, entry);
  const path = `${base}/${id}/gespraeche/${entry.id}`;
  const answers = await Promise.all(
    ['Beispiel-Eins', 'Beispiel-Zwei'].map((subject) =>
      here.post(path, { ...entry, subject, revision: '1' }),
    ),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409]);
  const html = await answers.find(({ status }) => status === 409)!.text();
  assert.match(html, /so steht es jetzt da: [^<]*Beispiel-(Eins|Zwei)/);
  assert.match(html, /name="revision" value="2"/);
  const [saved, gone] = await Promise.all([
    here.post(`${base}/${id}/gespraeche/neu`, here.talk()),
    here.post(`${base}/${id}/loeschung`, {}),
  ]);
  assert.equal(gone.status, 303);
  assert.ok([303, 404, 409].includes(saved.status), String(saved.status));
  const { rows } = await sql`
    select from advocacy.contact_entry where contact_id = ${id}::uuid`.execute(
    here.site.database.owner,
  );
  assert.equal(rows.length, 0);
});
