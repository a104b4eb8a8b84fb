import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { validateHtml } from '../../../../test/support/pages.ts';
import { hiddenOf } from '../../accounts/pages/pages-site.fixture.ts';
import { type DeskSite, type Name, openDeskSite } from './desk-site.fixture.ts';
import { makePublic } from './editables.fixture.tsx';
import { complete, texts, type Walk, walkOn } from './walk.fixture.ts';

const choice = '/de/konto/organisation';
let site: DeskSite;
let walk: Walk;
before(async () => {
  site = await openDeskSite();
  walk = walkOn(site);
  await sql`
    insert into accounts.membership (person_id, organisation_id, organisation_kind, role, given_at)
    values (${site.person('anna')}::uuid, ${site.centre}::uuid, 'centre', 'counsellor', now()),
           (${site.person('sina')}::uuid, ${site.centre}::uuid, 'centre', 'centre_lead', now())`.execute(
    site.database.owner,
  );
});
after(() => site.close());

async function choose(name: Name, organisation: string): Promise<void> {
  assert.equal((await site.ask(name, choice, { organisation })).status, 303);
}

async function kept(answer: Response): Promise<Record<string, string>> {
  const html = await answer.text();
  assert.equal(answer.status, 409, html.slice(0, 500));
  assert.match(html, /<title>Fehler: Für welche Organisation\?/);
  assert.match(html, /Nichts wurde gespeichert/);
  assert.deepEqual(validateHtml(html), []);
  const form = hiddenOf(html, choice);
  const [, organisation = ''] = /name="organisation" value="([^"]+)"/.exec(html) ?? [];
  return { ...form, organisation };
}

test('who chose another organisation in another tab, where she may not write, loses nothing', async () => {
  const place = await walk.create(complete);
  const form = hiddenOf(await walk.shown('anna', `${place}/entwurf`), `${place}/entwurf`);
  assert.equal(form.fuer, site.office);
  await choose('anna', site.centre);
  const typed = { ...complete, ...form, body: 'Lange überlegt.' };
  const back = await kept(await site.ask('anna', `${place}/entwurf`, typed));
  assert.equal(back.organisation, site.office);
  const changed = await site.ask('anna', choice, back);
  const again = hiddenOf(await changed.text(), `${place}/entwurf`);
  assert.equal(again.body, 'Lange überlegt.');
  assert.equal((await site.ask('anna', `${place}/entwurf`, again)).status, 303);
  assert.match(await walk.shown('anna', `${place}/entwurf`), /Lange überlegt\./);
});

test('what was begun for one centre is not sent for the other; files are chosen once more', async () => {
  const entries = '/de/redaktion/beispieleintraege';
  const { rows } = await sql<{ id: string }>`
    select id from accounts.organisation where name like '%Süd'`.execute(site.database.owner);
  const south = rows[0]?.id ?? '';
  const content = { title: 'Beispiel-Süd' };
  const entry = { key: 'beispiel-sued', organisationId: south, content };
  await makePublic(site.database.owner, 'entry', entry);
  await choose('sina', south);
  const opened = await site.ask('sina', `${entries}/oeffnung`, { key: entry.key });
  const place = opened.headers.get('Location') ?? '';
  const form = hiddenOf(await walk.shown('sina', place), place);
  await choose('sina', site.centre);
  const file = new File(['%PDF-1.7'], 'a.pdf', { type: 'application/pdf' });
  const typed = { ...form, title: 'Beispiel-Süd, neu', 'files.neu': file };
  const answer = await site.ask('sina', place, typed);
  assert.match(await answer.clone().text(), /Dateien lassen sich nicht mitnehmen/);
  assert.equal((await kept(answer)).organisation, south);
});

test('a form for an organisation to which she does not belong offers no way there', async () => {
  const typed = { ...complete, fuer: site.centre };
  const answer = await site.ask('berta', `${texts}/neu`, typed);
  assert.equal(answer.status, 409);
  const html = await answer.text();
  assert.match(html, /zu der Sie nicht gehören/);
  assert.doesNotMatch(html, /name="organisation"/);
});
