import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { validateHtml } from '../../../../test/support/pages.ts';
import { withOrganisation } from '../../../core/accounts/index.ts';
import { type IntakeSite, openIntakeSite } from '../intake/intake-site.fixture.ts';
import { tidyIntake } from '../intake/jobs.ts';
import { hint, hintsOf, path } from './pointers.fixture.ts';
import { countOpenPointers } from './pointers.ts';
import { parseReceipt } from './receipt.ts';

let site: IntakeSite;
before(async () => {
  site = await openIntakeSite();
});
after(() => site.close());

const { receiptOf, rows } = hintsOf(() => site);

test('R03 without a session the program reads no hint and no original, and writes none past the doors', async () => {
  const { app } = site.database;
  for (const table of ['pointer', 'original', 'pointer_rate'])
    await assert.rejects(sql`select * from ${sql.table(`caselaw.${table}`)}`.execute(app));
  await assert.rejects(
    sql`insert into caselaw.pointer (organisation_id, receipt, court, received_at)
        values (${site.office}, '000000000001', 'x', now())`.execute(app),
  );
});

test('R03, R06 a centre sees neither the queue nor a row of it', async () => {
  await receiptOf();
  const editor = await site.person(site.centre, ['editor']);
  const seen = await withOrganisation(site.database.app, editor, 'own', (trx) =>
    sql`select from caselaw.pointer`.execute(trx),
  );
  assert.equal(seen.rows.length, 0);
  const [row] = await rows(sql<{ id: string }>`select id from caselaw.pointer limit 1`);
  const { token } = editor;
  assert.equal((await site.ask('/de/redaktion/hinweise', { token })).status, 404);
  assert.equal((await site.ask(`/de/redaktion/hinweise/${row!.id}`, { token })).status, 404);
  const taking = `/de/redaktion/hinweise/${row!.id}/uebernahme`;
  assert.equal((await site.ask(taking, { form: {}, token })).status, 404);
});

test('the office takes a hint: a draft with its details, the contact forgotten, once', async () => {
  const { token } = await site.person(site.office, ['editor']);
  const receipt = await receiptOf();
  const [row] = await rows(sql<{ id: string }>`
    select id from caselaw.pointer where receipt = ${parseReceipt(receipt)}`);
  const list = await (await site.ask('/de/redaktion/hinweise', { token })).text();
  assert.ok(list.includes(`/de/redaktion/hinweise/${row!.id}`));
  assert.deepEqual(validateHtml(list), []);
  const page = await (await site.ask(`/de/redaktion/hinweise/${row!.id}`, { token })).text();
  assert.ok(page.includes(hint.contact));
  const taking = `/de/redaktion/hinweise/${row!.id}/uebernahme`;
  const open = await countOpenPointers(site.database.owner);
  const taken = await site.ask(taking, { form: {}, token });
  assert.equal(taken.status, 303);
  assert.equal(await countOpenPointers(site.database.owner), open - 1);
  const [, id] = /entscheidungen\/([0-9a-f-]{36})\/entwurf$/.exec(
    taken.headers.get('Location') ?? '',
  )!;
  const [draft] = await rows(sql<{ content: unknown }>`
    select content from desk.draft where thing_id = ${id}::uuid`);
  assert.deepEqual(draft!.content, {
    court: hint.court,
    date: '2023-01-17',
    fileNumbers: [hint.fileNumber],
    sourceUrl: hint.link,
  });
  const [closed] = await rows(sql<{ ending: string; contact: string }>`
    select ending, contact from caselaw.pointer where id = ${row!.id}::uuid`);
  assert.deepEqual(closed, { ending: 'taken', contact: '' });
  assert.equal((await site.ask(taking, { form: {}, token })).status, 404);
  const state = await site.ask(`${path}/stand`, { form: { receipt } });
  assert.match(await state.text(), /angenommen.*noch nicht veröffentlicht/);
});

test('the office declines with a reason, which whoever has the receipt reads', async () => {
  const { token } = await site.person(site.office, ['office_lead']);
  const receipt = await receiptOf();
  const [row] = await rows(sql<{ id: string }>`
    select id from caselaw.pointer where receipt = ${parseReceipt(receipt)}`);
  const declining = `/de/redaktion/hinweise/${row!.id}/ablehnung`;
  const empty = await site.ask(declining, { form: { reason: ' ' }, token });
  assert.equal(empty.status, 400);
  assert.match(await empty.text(), /<title>Fehler: /);
  const form = { reason: 'Betrifft ein anderes Thema.' };
  assert.equal((await site.ask(declining, { form, token })).status, 303);
  const state = await (await site.ask(`${path}/stand`, { form: { receipt } })).text();
  assert.match(state, /Betrifft ein anderes Thema\./);
});

test('contacts go after 90 days, closed hints after two years', async () => {
  const receipt = parseReceipt(await receiptOf());
  const contactOf = async () =>
    (
      await rows(sql<{ contact: string }>`
        select contact from caselaw.pointer where receipt = ${receipt}`)
    )[0]?.contact;
  const { now } = site.clock;
  const later = { ...site.services, clock: () => now.add({ hours: 24 * 91 }) };
  await tidyIntake({ ...site.services, clock: () => now.add({ hours: 24 * 89 }) });
  assert.equal(await contactOf(), hint.contact);
  await tidyIntake(later);
  assert.equal(await contactOf(), '');
  await sql`update caselaw.pointer set closed_at = ${now.toString()}::timestamptz,
    closed_by = gen_random_uuid(), ending = 'declined' where receipt = ${receipt}`.execute(
    site.database.owner,
  );
  await tidyIntake({ ...site.services, clock: () => now.add({ hours: 24 * 800 }) });
  assert.equal(await contactOf(), undefined);
});

test('an installation without an office says that nobody takes hints', async () => {
  const empty = await openIntakeSite({ hasOffice: false });
  const answer = await empty.ask(path, { form: hint });
  assert.equal(answer.status, 503);
  assert.match(await answer.text(), /nimmt hier niemand Hinweise an/);
  await empty.close();
});
