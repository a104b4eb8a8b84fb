import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { validateHtml } from '../../../../test/support/pages.ts';
import { openPagesSite, type PagesSite } from '../../../core/accounts/pages/pages-site.fixture.ts';
import { makeOrganisation, makePerson } from '../../../core/accounts/people.fixture.ts';
import type { Role } from '../../../platform/domain.ts';
import { tongues } from '../../../platform/i18n/index.ts';
import { shipped } from '../texts/shipped.ts';
import { loadShippedTexts } from './shipped.ts';

const base = '/de/redaktion/hilfetexte';
const people = {
  anna: ['editor'],
  clara: ['reviewer'],
  mia: ['member'],
} as const satisfies Record<string, readonly Role[]>;

let site: PagesSite;
const tokens = new Map<string, string>();

before(async () => {
  site = await openPagesSite();
  await loadShippedTexts({ db: site.database.owner, clock: () => site.clock.now });
  for (const [name, roles] of Object.entries(people)) await add(name, site.office, roles);
  await add('nora', await makeOrganisation(site.database, 'centre'), ['editor', 'centre_lead']);
});
after(() => site.close());

async function add(name: string, organisation: string, roles: readonly Role[]): Promise<void> {
  const id = await makePerson(site.database, organisation, roles, { name: `Beispiel-${name}` });
  tokens.set(name, await site.session(id));
}

type Form = Record<string, string>;

async function ask(name: string, path: string, form?: Form) {
  const answer = await site.ask(path, { token: tokens.get(name)!, ...(form ? { form } : {}) });
  const html = await answer.text();
  if (html.startsWith('<!doctype')) assert.deepEqual(validateHtml(html), [], path);
  return { status: answer.status, html, location: answer.headers.get('Location') };
}

/** The address of a text at the desk. */
async function open(key: string): Promise<string> {
  const { status, location } = await ask('anna', `${base}/oeffnung`, { key });
  assert.equal(status, 303, key);
  return location!.replace(/\/entwurf.*/, '');
}

/** What a form would send: every field as it stands there. */
function fieldsIn(html: string): Form {
  const form: Form = {};
  for (const [, attributes, text] of html.matchAll(/<textarea([^>]*)>([^<]*)<\/textarea>/g))
    form[/name="([^"]+)"/.exec(attributes!)![1]!] = plain(text!);
  for (const [, attributes] of html.matchAll(/<input([^>]*)>/g)) {
    const name = /name="([^"]+)"/.exec(attributes!)?.[1];
    if (name && !/type="checkbox"/.test(attributes!))
      form[name] = plain(/value="([^"]*)"/.exec(attributes!)?.[1] ?? '');
  }
  for (const [, attributes, options] of html.matchAll(/<select([^>]*)>(.*?)<\/select>/gs))
    form[/name="([^"]+)"/.exec(attributes!)![1]!] =
      /<option value="([^"]*)" selected/.exec(options!)?.[1] ?? '';
  return form;
}

function plain(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** Draft, check and release of a text with some fields changed. */
async function release(key: string, change: Form, check = 'legal'): Promise<string> {
  const thing = await open(key);
  const form = fieldsIn((await ask('anna', `${thing}/entwurf`)).html);
  const submitted = await ask('anna', `${thing}/entwurf`, {
    ...form,
    ...change,
    aktion: 'weitergeben',
  });
  assert.equal(submitted.status, 303);
  const { revision } = fieldsIn((await ask('clara', `${thing}/pruefung`)).html);
  const stated = { pruefung: check, gelesen: 'on', revision: revision! };
  assert.equal((await ask('clara', `${thing}/pruefung`, stated)).status, 303);
  const released = await ask('anna', `${thing}/veroeffentlichung`, { revision: revision! });
  assert.equal(released.status, 303);
  return thing;
}

const rightsPage = async () => (await site.get('/ro/hilfe/rechte')).text();

async function confirm(name: string, thing: string, change: Form = {}) {
  const page = await ask(name, `${thing}/bestaetigung`);
  const form = { ...fieldsIn(page.html), gelesen: 'on', ...change };
  return ask(name, `${thing}/bestaetigung`, form);
}

async function refusals(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from audit.event
     where action = 'confirmation' and result = 'refused'`.execute(site.database.owner);
  return rows[0]!.count;
}

test('the table says in words how each text stands in each language', async () => {
  const { status, html } = await ask('anna', '/de/redaktion/uebersetzungen');
  assert.equal(status, 200);
  const rows = html.match(/<tr>.*?<\/tr>/gs)!;
  assert.equal(rows.length, tongues.length + 1);
  const cells = (language: string) =>
    rows
      .find((row) => row.includes(`>${language}<`))!
      .match(/<td[^>]*>.*?<\/td>/gs)!
      .map((cell) => cell.replace(/<[^>]+>/g, ''));
  assert.equal(cells('Rumänisch').length, 8);
  assert.ok(cells('Rumänisch').includes('unbestätigt, maschinell'));
  assert.deepEqual(cells('Nigerianisches Pidgin').slice(1), Array(7).fill('fehlt'));
  assert.equal((await ask('clara', '/en/redaktion/uebersetzungen')).status, 200);
});

test('translations are for the office’s editors and reviewers', async () => {
  const below = ['', '/hilfetexte/ro', '/hilfetexte/ro/rechte'];
  for (const path of below) {
    const address = `/de/redaktion/uebersetzungen${path}`;
    assert.equal((await ask('clara', address)).status, 200, path);
    assert.equal((await ask('mia', address)).status, 403, path);
    assert.equal((await ask('nora', address)).status, 404, path);
    assert.equal((await site.get(address)).status, 303, path);
  }
  for (const path of ['/hilfetexte/xx', '/hilfetexte/ro/nichts', '/hilfetexte/de/rechte', '/x/ro'])
    assert.equal((await ask('anna', `/de/redaktion/uebersetzungen${path}`)).status, 404, path);
});

test('a Romanian text is edited beside the German one, checked, confirmed, and is there at once', async () => {
  assert.match(await rightsPage(), /<article lang="en"/);
  const thing = await open('ro/rechte');
  const { html } = await ask('anna', `${thing}/entwurf`);
  assert.match(html, /lang="de"[^>]*>\s*Meine Rechte/);
  const typed = fieldsIn(html);
  const wrong = await ask('anna', `${thing}/entwurf`, {
    ...typed,
    title: 'Drepturile mele 18',
    'body-authorities': 'Nimic.',
    aktion: 'weitergeben',
  });
  assert.equal(wrong.status, 400);
  assert.match(wrong.html, /<title>Fehler: /);
  assert.match(wrong.html, /Hier steht eine Ziffer \(18\)/);
  assert.match(wrong.html, /Hier fehlt \{police\}/);
  assert.match(wrong.html, /Drepturile mele 18/);
  const title = 'Drepturile mele, pe scurt';
  const { revision: _, ...parts } = typed;
  await release('ro/rechte', { ...parts, title, translated: 'person' });
  assert.match(await rightsPage(), /<article lang="en"/, 'unconfirmed, it waits');
  const done = await confirm('clara', thing);
  assert.equal(done.status, 303);
  const page = await rightsPage();
  assert.doesNotMatch(page, /<article/);
  assert.match(page, /<h1>Drepturile mele, pe scurt<\/h1>/);
  const state = await ask('anna', done.location!);
  assert.match(state.html, /Bestätigt am .* von Beispiel-clara\./);
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', action, verb, result) as line from audit.event
     where action = 'confirmation'`.execute(site.database.owner);
  assert.deepEqual(
    rows.map(({ line }) => line),
    ['confirmation create done'],
  );
});

test('a changed German text ends the confirmation and shows what has changed; it can be confirmed anew', async () => {
  await release('de/rechte', { 'heading-wages': 'Lohn und Bezahlung' });
  assert.match(await rightsPage(), /<article lang="en"/);
  const list = await ask('anna', '/de/redaktion/uebersetzungen/hilfetexte/ro');
  const outdated = /<h2>Veraltet<\/h2>.*?<\/section>/s.exec(list.html)![0];
  assert.match(outdated, /Meine Rechte/);
  const changes = await ask('clara', '/de/redaktion/uebersetzungen/hilfetexte/ro/rechte');
  assert.match(changes.html, /<h2>Überschrift: Lohn und Bezahlung<\/h2>/);
  assert.match(changes.html, /<ins>.*und Bezahlung.*<\/ins>/s);
  assert.equal(changes.html.match(/<section class="section">/g)?.length, 1);
  const thing = await open('ro/rechte');
  assert.equal((await confirm('clara', thing)).status, 303);
  assert.doesNotMatch(await rightsPage(), /<article/);
});

test('nobody confirms unread, what has changed meanwhile, or what is not hers', async () => {
  const thing = await open('ro/jung');
  const unticked = await confirm('clara', thing, { gelesen: '' });
  assert.equal(unticked.status, 400);
  assert.match(unticked.html, /<title>Fehler: /);
  assert.match(unticked.html, /setzen Sie dann das Häkchen/);
  for (const change of [
    { text: '0123456789ab' },
    { deutsch: shipped.files.get('ro/jung')!.hash },
    { text: '<b>' },
  ]) {
    const changed = await confirm('clara', thing, change);
    assert.equal(changed.status, 409, JSON.stringify(change));
    assert.match(changed.html, /hat sich gerade geändert/);
    assert.doesNotMatch(changed.html, /<b>/);
  }
  const german = await open('de/jung');
  assert.equal((await confirm('anna', german)).status, 409, 'an editor and a German text');
  assert.equal((await confirm('clara', german)).status, 303);
  assert.equal((await confirm('mia', thing)).status, 403);
  assert.equal((await confirm('nora', thing)).status, 404);
  const missing = `${base}/00000000-0000-4000-8000-000000000000/bestaetigung`;
  for (const address of [missing, `${base}/x/bestaetigung`])
    assert.equal((await ask('clara', address)).status, 404);
  const before = await refusals();
  for (const address of [missing, `${base}/x/bestaetigung`])
    assert.equal((await ask('clara', address, { gelesen: 'on' })).status, 404);
  assert.equal((await ask('nora', `${thing}/bestaetigung`, { gelesen: 'on' })).status, 404);
  assert.equal((await refusals()) - before, 3, 'R78');
  const { rows } = await sql<{ code: string; name: string }>`
    select code, name from help.confirmation where name = 'jung'`.execute(site.database.owner);
  assert.deepEqual(rows, [{ code: 'de', name: 'jung' }]);
});

test('a text that a language lacks is written from nothing', async () => {
  assert.match(await (await site.get('/pcm/hilfe/geraet')).text(), /<article lang="en"/);
  const german = shipped.files.get('de/geraet')!;
  const thing = await open('pcm/geraet');
  const empty = fieldsIn((await ask('anna', `${thing}/entwurf`)).html);
  assert.equal(empty.title, '');
  const early = await confirm('clara', thing);
  assert.match(early.html, /gibt es den Text noch nicht/);
  const filled = Object.fromEntries(
    Object.entries(fieldsIn((await ask('anna', `${await open('en/geraet')}/entwurf`)).html)).filter(
      ([name]) => /^(title|introduction|heading|body)/.test(name),
    ),
  );
  await release(
    'pcm/geraet',
    { ...filled, title: 'Beispiel phone', source: german.hash, translated: 'person' },
    'reading',
  );
  const page = await (await site.get('/pcm/hilfe/geraet')).text();
  assert.match(page, /<h1>Beispiel phone<\/h1>/);
});

test('the preview beside the form shows what is typed as pages will', async () => {
  const thing = await open('ro/fragen');
  const { html } = await ask('anna', `${thing}/entwurf`);
  assert.match(html, new RegExp(`preview="${thing}/vorschau"`));
  const form = { ...fieldsIn(html), title: 'Beispiel <b>' };
  const answer = await site.ask(`${thing}/vorschau`, { token: tokens.get('anna')!, form });
  assert.match(await answer.text(), /<div lang="ro" dir="ltr"><h2>Beispiel &lt;b&gt;<\/h2>/);
});

test('nothing of a draft is on a page of help, in any language', async () => {
  const thing = await open('ar/was');
  const form = fieldsIn((await ask('anna', `${thing}/entwurf`)).html);
  const canary = 'kanarienvogel';
  const change = Object.fromEntries(
    Object.keys(form)
      .filter((name) => /^(title|introduction|heading|body)/.test(name))
      .map((name) => [name, `${form[name]} ${canary}`]),
  );
  const saved = await ask('anna', `${thing}/entwurf`, { ...form, ...change, aktion: 'speichern' });
  assert.equal(saved.status, 303);
  for (const { code } of tongues)
    for (const page of ['', '/was', '/rechte', '/fragen'])
      assert.doesNotMatch(await (await site.get(`/${code}/hilfe${page}`)).text(), /kanarienvogel/);
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from help.text where body ~ ${canary}) as found`.execute(
    site.database.owner,
  );
  assert.deepEqual(rows, [{ found: false }]);
});
