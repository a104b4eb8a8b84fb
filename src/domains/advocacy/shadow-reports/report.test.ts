import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { readPdf } from '../../../platform/files/read/index.ts';
import type { Name } from '../drafting/drafting.fixture.ts';
import { type DraftingSite, dayIn } from '../drafting/drafting-site.fixture.ts';
import { findEvidence } from './evidence.ts';
import { callForm, mailsFor, openShadowSite, writeCall } from './shadow-site.fixture.ts';

let site: DraftingSite;
/** Address of the report, and of its call. */
let report = '';
let call = '';
let questions: readonly string[] = [];
before(async () => {
  site = await openShadowSite();
  ({ call, questions } = await writeCall(site));
  for (const [name, text, evidence] of [
    ['north', 'Beispiel-Antwort Nord', 'article:cets-197/13\nhttps://example.org/bericht'],
    ['partner', 'Beispiel-Antwort Partner', ''],
  ] as const) {
    const [one, two] = questions;
    await site.sent(name, `${call}/antworten/${one}`, { revision: '0', text, evidence });
    await site.sent(name, `${call}/antworten/${two}`, { revision: '0', nothing: 'on' });
    await site.sent(name, `${call}/abgabe`, {});
  }
});
after(() => site.close());

const people = ['north', 'south', 'partner'] as const;

/** What a target means: the name of an end, or which kind of evidence it is. */
const cases: Readonly<Record<string, string>> = {
  '/de/normen/cets-197/13': 'article:cets-197/13',
  'http://localhost:3000/de/normen/cets-197/13': 'article:cets-197/13',
  'HTTP://LOCALHOST:3000/en/normen/cets-197/13?x=1#a': 'article:cets-197/13',
  'http://localhost:3000/de/gibt-es-nicht': 'unknown',
  'http://localhost:3000/dateien/a.pdf': 'address',
  'http://localhost.example.org:3000/de/normen/cets-197/13': 'address',
  'http://localhost:3001/de/normen/cets-197/13': 'address',
  'https://example.org/de/normen/cets-197/13': 'address',
};

const pdfOf = async (name: Name) => {
  const answer = await site.as(name, `${report}/pdf`);
  if (answer.status !== 200) return { status: answer.status, text: '', name: '' };
  assert.equal(answer.headers.get('Content-Type'), 'application/pdf');
  const bytes = Buffer.from(await answer.arrayBuffer());
  const { paragraphs, metadata } = await readPdf(bytes);
  assert.equal(metadata['pdfuaid:part'], '1');
  const text = paragraphs.join('\n');
  return { status: 200, text, name: answer.headers.get('Content-Disposition') ?? '' };
};
const step = (below: string, form: Record<string, string> = {}) =>
  site.sent('editor', `${report}/fortgang/${below}`, form);

test('the office sees who has handed in, and reminds the others: once a day', async () => {
  assert.match(await site.shown('editor', call), /2 von 3 Organisationen haben abgegeben/);
  const returns = await site.shown('editor', `${call}/ruecklauf`);
  const placeOf = (name: string) => returns.lastIndexOf(`Beispiel-${name}`);
  assert.ok(
    placeOf('Fachberatungsstelle Süd') < placeOf('Fachberatungsstelle Nord'),
    'who is missing first',
  );
  const before = await Promise.all(people.map((name) => mailsFor(site, `${name}@example.org`)));
  const twice = await Promise.all([
    site.as('editor', `${call}/erinnerung`, {}),
    site.as('second', `${call}/erinnerung`, {}),
  ]);
  assert.deepEqual(twice.map(({ status }) => status).toSorted(), [303, 409]);
  const now = await Promise.all(people.map((name) => mailsFor(site, `${name}@example.org`)));
  assert.deepEqual(
    now.map((count, index) => count - (before[index] ?? 0)),
    [0, 1, 0],
  );
  assert.match(
    await site.refused('editor', `${call}/erinnerung`, {}, 409),
    /Heute wurde schon erinnert/,
  );
  assert.equal((await site.as('north', `${call}/erinnerung`, {})).status, 403);
});

test('an answer, and a hand-in, of another tab’s organisation is not taken for this one', async () => {
  const fuer = site.organisation('north');
  const typed = { revision: '0', text: 'Aus Versehen.', fuer };
  const html = await site.refused('south', `${call}/antworten/${questions[0]}`, typed, 409);
  assert.match(html, /für eine andere Organisation angemeldet/);
  assert.match(html, />Aus Versehen\.</);
  await site.refused('south', `${call}/abgabe`, { fuer }, 409);
  assert.doesNotMatch(await site.shown('south', `${call}/antworten/${questions[0]}`), /Versehen/);
});

test('of many contributions each article says how many there are, and who has nothing to tell in one line', async () => {
  const html = await site.shown('editor', `${call}/beitraege`);
  assert.match(html, /2 Beiträge/);
  assert.match(html, /Keine Angaben: Beispiel-Fachberatungsstelle Nord, Beispiel-Partnerverband/);
  assert.equal(html.match(/<h3>/g)?.length, 2, 'one heading for each that says something');
});

test('what was handed in is read by no more people than the call said when it was sent', async () => {
  const form = { ...callForm(site), revision: '2' };
  const path = `${call}/bearbeitung`;
  const wider = await site.refused('editor', path, { ...form, visibility: 'at_once' }, 400);
  assert.match(wider, /href="#field-visibility"/);
  assert.doesNotMatch(await site.shown('editor', path), /value="at_once"/);
  const far = await site.refused('editor', path, { ...form, dueOn: '2226-01-31' }, 400);
  assert.match(far, /mehr als zwei Jahre entfernt/);
});

test('once the deadline is over, the office reads on arriving that the report is to be made', async () => {
  assert.doesNotMatch(await site.shown('editor', '/de/mitarbeit'), /Bericht anlegen/);
  const begun = site.clock.now;
  site.clock.now = begun.add({ hours: 24 * 32 });
  assert.match(await site.shown('editor', '/de/mitarbeit'), /Frist ist vorbei: Bericht anlegen/);
  assert.doesNotMatch(await site.shown('reviewer', '/de/mitarbeit'), /Bericht anlegen/);
  site.clock.now = begun;
});

test('a call becomes one report with a heading for each article, also when two editors begin it at once', async () => {
  const both = await Promise.all([
    site.sent('editor', `${call}/bericht`, {}),
    site.sent('second', `${call}/bericht`, {}),
  ]);
  const ids = new Set(both.map((to) => /[0-9a-f-]{36}/.exec(to)?.[0]));
  assert.equal(ids.size, 1);
  report = `/de/mitarbeit/schattenberichte/${[...ids][0]}`;
  const html = await site.shown('editor', `${report}/text`);
  assert.match(html, /<h2 class="paper-heading">Art\. 13[^<]*<\/h2>/);
  assert.match(html, /Art\. 15/);
  assert.equal((await site.as('north', report)).status, 404, 'members read no draft');
  assert.doesNotMatch(await site.shown('north', call), /Zum Bericht/, 'nor a way to it');
  assert.match(await site.shown('editor', call), /Zum Bericht/);
  assert.equal((await pdfOf('north')).status, 404);
  assert.equal((await pdfOf('editor')).status, 404, 'there is no version yet');
});

test('what was handed in stands beside its article, and comes into the text as a quotation when the editor says so', async () => {
  const html = await site.shown('editor', `${report}/text`);
  assert.match(html, /2 Beiträge zu diesem Artikel/);
  assert.match(html, /Zu diesem Artikel wurde nichts abgegeben/);
  assert.doesNotMatch(html, /<blockquote>/);
  const form = { question: questions[0] ?? '', organisation: site.organisation('north') };
  const to = await site.sent('editor', `${report}/uebernahme`, form);
  assert.match(to, /\/text\?getan=eingefuegt#absatz-[0-9a-f-]{36}$/);
  const quoted = await site.shown('editor', `${report}/text`);
  assert.match(quoted, /<blockquote>\s*<p>Beispiel-Antwort Nord \[\[article:cets-197\/13\]\]/);
  assert.match(quoted, /\[\[https:\/\/example\.org\/bericht\]\]/);
  const paragraphs = quoted.replace(/<details[\s\S]*?<\/details>/g, '');
  assert.doesNotMatch(
    paragraphs,
    /Beispiel-Fachberatungsstelle Nord/,
    'whose it is does not stand there',
  );
  assert.ok(quoted.indexOf('<blockquote>') < quoted.indexOf('Art. 15'), 'in its section');
  const nobody = { question: questions[0] ?? '', organisation: site.organisation('south') };
  assert.equal((await site.as('editor', `${report}/uebernahme`, nobody)).status, 404);
  assert.equal((await site.as('reviewer', `${report}/uebernahme`, form)).status, 403);
  assert.equal((await site.as('north', `${report}/uebernahme`, form)).status, 403);
});

test('the editor is told of evidence that does not exist, is withdrawn, or is unverified', async () => {
  await sql`update norms.article set verified = (section <> '15') where law_id = 'cets-197'`.execute(
    site.database.owner,
  );
  const text =
    'Beispiel-Absatz [[figure:gibt-es-nicht@1]]. Ein zweiter Satz [[article:cets-197/15]], **fett**.';
  await site.sent('editor', `${report}/absaetze`, { art: 'text', text });
  const html = await site.shown('editor', `${report}/text`);
  assert.match(html, /„figure:gibt-es-nicht@1“ gibt es hier nicht/);
  assert.match(html, /„article:cets-197\/15“ ist ungeprüft/);
  assert.doesNotMatch(html, /„article:cets-197\/13“/);
});

test('an address of a page of this site means what its path means; of another site it is an address', async () => {
  const meanings = await site.database.app
    .transaction()
    .execute((trx) =>
      findEvidence(trx, Object.keys(cases), { language: 'de', origin: 'http://localhost:3000' }),
    );
  for (const [target, meaning] of Object.entries(cases)) {
    const found = meanings.get(target);
    assert.deepEqual(found?.kind === 'end' ? found.name : found?.kind, meaning, target);
  }
  const text = 'Beispiel [[http://localhost:3000/de/normen/cets-197/15]].';
  const added = await site.sent('editor', `${report}/absaetze`, { art: 'text', text });
  const html = await site.shown('editor', `${report}/text`);
  assert.match(html, /„http:\/\/localhost:3000\/de\/normen\/cets-197\/15“ ist ungeprüft/);
  const [, id = ''] = /#absatz-([0-9a-f-]{36})$/.exec(added) ?? [];
  await site.sent('editor', `${report}/absaetze/${id}/stand`, { stand: 'entfernt' });
});

test('members comment, and read a draft with numbered notes that says it is one', async () => {
  await step('kommentare', { frist: dayIn(site, 10) });
  const html = await site.shown('south', report);
  assert.match(html, /Beispiel-Absatz/);
  const [, paragraph = ''] = /id="absatz-([0-9a-f-]{36})"/.exec(html) ?? [];
  const comment = { absatz: paragraph, fassung: '1', text: 'Beispiel-Anmerkung Süd' };
  await site.sent('south', `${report}/kommentare`, comment);
  assert.match(await site.shown('editor', report), /Beispiel-Anmerkung Süd/);
  const pdf = await pdfOf('south');
  for (const said of [
    'Entwurf, nicht veröffentlicht',
    'Gremium und Prüfrunde: GRETA: Runde 3',
    'Aufruf: Beispiel-Aufruf zu GRETA',
    'Fassung: 1',
    'Beispiel-Antwort Nord',
    'https://example.org/bericht',
    'Beleg nicht gefunden: figure:gibt-es-nicht@1',
    'ungeprüft: noch nicht mit der Quelle verglichen',
  ])
    assert.ok(pdf.text.replace(/\s+/g, ' ').includes(said), `${said}\n${pdf.text}`);
  assert.doesNotMatch(pdf.text, /\[\[|\*\*|^>/m, 'no markup is printed');
  assert.match(pdf.name, /schattenbericht-1-entwurf\.pdf/);
  const notes = await site.shown('south', `${report}/belege`);
  assert.match(notes, /href="\/de\/normen\/cets-197\/13"/);
});

test('organisations sign once, each says whether it is named, and the printed report keeps to it', async () => {
  await step('kommentarschluss');
  await step('zeichnung', { frist: dayIn(site, 10) });
  await site.sent('north', `${report}/zeichnung`, { fassung: '1', nennung: 'ja' });
  await site.sent('partner', `${report}/zeichnung`, { fassung: '1', nennung: 'nein' });
  await site.refused('north', `${report}/zeichnung`, { fassung: '1', nennung: 'nein' }, 409);
  assert.match((await pdfOf('editor')).text, /Entwurf, nicht veröffentlicht/);
  await step('zeichnungsschluss');
  const { text, name } = await pdfOf('south');
  assert.match(
    text,
    /Unterzeichnet von\n• ?Beispiel-Fachberatungsstelle Nord\n• ?einer weiteren Organisation/,
  );
  assert.doesNotMatch(text, /Beispiel-Partnerverband|Entwurf/);
  assert.match(name, /schattenbericht-1\.pdf/);
});

test('the desk gets the report with its notes by number and its signers, as a publication', async () => {
  await step('uebergabe');
  const { rows } = await sql<{ content: { body: string; title: string } }>`
    select content from desk.draft d join desk.thing t on t.id = d.thing_id where t.kind = 'publication'`.execute(
    site.database.owner,
  );
  const body = rows[0]?.content.body ?? '';
  assert.match(body, /^## Art\. 13/);
  assert.match(body, /> Beispiel-Antwort Nord/);
  assert.match(body, /\\\[1\\\] \\\[2\\\]/);
  assert.match(body, /\n2\. <https:\/\/example\.org\/bericht>/);
  assert.match(
    body,
    /## Unterzeichnet von\n\n- Beispiel-Fachberatungsstelle Nord\n- einer weiteren Organisation$/,
  );
  assert.doesNotMatch(body, /\[\[/);
});
