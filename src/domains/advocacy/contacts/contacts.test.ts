import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { sql } from 'kysely';
import { validateHtml } from '../../../../test/support/pages.ts';
import { todayOf } from '../../../platform/clock/index.ts';
import { removeDossier } from '../dossiers/stored-dossiers.ts';
import { base, ContactsSite } from './contacts-site.fixture.ts';

const here = new ContactsSite();

test('a contact and her talks are entered, found, changed and told, on valid pages that nobody keeps', async () => {
  const id = await here.made({ name: 'Beispiel-Dr. Özlem' });
  assert.equal((await here.post(`${base}/${id}/gespraeche/neu`, here.talk())).status, 303);
  const [entry] = (
    await sql<{ id: string }>`
      select id from advocacy.contact_entry where contact_id = ${id}::uuid`.execute(
      here.site.database.owner,
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
      const answer = await here.get(`/${language}/redaktion/kontakte${path}`);
      assert.equal(answer.status, 200, path);
      assert.equal(answer.headers.get('cache-control'), 'no-store', path);
      assert.deepEqual(validateHtml(await answer.text()), [], path);
    }
  assert.match(await here.text(`${base}?q=PRÜFEN`), /Beispiel-Dr\. Özlem/);
  assert.match(await here.text(`${base}?q=nirgends`), /Kein Kontakt passt/);
  const page = await here.text(`${base}/${id}`);
  assert.match(page, /<a href="\/de\/dossiers\/beispiel-dossier">Beispiel-Dossier<\/a>/);
  assert.match(page, /Beispiel-Berta/);
  const changed = { ...here.talk(), subject: 'Beispiel-Anderes', revision: '1' };
  assert.equal((await here.post(`${base}/${id}/gespraeche/${entry!.id}`, changed)).status, 303);
  assert.match(await here.text(`${base}/${id}`), /Beispiel-Anderes/);
  assert.equal(
    (await here.post(`${base}/${id}/gespraeche/${entry!.id}/loeschung`, {})).status,
    303,
  );
  assert.doesNotMatch(await here.text(`${base}/${id}`), /Beispiel-Anderes/);
});

test('what is wrong is told at its field with status 400, and everything typed is still there', async () => {
  const wrong = {
    ...here.person(),
    name: '',
    office: 'x'.repeat(301),
    body: '<script>alert(1)</script>',
    kind: 'spy',
    deleteAfter: '2027-02-30',
  };
  const answer = await here.post(`${base}/neu`, wrong);
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
      (await here.post(`${base}/neu`, { ...here.person(), deleteAfter })).status,
      400,
      deleteAfter,
    );
  const id = await here.made();
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
      (await here.post(`${base}/${id}/gespraeche/neu`, { ...here.talk(), ...change })).status,
      400,
      JSON.stringify(change).slice(0, 60),
    );
  for (const path of ['/nirgends', `/${randomUUID()}`, `/${id}/gespraeche/${randomUUID()}`])
    assert.equal((await here.get(base + path)).status, 404, path);
});

test('whether somebody was told that she stands here is seen in the list, and told in her copy', async () => {
  const id = await here.made({ name: 'Beispiel-Unterrichtet' });
  const listed = () => here.text(`${base}?q=Unterrichtet`);
  assert.match(await listed(), /Noch nicht über die Speicherung informiert/);
  assert.match(await here.text(`${base}/${id}`), /Art\. 14 DSGVO/);
  const edit = (informedOn: string) =>
    here.post(`${base}/${id}/bearbeiten`, {
      ...here.person(),
      name: 'Beispiel-Unterrichtet',
      informedOn,
      revision: '1',
    });
  for (const wrong of ['2999-01-01', '2026-02-30'])
    assert.equal((await edit(wrong)).status, 400, wrong);
  assert.equal((await edit(here.today)).status, 303);
  assert.doesNotMatch(await listed(), /Noch nicht über die Speicherung informiert/);
  assert.doesNotMatch(await here.text(`${base}/${id}`), /Art\. 14 DSGVO/);
  const json = JSON.parse(await here.text(`${base}/${id}/auskunft.json`));
  assert.equal(json.contact.informedOn, here.today);
});

test('words of Art. 9 GDPR are warned of, and saved once somebody confirmed just these', async () => {
  const id = await here.made();
  const form = { ...here.talk(), result: 'Sie ist krank.' };
  const path = `${base}/${id}/gespraeche/neu`;
  const warned = await here.post(path, form);
  const html = await warned.text();
  assert.equal(warned.status, 400);
  assert.match(html, /„krank“ \(Gesundheit\)/);
  assert.match(html, /name="seen" value="krank"/);
  const confirmed = { ...form, confirmed: 'on', seen: 'krank' };
  const more = { ...confirmed, result: 'Sie ist krank und katholisch.' };
  assert.equal((await here.post(path, more)).status, 400, 'a word that nobody was warned of');
  assert.equal((await here.post(path, { ...form, confirmed: 'on', seen: '' })).status, 400);
  assert.equal((await here.post(path, confirmed)).status, 303);
  assert.equal(
    (await here.post(path, { ...here.talk(), result: 'Die SPD-Fraktion stimmt zu.' })).status,
    303,
  );
});

test('next steps stand in their order until somebody takes them, once; another step waits anew', async () => {
  const [early, late, none] = [
    await here.made({ name: 'Beispiel-Früh', body: 'Beispiel-Zweites' }),
    await here.made({ name: 'Beispiel-Spät', body: 'Beispiel-Erstes' }),
    await here.made({ name: 'Beispiel-Ohne', body: 'Beispiel-Erstes' }),
  ];
  const dated = (days: number) => todayOf(here.site.clock.now.add({ hours: 24 * days }));
  const first = { ...here.talk(), nextStep: 'Zuerst anrufen', nextOn: dated(1) };
  await here.post(`${base}/${early}/gespraeche/neu`, first);
  await here.post(`${base}/${early}/gespraeche/neu`, {
    ...here.talk(),
    nextStep: 'Später',
    nextOn: dated(9),
  });
  await here.post(`${base}/${late}/gespraeche/neu`, { ...here.talk(), nextOn: dated(5) });
  const order = async (query: string) =>
    [...(await here.text(`${base}${query}`)).matchAll(/Beispiel-(Früh|Spät|Ohne)(?=<)/g)].map(
      ([, name]) => name,
    );
  const byStep = '?q=Beispiel-&ordnung=schritt';
  assert.deepEqual((await order(byStep)).slice(0, 2), ['Früh', 'Spät']);
  assert.match(await here.text(base + byStep), /Zuerst anrufen/);
  const done = `${base}/${early}/gespraeche/${first.id}/erledigung`;
  const clicks = await Promise.all([here.post(done, {}), here.post(done, {})]);
  assert.deepEqual(
    clicks.map(({ status }) => status),
    [303, 303],
  );
  assert.match(await here.text(`${base}/${early}`), /Erledigt am [^<]*: Zuerst anrufen/);
  assert.deepEqual((await order(byStep)).slice(0, 2), ['Spät', 'Früh']);
  assert.ok((await order('?q=Beispiel-')).indexOf('Spät') < (await order('')).indexOf('Früh'));
  const change = async (changed: Record<string, string>) => {
    const form = await here.text(`${base}/${early}/gespraeche/${first.id}`);
    const revision = /name="revision" value="(\d+)"/.exec(form)?.[1] ?? '';
    await here.post(`${base}/${early}/gespraeche/${first.id}`, { ...first, ...changed, revision });
    return here.text(`${base}/${early}`);
  };
  assert.match(await change({ subject: 'Beispiel-Neu' }), /Erledigt am [^<]*: Zuerst anrufen/);
  assert.doesNotMatch(await change({ nextStep: 'Noch einmal' }), /Erledigt am/);
  assert.deepEqual((await order(byStep)).slice(0, 2), ['Früh', 'Spät']);
  assert.equal(
    (await here.post(`${base}/${none}/gespraeche/${first.id}/erledigung`, {})).status,
    404,
  );
  const without = { ...here.talk(), nextStep: '', nextOn: '' };
  await here.post(`${base}/${none}/gespraeche/neu`, without);
  assert.equal(
    (await here.post(`${base}/${none}/gespraeche/${without.id}/erledigung`, {})).status,
    404,
  );
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from audit.event where object_id = ${first.id} and verb = 'change'`.execute(
    here.site.database.owner,
  );
  assert.equal(rows[0]?.n, 3, 'one step taken, two changes');
});

test('the list can be narrowed to a dossier; one that was withdrawn stays with its talk, without a link', async () => {
  const [with_, without] = [
    await here.made({ name: 'Beispiel-Mit' }),
    await here.made({ name: 'Beispiel-Leer' }),
  ];
  const entry = here.talk();
  await here.post(`${base}/${with_}/gespraeche/neu`, entry);
  await here.post(`${base}/${without}/gespraeche/neu`, { ...here.talk(), dossier: '' });
  const narrowed = await here.text(`${base}?dossier=beispiel-dossier`);
  assert.match(narrowed, /Beispiel-Mit/);
  assert.doesNotMatch(narrowed, /Beispiel-Leer/);
  assert.match(narrowed, /aria-current="true"[^>]*>Beispiel-Dossier/);
  assert.deepEqual(validateHtml(narrowed), []);
  for (const query of ['?dossier=../x', '?ordnung=x'])
    assert.equal((await here.get(base + query)).status, 400, query);
  await removeDossier(here.site.database.owner, 'beispiel-dossier');
  const page = await here.text(`${base}/${with_}`);
  assert.match(page, /Dossier:\s+beispiel-dossier/);
  assert.doesNotMatch(page, /href="\/de\/dossiers\/beispiel-dossier"/);
  const form = await here.text(`${base}/${with_}/gespraeche/${entry.id}`);
  assert.match(
    form,
    /<option value="beispiel-dossier" selected[^>]*>beispiel-dossier \(nicht mehr öffentlich\)/,
  );
  const again = { ...entry, subject: 'Beispiel-Danach', revision: '1' };
  assert.equal((await here.post(`${base}/${with_}/gespraeche/${entry.id}`, again)).status, 303);
  await here.makeDossier();
});
