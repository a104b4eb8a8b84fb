import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { noon } from '../../../core/accounts/people.fixture.ts';
import { readConfig } from '../../../platform/config/index.ts';
import type { Services } from '../../../platform/domain.ts';
import { createLog } from '../../../platform/log/index.ts';
import type { DraftingDatabase } from '../drafting/drafting.fixture.ts';
import { ownAnswers } from './answers.ts';
import { createCall, lockCall, saveCall } from './calls.ts';
import { listHandIns, progressOf, reopen } from './hand-ins.ts';
import { takeReminders } from './invitations.ts';
import { shadowPersonal } from './personal.ts';
import { addQuestion, listQuestions, moveQuestion, removeQuestion } from './questions.ts';
import { remind } from './reminders.ts';
import { day, handInAs, input, makeCall, openShadow, write } from './shadow.fixture.ts';

let shadow: DraftingDatabase;
before(async () => {
  shadow = await openShadow();
});
after(() => shadow.drop());

test('R64 two people of one organisation at once: one saves, the other is told, and nothing is mixed', async () => {
  const { call, questions } = await makeCall(shadow);
  const question = questions[0] ?? '';
  for (const revision of [0, 1]) {
    const both = await Promise.all([
      write(shadow, 'north', call.id, question, `Beispiel-Eins ${revision}`, revision),
      write(shadow, 'helper', call.id, question, `Beispiel-Zwei ${revision}`, revision),
    ]);
    assert.deepEqual(
      both.filter((one) => one !== null),
      [revision + 1],
    );
    const kept = await shadow.as('north', (trx) =>
      ownAnswers(trx, call.id, shadow.organisation('north')),
    );
    const winner = both[0] === null ? 'Zwei' : 'Eins';
    assert.equal(kept.get(question)?.text, `Beispiel-${winner} ${revision}`);
    assert.equal(
      kept.get(question)?.editedByName,
      winner === 'Eins' ? 'Beispiel-north' : 'Beispiel-helper',
    );
  }
});

test('two organisations write about one article without meeting', async () => {
  const { call, questions } = await makeCall(shadow);
  const question = questions[0] ?? '';
  const both = await Promise.all([
    write(shadow, 'north', call.id, question, 'Beispiel-Nord'),
    write(shadow, 'south', call.id, question, 'Beispiel-Süd'),
  ]);
  assert.deepEqual(both, [1, 1]);
});

test('R64 two people hand in at once: one hand-in', async () => {
  const { call, questions } = await makeCall(shadow);
  const question = questions[0] ?? '';
  const both = await Promise.all([
    handInAs(shadow, 'north', call.id, question, 'Beispiel-Eins'),
    handInAs(shadow, 'helper', call.id, question, 'Beispiel-Zwei'),
  ]);
  assert.deepEqual(both.toSorted(), [false, true]);
  const handed = await shadow.as('editor', (trx) => listHandIns(trx, call.id));
  assert.equal(handed.length, 1);
});

test('after a reopening the earlier hand-in counts until the next, which then does', async () => {
  const { call, questions } = await makeCall(shadow);
  const question = questions[0] ?? '';
  const north = shadow.organisation('north');
  await handInAs(shadow, 'north', call.id, question, 'Beispiel-Erstes');
  await shadow.as('editor', (trx, by) =>
    reopen(
      trx,
      call.id,
      { organisationId: north, number: 1, until: day(40), reason: 'Beispiel-Grund' },
      by,
    ),
  );
  const read = () =>
    shadow.as(
      'editor',
      async (trx) => (await listHandIns(trx, call.id))[0]?.answers[question]?.text,
    );
  assert.equal(await read(), 'Beispiel-Erstes');
  assert.ok(await handInAs(shadow, 'north', call.id, question, 'Beispiel-Zweites', 2));
  assert.equal(await read(), 'Beispiel-Zweites');
  const progress = await shadow.as('north', (trx) => progressOf(trx, call.id, [north]));
  assert.equal(progress.get(north)?.handedIn?.number, 2);
  assert.deepEqual(progress.get(north)?.reopening, {
    number: 1,
    until: day(40),
    reason: 'Beispiel-Grund',
  });
});

test('an article stands in a call once, also when two add it at once; the order is the office’s', async () => {
  const { call, questions } = await makeCall(shadow, {}, false);
  const add = () =>
    shadow.as('editor', async (trx) => {
      await lockCall(trx, call.id);
      return addQuestion(trx, call.id, { article: 'beispiel-uebereinkommen/15', text: 'x' });
    });
  assert.deepEqual((await Promise.all([add(), add()])).toSorted(), [false, true]);
  const articles = () =>
    shadow.as('editor', async (trx) =>
      (await listQuestions(trx, call.id)).map(({ article }) => article.split('/')[1]),
    );
  assert.deepEqual(await articles(), ['13', '14', '15']);
  await shadow.as('editor', (trx) => moveQuestion(trx, call.id, questions[0] ?? '', 'down'));
  assert.deepEqual(await articles(), ['14', '13', '15']);
  await shadow.as('editor', (trx) => moveQuestion(trx, call.id, questions[1] ?? '', 'up'));
  assert.deepEqual(await articles(), ['14', '13', '15']);
  await shadow.as('editor', (trx) => removeQuestion(trx, call.id, questions[0] ?? ''));
  assert.deepEqual(await articles(), ['14', '15']);
});

test('R64 two editors change one call: the second is told; once sent, whom it asks and where it goes stay', async () => {
  const { call } = await makeCall(shadow, {}, false);
  const change = (title: string) =>
    shadow.as('editor', async (trx) => {
      const locked = await lockCall(trx, call.id);
      return locked && saveCall(trx, locked, { ...input, title }, call.revision);
    });
  const both = await Promise.all([change('Beispiel-Eins'), change('Beispiel-Zwei')]);
  assert.deepEqual(both.toSorted(), [false, true]);
  const sent = await makeCall(shadow);
  await shadow.as('editor', async (trx) => {
    const locked = await lockCall(trx, sent.call.id);
    if (!locked) throw new Error('gone');
    const changed = { ...input, dueOn: day(50), audience: 'chosen', asked: [] } as const;
    assert.ok(await saveCall(trx, locked, changed, locked.revision));
    const now = await lockCall(trx, sent.call.id);
    assert.equal(now?.dueOn, day(50));
    assert.equal(now?.audience, 'all');
  });
});

test('reminders go seven and two days before the last day, once each, to those who have not handed in', async () => {
  const db = await openShadow();
  try {
    const { call, questions } = await makeCall(db, { dueOn: day(30) });
    const at = (days: number) => noon.add({ hours: 24 * days });
    const take = async (days: number) =>
      (await takeReminders(db.app, at(days))).map(({ email }) => email.split('@')[0]).sort();
    assert.deepEqual(await take(0), []);
    assert.deepEqual(await take(22), []);
    await handInAs(db, 'south', call.id, questions[0] ?? '', 'x');
    const two = await Promise.all([take(23), take(23)]);
    assert.deepEqual(two.flat().sort(), ['north', 'partner']);
    assert.deepEqual(await take(24), []);
    await handInAs(db, 'partner', call.id, questions[0] ?? '', 'x');
    assert.deepEqual(await take(28), ['north']);
    assert.deepEqual(await take(29), []);
    assert.deepEqual(await take(31), []);
    const reopening = { number: 1, until: day(40), reason: 'x' };
    await db.as('editor', (trx, by) =>
      reopen(trx, call.id, { organisationId: db.organisation('south'), ...reopening }, by),
    );
    assert.deepEqual(await take(33), ['south']);
    assert.deepEqual(await take(33), []);
  } finally {
    await db.drop();
  }
});

test('nobody is reminded of a call on the day on which it was sent, nor of one that ended', async () => {
  const db = await openShadow();
  try {
    await makeCall(db, { dueOn: day(2) });
    assert.deepEqual(await takeReminders(db.app, noon), []);
    assert.equal((await takeReminders(db.app, noon.add({ hours: 24 }))).length, 3);
    const ended = await makeCall(db, { dueOn: day(8) });
    await sql`update advocacy.shadow_call set ended_at = now(), ended_by = gen_random_uuid(), ending = 'x'
      where id = ${ended.call.id}::uuid`.execute(db.owner);
    assert.deepEqual(await takeReminders(db.app, noon.add({ hours: 48 })), []);
  } finally {
    await db.drop();
  }
});

test('the job queues a neutral mail for each, in the transaction in which it notes them (R51)', async () => {
  const db = await openShadow();
  try {
    await makeCall(db, { dueOn: day(7) });
    const clock = () => noon.add({ hours: 24 });
    const config = readConfig({ PUBLIC_ORIGIN: 'https://schnittstelle.test' }, 'production');
    const services = { db: db.app, config, clock, mode: 'production', log: createLog('silent') };
    await Promise.all([remind(services as Services), remind(services as Services)]);
    const { rows } = await sql<{ recipient: string; text: string }>`
      select recipient, text from mail.message order by 1`.execute(db.owner);
    assert.deepEqual(
      rows.map(({ recipient }) => recipient.split('@')[0]),
      ['north', 'partner', 'south'],
    );
    for (const { text } of rows) {
      assert.match(text, /https:\/\/schnittstelle\.test\/de\/mitarbeit/);
      assert.doesNotMatch(text, /Beispiel-|Schattenbericht|GRETA|Frist/);
    }
  } finally {
    await db.drop();
  }
});

test('somebody gets what she asked, answered and handed in; texts only where she still belongs', async () => {
  const { call, questions } = await makeCall(shadow);
  await write(shadow, 'partner', call.id, questions[0] ?? '', 'Beispiel-Eigenes');
  const told = () =>
    shadow.as('partner', (trx, { person }) => shadowPersonal.export(trx, person.personId));
  const rows = (name: string, all: Awaited<ReturnType<typeof told>>) =>
    all.find((one) => one.name === name)?.rows ?? [];
  assert.ok(rows('shadow_answered', await told()).some((row) => row.text === 'Beispiel-Eigenes'));
  assert.ok(rows('shadow_called', await told()).length === 0);
  await sql`delete from accounts.membership where person_id = ${shadow.person('partner').personId}::uuid`.execute(
    shadow.owner,
  );
  const left = rows('shadow_answered', await told());
  assert.ok(left.length > 0 && left.every(({ text, title }) => text === null && title === null));
});

test('a call needs a body that is there', async () => {
  await assert.rejects(
    shadow.as('editor', (trx, by) => createCall(trx, { ...input, body: 'beispiel-keines' }, by)),
  );
});
