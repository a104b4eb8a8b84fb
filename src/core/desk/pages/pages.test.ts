import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { validateHtml } from '../../../../test/support/pages.ts';
import { type DeskSite, openDeskSite } from './desk-site.fixture.ts';
import { makePublic } from './editables.fixture.tsx';
import { complete, revisionIn, texts, type Walk, walkOn } from './walk.fixture.ts';

let site: DeskSite;
let walk: Walk;
before(async () => {
  site = await openDeskSite();
  walk = walkOn(site);
});
after(() => site.close());

const notes = '/de/redaktion/beispielnotizen';

test('a text goes from draft through a check by another person to the public, and every page is valid', async () => {
  const place = await walk.create({ ...complete, aktion: 'weitergeben' });
  assert.match(await walk.shown('anna', place), /In Prüfung/);
  assert.match(await walk.shown('clara', '/de/redaktion'), /Zu prüfen: ein Text/);
  assert.match(await walk.shown('clara', `${place}/pruefung`), /Ein Absatz\./);
  assert.match(
    await walk.shown('anna', `${place}/pruefung`),
    /Sie haben an diesem Entwurf mitgeschrieben/,
  );

  const revision = await walk.revisionOf('clara', `${place}/pruefung`);
  const check = { pruefung: 'legal', revision };
  const own = await site.ask('anna', `${place}/pruefung`, { ...check, gelesen: 'on' });
  assert.equal(own.status, 409);
  const unticked = await site.ask('clara', `${place}/pruefung`, check);
  assert.equal(unticked.status, 400);
  const html = await unticked.text();
  assert.match(html, /<title>Fehler: Prüfung/);
  assert.match(html, /Setzen Sie den Haken/);
  assert.deepEqual(validateHtml(html), []);
  const early = await site.ask('anna', `${place}/veroeffentlichung`, { revision });
  assert.equal(early.status, 409);
  await walk.follow('clara', `${place}/pruefung`, { ...check, gelesen: 'on' }, 'festgestellt');
  assert.match(await walk.shown('anna', '/de/redaktion'), /Fertig geprüft: ein Text/);
  await walk.follow(
    'anna',
    `${place}/veroeffentlichung`,
    { revision, notiz: 'Erste' },
    'veroeffentlicht',
  );
  const page = await walk.shown('anna', place);
  assert.match(page, /Fassung 1/);
  assert.match(page, /Erste/);
  assert.match(page, /href="\/de\/beispiele\//);

  await walk.save(place, { ...complete, body: 'Ein neuer Absatz.' });
  const comparison = await walk.shown('anna', `${place}/vergleich?alt=1&neu=entwurf`);
  assert.match(comparison, /<ins><span class="unseen">\[eingefügt: <\/span>neuer /);
  assert.match(await walk.shown('anna', `${place}/fassungen/1`), /Er geht verloren/);
  const newest = await walk.revisionOf('anna', `${place}/fassungen/1`);
  const restored = await site.ask('anna', `${place}/fassungen/1/wiederherstellung`, {
    revision: newest,
  });
  assert.equal(restored.headers.get('Location'), `${place}/entwurf?getan=wiederhergestellt`);
  assert.match(await walk.shown('anna', `${place}/entwurf`), /Ein Absatz\./);
  await walk.shown('anna', `${place}/verwerfung`);
  await walk.follow('anna', `${place}/verwerfung`, {}, 'verworfen');
  assert.match(await walk.shown('anna', `${place}/ruecknahme`), /endgültig gelöscht/);
  const unfounded = await site.ask('anna', `${place}/ruecknahme`, { grund: ' ' });
  assert.equal(unfounded.status, 400);
  await walk.follow('anna', `${place}/ruecknahme`, { grund: 'Irrtum' }, 'zurueckgezogen');
  assert.match(await walk.shown('anna', place), /Alle Fassungen wurden endgültig gelöscht/);
  assert.equal((await site.ask('anna', `${place}/fassungen/1`)).status, 404);
});

test('R64 whoever saves second sees both texts, chooses, and loses nothing', async () => {
  const place = await walk.create({ ...complete, words: 'eins\nzwei' });
  const revision = await walk.revisionOf('anna', `${place}/entwurf`);
  await walk.save(
    place,
    { ...complete, body: 'Der Text von Berta.', words: 'eins\nzwei' },
    'berta',
  );
  const mine = { ...complete, title: 'Mein Titel', body: 'Mein Text.', words: 'eins\nzwei' };
  const answer = await site.ask('anna', `${place}/entwurf`, { ...mine, revision });
  const html = await answer.text();
  assert.equal(answer.status, 409);
  assert.deepEqual(validateHtml(html), []);
  assert.match(html, /Noch nicht gespeichert: Beispiel-Berta hat diesen Text geändert/);
  assert.match(html, /In 2 Feldern unterscheiden sich beide Texte/);
  assert.match(html, /<del>[\s\S]*Der[\s\S]*<\/del>/);
  assert.match(html, />Mein Text\.<\/textarea>/);
  assert.match(html, /<input type="hidden" name="words" value="eins\nzwei"/);
  const choice = { ...mine, 'wahl.title': 'mine', 'wahl.body': 'theirs' };
  const newest = revisionIn(html);
  const saved = await site.ask('anna', `${place}/entwurf`, { ...choice, revision: newest });
  assert.equal(saved.status, 303);
  const form = await walk.shown('anna', `${place}/entwurf`);
  assert.match(form, /value="Mein Titel"/);
  assert.match(form, />Der Text von Berta\.<\/textarea>/);
  const twice = await site.ask('anna', `${place}/entwurf`, {
    ...choice,
    body: 'Der Text von Berta.',
    revision,
  });
  assert.equal(twice.status, 303, 'the same text again is no conflict');
});

test('a returned draft comes back with its remark; a change ends a review', async () => {
  const place = await walk.create({ ...complete, aktion: 'weitergeben' });
  const empty = await site.ask('clara', `${place}/rueckgabe`, { bemerkung: '\u202E ' });
  assert.equal(empty.status, 400);
  await walk.follow(
    'clara',
    `${place}/rueckgabe`,
    { bemerkung: 'Bitte den Titel ändern' },
    'zurueckgegeben',
  );
  assert.match(
    await walk.shown('anna', '/de/redaktion'),
    /Zurückgegeben[\s\S]*Bitte den Titel ändern/,
  );
  assert.match(await walk.shown('anna', place), /Bitte den Titel ändern/);
  const revision = await walk.revisionOf('anna', place);
  await walk.follow(
    'anna',
    `${place}/einreichung`,
    { revision, notiz: 'Siehe Titel' },
    'eingereicht',
  );
  assert.match(await walk.shown('clara', `${place}/pruefung`), /Siehe Titel/);
  await walk.follow('anna', `${place}/einreichung/ruecknahme`, {}, 'zurueckgenommen');
});

test('what is public and was never opened here is found, opened and changed', async () => {
  const content = { title: 'Lange öffentlich', body: 'Alt' };
  await makePublic(site.database.owner, 'note', { key: 'alt', organisationId: null, content });
  const list = await walk.shown('anna', `${notes}?q=lange`);
  assert.match(list, /name="key" value="alt"/);
  const opened = await site.ask('anna', `${notes}/oeffnung`, { key: 'alt' });
  const place = (opened.headers.get('Location') ?? '').replace('/entwurf', '');
  assert.match(await walk.shown('anna', `${place}/entwurf`), /Lange öffentlich[\s\S]*Quelltitel/);
  await walk.save(place, { ...content, body: 'Neu', aktion: 'weitergeben' });
  assert.match(await walk.shown('anna', place), /Fassung 2/);
  for (const key of ['', 'keiner', '\u0000', 'x'.repeat(301)])
    assert.equal((await site.ask('anna', `${notes}/oeffnung`, { key })).status, 404);
});

test("each organisation edits its own entry, the office every one, and nobody another's", async () => {
  const entries = '/de/redaktion/beispieleintraege';
  const content = { title: 'Beispiel-Eintrag Nord' };
  const entry = { key: 'nord', organisationId: site.centre, content };
  await makePublic(site.database.owner, 'entry', entry);
  const opened = await site.ask('nora', `${entries}/oeffnung`, { key: 'nord' });
  const id = /[0-9a-f-]{36}/.exec(opened.headers.get('Location') ?? '')?.[0];
  const straight = await site.ask('nora', entries);
  assert.equal(straight.headers.get('Location'), `${entries}/${id}`);
  await walk.shown('nora', `${entries}/${id}/entwurf`);
  await walk.shown('dora', `/de/redaktion/netz/beispieleintraege/${id}/entwurf`);
  assert.equal((await site.ask('sina', `${entries}/${id}`)).status, 404);
  assert.equal((await site.ask('sina', `${entries}/${id}/entwurf`, content)).status, 404);
  assert.equal((await site.ask('sina', `${entries}/oeffnung`, { key: 'nord' })).status, 404);
  assert.equal((await site.ask('nora', `/de/redaktion/netz/beispieleintraege/${id}`)).status, 403);
  assert.equal((await site.ask('mia', entries)).status, 403);
  assert.equal((await site.ask('sina', texts)).status, 404, 'only the office has these');
});

test('the preview of a form is a document of its own, and keeps nothing', async () => {
  const answer = await site.ask('anna', `${texts}/vorschau`, { ...complete, title: '<b>Fett</b>' });
  assert.match(await answer.text(), /<div class="desk-preview"><h2>&lt;b&gt;Fett/);
  const place = await walk.create(complete);
  const there = await site.ask('anna', `${place}/vorschau`, { ...complete, title: 'Anders' });
  assert.match(await there.text(), /<h2>Anders/);
  assert.doesNotMatch(await walk.shown('anna', `${place}/entwurf`), /Anders/);
  assert.equal((await site.ask('anna', `${notes}/vorschau`, complete)).status, 404);
});

test('the start page names each button by what it begins, and the pages on which something waits', async () => {
  const before = await walk.shown('anna', '/de/redaktion');
  assert.match(before, /href="\/de\/redaktion\/beispieltexte\/neu">Neuer Beispiel-Text<\/a>/);
  assert.doesNotMatch(before, /Zu erledigen|beispieleintraege\/neu/);
  assert.match(
    await walk.shown('anna', `${texts}/neu`),
    /<title>Neuer Beispiel-Text – Schnittstelle/,
  );
  await makePublic(site.database.owner, 'note', {
    key: 'offene',
    organisationId: null,
    content: { title: 'Beispiel-Offene' },
  });
  const after = await walk.shown('anna', '/de/redaktion');
  assert.match(after, /Zu erledigen/);
  assert.match(after, /beispielnotizen\/offen">Offene Beispiel-Notizen<\/a> <span[^>]*>1</);
  assert.match(after, /Was Sie bearbeiten/);
  const reviewer = await walk.shown('clara', '/de/redaktion');
  assert.doesNotMatch(reviewer, /Zu erledigen|Was Sie bearbeiten/);
  assert.match(reviewer, /Was Sie prüfen/);
});
