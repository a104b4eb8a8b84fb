import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { validateHtml } from '../../../../../test/support/pages.ts';
import { withOrganisation } from '../../../../core/accounts/index.ts';
import { readSession } from '../../../../core/accounts/sessions.ts';
import { makeRawPdf } from '../../../../platform/files/read/pdf.fixture.ts';
import { type CatalogueSite, type Name, openCatalogueSite } from '../catalogue-site.fixture.ts';
import { draftPublication } from './draft.ts';

let site: CatalogueSite;
before(async () => {
  site = await openCatalogueSite();
});
after(() => site.close());

const segment = '/de/redaktion/veroeffentlichungen';
const statement = {
  type: 'statement',
  language: 'de',
  title: 'Beispiel-Stellungnahme',
  publishedOn: '2026-11-20',
  norms: '§ 25 Abs. 4a AufenthG\n§ 3 Unsinnsgesetz',
  'versions.0.language': 'de',
  'versions.0.fileName': 'beispiel.pdf',
  'versions.0.pages': '1',
  'versions.0.accessible': 'no',
  verified: 'yes',
  source: 'Beispiel-Quelle',
};
const pdf = (parts = {}) =>
  new File([new Uint8Array(makeRawPdf(parts))], 'beispiel.pdf', { type: 'application/pdf' });

test('a PDF is entered by one, read by another, and then everybody finds it', async () => {
  const place = await create(statement);
  const unread = await ask('Anna', `${place}/entwurf`, {
    ...statement,
    revision: await revisionOf('Anna', `${place}/entwurf`),
    'files.neu': pdf(),
  });
  assert.equal(unread.status, 303, await unread.text());
  const preview = await shown('Anna', `${place}/vorschau`);
  assert.deepEqual(validateHtml(preview), []);
  assert.match(preview, /§\s3\sUnsinnsgesetz.*im Normenverzeichnis nicht bekannt/s);
  const form = await shown('Anna', `${place}/entwurf`);
  assert.deepEqual(validateHtml(form), []);
  const hash = /name="files.0.file" value="([0-9a-f]{64})"/.exec(form)?.[1] ?? '';
  assert.equal((await site.get(`/dateien/${hash}/beispiel.pdf`)).status, 404);
  await pass('Anna', `${place}/einreichung`, { revision: revisionIn(form) });
  const reading = `${place}/pruefung`;
  const draftFile = `/de/redaktion/dateien/${hash}`;
  for (const text of [preview, await shown('Berta', reading)])
    assert.match(text, new RegExp(`href="${draftFile}"[^>]*>Beispiel-Stellungnahme<`));
  assert.equal((await ask('Berta', draftFile)).status, 200, 'she reads what she confirms');
  const stated = { pruefung: 'reading', gelesen: 'on' };
  await pass('Berta', reading, { ...stated, revision: await revisionOf('Berta', reading) });
  await pass('Anna', `${place}/veroeffentlichung`, {
    revision: await revisionOf('Anna', place),
    notiz: '',
  });
  const path = '/de/veroeffentlichungen/2026-beispiel-stellungnahme';
  const html = await (await site.get(path)).text();
  assert.match(html, new RegExp(`href="/dateien/${hash}/beispiel.pdf"[^>]*hreflang="de"`));
  assert.match(html, /PDF · 1\skB · 1 Seite · nicht barrierefrei/);
  assert.equal((await site.get(`/dateien/${hash}/beispiel.pdf`)).status, 200);
  assert.match(
    await (await site.get('/de/veroeffentlichungen?q=beispiel-stellungnahme')).text(),
    /1 Veröffentlichung</,
  );
  const { rows } = await sql<{ name: string }>`
    select name from publications.file where sha256 = ${hash}`.execute(site.database.app);
  assert.deepEqual(rows, [{ name: 'beispiel.pdf' }]);
});

test('a file that comes twice is one, and two of one name are told apart', async () => {
  const place = await create({ ...statement, title: 'Beispiel-Doppelt' });
  const add = async (held: Record<string, string>, files: readonly File[]) => {
    const revision = await revisionOf('Anna', `${place}/entwurf`);
    const fields = { ...statement, ...held, title: 'Beispiel-Doppelt', revision };
    const answer = await site.ask('Anna', `${place}/entwurf`, {
      ...fields,
      'files.neu': files,
    });
    assert.equal(answer.status, 303);
    const form = await shown('Anna', `${place}/entwurf`);
    return Object.fromEntries(
      [...form.matchAll(/name="(files\.\d\.(?:file|name|type))" value="([^"]*)"/g)].map(
        ([, name, value]) => [name, value],
      ),
    );
  };
  const once = await add({}, [pdf(), pdf()]);
  assert.equal(once['files.0.name'], 'beispiel.pdf');
  assert.equal(once['files.1.name'], undefined);
  const other = pdf({ lines: ['Anderer Text'] });
  const twice = await add(once, [pdf(), other]);
  assert.deepEqual(
    [twice['files.0.name'], twice['files.1.name']],
    ['beispiel.pdf', 'beispiel-2.pdf'],
  );
});

test('a PDF with a password, and what is none, are refused at the field; what was typed is kept', async () => {
  const place = await create({ ...statement, title: 'Beispiel-Passwort' });
  const revision = await revisionOf('Anna', `${place}/entwurf`);
  const locked = pdf({
    trailer: '/Encrypt 9 0 R /ID [<00><00>]',
    objects: [
      `<< /Filter /Standard /V 1 /R 2 /O <${'00'.repeat(32)}> /U <${'00'.repeat(32)}> /P -4 >>`,
    ],
  });
  const cases: readonly (readonly [File, RegExp])[] = [
    [locked, /mit einem Kennwort|Passwort|verschlüsselt/],
    [new File(['<script>'], 'beispiel.pdf', { type: 'application/pdf' }), /beispiel\.pdf/],
    [new File([new Uint8Array(21 * 1024 * 1024)], 'gross.pdf'), /20 MB/],
  ];
  for (const [file, said] of cases) {
    const typed = { ...statement, title: 'Beispiel-Getippt', revision, 'files.neu': file };
    const answer = await ask('Anna', `${place}/entwurf`, typed);
    assert.equal(answer.status, 400);
    const html = await answer.text();
    assert.deepEqual(validateHtml(html), []);
    assert.match(html, /<title>Fehler: /);
    assert.match(html, said);
    assert.match(html, /value="Beispiel-Getippt"/);
  }
});

test('R35 a PDF of 300 MB is refused before it is read, with a page', async () => {
  const place = await create({ ...statement, title: 'Beispiel-Zu-gross' });
  const answer = await site.app.request(`http://localhost:3000${place}/entwurf`, {
    method: 'POST',
    headers: {
      Cookie: `__Host-session=${site.token('Anna')}`,
      Origin: 'http://localhost:3000',
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'multipart/form-data; boundary=b',
      'Content-Length': String(300 * 1024 * 1024),
    },
    body: '--b--',
  });
  assert.equal(answer.status, 413);
  const html = await answer.text();
  assert.deepEqual(validateHtml(html), []);
  assert.match(html, /Ihr Text steht noch im Formular.*ein PDF 20 MB/);
});

test('wrong numbers and references are told at their fields, and nothing typed is lost', async () => {
  const wrong = {
    ...statement,
    title: 'Beispiel-Falsch',
    isbn: '978-3-16-148410-1',
    stock: '-3',
    price: '10000,5',
    replaces: 'gibt-es-nicht',
  };
  const place = await create(wrong);
  const revision = await revisionOf('Anna', `${place}/entwurf`);
  const answer = await ask('Anna', `${place}/einreichung`, { revision });
  assert.equal(answer.status, 400);
  const html = await answer.text();
  assert.deepEqual(validateHtml(html), []);
  for (const said of [
    /Diese ISBN stimmt nicht/,
    /ganze Zahl von 0 bis 999\.999/,
    /Preis in Euro von 0 bis/,
    /keine Veröffentlichung aus diesem Katalog/,
    /So heißt keine der Dateien/,
  ])
    assert.match(html, said);
  assert.match(await shown('Anna', `${place}/entwurf`), /value="978-3-16-148410-1"/);
});

test('a date is kept as it is typed in German, and one that does not exist is refused at its field', async () => {
  const place = await create({ ...statement, title: 'Beispiel-Monat', publishedOn: '11.2025' });
  assert.match(await shown('Anna', `${place}/vorschau`), /November.2025/);
  const revision = await revisionOf('Anna', `${place}/entwurf`);
  const wrong = { ...statement, title: 'Beispiel-Monat', publishedOn: '30.02.2025', revision };
  const answer = await ask('Anna', `${place}/entwurf`, wrong);
  assert.equal(answer.status, 400);
  const html = await answer.text();
  assert.match(html, /<title>Fehler: /);
  assert.match(html, /href="#field-publishedOn"/);
  assert.match(html, /value="30.02.2025"/);
  assert.match(await shown('Anna', `${place}/entwurf`), /value="11.2025"/);
});

test('a text that was agreed elsewhere becomes a draft that nobody sees before it is read', async () => {
  const { db, clock } = site.services;
  const person = (await readSession(db, site.token('Anna'), clock()))!;
  const { organisationId } = person;
  const id = await withOrganisation(db, person, 'own', (trx) =>
    draftPublication(trx, {
      type: 'statement',
      language: 'de',
      title: 'Beispiel-Übergabe',
      lead: 'Beispiel-Vorspann',
      text: '## Beispiel\n\nBeispiel-Absatz',
      topics: ['bedenkfrist'],
      about: [],
      authors: [],
      organisationId,
      person,
      at: clock(),
    }),
  );
  const form = await shown('Anna', `${segment}/${id}/entwurf`);
  assert.deepEqual(validateHtml(form), []);
  assert.match(form, /value="Beispiel-Übergabe"/);
  assert.match(form, /Beispiel-Absatz/);
  const refused = await ask('Anna', `${segment}/${id}/einreichung`, { revision: revisionIn(form) });
  assert.equal(refused.status, 400, 'the day is to be entered');
  assert.equal((await site.get('/de/veroeffentlichungen/beispiel-uebergabe')).status, 404);
  assert.match(
    await (await site.get('/de/veroeffentlichungen?q=Übergabe')).text(),
    /Dazu steht nichts/,
  );
});

async function create(fields: Record<string, string>): Promise<string> {
  const answer = await ask('Anna', `${segment}/neu`, fields);
  assert.equal(answer.status, 303, await answer.text());
  return (answer.headers.get('Location') ?? '').replace(/(\/entwurf)?\?.*$/, '');
}

function ask(...args: Parameters<CatalogueSite['ask']>): Promise<Response> {
  return site.ask(...args);
}

async function shown(name: Name, path: string): Promise<string> {
  const answer = await ask(name, path);
  assert.equal(answer.status, 200, path);
  return answer.text();
}

async function pass(name: Name, path: string, form: Record<string, string>): Promise<void> {
  const answer = await ask(name, path, form);
  assert.equal(answer.status, 303, `${path}: ${answer.status}`);
}

async function revisionOf(name: Name, path: string): Promise<string> {
  return revisionIn(await shown(name, path));
}

/** What the hidden field of a form holds. */
function revisionIn(html: string): string {
  const tag = /<input[^>]*name="revision"[^>]*>/.exec(html)?.[0] ?? '';
  return /value="([^"]*)"/.exec(tag)?.[1] ?? '';
}
