import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import sharp from 'sharp';
import type { Row } from '../../../platform/editable.ts';
import { entryEditable, pageEditable } from '../desk.fixture.ts';
import { withdraw } from '../withdrawals.ts';
import { addressOf, documentOf, FilesDesk } from './files.fixture.ts';

let files: FilesDesk;
before(async () => {
  files = await FilesDesk.open();
});
after(() => files.close());

test('a draft’s file is for people of its organisation, and for the office’s lead where the route is for all', async () => {
  const id = await files.desk.create('north', { title: 'Beispiel-Eintrag' }, entryEditable);
  const { file = '' } = await files.receive('north', id, documentOf('Entwurf'));
  const own = `/de/redaktion/dateien/${file}`;
  const answer = await files.ask(own, 'north');
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('Cache-Control'), 'no-store');
  assert.equal(answer.headers.get('Content-Type'), 'application/pdf');
  assert.equal((await files.ask(own, 'south')).status, 404);
  assert.equal((await files.ask(own)).status, 303);
  assert.equal((await files.ask(`/de/redaktion/netz/dateien/${file}`, 'lead')).status, 200);
  assert.equal((await files.ask(`/de/redaktion/netz/dateien/${file}`, 'north')).status, 403);
  assert.equal((await files.ask(`/de/redaktion/dateien/${'a'.repeat(64)}`, 'north')).status, 404);
  for (const name of ['x.pdf', 'x%00.pdf'])
    assert.equal((await files.ask(`/dateien/${file}/${name}`)).status, 404, 'nothing is public');
});

test('R31 R52 a published PDF and a picture are shown under safe names, and neither may do anything', async () => {
  const id = await files.desk.create('anna', { title: 'Beispiel-Öffentlich' });
  const rows = [
    await files.receive('anna', id, documentOf('Öffentlich')),
    await files.receive('anna', id, await picture()),
  ];
  await files.desk.save('anna', id, { title: 'Beispiel-Öffentlich', files: rows });
  for (const row of rows) assert.equal((await files.ask(addressOf(row))).status, 404);
  await files.desk.publish(id);
  const [pdf, jpeg] = await Promise.all(rows.map((row) => files.ask(addressOf(row))));
  assert.ok(pdf && jpeg);
  for (const answer of [pdf, jpeg]) {
    assert.equal(answer.status, 200);
    assert.match(policyOf(answer), /default-src 'none'.*frame-ancestors 'none'/);
    assert.equal(answer.headers.get('X-Content-Type-Options'), 'nosniff');
    assert.equal(answer.headers.get('Cache-Control'), 'no-cache', 'a withdrawal reaches caches');
  }
  assert.equal(pdf.headers.get('Content-Disposition'), `inline; filename="Stellungnahme 2026.pdf"`);
  assert.equal(pdf.headers.get('Content-Type'), 'application/pdf');
  assert.doesNotMatch(policyOf(pdf), /sandbox|script-src/, 'Safari shows no PDF in a sandbox');
  assert.match(policyOf(jpeg), /sandbox/);
  assert.equal(
    jpeg.headers.get('Content-Disposition'),
    `inline; filename="Groe 1.jpg"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%201.jpg`,
  );
  assert.equal(jpeg.headers.get('Content-Type'), 'image/jpeg');
  assert.equal((await pdf.arrayBuffer()).byteLength, documentOf('Öffentlich').size);

  const etag = pdf.headers.get('ETag') ?? '';
  const again = await files.ask(addressOf(rows[0] ?? {}), null, { 'If-None-Match': etag });
  assert.equal(again.status, 304);
});

test('R31 only a PDF is shown as one: nothing else answers under its name, and under another it is saved', async () => {
  const id = await files.desk.create('anna', { title: 'Beispiel-Namen' });
  const rows = [
    await files.receive('anna', id, documentOf('Namen')),
    await files.receive('anna', id, await picture()),
  ];
  await files.desk.save('anna', id, { title: 'Beispiel-Namen', files: rows });
  await files.desk.publish(id);
  const [pdf, jpeg] = rows.map(({ file }) => `/dateien/${file}`);
  const saved = await files.ask(`${pdf}/beispiel`);
  assert.match(saved.headers.get('Content-Disposition') ?? '', /^attachment; .*2026\.pdf"$/);
  assert.match(policyOf(saved), /sandbox/);
  assert.equal((await files.ask(`${jpeg}/beispiel.pdf`)).status, 404);
});

test('the same file of two things goes by the name that is asked for', async () => {
  for (const name of ['Erste.pdf', 'Zweite.pdf']) {
    const id = await files.desk.create('anna', { title: `Beispiel-${name}` });
    const sent = new File([documentOf('Zweimal')], name);
    const row = await files.receive('anna', id, sent);
    await files.desk.save('anna', id, { title: `Beispiel-${name}`, files: [row] });
    await files.desk.publish(id);
    const disposition = (await files.ask(addressOf(row))).headers.get('Content-Disposition');
    assert.equal(disposition, `inline; filename="${name}"`);
  }
});

test('two files of one name get two, and a file that comes again keeps its description and takes its new name', async () => {
  const id = await files.desk.create('anna', { title: 'Beispiel-Doppelt' });
  const first = await files.receive('anna', id, documentOf('Erste'));
  const second = await files.receive('anna', id, documentOf('Zweite'), [first]);
  assert.deepEqual(
    [first.name, second.name],
    ['Stellungnahme 2026.pdf', 'Stellungnahme 2026-2.pdf'],
  );
  const renamed = new File([documentOf('Erste')], 'Neu.pdf');
  const again = await files.receive('anna', id, renamed, [{ ...first, alt: 'Beispiel' }, second]);
  assert.deepEqual(again, { ...first, name: 'Neu.pdf', alt: 'Beispiel' });
  await files.desk.save('anna', id, { title: 'Beispiel-Doppelt', files: [again, second] });
  await files.desk.publish(id);
  for (const row of [again, second]) {
    const disposition = (await files.ask(addressOf(row))).headers.get('Content-Disposition');
    assert.equal(disposition, `inline; filename="${row.name}"`);
  }
});

test('a withdrawal takes files away, and a release without them does, too', async () => {
  const id = await files.desk.create('anna', { title: 'Beispiel-Fort' });
  const row = await files.receive('anna', id, documentOf('Fort'));
  const publish = async (rows: Row[]) => {
    await files.desk.save('anna', id, { title: 'Beispiel-Fort', files: rows });
    await files.desk.publish(id);
    return (await files.ask(addressOf(row))).status;
  };
  assert.equal(await publish([row]), 200);
  assert.equal(await publish([]), 404);
  assert.equal(await publish([row]), 200);
  const outcome = await files.desk.act('anna', id, (trx, thing, by) =>
    withdraw(trx, pageEditable, thing, { reason: 'Beispiel', ...by }),
  );
  assert.ok(outcome.done);
  assert.equal((await files.ask(addressOf(row))).status, 404);
});

test('R13 a draft that names another thing’s file, or lies about name and type, publishes neither', async () => {
  const theirs = await files.desk.create('south', { title: 'Beispiel-Süd' }, entryEditable);
  const foreign = await files.receive('south', theirs, documentOf('Geheim'));
  const mine = await files.desk.create('anna', { title: 'Beispiel-Fremd' });
  const own = await files.receive('anna', mine, documentOf('Eigen'));
  const rows = [foreign, { ...own, name: 'x.html', type: 'text/html' }];
  await files.desk.save('anna', mine, { title: 'Beispiel-Fremd', files: rows });
  await files.desk.publish(mine);
  assert.equal((await files.ask(addressOf(foreign))).status, 404);
  const answer = await files.ask(addressOf(own));
  assert.equal(answer.headers.get('Content-Type'), 'application/pdf');
  assert.doesNotMatch(answer.headers.get('Content-Disposition') ?? '', /html/);
});

test('R03 the program sees no row without an organisation, and writes none for another', async () => {
  const { app: program } = files.desk.database;
  await assert.rejects(sql`select from desk.file`.execute(program), (error: { code?: string }) =>
    ['42704', '22P02'].includes(error.code ?? ''),
  );
  const id = await files.desk.create('north', { title: 'Beispiel-R03' }, entryEditable);
  const { organisationId } = files.desk.person('north');
  await assert.rejects(
    files.desk.as('south', (trx) =>
      sql`insert into desk.file (thing_id, organisation_id, sha256, type, size, name, received_by, received_at)
          values (${id}::uuid, ${organisationId}::uuid, repeat('a', 64), 'image/png', 1, 'x', gen_random_uuid(), now())`.execute(
        trx,
      ),
    ),
    { code: '42501' },
  );
});

function policyOf(answer: Response): string {
  return answer.headers.get('Content-Security-Policy') ?? '';
}

async function picture(): Promise<File> {
  const blank = { width: 30, height: 30, channels: 3, background: '#1f4a4a' } as const;
  const bytes = await sharp({ create: blank }).jpeg().toBuffer();
  return new File([new Uint8Array(bytes)], 'Größe "1".jpg');
}
