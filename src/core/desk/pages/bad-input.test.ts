import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { validateHtml } from '../../../../test/support/pages.ts';
import { type DeskSite, openDeskSite } from './desk-site.fixture.ts';
import { complete, revisionIn, texts, type Walk, walkOn } from './walk.fixture.ts';

let site: DeskSite;
let walk: Walk;
before(async () => {
  site = await openDeskSite();
  walk = walkOn(site);
});
after(() => site.close());

test('what is incomplete is saved and not passed on; the page says what is missing', async () => {
  const answer = await site.ask('anna', `${texts}/neu`, {
    title: '',
    body: 'widersprüchlich',
    'sources.0.seen': '1.2.2026',
    aktion: 'weitergeben',
  });
  assert.equal(answer.status, 400);
  const html = await answer.text();
  assert.match(html, /Der Entwurf ist gespeichert\. Weitergeben können Sie ihn/);
  for (const link of ['title', 'day', 'sources-0-name', 'body'])
    assert.match(html, new RegExp(`href="#field-${link}"`), link);
  assert.match(html, /Das widerspricht dem Titel/);
  assert.deepEqual(validateHtml(html), []);
  const [, place = ''] = /action="([^"]*)\/entwurf"/.exec(html) ?? [];
  const page = await walk.shown('anna', place);
  assert.match(page, /sind noch 4 Angaben zu klären/);
  assert.match(page, /Quellen, Eintrag 1, Name: Diese Angabe fehlt noch/);
});

test('malformed input is not saved, and everything that was typed is still there (R29, R38, R40)', async () => {
  const place = await walk.create(complete);
  const typed = {
    title: '<script>alert(1)</script> & "',
    body: `Zeile\u0000eins \u202Ezwei`,
    day: '29.2.2027',
    since: '31.4.2026',
    count: '1.000',
    page: 'javascript:alert(1)',
    mail: 'a@b@example.org',
    call: 'Anruf',
    words: 'a\n\nb',
    form: 'unknown',
    means: ['threat', 'unknown'],
    'sources.3.name': 'Beispiel-Quelle',
    'sources.3.seen': '0000-00-00',
  };
  const revision = await walk.revisionOf('anna', `${place}/entwurf`);
  const answer = await site.ask('anna', `${place}/entwurf`, { ...typed, revision });
  const html = await answer.text();
  assert.equal(answer.status, 400);
  assert.match(html, /<title>Fehler: Beispiel-Text bearbeiten/);
  assert.deepEqual(validateHtml(html), []);
  assert.match(html, /value="&lt;script&gt;alert\(1\)&lt;\/script&gt; &amp; &quot;"/);
  assert.match(html, />Zeileeins zwei<\/textarea>/);
  for (const value of [
    '29.2.2027',
    '31.4.2026',
    '1.000',
    'javascript:alert(1)',
    'a@b@example.org',
    'Anruf',
  ])
    assert.ok(html.includes(`value="${value}"`), value);
  assert.match(html, />a\nb<\/textarea>/);
  assert.match(html, /<option value="unknown" selected="">/);
  assert.match(html, /name="sources.0.seen"[^>]*value="0000-00-00"/);
  const wrong = [...html.matchAll(/<a href="#field-([\w-]+)">/g)].map(([, name]) => name);
  assert.deepEqual(wrong, [
    'body',
    'day',
    'since',
    'count',
    'page',
    'mail',
    'call',
    'form',
    'means',
    'sources-0-seen',
  ]);
  assert.match(await walk.shown('anna', `${place}/entwurf`), /Ein Absatz\./);
});

test('a form reads its own fields and no others (R13)', async () => {
  const place = await walk.create({
    ...complete,
    __proto__: 'x',
    constructor: 'x',
    organisation_id: 'x',
    kind: 'x',
    'sources.0.__proto__': 'x',
    'sources.99.name': 'x',
  });
  assert.equal(({} as Record<string, unknown>).x, undefined);
  assert.doesNotMatch(await walk.shown('anna', `${place}/entwurf`), /value="x"/);
});

test('"Weitere Zeile" gives room and loses nothing, without saving', async () => {
  const place = await walk.create(complete);
  const revision = await walk.revisionOf('anna', `${place}/entwurf`);
  const form = {
    ...complete,
    title: 'Anderer',
    'sources.0.name': 'Eine',
    mehr: 'sources',
    revision,
  };
  const answer = await site.ask('anna', `${place}/entwurf`, form);
  const html = await answer.text();
  assert.equal(answer.status, 200);
  assert.equal(html.match(/<legend>Eintrag \d<\/legend>/g)?.length, 4);
  assert.match(html, /value="Anderer"/);
  assert.equal(revisionIn(html), revision);
  assert.doesNotMatch(await walk.shown('anna', `${place}/entwurf`), /Anderer/);
});

test('a group of fields moves up or goes by its button, without saving; a button that is none does nothing', async () => {
  const place = await walk.create({
    ...complete,
    'sources.0.name': 'Eins',
    'sources.1.name': 'Zwei',
    'sources.1.seen': '2.2.2026',
    'sources.2.name': 'Drei',
  });
  const before = await walk.shown('anna', `${place}/entwurf`);
  assert.equal(before.match(/value="sources\.\d\.weg"/g)?.length, 3);
  assert.doesNotMatch(before, /value="sources\.0\.hoch"/);
  const form = {
    ...complete,
    'sources.0.name': 'Eins',
    'sources.1.name': 'Zwei, geändert',
    'sources.1.seen': '2.2.2026',
    'sources.2.name': 'Drei',
    revision: revisionIn(before),
  };
  const namesAfter = async (zeile: string) => {
    const answer = await site.ask('anna', `${place}/entwurf`, { ...form, zeile });
    const html = await answer.text();
    assert.equal(answer.status, 200);
    assert.deepEqual(validateHtml(html), []);
    return [...html.matchAll(/name="sources\.\d\.(?:name|seen)"[^>]*?value="([^"]+)"/g)].map(
      ([, value]) => value,
    );
  };
  assert.deepEqual(await namesAfter('sources.1.hoch'), [
    'Zwei, geändert',
    '02.02.2026',
    'Eins',
    'Drei',
  ]);
  assert.deepEqual(await namesAfter('sources.1.weg'), ['Eins', 'Drei']);
  for (const nothing of ['sources.0.hoch', 'sources.9.weg', 'title.0.weg', 'x', '__proto__.0.weg'])
    assert.equal((await namesAfter(nothing)).length, 4, nothing);
  assert.doesNotMatch(await walk.shown('anna', `${place}/entwurf`), /geändert/);
});

test('a note and a remark that come too late are shown again to be copied', async () => {
  const place = await walk.create({ ...complete, aktion: 'weitergeben' });
  const revision = await walk.revisionOf('clara', `${place}/pruefung`);
  await walk.follow('anna', `${place}/einreichung/ruecknahme`, {}, 'zurueckgenommen');
  const remark = { bemerkung: 'Der zweite Satz <stimmt> nicht.' };
  const noted = { notiz: 'Für die zweite Lesung.', revision: String(Number(revision) - 1) };
  for (const [answer, typed] of [
    [
      await site.ask('clara', `${place}/rueckgabe`, remark),
      'Der zweite Satz &lt;stimmt&gt; nicht.',
    ],
    [await site.ask('anna', `${place}/einreichung`, noted), 'Für die zweite Lesung.'],
  ] as const) {
    const html = await answer.text();
    assert.equal(answer.status, 409);
    assert.match(html, /Sie hatten dazu geschrieben:/);
    assert.ok(html.includes(typed), typed);
    assert.deepEqual(validateHtml(html), []);
  }
});

test('a file is kept with the draft, described and taken away; one that is none is refused at its field', async () => {
  const place = await walk.create(complete);
  const revision = await walk.revisionOf('anna', `${place}/entwurf`);
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const files = { 'files.neu': new File([png], 'bild.png', { type: 'image/png' }) };
  const saved = await site.ask('anna', `${place}/entwurf`, { ...complete, ...files, revision });
  assert.equal(saved.status, 303);
  const form = await walk.shown('anna', `${place}/entwurf`);
  const [, hash = ''] = /name="files.0.file" value="([0-9a-f]{64})"/.exec(form) ?? [];
  assert.equal((await site.ask('anna', `/de/redaktion/dateien/${hash}`)).status, 200);
  const kept = { 'files.0.file': hash, 'files.0.name': 'bild.png', 'files.0.type': 'image/png' };
  const again = { ...complete, ...kept, revision: revisionIn(form) };
  const wrong = { 'files.neu': new File(['<script>'], 'bild.png', { type: 'image/png' }) };
  const refused = await site.ask('anna', `${place}/entwurf`, { ...again, ...wrong });
  assert.equal(refused.status, 400);
  assert.match(await refused.text(), /„bild.png“ ist weder ein PDF noch ein Bild/);
  const described = { ...again, 'files.0.alt': 'Ein Punkt' };
  assert.equal((await site.ask('anna', `${place}/entwurf`, described)).status, 303);
  const second = await walk.shown('anna', `${place}/entwurf`);
  assert.match(second, /value="Ein Punkt"/);
  const without = { ...described, 'files.0.remove': 'on', revision: revisionIn(second) };
  assert.equal((await site.ask('anna', `${place}/entwurf`, without)).status, 303);
  assert.doesNotMatch(await walk.shown('anna', `${place}/entwurf`), new RegExp(hash));
});

test('a body that is no form, and ids and numbers that are none, are answered without a bug (R34)', async () => {
  const place = await walk.create(complete);
  const token = await site.session('anna');
  const answer = await site.app.request(`http://localhost:3000${place}/entwurf`, {
    method: 'POST',
    headers: {
      Cookie: `__Host-session=${token}`,
      'Content-Type': 'application/json',
      'Sec-Fetch-Site': 'same-origin',
    },
    body: '{'.repeat(1000),
  });
  assert.equal(answer.status, 400);
  for (const path of ['x', `${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}`, 'x/entwurf'])
    assert.equal((await site.ask('anna', `${texts}/${path}`)).status, 404, path);
  for (const below of [
    'fassungen/0',
    'fassungen/99999999999',
    'vergleich?alt=1&neu=x',
    'verwerfungen',
  ])
    assert.equal((await site.ask('anna', `${place}/${below}`)).status, 404, below);
  await walk.shown(
    'anna',
    `${texts}?q=${encodeURIComponent("%_\\'\u0000\u202E")}&seite=99999&zustand=x`,
  );
});
