import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { validateHtml } from '../../../test/support/pages.ts';
import { createTestSite, type TestSite } from '../../../test/support/site.ts';
import { Temporal } from '../../platform/clock/index.ts';
import { loadShipped } from '../../site/shipped.ts';
import { makeOrganisation, makePerson } from '../accounts/people.fixture.ts';
import { startSession } from '../accounts/sessions.ts';
import { writeLink } from './links.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'schnittstelle-evidence-'));
const origin = 'http://localhost:3000';
const review = '/de/redaktion/verknuepfungen/pruefen';
let site: TestSite;
const tokens = new Map<string, string>();

before(async () => {
  site = await createTestSite({
    env: { DATA_DIR: dataDir, PUBLIC_ORIGIN: origin },
    fill: loadShipped,
  });
  const { rows } = await sql<{ id: string }>`
    select id from accounts.organisation where kind = 'office'`.execute(site.database.owner);
  const centre = await makeOrganisation(site.database, 'centre', 'Beispiel-Zentrum');
  await signIn('editor', rows[0]!.id);
  await signIn('reviewer', rows[0]!.id);
  await signIn('foreign', centre);
});
after(async () => {
  await site.close();
  rmSync(dataDir, { recursive: true });
});

test('the editor sees which links to look at again; who does not edit, and a centre, does not', async () => {
  const at = Temporal.Instant.from('2026-11-20T10:00:00Z');
  await writeLink(
    site.database.app,
    null,
    {
      kind: 'supports',
      from: { kind: 'figure', id: 'kok-nigeria-2024@6' },
      to: { kind: 'recommendation', id: 'greta-3-information' },
      sentence: { de: 'Beispiel-Satz <i>.', en: null },
    },
    at,
  );
  assert.match(await (await ask('editor', review)).text(), /stehen beide Seiten noch so da/);
  await sql`delete from statistics.figure where id = 'kok-nigeria-2024@6'`.execute(
    site.database.owner,
  );
  const answer = await ask('editor', review);
  assert.equal(answer.status, 200);
  const html = await answer.text();
  assert.deepEqual(await validateHtml(html), []);
  assert.match(html, /Beispiel-Satz &lt;i&gt;\./);
  assert.match(html, /Nicht mehr öffentlich:<\/strong> Zahl <code>figure:kok-nigeria-2024@6/);
  assert.doesNotMatch(html, /weggefallen/);
  await sql`delete from statistics.figure where id = 'kok-investigation-2024@6'`.execute(
    site.database.owner,
  );
  const incomplete = await (await ask('editor', review)).text();
  assert.deepEqual(await validateHtml(incomplete), []);
  assert.match(
    incomplete,
    /weggefallen.*Thema: <a href="\/de\/themen\/bedenkfrist">.*<code>figure:kok-investigation-2024@6</s,
  );
  const wanted = /verknuepfungen\?q=[^"]+/.exec(html)![0].replaceAll('&amp;', '&');
  const list = await (await ask('editor', `/de/redaktion/${wanted}`)).text();
  assert.match(list, /Ein Eintrag/);
  assert.match(list, /figure:kok-nigeria-2024@6 – GRETA, Runde 3/);
  assert.equal((await ask('reviewer', review)).status, 403);
  assert.equal((await ask('foreign', review)).status, 404);
  assert.equal((await site.app.request(origin + review)).status, 303);
});

test('a link is entered, waits for a second reading, and stands on both pages', async () => {
  const base = '/de/redaktion/verknuepfungen';
  const to = '/de/normen/cets-197/13';
  const sent = {
    from: 'recommendation:greta-2-bedenkfrist',
    kind: 'cites',
    to: 'Bedenkzeit',
    sentenceDe: 'Beispiel-Satz vom Schreibtisch.',
    sentenceEn: '',
  };
  const made = await ask('editor', `${base}/neu`, sent);
  assert.equal(made.status, 303, await made.text());
  const place = (made.headers.get('Location') ?? '').replace(/(\/entwurf)?\?.*$/, '');
  const wrong = await ask('editor', `${place}/einreichung`, {
    revision: await revision(`${place}/entwurf`),
  });
  assert.equal(wrong.status, 400);
  const form = await (await ask('editor', `${place}/entwurf`)).text();
  assert.match(form, /value="Bedenkzeit"/);
  const saved = { ...sent, to, revision: await revision(`${place}/entwurf`) };
  assert.equal((await ask('editor', `${place}/entwurf`, saved)).status, 303);
  const passed = await ask('editor', `${place}/einreichung`, {
    revision: await revision(`${place}/entwurf`),
  });
  assert.equal(passed.status, 303);
  assert.doesNotMatch(await (await site.get(to)).text(), /vom Schreibtisch/);
  const read = {
    pruefung: 'reading',
    gelesen: 'on',
    revision: await revision(`${place}/pruefung`, 'reviewer'),
  };
  const stated = await ask('reviewer', `${place}/pruefung`, read);
  assert.equal(stated.status, 303, await stated.text());
  const released = await ask('editor', `${place}/veroeffentlichung`, {
    revision: await revision(place),
    notiz: '',
  });
  assert.equal(released.status, 303, await released.text());
  for (const path of [to, '/de/monitoring/empfehlungen/greta-2-bedenkfrist'])
    assert.match(await (await site.get(path)).text(), /vom Schreibtisch/, path);
});

async function revision(place: string, name = 'editor'): Promise<string> {
  const html = await (await ask(name, place)).text();
  return /name="revision"[^>]*value="(\d+)"/.exec(html)?.[1] ?? '0';
}

async function signIn(name: string, organisationId: string): Promise<void> {
  const role = name === 'reviewer' ? 'reviewer' : 'editor';
  const personId = await makePerson(site.database, organisationId, [role], {
    name: `Beispiel-${name}`,
  });
  const started = await startSession(site.database.app, {
    personId,
    organisationId,
    mode: 'full',
    now: Temporal.Now.instant(),
  });
  tokens.set(name, started?.token ?? '');
}

async function ask(
  name: string,
  path: string,
  form?: Readonly<Record<string, string>>,
): Promise<Response> {
  const headers = { Cookie: `__Host-session=${tokens.get(name) ?? ''}` };
  if (!form) return site.app.request(origin + path, { headers });
  const body = new FormData();
  for (const [field, value] of Object.entries(form)) body.append(field, value);
  return site.app.request(origin + path, {
    method: 'POST',
    headers: { ...headers, Origin: origin, 'Sec-Fetch-Site': 'same-origin' },
    body,
  });
}
