import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../../../test/support/until.ts';
import { mailState, queueMail } from './index.ts';
import { message, Post, stays } from './post.fixture.ts';
import { sendMessage } from './send.ts';

const post = new Post();

test('without a mail server mails wait, and go once there is one', async () => {
  const without = post.services(null);
  const id = await queueMail(post.database.app, message);
  await sendMessage(without, id, stays());
  assert.equal((await post.row(id))!.attempts, 0);
  await post.forgetJobs();
  post.now = post.now.add({ hours: 5 });
  post.start();
  await until(async () => (await mailState(post.database.app, id)) === 'sent');
});

test('a mail whose link has ended is not sent', async () => {
  const expiresAt = post.now.add({ minutes: 15 });
  const id = await queueMail(
    post.database.app,
    { ...message, expiresAt, secret: true },
    post.sealing,
  );
  post.now = post.now.add({ minutes: 16 });
  await sendMessage(post.services(), id, stays());
  assert.equal(await mailState(post.database.app, id), 'given up');
  assert.deepEqual(await post.row(id), {
    attempts: 0,
    last_error: 'expired',
    text: null,
    sealed: null,
  });
  assert.equal(post.smtp.received.length, 0);
});

test('without a mail server a link that has ended does not lie about', async () => {
  const expiresAt = post.now.add({ hours: 1 });
  const secret = { ...message, expiresAt, secret: true };
  const id = await queueMail(post.database.app, secret, post.sealing);
  post.start(post.services(null));
  await pause(1000);
  assert.ok((await post.row(id))!.sealed);
  await post.stop();
  post.now = post.now.add({ hours: 2 });
  post.start(post.services(null));
  await until(async () => (await mailState(post.database.app, id)) === 'given up');
  assert.equal((await post.row(id))!.sealed, null);
});

test('a one-time link is forgotten when it is sent; everything thirty days later', async () => {
  const [secret, plain] = [
    await queueMail(post.database.app, { ...message, secret: true }, post.sealing),
    await queueMail(post.database.app, message),
  ];
  await sendMessage(post.services(), secret, stays());
  await sendMessage(post.services(), plain, stays());
  assert.equal((await post.row(secret))!.sealed, null);
  assert.equal((await post.row(plain))!.text, message.text);
  post.now = post.now.add({ hours: 24 * 30 - 1 });
  post.start();
  await pause(1500);
  assert.equal(await mailState(post.database.app, plain), 'sent');
  await post.stop();
  post.now = post.now.add({ hours: 2 });
  post.start();
  await until(async () => (await mailState(post.database.app, plain)) === null);
  assert.equal(await mailState(post.database.app, secret), null);
});
