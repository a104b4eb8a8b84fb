import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { cuttable } from '../../../test/support/cuttable.ts';
import { type Fault, headerOf } from '../../../test/support/smtp.ts';
import { until } from '../../../test/support/until.ts';
import { openAppPool } from '../database/pools.ts';
import { mailState, queueMail } from './index.ts';
import { message, Post, stays } from './post.fixture.ts';
import { sendMessage } from './send.ts';

const post = new Post();

const temporary: [Fault, RegExp, number][] = [
  ['dies at greeting', /^E/, 0],
  ['dies at sender', /^E/, 0],
  ['dies in content', /^E/, 0],
  ['busy at sender', /^451 MAIL FROM$/, 0],
  ['busy at recipient', /^450 RCPT TO$/, 0],
  ['busy after content', /^452 DATA$/, 0],
  // It has the mail and we cannot know: the one case of two, which the Message-ID tells apart.
  ['dies after content', /^E/, 1],
];
for (const [fault, error, before] of temporary)
  test(`R54 a server that ${fault.replace('busy', 'is busy')}: tried again with the same Message-ID, then never more`, async () => {
    post.smtp.faults.push(fault);
    post.start();
    const id = await queueMail(post.database.app, message);
    await until(async () => Boolean((await post.row(id))?.last_error));
    assert.match((await post.row(id))!.last_error!, error);
    assert.equal(post.smtp.received.length, before);
    await post.later({ minutes: 1 });
    await until(async () => (await mailState(post.database.app, id)) === 'sent');
    await post.later({ hours: 1 });
    await pause(500);
    assert.equal(post.smtp.received.length, before + 1);
    const ids = post.smtp.received.map(({ raw }) => headerOf(raw, 'Message-ID'));
    assert.deepEqual(new Set(ids), new Set([`<${id}@example.org>`]));
    const dates = post.smtp.received.map(({ raw }) => headerOf(raw, 'Date'));
    assert.equal(new Set(dates).size, 1);
    assert.doesNotMatch(post.kept.text(), /anna|canary|Nachricht zu/);
  });

for (const [fault, error] of [
  ['refuses sender', '550 MAIL FROM'],
  ['refuses recipient', '550 RCPT TO'],
  ['refuses content', '554 DATA'],
] as const)
  test(`R54 a server that ${fault} ends it with a note`, async () => {
    post.smtp.faults.push(fault);
    post.start();
    const id = await queueMail(post.database.app, message);
    await until(async () => (await mailState(post.database.app, id)) === 'given up');
    assert.equal((await post.row(id))!.last_error, error);
    await post.later({ hours: 1 });
    await pause(300);
    assert.equal(post.smtp.received.length, 0);
    assert.match(
      post.kept.text(),
      new RegExp(`"event":"mail.given-up","mail":"${id}","code":"${error}"`),
    );
    assert.doesNotMatch(post.kept.text(), /anna|canary/);
  });

test('R54 a server that takes its time gets the mail once', async () => {
  post.smtp.faults.push('delays');
  post.start();
  const id = await queueMail(post.database.app, message);
  await until(async () => (await mailState(post.database.app, id)) === 'sent');
  assert.equal(post.smtp.received.length, 1);
  assert.equal((await post.row(id))!.attempts, 1);
});

test('R54 a server that is away for an hour loses nothing', async () => {
  await post.smtp.stop();
  post.start();
  const ids = [
    await queueMail(post.database.app, message),
    await queueMail(post.database.app, message),
  ];
  for (const [attempt, minutes] of [1, 5, 15, 30].entries()) {
    await until(async () =>
      (await Promise.all(ids.map((id) => post.row(id)))).every((one) => one!.attempts > attempt),
    );
    if (attempt === 3) await post.smtp.start();
    await post.later({ minutes });
  }
  for (const id of ids)
    await until(async () => (await mailState(post.database.app, id)) === 'sent');
  assert.equal(post.smtp.received.length, 2);
});

test('R54 two processes with one message send it once', async () => {
  post.smtp.faults.push('delays');
  const id = await queueMail(post.database.app, message);
  await Promise.all([1, 2, 3].map(() => sendMessage(post.services(), id, stays())));
  await sendMessage(post.services(), id, stays());
  assert.equal(post.smtp.received.length, 1);
});

test('R54 a database that goes away while the server takes its time: noted once it is back, sent once', async () => {
  const cut = await cuttable(post.database.appLogin);
  const db = openAppPool(cut.login, post.kept.log);
  const id = await queueMail(post.database.app, message);
  post.smtp.faults.push('holds');
  const sending = sendMessage({ ...post.services(), db }, id, stays());
  await until(() => post.smtp.received.length === 1);
  await cut.cut();
  post.smtp.letGo();
  await assert.rejects(sending);
  assert.equal(await mailState(post.database.app, id), 'waiting');
  await cut.mend();
  await sendMessage({ ...post.services(), db }, id, stays());
  assert.equal(await mailState(post.database.app, id), 'sent');
  assert.equal(post.smtp.received.length, 1);
  await db.destroy();
  await cut.cut();
});

test('a program that ends while the server takes its time tries again at its next start', async () => {
  post.smtp.faults.push('dies at sender');
  const id = await queueMail(post.database.app, message);
  await assert.rejects(sendMessage(post.services(), id, AbortSignal.abort()), /stopping/);
  assert.equal(await mailState(post.database.app, id), 'waiting');
  post.smtp.faults.length = 0;
  post.start();
  await until(async () => (await mailState(post.database.app, id)) === 'sent');
});
