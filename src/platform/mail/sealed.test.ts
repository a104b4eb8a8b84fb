import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { sql } from 'kysely';
import { columnsWith } from '../../../test/support/columns.ts';
import { until } from '../../../test/support/until.ts';
import { mailState, queueMail } from './index.ts';
import { message, Post, stays } from './post.fixture.ts';
import { openTexts, sealTexts } from './sealed.ts';
import { sendMessage } from './send.ts';

const post = new Post();
const link = 'https://schnittstelle.test/de/einladung/Kanari_token-1';
const secret = { ...message, text: `Hier: ${link}`, html: `<p>${link}</p>`, secret: true };

test('R24 a one-time link stands in no column while its mail waits, and arrives after a restart', async () => {
  const id = await post.database.app
    .transaction()
    .execute((trx) => queueMail(trx, secret, post.sealing));
  assert.deepEqual(await columnsWith(post.database.owner, 'Kanari_token-1'), []);
  assert.deepEqual(await columnsWith(post.database.owner, 'anna@example.org'), [
    'mail.message.recipient',
  ]);
  post.smtp.faults.push('busy at sender');
  post.start();
  await until(async () => Boolean((await post.row(id))?.last_error));
  await post.stop();
  assert.deepEqual(await columnsWith(post.database.owner, 'Kanari_token-1'), []);
  post.start();
  await post.later({ minutes: 1 });
  await until(async () => (await mailState(post.database.app, id)) === 'sent');
  const raw = post.smtp.received[0]!.raw.replaceAll('=\r\n', '');
  assert.equal(raw.split(link).length - 1, 2, 'in the text and in the HTML');
  assert.equal((await post.row(id))!.sealed, null);
});

test('a mail that was sealed under another key, or for another row, is given up, and the log says so', async () => {
  const strange = await queueMail(post.database.app, secret, randomBytes(32));
  const copied = await queueMail(post.database.app, secret, post.sealing);
  await sql`
    update mail.message set sealed = ${sealTexts(post.sealing, strange, secret)} where id = ${copied}::uuid`.execute(
    post.database.owner,
  );
  for (const id of [strange, copied]) {
    await sendMessage(post.services(), id, stays());
    assert.equal(await mailState(post.database.app, id), 'given up');
    assert.equal((await post.row(id))!.last_error, 'sealed under another key');
    assert.match(
      post.kept.text(),
      new RegExp(`"event":"mail.given-up","mail":"${id}","code":"sealed under another key"`),
    );
  }
  assert.equal(post.smtp.received.length, 0);
});

test('what an earlier version left in the outbox as text is still sent, and forgotten', async () => {
  const { rows } = await sql<{ id: string }>`
    insert into mail.message (recipient, subject, text, secret)
    values (${secret.to}, ${secret.subject}, ${secret.text}, true) returning id`.execute(
    post.database.app,
  );
  const id = rows[0]!.id;
  await sendMessage(post.services(), id, stays());
  assert.equal(await mailState(post.database.app, id), 'sent');
  assert.ok(post.smtp.received[0]!.raw.includes('Kanari_token-1'));
  assert.equal((await post.row(id))!.text, null);
});

test('a secret mail without a key is a bug, and nothing is queued', async () => {
  await assert.rejects(queueMail(post.database.app, secret), /needs the key/);
  const { rows } = await sql`select from mail.message`.execute(post.database.owner);
  assert.equal(rows.length, 0);
});

test('texts come back as they were, umlauts and no HTML included', () => {
  for (const html of [null, '<p>Grüße</p>']) {
    const texts = { text: 'Grüße', html };
    assert.deepEqual(openTexts(post.sealing, 'a', sealTexts(post.sealing, 'a', texts)), texts);
    assert.equal(openTexts(post.sealing, 'b', sealTexts(post.sealing, 'a', texts)), null);
  }
});
