import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { DraftingDatabase, Name } from '../drafting/drafting.fixture.ts';
import { ownAnswers } from './answers.ts';
import { findCall, listCalls } from './calls.ts';
import { listHandIns } from './hand-ins.ts';
import { addressees } from './invitations.ts';
import { addQuestion } from './questions.ts';
import { day, handInAs, makeCall, openShadow, write } from './shadow.fixture.ts';

let shadow: DraftingDatabase;
before(async () => {
  shadow = await openShadow();
});
after(() => shadow.drop());

const tables = ['call', 'asked', 'question', 'answer', 'hand_in', 'reopening', 'reminder'];
const count = (name: Name, table: string) =>
  shadow.as(name, async (trx) => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.table(`advocacy.shadow_${table}`)}`.execute(trx);
    return rows[0]?.n;
  });

test('R03 every table of shadow reports has row-level security, forced, with one restrictive policy, and fails closed', async () => {
  const { rows } = await sql<{ name: string; forced: boolean; policies: number }>`
    select c.relname as name, relrowsecurity and relforcerowsecurity as forced,
        (select count(*)::int from pg_policies p where p.schemaname = 'advocacy' and p.tablename = c.relname
          and p.permissive = 'RESTRICTIVE' and 'schnittstelle_app' = any(p.roles)) as policies
      from pg_class c where c.relnamespace = 'advocacy'::regnamespace and c.relkind = 'r' and c.relname like 'shadow%'
     order by 1`.execute(shadow.owner);
  assert.deepEqual(
    rows.map(({ name }) => name),
    tables.map((name) => `shadow_${name}`).sort(),
  );
  for (const { name, forced, policies } of rows) {
    assert.ok(forced, name);
    assert.equal(policies, 1, name);
    await assert.rejects(sql`select from ${sql.table(`advocacy.${name}`)}`.execute(shadow.app));
  }
});

test('R03 a call that is not sent, and one that asks others, is not there for an organisation', async () => {
  const draft = await makeCall(shadow, {}, false);
  const chosen = await makeCall(shadow, {
    audience: 'chosen',
    asked: [shadow.organisation('north'), shadow.organisation('partner')],
  });
  const seen = (name: Name, id: string) => shadow.as(name, (trx) => findCall(trx, id));
  assert.equal(await seen('north', draft.call.id), null);
  assert.equal(await seen('south', chosen.call.id), null);
  assert.ok(await seen('north', chosen.call.id));
  assert.ok(await seen('partner', chosen.call.id));
  assert.ok(await seen('reviewer', draft.call.id));
  const questions = await shadow.as('south', (trx) =>
    sql`select from advocacy.shadow_question where call_id = ${chosen.call.id}::uuid`.execute(trx),
  );
  assert.equal(questions.rows.length, 0);
  assert.equal(await count('south', 'asked'), 0);
  const asked = chosen.questions[0] ?? '';
  await assert.rejects(write(shadow, 'south', chosen.call.id, asked, 'Beispiel-Text'));
});

test('R03 what an organisation is writing is read by nobody else, the office included', async () => {
  const { call, questions } = await makeCall(shadow);
  const question = questions[0] ?? '';
  assert.equal(await write(shadow, 'north', call.id, question, 'Beispiel-Kanari'), 1);
  for (const name of ['editor', 'reviewer', 'south', 'partner'] as const) {
    assert.equal(await count(name, 'answer'), 0, name);
    const north = shadow.organisation('north');
    const answers = await shadow.as(name, (trx) => ownAnswers(trx, call.id, north));
    assert.equal(answers.size, 0);
  }
  const helper = await shadow.as('helper', (trx) =>
    ownAnswers(trx, call.id, shadow.organisation('north')),
  );
  assert.equal(helper.get(question)?.text, 'Beispiel-Kanari');
  await assert.rejects(write(shadow, 'editor', call.id, question, 'Beispiel-Text'));
});

test('R03 nobody writes an answer or hands in for another organisation, nor changes what was handed in', async () => {
  const { call, questions } = await makeCall(shadow);
  const question = questions[0] ?? '';
  await assert.rejects(
    shadow.as('south', (trx, { person }) =>
      sql`insert into advocacy.shadow_answer (question_id, call_id, organisation_id, edited_by, edited_at)
          values (${question}::uuid, ${call.id}::uuid, ${shadow.organisation('north')}::uuid,
            ${person.personId}::uuid, now())`.execute(trx),
    ),
  );
  assert.ok(await handInAs(shadow, 'north', call.id, question, 'Beispiel-Abgabe'));
  for (const name of ['north', 'editor'] as const)
    for (const change of [
      sql`update advocacy.shadow_hand_in set answers = '{}'`,
      sql`delete from advocacy.shadow_hand_in`,
    ])
      await assert.rejects(shadow.as(name, (trx) => change.execute(trx)));
});

test('R03 members change no call, no question and no reopening; nor does a reviewer of the office', async () => {
  const { call } = await makeCall(shadow);
  for (const name of ['north', 'partner', 'reviewer'] as const) {
    const changed = await shadow.as(name, (trx) =>
      sql`update advocacy.shadow_call set title = 'Beispiel-Anderes' where id = ${call.id}::uuid`.execute(
        trx,
      ),
    );
    assert.equal(changed.numAffectedRows, 0n, name);
    await assert.rejects(
      shadow.as(name, (trx) => addQuestion(trx, call.id, { article: 'beispiel-x/1', text: 'x' })),
    );
    await assert.rejects(
      shadow.as(name, (trx, { person }) =>
        sql`insert into advocacy.shadow_reopening (call_id, organisation_id, number, until, reason, reopened_by, reopened_at)
            values (${call.id}::uuid, ${person.organisationId}::uuid, 0, '2099-01-01', 'x', ${person.personId}::uuid,
              now())`.execute(trx),
      ),
    );
    const removed = await shadow.as(name, (trx) =>
      sql`delete from advocacy.shadow_question where call_id = ${call.id}::uuid`.execute(trx),
    );
    assert.equal(removed.numAffectedRows, 0n, name);
  }
});

test('R03 the others read what was handed in when the call says so: after the deadline, at once, or never', async () => {
  const names = (name: Name, id: string) =>
    shadow.as(name, async (trx) => (await listHandIns(trx, id)).map((one) => one.organisationName));
  for (const [visibility, before, afterwards] of [
    ['after_deadline', 0, 1],
    ['at_once', 1, 1],
    ['office', 0, 0],
  ] as const) {
    const { call, questions } = await makeCall(shadow, { visibility, dueOn: '2099-01-01' });
    await handInAs(shadow, 'north', call.id, questions[0] ?? '', 'Beispiel-Abgabe');
    assert.equal((await names('south', call.id)).length, before, visibility);
    assert.equal((await names('editor', call.id)).length, 1);
    assert.equal((await names('helper', call.id)).length, 1);
    await sql`update advocacy.shadow_call set due_on = '2020-01-01' where id = ${call.id}::uuid`.execute(
      shadow.owner,
    );
    assert.equal((await names('south', call.id)).length, afterwards, visibility);
  }
});

test('R03 addresses of other organisations are for the office’s editors alone', async () => {
  const { call } = await makeCall(shadow, { dueOn: day(3) });
  const found = await shadow.as('editor', (trx) => addressees(trx, call.id));
  assert.deepEqual(found.map(({ email }) => email).sort(), [
    'north@example.org',
    'partner@example.org',
    'south@example.org',
  ]);
  for (const name of ['reviewer', 'north'] as const)
    assert.deepEqual(await shadow.as(name, (trx) => addressees(trx, call.id)), []);
  assert.ok((await shadow.as('north', listCalls)).some(({ id }) => id === call.id));
});
