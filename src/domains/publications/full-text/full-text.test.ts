import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { columnsWith } from '../../../../test/support/columns.ts';
import { validateHtml } from '../../../../test/support/pages.ts';
import { refresh } from '../../../core/find/index.ts';
import { makeRawPdf, streamOf } from '../../../platform/files/read/pdf.fixture.ts';
import { makePdf } from '../../../platform/pdf/index.ts';
import { type CatalogueSite, openCatalogueSite } from '../catalogue/catalogue-site.fixture.ts';
import { keepFileText, unreadFiles } from './file-texts.ts';
import { addFiles, draftWithFiles, fieldsOf, publish, withdraw } from './published.fixture.ts';
import { readFilesJob } from './read-files-job.ts';
import { publicationPageSearch } from './search.ts';

let site: CatalogueSite;
let report: File;
before(async () => {
  site = await openCatalogueSite();
  const filler = Array.from({ length: 40 }, (_, at) => ({
    number: null,
    text: `Beispiel-Absatz ${at} über Beratung und Begleitung. `.repeat(4),
  }));
  const last = { number: null, text: 'In Schutzeinrichtungen fehlen Kanariplätze.' };
  const bytes = await makePdf({
    title: 'Beispiel-Jahresheft',
    lang: 'de',
    meta: [],
    parts: [{ heading: 'Beispiel', paragraphs: [...filler, last] }],
    source: 'Beispiel-Quelle',
  });
  report = fileOf(bytes, 'jahresheft.pdf');
});
after(() => site.close());

const fileOf = (bytes: Uint8Array, name: string) =>
  new File([new Uint8Array(bytes)], name, { type: 'application/pdf' });
const found = async (q: string) => {
  const html = await (
    await site.get(`/de/veroeffentlichungen?${new URLSearchParams({ q })}`)
  ).text();
  assert.deepEqual(validateHtml(html), []);
  return html;
};
const readFiles = () => readFilesJob.run({}, site.services, new AbortController().signal);
const follow = () => refresh(site.services, [publicationPageSearch]);

test('a PDF is found by its pages from its release to its withdrawal, and its text is held no longer', async () => {
  const { owner } = site.database;
  const place = await draftWithFiles(site, { title: 'Beispiel-Heft', files: [report] });
  await readFiles();
  await follow();
  assert.match(await found('Kanariplätze'), /Dazu steht nichts/);
  assert.deepEqual(await columnsWith(owner, 'Kanariplätze'), [], 'the text of a draft');

  await publish(site, place);
  await Promise.all([readFiles(), readFiles()]);
  await follow();
  const html = await found('Kanariplätze');
  const link = /href="(\/dateien\/[0-9a-f]{64}\/jahresheft\.pdf)#page=(\d)">Seite (\d)</.exec(html);
  assert.ok(link, html);
  assert.equal(link[2], link[3]);
  assert.ok(Number(link[2]) > 1, 'the last page');
  assert.match(html, /<mark>Kanariplätze<\/mark>/);
  assert.equal((await site.get(link[1]!)).status, 200);
  assert.match(await found('Schutzeinrichtung'), /<mark>Schutzeinrichtungen<\/mark>/);
  assert.match(await found('Einrichtung'), /<mark>Schutzeinrichtungen<\/mark>/);
  assert.doesNotMatch(await found('Heft'), /#page=2/, 'by words of the title no page is found');
  assert.match(await found('Begleitung'), /und .*weitere Seite/);
  const { groups } = (await (await site.get('/api/v1/search?q=Kanariplätze')).json()) as {
    groups: { kind: string; hits: { url: string; note: string }[] }[];
  };
  const group = groups.find(({ kind }) => kind === 'publication-page');
  assert.match(group?.hits[0]?.url ?? '', /jahresheft\.pdf#page=\d$/);
  assert.equal(group?.hits[0]?.note, `Seite ${link[2]}`);

  const api = await site.get('/api/v1/publications?q=Kanariplätze');
  const { publications } = (await api.json()) as {
    publications: { foundPages: { total: number; hits: Record<string, unknown>[] } }[];
  };
  assert.equal(publications[0]?.foundPages.total, 1);
  const [hit] = publications[0]?.foundPages.hits ?? [];
  assert.equal(hit?.url, `http://localhost:3000${link[1]}#page=${link[2]}`);
  assert.deepEqual([hit?.file, hit?.page], ['jahresheft.pdf', Number(link[2])]);
  assert.match(JSON.stringify(hit?.passage), /"text":"Kanariplätze","hit":true/);

  await withdraw(site, place);
  assert.match(await found('Kanariplätze'), /Dazu steht nichts/);
  assert.doesNotMatch(
    await (await site.get('/api/v1/search?q=Kanariplätze')).text(),
    /jahresheft\.pdf/,
  );
  await follow();
  assert.deepEqual(await columnsWith(owner, 'Kanariplätze'), []);
});

test('a file that stays is not read again; the text of one that was taken out goes', async () => {
  const second = fileOf(makeRawPdf({ lines: ['Beispiel-Zweitwort'] }), 'zweite.pdf');
  const place = await draftWithFiles(site, { title: 'Beispiel-Zwei', files: [report, second] });
  await publish(site, place);
  await readFiles();
  const before = await held();
  assert.deepEqual(
    before.map(({ name }) => name),
    ['jahresheft.pdf', 'zweite.pdf'],
  );
  const [first, other] = before;
  await addFiles(site, place, {
    ...fieldsOf('Beispiel-Zwei'),
    'files.0.file': first!.sha256,
    'files.0.name': 'jahresheft.pdf',
    'files.0.type': 'application/pdf',
    'files.1.file': other!.sha256,
    'files.1.name': 'zweite.pdf',
    'files.1.type': 'application/pdf',
    'files.0.remove': 'on',
  });
  await publish(site, place);
  assert.deepEqual(await held(), [other]);
  await follow();
  const both = await found('Zweitwort');
  assert.match(both, /#page=1">Seite 1</);
  assert.doesNotMatch(both, /<bdi>zweite\.pdf/, 'a publication with one PDF names none');
  assert.match(await found('Kanariplätze'), /Dazu steht nichts/);
  await withdraw(site, place);
});

test('of an endless page a part is kept, and a file that is withdrawn while it is read leaves nothing', async () => {
  const place = await draftWithFiles(site, { title: 'Beispiel-Lang', files: [report] });
  await publish(site, place);
  const { app } = site.database;
  const [file] = await unreadFiles(app);
  const text = { pages: ['Wort '.repeat(20_000), ''], isWhole: true };
  await app.transaction().execute((trx) => keepFileText(trx, file!, text, site.services.clock()));
  const { rows } = await sql<{ length: number; isWhole: boolean }>`
    select length(g.text) as length, t.is_whole as "isWhole"
      from publications.page g join publications.file_text t using (publication_id, sha256)`.execute(
    app,
  );
  assert.deepEqual(rows, [{ length: 50_000, isWhole: false }]);
  await withdraw(site, place);
  await app.transaction().execute((trx) => keepFileText(trx, file!, text, site.services.clock()));
  assert.deepEqual(await held(), []);
});

test('a scan has no text, and the editor is told what that means before and the public after', async () => {
  const scan = fileOf(makeRawPdf({ content: streamOf('', '0 0 9 9 re f') }), 'scan.pdf');
  const place = await draftWithFiles(site, { title: 'Beispiel-Scan', files: [scan] });
  const form = await (await site.ask('Anna', `${place}/entwurf`)).text();
  assert.deepEqual(validateHtml(form), []);
  for (const said of [
    /Barrierefreiheit von „scan\.pdf“/,
    /besteht nur aus Bildern, wie ein Scan/,
    /nicht ausgezeichnet \(keine Tags\)/,
    /Die Sprache ist nicht angegeben/,
    /Ein Titel fehlt/,
  ])
    assert.match(form, said);
  await publish(site, place);
  await readFiles();
  const html = await (await site.get('/de/veroeffentlichungen/2026-beispiel-scan')).text();
  assert.deepEqual(validateHtml(html), []);
  assert.match(html, /PDF · \d+\skB · 1 Seite · Deutsch/);
  assert.match(html, /Barrierefreiheit: maschinell geprüft \(nur Bilder, kein Text; /);
  assert.match(html, /von keinem Menschen geprüft/);
  const { rows } = await sql<{ pages: number; texts: number }>`
    select t.pages, count(g.number)::integer as texts from publications.file_text t
      left join publications.page g using (publication_id, sha256) group by t.pages`.execute(
    site.database.app,
  );
  assert.deepEqual(rows, [{ pages: 1, texts: 0 }]);
  await withdraw(site, place);
});

test('a PDF of a program that tags has nothing to tell the editor', async () => {
  const place = await draftWithFiles(site, { title: 'Beispiel-Gut', files: [report] });
  const form = await (await site.ask('Anna', `${place}/entwurf`)).text();
  assert.match(form, /Barrierefreiheit: Struktur, Sprache, Titel und Text sind da/);
  assert.doesNotMatch(form, /maschinell aufgefallen/);
});

type Held = { readonly name: string; readonly sha256: string; readonly readAt: Date };

async function held(): Promise<readonly Held[]> {
  const { rows } = await sql<Held>`
    select f.name, f.sha256, t.read_at as "readAt"
      from publications.file_text t join publications.file f using (publication_id, sha256)
     order by f.position`.execute(site.database.app);
  return rows;
}
