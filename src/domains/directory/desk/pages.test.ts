import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { validateHtml } from '../../../../test/support/pages.ts';
import { withOrganisation } from '../../../core/accounts/index.ts';
import { openPagesSite, type PagesSite } from '../../../core/accounts/pages/pages-site.fixture.ts';
import { makePerson, signIn } from '../../../core/accounts/people.fixture.ts';
import { openThing } from '../../../core/desk/opening.ts';
import { restoreFormula } from '../../../platform/files/index.ts';
import { csvRows } from '../../../platform/files/read/index.ts';
import { goodRow, hiddenRow } from '../import/entry.fixture.ts';
import { entryId, importRows } from './desk.fixture.ts';
import { entryEditable } from './editable.ts';

const formula = '=HYPERLINK("https://example.org")';

let site: PagesSite;
let lead: string;
let other: string;
let things: Record<'own' | 'foreign' | 'hidden', string>;
before(async () => {
  site = await openPagesSite();
  await importRows(site.database.owner, [
    { ...goodRow, confirmed_on: '2026-01-15' },
    { ...goodRow, id: '2', name: formula, confirmed_on: '' },
    { ...goodRow, id: '4', name: 'Beispiel-Vierte' },
    { ...hiddenRow, id: '3', name: 'Beispiel-Zuflucht', parent_id: '1', confirmed_on: '' },
  ]);
  lead = await leadOf('1');
  other = await leadOf('2');
  things = { own: await opened('1'), foreign: await opened('2'), hidden: await opened('3') };
});
after(() => site.close());

async function leadOf(source: string): Promise<string> {
  const organisation = await entryId(site.database.owner, source);
  return makePerson(site.database, organisation, ['centre_lead'], {
    name: `Beispiel-Leitung ${source}`,
  });
}

async function opened(source: string): Promise<string> {
  const at = site.clock.now;
  const person = await signIn(site.database, site.lead, { scope: 'any', now: at });
  const key = await entryId(site.database.owner, source);
  return withOrganisation(site.database.app, person, 'any', async (trx) => {
    const id = await openThing(trx, entryEditable, key, { person, at });
    assert.ok(id);
    return id;
  });
}

const page = (id: string, netz = '') => `/de/redaktion/${netz}eintraege/${id}/bestaetigung`;

async function body(answer: Response): Promise<string> {
  const html = await answer.text();
  assert.deepEqual(validateHtml(html), []);
  return html.replaceAll('\u00a0', ' ');
}

async function events(): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`
    select verb || ' ' || object_kind || ' ' || result as text from audit.event
     where action = 'confirmation' order by seq`.execute(site.database.owner);
  return rows.map(({ text }) => text);
}

test('a lead sees her entry as the public does, confirms it with one button, and pages show the day', async () => {
  const token = await site.session(lead);
  const before = await site.ask(page(things.own), { token });
  const html = await body(before);
  assert.equal(before.status, 200);
  assert.match(html, /Beispielstraße 5, 10115 Berlin/);
  assert.match(html, /Zuletzt bestätigt am 15\. Januar 2026 von Beispiel-Person\./);
  const sent = await site.ask(page(things.own), { token, form: {} });
  assert.equal(sent.status, 303);
  const done = await site.ask(sent.headers.get('location') ?? '', { token });
  const confirmed = await body(done);
  assert.match(confirmed, /Danke\. Der Eintrag ist bestätigt/);
  assert.match(confirmed, /von Beispiel-Leitung 1\./);
  const open = await body(await site.get('/de/beratungsstellen/beispiel-fachberatungsstelle'));
  assert.match(open, /<dt>Zuletzt bestätigt am<\/dt><dd>\d/);
  assert.doesNotMatch(open, /15\. Januar 2026|Beispiel-Leitung/);
  assert.deepEqual(await events(), ['create entry done']);
  const { rows } = await sql`select from desk.version where thing_id = ${things.own}::uuid`.execute(
    site.database.owner,
  );
  assert.equal(rows.length, 1, 'no new version');
});

test('R01 an entry of another organisation is not there, and trying is noted', async () => {
  const token = await site.session(lead);
  for (const path of [
    page(things.foreign),
    page('nichts'),
    page('00000000-0000-4000-8000-000000000001'),
  ]) {
    assert.equal((await site.ask(path, { token })).status, 404);
    assert.equal((await site.ask(path, { token, form: {} })).status, 404);
  }
  assert.equal((await events()).at(-1), 'create entry refused');
  assert.equal((await site.ask(page(things.own, 'netz/'), { token })).status, 403);
  const unconfirmed = await body(
    await site.get('/de/beratungsstellen/hyperlink-https-example-org'),
  );
  assert.match(unconfirmed, /<dt>Zuletzt bestätigt am<\/dt><dd>keine Angabe/);
});

test('the own entry is confirmed without opening it at the desk; where there is none, there is no page', async () => {
  const path = '/de/redaktion/eintraege/bestaetigung';
  const token = await site.session(await leadOf('4'));
  const html = await body(await site.ask(path, { token }));
  assert.match(html, /Zuletzt bestätigt am 1\. Oktober 2026/);
  assert.equal((await site.ask(path, { token, form: {} })).status, 303);
  assert.match(await body(await site.ask(path, { token })), /von Beispiel-Leitung 4\./);
  const { rows } = await sql`select from desk.thing`.execute(site.database.owner);
  assert.equal(rows.length, 3);
  assert.equal((await site.ask(path, { token: await site.session(site.lead) })).status, 404);
});

test('the office confirms for anybody; a hidden entry’s page says that it is hidden', async () => {
  const token = await site.session(site.lead);
  for (const id of [things.foreign, things.hidden]) {
    const shown = await site.ask(page(id, 'netz/'), { token });
    const html = await body(shown);
    assert.equal(/Der Eintrag ist verborgen/.test(html), id === things.hidden);
  }
  const english = await site.ask(page(things.own, 'netz/').replace('/de/', '/en/'), { token });
  assert.match(await body(english), /Last confirmed on/);
});

test('what is due: for the office’s lead, sorted, as a page and as a CSV that runs no formula (R49)', async () => {
  const path = '/de/redaktion/netz/eintraege/faellig';
  assert.equal((await site.ask(path, { token: await site.session(other) })).status, 403);
  const token = await site.session(site.lead);
  const answer = await site.ask(path, { token });
  const html = await body(answer);
  assert.equal(answer.status, 200);
  assert.match(html, /noch nie/);
  assert.match(html, /Beispiel-Zuflucht.*verborgen/s);
  assert.doesNotMatch(html, /Beispiel-Fachberatungsstelle/);
  const start = async () =>
    body(await site.ask('/de/redaktion', { token: await site.session(other) }));
  assert.match(
    await start(),
    /Zu erledigen<\/h3>.*eintraege\/bestaetigung">Stimmt noch\?<\/a> <span[^>]*>1</s,
  );
  const csv = await site.ask(`${path}.csv`, { token });
  assert.match(csv.headers.get('content-disposition') ?? '', /attachment.*faellig\.csv/);
  const [, first] = csvRows((await csv.text()).slice(1), ',');
  assert.match(first?.cells[0] ?? '', /^'=HYPERLINK/);
  assert.equal(restoreFormula(first?.cells[0] ?? ''), formula);
  await site.ask(page(things.hidden, 'netz/'), { token, form: {} });
  await site.ask(page(things.foreign, 'netz/'), { token, form: {} });
  assert.match(await body(await site.ask(path, { token })), /Alle Einträge sind in den letzten/);
  assert.doesNotMatch(await start(), /Zu erledigen/);
});

const evil = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' or true --",
  '=1+1',
  '\u202egnissecorp',
  'null\u0000byte',
  'x'.repeat(6_000),
];

test('R29, R34 whatever is typed: the preview is a fragment without its markup, and nothing fails', async () => {
  const token = await site.session(lead);
  const fields = [
    'name',
    'type',
    'parent',
    'precision',
    'land',
    'town',
    'phone',
    'hours',
    'languages',
  ];
  for (const value of evil)
    for (const precision of ['town', 'hidden', value]) {
      const typed = Object.fromEntries(fields.map((field) => [field, value]));
      const form = { ...typed, type: 'shelter', land: 'be', precision };
      const answer = await site.ask('/de/redaktion/eintraege/vorschau', { token, form });
      assert.equal(answer.status, 200, value.slice(0, 30));
      assert.doesNotMatch(await answer.text(), /<script>alert|<img src=x/);
    }
});

test('R29, R13 what is released shows as text; a field that the form does not have changes nothing', async () => {
  const token = await site.session(lead);
  const draft = `/de/redaktion/eintraege/${things.own}/entwurf`;
  const html = await body(await site.ask(draft, { token }));
  const revision = /name="revision"[^>]*value="(\d+)"/.exec(html)?.[1] ?? '';
  const form = {
    revision,
    aktion: 'weitergeben',
    name: 'Beispiel <script>alert(1)</script>',
    description: '<img src=x onerror=alert(1)>',
    type: 'shelter',
    precision: 'town',
    land: 'be',
    town: 'Berlin',
    phone: '030 23125101',
    organisation_id: await entryId(site.database.owner, '2'),
    confirmed_on: '2020-01-01',
    has_shelter: 'false',
    slug: 'gekapert',
    constructor: 'x',
  };
  const wrong = await site.ask(draft, { token, form: { ...form, hours: 'Mo-Fr' } });
  assert.equal(wrong.status, 400);
  const told = await wrong.text();
  assert.match(told, /<title>Fehler: /);
  assert.match(told, /Es fehlen die Uhrzeiten/);
  assert.match(told, /value="Mo-Fr"/);
  const again = /name="revision"[^>]*value="(\d+)"/.exec(told)?.[1] ?? '';
  const sent = await site.ask(draft, { token, form: { ...form, revision: again } });
  assert.equal(sent.status, 303, await sent.text());
  const open = await body(await site.get('/de/beratungsstellen/beispiel-fachberatungsstelle'));
  assert.match(open, /Beispiel &lt;script&gt;alert/);
  assert.doesNotMatch(open, /<script>alert|<img src=x/);
  assert.doesNotMatch(open, /2020/);
  assert.match(open, /Geschützte Plätze/);
});
