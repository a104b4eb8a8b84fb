import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import {
  type DraftingSite,
  dayIn,
  openDraftingSite,
  openedStatement,
  paragraphIds,
  statements,
  writeStatement,
} from './drafting-site.fixture.ts';

let site: DraftingSite;
before(async () => {
  site = await openDraftingSite();
});
after(() => site.close());

const openStatement = () => openedStatement(site);

/** Saves a paragraph of the text in the making, and makes a version. */
async function change(place: string, id: string, text: string): Promise<void> {
  const html = await site.shown('editor', `${place}/text`);
  const form = new RegExp(
    `absaetze/${id}" method="post"[^>]*><input type="hidden" name="revision" value="(\\d+)"`,
  );
  const revision = form.exec(html)?.[1] ?? '';
  await site.sent('editor', `${place}/absaetze/${id}`, { art: 'text', text, revision });
  await site.sent('editor', `${place}/fortgang/fassung`, { notiz: 'Beispiel-Notiz.' });
}

test('a draft is the office’s alone; nobody else writes, and members find nothing there', async () => {
  const place = await writeStatement(site, ['Geheimwortentwurf.']);
  for (const name of ['north', 'helper', 'partner'] as const) {
    assert.equal((await site.as(name, place)).status, 404);
    assert.doesNotMatch(await site.shown(name, statements), /Beispiel-Stellungnahme/);
  }
  await site.shown('reviewer', place);
  for (const below of ['/text', '/fortgang', '/kopf']) {
    assert.equal((await site.as('reviewer', `${place}${below}`)).status, 403, below);
    assert.equal((await site.as('north', `${place}${below}`)).status, 403, below);
  }
  assert.equal((await site.as('north', `${place}/fortgang/ende`, { grund: 'x' })).status, 403);
  assert.equal((await site.as('north', `${statements}/neu`, { title: 'x' })).status, 403);
});

test('R40 what is wrong is told at the field, and what was typed is kept', async () => {
  const place = await writeStatement(site, ['Text.']);
  const wrong = await site.refused(
    'editor',
    `${statements}/neu`,
    { title: '', lead: 'Bleibt.' },
    400,
  );
  assert.match(wrong, /Bleibt\./);
  assert.match(wrong, /href="#field-title"/);
  const head = { title: 'Beispiel', language: 'de', dossier: 'gibt-es-nicht' };
  const unknown = await site.refused('editor', `${statements}/neu`, head, 400);
  assert.match(unknown, /href="#field-dossier"/);
  for (const [frist, message] of [
    ['', /Hier fehlt noch etwas/],
    ['31.2.2027', /Diesen Tag gibt es nicht/],
    [dayIn(site, -1), /Dieser Tag ist vorbei/],
    [dayIn(site, 800), /mehr als zwei Jahre entfernt/],
  ] as const) {
    const html = await site.refused('editor', `${place}/fortgang/kommentare`, { frist }, 400);
    assert.match(html, message);
    assert.match(html, /href="#field-kommentare-frist"/);
    assert.ok(html.includes(`value="${frist}"`));
  }
  const empty = await writeStatement(site, []);
  const refused = await site.refused(
    'editor',
    `${empty}/fortgang/kommentare`,
    { frist: dayIn(site, 3) },
    409,
  );
  assert.match(refused, /Es steht noch kein Text da/);
  const blank = await site.refused('editor', `${place}/absaetze`, { art: 'text', text: ' ' }, 400);
  assert.match(blank, /Hier fehlt noch etwas/);
});

test('comments stand at their paragraph, with their organisation; the form says what is missing', async () => {
  const { place, ids } = await openStatement();
  const [first] = ids;
  const comment = { absatz: first!, fassung: '1', text: 'Bitte mit Beleg.' };
  assert.match(
    await site.sent('helper', `${place}/kommentare`, comment),
    new RegExp(`getan=kommentiert#absatz-${first}$`),
  );
  const html = await site.shown('partner', place);
  assert.match(html, /Beispiel-Fachberatungsstelle Nord/);
  assert.match(html, /Beispiel-helper/);
  assert.match(html, /Bitte mit Beleg\./);
  const missing = await site.refused('south', `${place}/kommentare`, { ...comment, text: '' }, 400);
  assert.match(missing, new RegExp(`href="#field-comment-${first}"`));
  assert.match(missing, /<details class="paper-form" open=""/);
  const long = await site.refused(
    'south',
    `${place}/kommentare`,
    { ...comment, text: 'x'.repeat(5001) },
    400,
  );
  assert.match(long, /Höchstens 5\.000 Zeichen/);
  assert.match(await site.shown('south', '/de/mitarbeit'), /Anmerken oder/);
  await site.sent('south', `${place}/keine-anmerkung`, { fassung: '1' });
  assert.match(await site.shown('south', place), /keine Anmerkung/);
  await site.shown('editor', '/de/mitarbeit');
  await site.shown('north', '/en/mitarbeit');
});

test('one takes her comment back at the comment, until it is answered or the deadline is over', async () => {
  const { place, ids } = await openStatement();
  const say = (text: string) =>
    site.sent('helper', `${place}/kommentare`, { absatz: ids[0]!, fassung: '1', text });
  const commentIds = (html: string) =>
    [...html.matchAll(/id="kommentar-([0-9a-f-]{36})"/g)].map(([, id]) => id ?? '');
  await say('Unbedacht gesagt.');
  const [kommentar = ''] = commentIds(await site.shown('helper', place));
  const action = `${place}/kommentare/ruecknahme`;
  assert.ok((await site.shown('helper', place)).includes(`action="${action}"`));
  for (const name of ['north', 'editor'] as const)
    assert.ok(!(await site.shown(name, place)).includes(action), name);
  assert.match(await site.refused('north', action, { kommentar }, 409), /nicht von Ihnen/);
  assert.equal((await site.as('helper', action, { kommentar: 'x' })).status, 400);
  const begun = site.clock.now;
  site.clock.now = begun.add({ hours: 24 * 11 });
  assert.ok(!(await site.shown('helper', place)).includes(action));
  assert.match(await site.refused('helper', action, { kommentar }, 409), /Die Frist ist vorbei/);
  site.clock.now = begun;
  const twice = await Promise.all([1, 2].map(() => site.as('helper', action, { kommentar })));
  assert.deepEqual(
    twice.map(({ status, headers }) => [status, headers.get('Location')]),
    [1, 2].map(() => [303, `${place}?getan=zurueckgenommen`]),
  );
  const html = await site.shown('helper', `${place}?getan=zurueckgenommen`);
  assert.match(html, /Ihre Anmerkung ist zurückgenommen/);
  assert.doesNotMatch(html, /Unbedacht gesagt/);
  await say('Wohlbedacht.');
  const [next = ''] = commentIds(await site.shown('helper', place));
  const answer = { kommentar: next, ergebnis: 'taken_up', grund: '', gesehen: '' };
  await site.sent('editor', `${place}/antworten`, answer);
  assert.ok(!(await site.shown('helper', place)).includes(action));
  const kept = await site.refused('helper', action, { kommentar: next }, 409);
  assert.match(kept, /hat schon geantwortet/);
  assert.match(kept, /Wohlbedacht/);
  const { rows } = await sql<{ result: string }>`
    select result from audit.event where action = 'comment' and verb = 'remove' order by result`.execute(
    site.database.owner,
  );
  assert.deepEqual(
    rows.map(({ result }) => result),
    ['done', 'done', 'refused', 'refused', 'refused'],
  );
});

test('a comment on a paragraph that has gone is kept and can be placed anew; on one that changed, read first', async () => {
  const { place, ids } = await openStatement();
  const [first, second] = ids;
  await site.sent('north', `${place}/kommentare`, { absatz: first!, fassung: '1', text: 'Früh.' });
  await site.sent('editor', `${place}/absaetze/${first}/stand`, { stand: 'entfernt' });
  await change(place, second!, 'Zweiter Absatz, neu.');
  const late = { absatz: first!, fassung: '1', text: 'Mein langer Text.' };
  const gone = await site.refused('south', `${place}/kommentare`, late, 409);
  assert.match(gone, /Dieser Absatz steht nicht mehr im Text/);
  assert.match(gone, /Erster Absatz\./);
  assert.match(gone, /Mein langer Text\./);
  assert.match(gone, /Früh\./, 'what others said of it is still there');
  const changed = { ...late, absatz: second! };
  const again = await site.refused('south', `${place}/kommentare`, changed, 409);
  assert.match(again, /lautet in Fassung 2 anders/);
  assert.match(again, /Mein langer Text\./);
  await site.sent('south', `${place}/kommentare`, { ...changed, fassung: '2' });
  assert.match(await site.shown('partner', `${place}/fassungen/2`), /<ins>/);
  await site.shown('partner', `${place}/fassungen`);
  assert.equal((await site.as('partner', `${place}/fassungen/9`)).status, 404);
});

test('after the deadline the comment is refused and its text is still there', async () => {
  const { place, ids } = await openStatement();
  const begun = site.clock.now;
  site.clock.now = begun.add({ hours: 24 * 11 });
  const comment = { absatz: ids[0]!, fassung: '1', text: 'Zu spät geschrieben.' };
  const late = await site.refused('north', `${place}/kommentare`, comment, 409);
  assert.match(late, /Die Frist ist vorbei/);
  assert.match(late, /Zu spät geschrieben\./);
  await site.refused('north', `${place}/keine-anmerkung`, { fassung: '1' }, 409);
  assert.match(await site.shown('editor', '/de/mitarbeit'), /Frist ist vorbei: abschließen/);
  site.clock.now = begun;
});

test('R64 two editors at one paragraph: the second reads both texts and decides; nothing is lost', async () => {
  const { place, ids } = await openStatement();
  const save = (name: 'editor' | 'second', text: string, revision = '1') =>
    site.as(name, `${place}/absaetze/${ids[0]}`, { art: 'text', text, revision });
  const answers = await Promise.all([
    save('editor', 'Von der einen.'),
    save('second', 'Von der anderen.'),
  ]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409]);
  const isFirst = answers[0].status === 303;
  const conflict = await answers[isFirst ? 1 : 0].text();
  assert.match(conflict, /<title>Fehler: /);
  assert.match(conflict, /Von der (<|einen|anderen)/);
  assert.match(conflict, /name="revision" value="2"/);
  assert.ok(conflict.includes(isFirst ? 'Von der anderen.' : 'Von der einen.'));
  const html = await site.refused(
    'editor',
    `${place}/absaetze/${ids[0]}`,
    { art: 'text', text: 'Noch anders.', revision: '1' },
    409,
  );
  assert.match(html, /Zwei haben an diesem Absatz geschrieben/);
  assert.equal((await save('second', 'Zusammen.', '2')).status, 303);
  await site.sent('editor', `${place}/absaetze/${ids[1]}/stand`, { stand: 'entfernt' });
  const removed = await site.refused(
    'second',
    `${place}/absaetze/${ids[1]}`,
    { art: 'text', text: 'Zum entfernten.', revision: '1' },
    409,
  );
  assert.match(removed, /Als neuen Absatz einfügen/);
});

test('answers are given at the comment; why, unless it was taken up', async () => {
  const { place, ids } = await openStatement();
  await site.sent('north', `${place}/kommentare`, {
    absatz: ids[0]!,
    fassung: '1',
    text: 'Kürzer.',
  });
  const html = await site.shown('editor', place);
  const id = /id="kommentar-([0-9a-f-]{36})"/.exec(html)?.[1] ?? '';
  const answer = { kommentar: id, ergebnis: 'not_taken_up', grund: '', gesehen: '' };
  const missing = await site.refused('editor', `${place}/antworten`, answer, 400);
  assert.match(missing, new RegExp(`href="#field-answer-${id}"`));
  await site.sent('editor', `${place}/antworten`, { ...answer, grund: 'Der Beleg fehlt dann.' });
  const other = { ...answer, ergebnis: 'taken_up', grund: 'Doch.' };
  const conflict = await site.refused('second', `${place}/antworten`, other, 409);
  assert.match(conflict, /Jemand anderes hat inzwischen geantwortet/);
  assert.match(conflict, /Doch\./);
  assert.match(await site.shown('north', place), /Nicht übernommen/);
  assert.equal((await site.as('north', `${place}/antworten`, other)).status, 403);
});

test('R29 what people wrote is shown as text, wherever it stands', async () => {
  const hostile =
    '"><script>alert(1)</script></textarea></form> [x](javascript:alert(1)) <img src=x onerror=alert(1)>';
  const form = { title: hostile, lead: hostile, language: 'de' };
  const place = (await site.sent('editor', `${statements}/neu`, form)).replace(/\/text$/, '');
  for (const art of ['heading', 'text'])
    await site.sent('editor', `${place}/absaetze`, { art, text: hostile });
  await site.sent('editor', `${place}/fortgang/kommentare`, { frist: dayIn(site, 3) });
  const [id] = paragraphIds(await site.shown('north', place));
  const comment = { absatz: id!, fassung: '1', text: hostile };
  await site.sent('north', `${place}/kommentare`, comment);
  await site.sent('editor', `${place}/absaetze/${id}/stand`, { stand: 'entfernt' });
  await site.sent('editor', `${place}/fortgang/fassung`, { notiz: hostile });
  const pages = [
    await site.refused('south', `${place}/kommentare`, comment, 409),
    await site.shown('south', '/de/mitarbeit'),
    await site.shown('south', statements),
    await site.shown('editor', `${place}/text`),
    await site.shown('editor', `${place}/fortgang`),
    await site.shown('editor', `${place}/kopf`),
    await site.shown('south', `${place}/fassungen/2`),
  ];
  for (const html of pages) assert.doesNotMatch(html, /<script>alert|<img src=x|href="javascript:/);
});

test('every change and every refusal stands in the audit, with ids and no words', async () => {
  const { rows } = await sql<{ action: string; result: string }>`
    select distinct action, result from audit.event where object_kind = 'paper'`.execute(
    site.database.owner,
  );
  const noted = new Set(rows.map(({ action, result }) => `${action} ${result}`));
  for (const expected of [
    'paper done',
    'paragraph done',
    'paragraph refused',
    'comment_round done',
    'comment_round refused',
    'comment done',
    'comment refused',
    'comment_answer done',
    'no_remark done',
    'paper_version done',
  ])
    assert.ok(noted.has(expected), expected);
});
