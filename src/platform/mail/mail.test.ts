import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { headerOf } from '../../../test/support/smtp.ts';
import { until } from '../../../test/support/until.ts';
import { mailState, queueMail } from './index.ts';
import { message, Post, stays } from './post.fixture.ts';
import { sendMessage } from './send.ts';

const post = new Post();

test('a mail goes out after the commit that queued it, and never after a rollback', async () => {
  post.start();
  const rolledBack = post.database.app.transaction().execute(async (trx) => {
    await queueMail(trx, message);
    throw new Error('rolled back');
  });
  await assert.rejects(rolledBack, /rolled back/);
  const id = await post.database.app.transaction().execute((trx) => queueMail(trx, message));
  await until(async () => (await mailState(post.database.app, id)) === 'sent');
  assert.equal(post.smtp.received.length, 1);
  const [mail] = post.smtp.received;
  assert.deepEqual(mail!.to, ['anna@example.org']);
  assert.equal(mail!.from, 'buero@example.org');
  assert.equal(headerOf(mail!.raw, 'Message-ID'), `<${id}@example.org>`);
  assert.equal(headerOf(mail!.raw, 'To'), 'anna@example.org');
  assert.equal(headerOf(mail!.raw, 'Auto-Submitted'), 'auto-generated');
  assert.match(headerOf(mail!.raw, 'From') ?? '', /<buero@example\.org>$/);
  assert.match(headerOf(mail!.raw, 'Content-Type') ?? '', /^text\/plain/);
  assert.match(mail!.raw, /Gr=C3=BC=C3=9Fe\r\n\.\r\nnach dem Punkt/);
});

test('R51 a mail asks nothing of other servers and tells nothing of its software', async () => {
  const id = await queueMail(post.database.app, { ...message, html: '<p>Grüße</p>' });
  await sendMessage(post.services(), id, stays());
  const [mail] = post.smtp.received;
  assert.match(headerOf(mail!.raw, 'Content-Type') ?? '', /^multipart\/alternative/);
  assert.ok(mail!.raw.indexOf('text/plain') < mail!.raw.indexOf('text/html'));
  for (const name of ['X-Mailer', 'User-Agent', 'Disposition-Notification-To', 'Return-Receipt-To'])
    assert.equal(headerOf(mail!.raw, name), null);
});

const breaks = ['\r\n', '\n', '\r', '\u2028', '\u2029', '\u0085', '\u000b', '\u0000'];
for (const sign of breaks)
  test(`R50 ${JSON.stringify(sign)} and Bcc in a subject, a text and the HTML make no header and no recipient`, async () => {
    const evil = `Hallo${sign}Bcc: eva@example.org${sign}${sign}X-Evil: 1`;
    const id = await queueMail(post.database.app, {
      ...message,
      subject: evil,
      text: evil,
      html: evil,
    });
    await sendMessage(post.services(), id, stays());
    assert.equal(post.smtp.received.length, 1);
    const [mail] = post.smtp.received;
    assert.deepEqual(mail!.to, ['anna@example.org']);
    for (const name of ['Bcc', 'Cc', 'X-Evil']) assert.equal(headerOf(mail!.raw, name), null);
    assert.equal(mail!.raw.match(/^Subject:/gim)?.length, 1);
  });

test('R50 what is no address is not queued, and the table holds none either', async () => {
  const evil = 'anna@example.org\r\nBcc: eva@example.org';
  await assert.rejects(queueMail(post.database.app, { ...message, to: evil }), /one address/);
  for (const recipient of [evil, 'a@example.org, b@example.org', 'A <a@example.org>'])
    await assert.rejects(
      sql`insert into mail.message (recipient, subject, text) values (${recipient}, 'x', 'x')`.execute(
        post.database.app,
      ),
      { code: '23514' },
    );
});

test('to another machine nothing goes in plain text, unless the operator says so', async () => {
  const port = new URL(post.smtp.url).port;
  // 127.0.0.1 by a name that is not known to be this machine.
  const elsewhere = `smtp://[::ffff:127.0.0.1]:${port}`;
  const id = await queueMail(post.database.app, message);
  await sendMessage(post.services(elsewhere), id, stays());
  assert.equal(post.smtp.received.length, 0);
  assert.match((await post.row(id))!.last_error!, /TLS/);
  await sendMessage(post.services(`${elsewhere}/?requireTLS=false`), id, stays());
  assert.equal(post.smtp.received.length, 1);
});
