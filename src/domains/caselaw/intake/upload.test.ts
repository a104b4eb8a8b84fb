import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Decrypter } from 'age-encryption';
import { sql } from 'kysely';
import { validateHtml } from '../../../../test/support/pages.ts';
import { withOrganisation } from '../../../core/accounts/index.ts';
import { createThing, lockThing, saveDraft } from '../../../core/desk/index.ts';
import { decisions, openIntakeSite } from './intake-site.fixture.ts';
import { judgment, judgmentText, UploadSite } from './upload-site.fixture.ts';

let desk: UploadSite;
before(async () => {
  desk = await UploadSite.open();
});
after(() => desk.site.close());

test('an uploaded text goes into the draft; its original lies there encrypted and only the office’s key opens it', async () => {
  const id = await desk.makeDecision();
  const page = await desk.site.ask(`/de/redaktion/entscheidungen/${id}/datei`, {
    token: desk.editor.token,
  });
  assert.deepEqual(validateHtml(await page.text()), []);
  const { status, location } = await desk.upload(id, judgment);
  assert.equal(status, 303);
  assert.match(location, /datei\?getan=gelesen$/);
  assert.equal((await desk.draftOf(id)).text, judgmentText);
  const done = await (await desk.site.ask(location, { token: desk.editor.token })).text();
  assert.deepEqual(validateHtml(done), []);
  const row = (await desk.originals()).find((one) => one.thing_id === id)!;
  const encrypted = readFileSync(desk.fileOf(row.id));
  assert.ok(encrypted.subarray(0, 21).equals(Buffer.from('age-encryption.org/v1')));
  const decrypter = new Decrypter();
  decrypter.addIdentity(desk.site.identity);
  assert.equal(await decrypter.decrypt(encrypted, 'text'), judgment);
});

test('HTML becomes the same text, its scripts are left out', async () => {
  const id = await desk.makeDecision();
  const html = `<!doctype html><html><head><title>x</title><script>alert(1)</script></head><body><h2>Gründe</h2><p>I.</p><dl><dt>1</dt><dd><p>Der Senat.</p></dd></dl></body></html>`;
  assert.equal((await desk.upload(id, html)).status, 303);
  assert.equal((await desk.draftOf(id)).text, 'Gründe\n\nI.\n\n[1] Der Senat.');
});

test('a text that is there is replaced or continued, as one chooses; without a choice nothing happens', async () => {
  const id = await desk.makeDecision({ court: 'Landgericht Beispielstadt', text: 'Alter Text.' });
  const asked = await desk.upload(id, 'Neuer Text.');
  assert.equal(asked.status, 400);
  assert.match(asked.html, /<title>Fehler: /);
  assert.match(asked.html, /was mit dem vorhandenen Text geschieht/);
  assert.deepEqual(validateHtml(asked.html), []);
  assert.equal((await desk.draftOf(id)).text, 'Alter Text.');
  assert.equal((await desk.upload(id, 'Neuer Text.', { manner: 'append' })).status, 303);
  assert.equal((await desk.draftOf(id)).text, 'Alter Text.\n\nNeuer Text.');
  assert.equal((await desk.upload(id, 'Ganz neu.', { manner: 'replace' })).status, 303);
  assert.equal((await desk.draftOf(id)).text, 'Ganz neu.');
});

test('R64 whoever uploads into a draft that somebody else saved is told, and nothing is lost or kept', async () => {
  const id = await desk.makeDecision();
  const { content, revision } = await desk.draftOf(id);
  const other = await desk.site.person(desk.site.office, ['editor']);
  await withOrganisation(desk.site.database.app, other, 'own', async (trx) => {
    const thing = await lockThing(trx, id);
    const changed = { ...content, norms: ['§ 232 StGB'] };
    const draft = { content: changed, revision, person: other, at: desk.site.clock.now };
    assert.ok((await saveDraft(trx, decisions, thing!, draft)).done);
  });
  const files = readdirSync(join(desk.site.dataDir, 'intake')).length;
  const answer = await desk.upload(id, judgment, { revision: String(revision) });
  assert.equal(answer.status, 409);
  assert.match(answer.html, /Jemand hat den Entwurf inzwischen gespeichert/);
  assert.equal((await desk.draftOf(id)).text, '');
  assert.equal(readdirSync(join(desk.site.dataDir, 'intake')).length, files);
});

const badFiles: readonly [string, Blob, RegExp][] = [
  ['empty', new Blob([]), /wählen Sie eine Datei/],
  ['a picture', new Blob([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')]), /keine PDF-/],
  ['R44 a broken PDF', new Blob(['%PDF-1.7\n%broken']), /beschädigt/],
  ['R45 a broken DOCX', new Blob(['PK\u0003\u0004broken']), /beschädigt/],
  ['only page numbers', new Blob(['- 3 -\n']), /kein Text/],
  ['R34 random bytes', new Blob([Buffer.alloc(5000, 0)]), /keine PDF-/],
];
for (const [what, file, message] of badFiles)
  test(`a file that is ${what} is refused at its field, and leaves nothing`, async () => {
    const id = await desk.makeDecision();
    const kept = await desk.originals();
    const { status, html } = await desk.upload(id, file);
    assert.equal(status, 400);
    assert.match(html, message);
    assert.match(html, /<title>Fehler: /);
    assert.deepEqual(validateHtml(html), []);
    assert.deepEqual(await desk.originals(), kept);
  });

test('R35 a file of more than 20 MB is refused', async () => {
  const id = await desk.makeDecision();
  const large = new Blob([Buffer.alloc(20 * 1024 * 1024 + 1, 'a')]);
  assert.equal((await desk.upload(id, large)).status, 400);
  assert.equal(
    (await desk.upload(id, new Blob([Buffer.alloc(21 * 1024 * 1024, 'a')]))).status,
    413,
  );
});

test('without a key of the office no file is accepted, the page says so, and nothing is written', async () => {
  const closed = await openIntakeSite({ acceptsFiles: false });
  const { token, organisationId, ...person } = await closed.person(closed.office, ['editor']);
  const id = await withOrganisation(
    closed.database.app,
    { ...person, organisationId },
    'own',
    (trx) =>
      createThing(trx, decisions, {
        organisationId,
        content: {},
        person: { ...person, organisationId },
        at: closed.clock.now,
      }),
  );
  const path = `/de/redaktion/entscheidungen/${id}/datei`;
  const page = await (await closed.ask(path, { token })).text();
  assert.match(page, /Hier werden keine Dateien angenommen/);
  assert.doesNotMatch(page, /type="file"/);
  const form = { revision: '1', file: new Blob(['Text']) };
  assert.equal((await closed.ask(path, { form, token })).status, 409);
  const sending = '/de/entscheidung-einreichen';
  assert.match(await (await closed.ask(sending, { token })).text(), /keine Dateien angenommen/);
  const submission = { court: 'x', file: new Blob(['Text']) };
  assert.equal((await closed.ask(sending, { form: submission, token })).status, 409);
  const { rows } = await sql`
    select from audit.event where action = 'pointer' and verb = 'create' and result = 'refused'
       and person_id = ${person.personId}::uuid`.execute(closed.database.owner);
  assert.equal(rows.length, 1, 'R78');
  assert.equal(existsSync(join(closed.dataDir, 'intake')), false);
  await closed.close();
});
