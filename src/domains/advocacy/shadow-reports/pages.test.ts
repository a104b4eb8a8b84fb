import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { validateHtml } from '../../../../test/support/pages.ts';
import type { Name } from '../drafting/drafting.fixture.ts';
import type { DraftingSite } from '../drafting/drafting-site.fixture.ts';
import {
  callForm,
  calls,
  isoIn,
  mailsFor,
  openShadowSite,
  writeCall,
} from './shadow-site.fixture.ts';

let site: DraftingSite;
before(async () => {
  site = await openShadowSite();
});
after(() => site.close());

/** Sends a form that is not accepted, with what is said about it; the title says so, too. */
async function refused(
  name: Name,
  path: string,
  form: Record<string, string | string[]>,
  status: number,
  words: RegExp,
): Promise<string> {
  const html = await site.refused(name, path, form, status);
  assert.match(html, words);
  return html;
}

test('the office makes a call: body, round, articles of the convention, and sends it once', async () => {
  const mails = await mailsFor(site, 'partner@example.org');
  const { call } = await writeCall(site);
  const html = await site.shown('editor', call);
  assert.match(html, /GRETA: Runde 3/);
  assert.match(html, /Art\. 13 CETS 197|Art\. 13/);
  assert.equal(await mailsFor(site, 'partner@example.org'), mails + 1);
  await refused('editor', `${call}/versand`, {}, 409, /schon gesendet/);
  assert.equal(await mailsFor(site, 'partner@example.org'), mails + 1);
  const both = await writeCall(site, { title: 'Beispiel-Doppelklick' }, false);
  const twice = await Promise.all([
    site.as('editor', `${both.call}/versand`, {}),
    site.as('second', `${both.call}/versand`, {}),
  ]);
  assert.deepEqual(twice.map(({ status }) => status).toSorted(), [303, 409]);
  assert.equal(await mailsFor(site, 'partner@example.org'), mails + 2);
});

test('R51 the mail of a call names neither it nor what the network does', async () => {
  const { rows } = await sql<{ text: string; subject: string }>`
    select subject, text from mail.message where recipient = 'north@example.org'`.execute(
    site.database.owner,
  );
  for (const mail of rows)
    assert.doesNotMatch(mail.subject + mail.text, /Schattenbericht|GRETA|Beispiel|Menschenhandel/);
});

test('bad input of a call keeps what was typed: a deadline in the past, a day that does not exist, nobody asked', async () => {
  const past = await refused(
    'editor',
    `${calls}/neu`,
    { ...callForm(site), dueOn: '2020-01-01', title: 'Beispiel-Vorbei' },
    400,
    /Dieser Tag ist vorbei/,
  );
  assert.match(past, /<title>Fehler: /);
  assert.match(past, /value="Beispiel-Vorbei"/);
  assert.match(past, /Bitte \*\*kurz\*\*\./);
  for (const [changes, words] of [
    [{ dueOn: '31.02.2027' }, /Diesen Tag gibt es nicht/],
    [{ audience: 'chosen' }, /mindestens eine Organisation/],
    [{ place: 'nirgends' }, /wählen Sie ein Gremium/],
    [{ title: 'x'.repeat(201) }, /zu lang/],
  ] as const)
    await refused('editor', `${calls}/neu`, { ...callForm(site), ...changes }, 400, words);
  await refused('editor', `${calls}/neu`, {}, 400, /einen Titel/);
});

test('an article stands in a call once, an article that does not exist not at all, and a call without questions is not sent', async () => {
  const to = await site.sent('editor', `${calls}/neu`, callForm(site));
  const call = to.replace('/fragen', '');
  await refused('editor', `${call}/versand`, {}, 409, /noch keine Frage/);
  await refused('editor', to, {}, 400, /mindestens einen Artikel/);
  await refused(
    'editor',
    to,
    { further: 'cets-197/999' },
    400,
    /gibt es hier nicht: cets-197\/999/,
  );
  await site.sent('editor', to, { further: '/de/normen/cets-197/13' });
  await refused('editor', to, { article: 'cets-197/13' }, 409, /schon eine Frage: cets-197\/13/);
  await refused('editor', to, { article: ['cets-197/15', 'cets-197/15'] }, 409, /schon eine Frage/);
  const html = await site.shown('editor', to);
  assert.equal(html.match(/<h2>Art\. 13/g)?.length, 1);
});

test('a question is changed, moved and removed while the call is a draft, and stays once it is sent', async () => {
  const { call, questions } = await writeCall(site, {}, false);
  const [first = '', second = ''] = questions;
  const at = `${call}/fragen/${first}`;
  await refused('editor', at, { text: ' ' }, 400, /schreiben Sie die Frage/);
  await site.sent('editor', at, { text: 'Beispiel-Frage zu Artikel 13?' });
  await site.sent('editor', `${at}/platz`, { way: 'down' });
  const html = await site.shown('editor', `${call}/fragen`);
  assert.ok(html.indexOf('Art. 15') < html.indexOf('Beispiel-Frage zu Artikel 13?'));
  await site.sent('editor', `${call}/fragen/${second}/loeschung`, {});
  await site.sent('editor', `${call}/versand`, {});
  await refused('editor', at, { text: 'Anders' }, 409, /Fragen bleiben/);
  await refused('editor', `${call}/fragen`, { article: 'cets-197/10' }, 409, /Fragen bleiben/);
});

test('R64 two people of one organisation: the second sees both texts, and nothing is lost', async () => {
  const { call, questions } = await writeCall(site);
  const at = `${call}/antworten/${questions[0]}`;
  const first = { revision: '0', text: 'Beispiel-Text der Ersten' };
  const second = { revision: '0', text: 'Beispiel-Text der Zweiten', figures: '7 im Jahr 2025' };
  const answers = await Promise.all([site.as('north', at, first), site.as('helper', at, second)]);
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, 409]);
  const conflict = answers.find(({ status }) => status === 409);
  const html = (await conflict?.text()) ?? '';
  assert.match(html, /Beispiel-Text der Ersten/);
  assert.match(html, /Beispiel-Text der Zweiten/);
  assert.match(html, /name="revision" value="1"/);
  assert.match(html, /<title>Fehler: /);
  assert.deepEqual(validateHtml(html), []);
  await site.sent('helper', at, { ...second, revision: '1' });
  await site.sent('south', at, { revision: '0', text: 'Beispiel-Text Süd' });
  assert.doesNotMatch(await site.shown('north', at), /Beispiel-Text Süd/);
});

test('one form sent twice at once is kept once and complains about nothing', async () => {
  const { call, questions } = await writeCall(site);
  const at = `${call}/antworten/${questions[0]}`;
  const form = { revision: '0', text: 'Beispiel-Doppelklick' };
  const both = await Promise.all([site.as('north', at, form), site.as('north', at, form)]);
  assert.deepEqual(
    both.map(({ status }) => status),
    [303, 303],
  );
  assert.match(await site.shown('north', at), /name="revision" value="1"/);
});

test('an answer says what its evidence is taken for, and takes no text beside "keine Angaben"', async () => {
  const { call, questions } = await writeCall(site);
  const at = `${call}/antworten/${questions[0]}`;
  await refused('north', at, { revision: '0', text: 'x', nothing: 'on' }, 400, /Häkchen/);
  await refused('north', at, { revision: '0', text: 'x'.repeat(15_001) }, 400, /15\.000/);
  const evidence = 'article:cets-197/13\nhttps://example.org/bericht\nfigure:gibt-es-nicht@1';
  await site.sent('north', at, { revision: '0', text: 'Beispiel', evidence });
  const html = await site.shown('north', at);
  assert.match(html, /href="\/de\/normen\/cets-197\/13"/);
  assert.match(html, /Adresse außerhalb dieser Seite/);
  assert.match(html, /Hier nicht gefunden/);
});

test('a contribution is handed in when everything is answered, by whoever leads, once, and stays until it is reopened', async () => {
  const { call, questions } = await writeCall(site);
  const [one = '', two = ''] = questions;
  await refused('north', `${call}/abgabe`, {}, 409, /Zu jedem Artikel/);
  await site.sent('north', `${call}/antworten/${one}`, {
    revision: '0',
    text: 'Beispiel-Antwort Nord',
  });
  await site.sent('north', `${call}/antworten/${two}`, { revision: '0', nothing: 'on' });
  assert.equal((await site.as('helper', `${call}/abgabe`, {})).status, 403);
  assert.match(await site.shown('helper', call), /Abgeben kann, wer/);
  const twice = await Promise.all([
    site.as('north', `${call}/abgabe`, {}),
    site.as('north', `${call}/abgabe`, {}),
  ]);
  assert.deepEqual(twice.map(({ status }) => status).toSorted(), [303, 409]);
  const typed = { revision: '1', text: 'Beispiel-Nachtrag' };
  const late = await refused('north', `${call}/antworten/${one}`, typed, 409, /abgegeben/);
  assert.match(late, /Beispiel-Nachtrag/);
  assert.match(await site.shown('editor', `${call}/beitraege`), /Beispiel-Antwort Nord/);
  assert.doesNotMatch(await site.shown('south', `${call}/beitraege`), /Beispiel-Antwort Nord/);

  const opening = `${call}/oeffnung/${site.organisation('north')}`;
  await refused(
    'editor',
    opening,
    { until: '2020-01-01', reason: '' },
    400,
    /Dieser Tag ist vorbei/,
  );
  await site.sent('editor', opening, { until: isoIn(site, 30), reason: 'Beispiel-Grund' });
  assert.match(await site.shown('north', call), /Beispiel-Grund/);
  await site.sent('north', `${call}/antworten/${one}`, typed);
  assert.match(await site.shown('editor', `${call}/beitraege`), /Beispiel-Antwort Nord/);
  await site.sent('north', `${call}/abgabe`, {});
  assert.match(await site.shown('editor', `${call}/beitraege`), /Beispiel-Nachtrag/);
});

test('after the deadline an answer is not kept and is shown again, and one organisation gets more time', async () => {
  const { call, questions } = await writeCall(site);
  const at = `${call}/antworten/${questions[0]}`;
  await site.sent('north', at, { revision: '0', text: 'Beispiel-Rechtzeitig' });
  const id = call.split('/').at(-1);
  await sql`update advocacy.shadow_call set due_on = '2020-01-01' where id = ${id}::uuid`.execute(
    site.database.owner,
  );
  const typed = { revision: '1', text: 'Beispiel-Zuspät' };
  const html = await refused('north', at, typed, 409, /Die Frist ist vorbei/);
  assert.match(html, /Beispiel-Zuspät/);
  assert.match(html, /Beispiel-Rechtzeitig/);
  await refused('north', `${call}/abgabe`, {}, 409, /Die Frist ist vorbei/);
  const opening = `${call}/oeffnung/${site.organisation('north')}`;
  await site.sent('editor', opening, { until: isoIn(site, 30), reason: 'Beispiel-Krankheit' });
  await site.sent('north', at, typed);
  await refused('south', at, { revision: '0', text: 'x' }, 409, /Die Frist ist vorbei/);
});

test('R64 two editors change one call: the second sees both texts; the deadline can move after it was sent', async () => {
  const { call } = await writeCall(site);
  const page = await site.shown('editor', `${call}/bearbeitung`);
  const revision = /name="revision" value="(\d+)"/.exec(page)?.[1] ?? '';
  const later = isoIn(site, 60);
  await site.sent('editor', `${call}/bearbeitung`, { ...callForm(site), revision, dueOn: later });
  const mine = { ...callForm(site), revision, title: 'Beispiel-Titel der Zweiten' };
  const html = await refused('second', `${call}/bearbeitung`, mine, 409, /inzwischen gespeichert/);
  assert.match(html, /Beispiel-Titel der Zweiten/);
  assert.ok(html.includes(later));
});

test('an ended call takes nothing more and says why', async () => {
  const { call, questions } = await writeCall(site);
  await refused('editor', `${call}/ende`, { reason: '' }, 400, /nennen Sie den Grund/);
  await site.sent('editor', `${call}/ende`, { reason: 'Beispiel: Runde verschoben' });
  assert.match(await site.shown('north', call), /Beispiel: Runde verschoben/);
  const answer = { revision: '0', text: 'Beispiel' };
  await refused(
    'north',
    `${call}/antworten/${questions[0]}`,
    answer,
    409,
    /Der Aufruf ist beendet/,
  );
});

test('what is for the office is not for others: no form, no change, no list of who has handed in', async () => {
  const { call } = await writeCall(site);
  const centreEditor = await site.as('north', `${call}/ruecklauf`);
  assert.equal(centreEditor.status, 404);
  for (const below of ['bearbeitung', 'fragen', 'ende'])
    assert.equal((await site.as('north', `${call}/${below}`)).status, 403, below);
  for (const below of ['versand', 'bericht'])
    assert.equal((await site.as('reviewer', `${call}/${below}`, {})).status, 403, below);
  assert.equal((await site.as('editor', `${call}/abgabe`, {})).status, 404);
  const unknown = `${calls}/00000000-0000-4000-8000-000000000000`;
  assert.equal((await site.as('editor', unknown)).status, 404);
  assert.equal((await site.as('editor', `${calls}/keine-uuid`)).status, 404);
});

test('every page is valid HTML in both languages, for the office and for a member', async () => {
  const { call, questions } = await writeCall(site);
  const draft = await writeCall(site, {}, false);
  const pages: [Name, string][] = [
    ['editor', calls],
    ['north', calls],
    ['editor', `${calls}/neu`],
    ['editor', call],
    ['reviewer', call],
    ['north', call],
    ['editor', `${call}/bearbeitung`],
    ['editor', `${call}/ende`],
    ['editor', `${call}/ruecklauf`],
    ['editor', `${call}/beitraege`],
    ['south', `${call}/beitraege`],
    ['editor', `${call}/oeffnung/${site.organisation('south')}`],
    ['north', `${call}/antworten/${questions[0]}`],
    ['editor', draft.call],
    ['editor', `${draft.call}/bearbeitung`],
    ['editor', `${draft.call}/fragen`],
    ['editor', `${draft.call}/fragen/${draft.questions[0]}`],
    ['north', '/de/mitarbeit'],
  ];
  for (const [name, path] of pages)
    for (const address of [path, path.replace('/de/', '/en/')]) {
      await site.shown(name, address);
    }
  assert.match(await site.shown('north', '/de/mitarbeit'), /Aufruf beantworten/);
});
