import assert from 'node:assert/strict';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { validateHtml } from '../../../../test/support/pages.ts';
import { withOrganisation } from '../../../core/accounts/index.ts';
import { deleteOriginals, intakeJobs } from './index.ts';
import { tidyIntake } from './jobs.ts';
import { canary, filesWith, judgment, UploadSite } from './upload-site.fixture.ts';

let desk: UploadSite;
before(async () => {
  desk = await UploadSite.open();
});
after(() => desk.site.close());

test('R97 of an original nothing plain is on disk, in the log, or in its row: neither text nor name nor hash', async () => {
  const id = await desk.makeDecision();
  const { TMPDIR } = process.env;
  const temporary = mkdtempSync(join(tmpdir(), 'schnittstelle-temporary-'));
  process.env.TMPDIR = temporary;
  assert.equal((await desk.upload(id, judgment)).status, 303);
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  assert.deepEqual(readdirSync(temporary), []);
  rmSync(temporary, { recursive: true });
  assert.deepEqual(filesWith(desk.site.dataDir, canary), []);
  assert.ok(!desk.site.log.text().includes('Kanarien'));
  const { rows } = await sql<{ row: string }>`
    select to_jsonb(o)::text as row from caselaw.original o where thing_id = ${id}::uuid`.execute(
    desk.site.database.owner,
  );
  assert.doesNotMatch(rows[0]!.row, /Kanarien|[0-9a-f]{64}/);
});

test('the office downloads the encrypted file; a centre and a reviewer do not', async () => {
  const id = await desk.makeDecision();
  await desk.upload(id, judgment);
  const row = (await desk.originals()).find((one) => one.thing_id === id)!;
  const path = `/de/redaktion/originale/${row.id}`;
  const answer = await desk.site.ask(path, { token: desk.editor.token });
  assert.equal(
    answer.headers.get('Content-Disposition'),
    `attachment; filename="original-${row.id}.age"`,
  );
  assert.match(answer.headers.get('Content-Security-Policy') ?? '', /sandbox/);
  assert.equal(answer.headers.get('Cache-Control'), 'no-store');
  assert.ok(Buffer.from(await answer.arrayBuffer()).equals(readFileSync(desk.fileOf(row.id))));
  const centre = await desk.site.person(desk.site.centre, ['editor']);
  assert.equal((await desk.site.ask(path, { token: centre.token })).status, 404);
  const reviewer = await desk.site.person(desk.site.office, ['reviewer']);
  assert.equal((await desk.site.ask(path, { token: reviewer.token })).status, 403);
  assert.equal(
    (await desk.site.ask('/de/redaktion/originale/x', { token: desk.editor.token })).status,
    404,
  );
});

test('originals go with the release or withdrawal, the files right after', async () => {
  const id = await desk.makeDecision();
  await desk.upload(id, judgment);
  const row = (await desk.originals()).find((one) => one.thing_id === id)!;
  await desk.inOffice((trx) => deleteOriginals(trx, id));
  assert.equal(
    (await desk.originals()).some((one) => one.id === row.id),
    false,
  );
  const { rows } = await sql<{ payload: unknown }>`
    select payload from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'caselaw.original'`.execute(desk.site.database.owner);
  assert.deepEqual(rows.at(-1)?.payload, { id: row.id });
  const job = intakeJobs.find(({ name }) => name === 'caselaw.original')!;
  await job.run({ id: row.id }, desk.site.services, new AbortController().signal);
  assert.equal(existsSync(desk.fileOf(row.id)), false);
  await job.run({ id: '../../secrets' }, desk.site.services, new AbortController().signal);
});

test('originals go after 30 days; files without a row and rows without a file go too', async () => {
  const id = await desk.makeDecision();
  await desk.upload(id, judgment);
  const row = (await desk.originals()).find((one) => one.thing_id === id)!;
  const at = (days: number) => ({
    ...desk.site.services,
    clock: () => desk.site.clock.now.add({ hours: 24 * days }),
  });
  await tidyIntake(at(29));
  assert.ok(existsSync(desk.fileOf(row.id)));
  const orphan = desk.fileOf('00000000-0000-4000-8000-000000000000');
  writeFileSync(orphan, 'x');
  await tidyIntake(at(0));
  assert.ok(existsSync(orphan), 'a file that was just written may get its row');
  utimesSync(orphan, new Date(0), new Date(0));
  await tidyIntake(at(0));
  assert.equal(existsSync(orphan), false);
  await tidyIntake(at(31));
  assert.deepEqual(await desk.originals(), []);
  assert.equal(existsSync(desk.fileOf(row.id)), false);
});

test('a row whose file is gone is forgotten', async () => {
  const id = await desk.makeDecision();
  await desk.upload(id, judgment);
  const row = (await desk.originals()).find((one) => one.thing_id === id)!;
  rmSync(desk.fileOf(row.id));
  await tidyIntake(desk.site.services);
  assert.equal(
    (await desk.originals()).some((one) => one.id === row.id),
    false,
  );
  assert.match(desk.site.log.text(), /"event":"intake.orphans","rows":1/);
});

test('a member sends a decision: encrypted, in the office’s queue, and nobody reads it there', async () => {
  const member = await desk.site.person(desk.site.centre, ['member']);
  const path = '/de/entscheidung-einreichen';
  const page = await desk.site.ask(path, { token: member.token });
  assert.deepEqual(validateHtml(await page.text()), []);
  const wrong = await desk.site.ask(path, {
    form: { court: '', date: '31.2.2023', note: 'Bleibt stehen.' },
    token: member.token,
  });
  const html = await wrong.text();
  assert.equal(wrong.status, 400);
  assert.match(
    html,
    /Bitte nennen Sie das Gericht.*Diesen Tag gibt es nicht.*wählen Sie eine Datei/s,
  );
  assert.match(html, /Bleibt stehen\./);
  assert.deepEqual(validateHtml(html), []);
  const onlyFile = await desk.site.ask(path, {
    form: { court: 'Amtsgericht Beispielstadt' },
    token: member.token,
  });
  assert.equal(onlyFile.status, 400);
  assert.match(await onlyFile.text(), /value="Amtsgericht Beispielstadt"/);
  const form = { court: 'Amtsgericht Beispielstadt', file: new Blob([judgment]), thing_id: 'x' };
  const sent = await desk.site.ask(path, { form, token: member.token });
  assert.equal(sent.status, 200);
  assert.match(await sent.text(), /class="once">[0-9A-Z-]{14}</);
  const { rows } = await sql<{ id: string; sent_for: string; original: string }>`
    select p.id, p.sent_for, o.id as original from caselaw.pointer p
      join caselaw.original o on o.pointer_id = p.id where o.thing_id is null`.execute(
    desk.site.database.owner,
  );
  assert.equal(rows[0]?.sent_for, desk.site.centre);
  assert.deepEqual(filesWith(desk.site.dataDir, canary), []);
  const none = await withOrganisation(desk.site.database.app, member, 'own', (trx) =>
    sql`select from caselaw.original`.execute(trx),
  );
  assert.equal(none.rows.length, 0);
  const taking = `/de/redaktion/hinweise/${rows[0]!.id}`;
  assert.match(
    await (await desk.site.ask(taking, { token: desk.editor.token })).text(),
    /originale\//,
  );
  const taken = await desk.site.ask(`${taking}/uebernahme`, { form: {}, token: desk.editor.token });
  const thing = /entscheidungen\/([0-9a-f-]{36})/.exec(taken.headers.get('Location') ?? '')?.[1];
  const original = (await desk.originals()).find((one) => one.id === rows[0]!.original);
  assert.equal(original?.thing_id, thing);
});
