import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { Temporal } from '../clock/index.ts';
import { queueJob } from '../jobs/index.ts';
import { cleanMessage, type MailMessage } from './message.ts';
import { sealTexts } from './sealed.ts';

/** The name of the job that sends one message; its payload is { id }. */
export const sendJobName = 'mail.send';

/**
 * Puts a mail into the outbox, in the transaction of what causes it: it is sent after the commit, and never after a
 * rollback. Answers its id. A secret one waits sealed under the installation's key `sealing`. Throws when `to` is no
 * address, and when a secret one comes without that key.
 */
export async function queueMail(
  trx: Kysely<unknown>,
  message: MailMessage,
  sealing: Uint8Array | null = null,
): Promise<string> {
  const { to, subject, text, html, secret = false, expiresAt } = cleanMessage(message);
  if (secret && !sealing) throw new Error('A mail with a one-time link needs the key to seal it.');
  const id = randomUUID();
  const sealed = secret && sealing ? sealTexts(sealing, id, { text, html }) : null;
  await sql`
    insert into mail.message (id, recipient, subject, text, html, sealed, secret, expires_at)
    values (${id}::uuid, ${to}, ${subject}, ${sealed ? null : text}, ${sealed ? null : html}, ${sealed}, ${secret},
      ${expiresAt?.toString() ?? null})`.execute(trx);
  await queueSending(trx, id);
  return id;
}

/** Queues the sending of a stored message, now or at a time; a waiting one is replaced. */
export async function queueSending(
  trx: Kysely<unknown>,
  id: string,
  at?: Temporal.Instant,
): Promise<void> {
  await queueJob(trx, sendJobName, { id }, { key: `mail:${id}`, ...(at ? { at } : {}) });
}

/** waiting: also while there is no mail server. given up: refused, or in vain for three days, or too late. */
export type MailState = 'waiting' | 'sent' | 'given up';

/** What became of a message; null thirty days after it was over. */
export async function mailState(db: Kysely<unknown>, id: string): Promise<MailState | null> {
  const { rows } = await sql<{ state: MailState }>`
    select case when sent_at is not null then 'sent' when given_up_at is not null then 'given up' else 'waiting' end as state
    from mail.message where id = ${id}`.execute(db);
  return rows[0]?.state ?? null;
}

/** What the outbox still knows of mails to an address, the newest first; without their texts. */
export async function mailsTo(
  db: Kysely<unknown>,
  address: string,
): Promise<{ subject: string; createdAt: Date; sentAt: Date | null }[]> {
  const { rows } = await sql<{ subject: string; createdAt: Date; sentAt: Date | null }>`
    select subject, created_at as "createdAt", sent_at as "sentAt" from mail.message
    where recipient = ${address} order by created_at desc`.execute(db);
  return rows;
}

/** Deletes what is over of the mails to an address; what waits is still sent. */
export async function forgetMailsTo(db: Kysely<unknown>, address: string): Promise<void> {
  await sql`
    delete from mail.message
    where recipient = ${address} and (sent_at is not null or given_up_at is not null)`.execute(db);
}

export type StoredMessage = {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  /** null: sealed. */
  readonly text: string | null;
  readonly html: string | null;
  readonly sealed: Buffer | null;
  readonly createdAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant | null;
  readonly firstAttemptAt: Temporal.Instant | null;
  /** How often it was tried before. */
  readonly attempts: number;
};

/** A message that is still to be sent; null when it was, was given up, or never was. */
export async function waitingMessage(
  db: Kysely<unknown>,
  id: string,
): Promise<StoredMessage | null> {
  type Row = Omit<StoredMessage, 'createdAt' | 'expiresAt' | 'firstAttemptAt'> & {
    created_at: Date;
    expires_at: Date | null;
    first_attempt_at: Date | null;
  };
  const { rows } = await sql<Row>`
    select id, recipient, subject, text, html, sealed, attempts, created_at, expires_at, first_attempt_at
    from mail.message where id = ${id} and sent_at is null and given_up_at is null`.execute(db);
  const row = rows[0];
  if (!row) return null;
  const { created_at, expires_at, first_attempt_at, ...rest } = row;
  return {
    ...rest,
    createdAt: instant(created_at),
    expiresAt: expires_at && instant(expires_at),
    firstAttemptAt: first_attempt_at && instant(first_attempt_at),
  };
}

function instant(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}

/** Messages whose time came before and that no job sent: as after a restore, or while there was no mail server. */
export async function overdueMessages(
  db: Kysely<unknown>,
  before: Temporal.Instant,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from mail.message
    where sent_at is null and given_up_at is null and next_attempt_at < ${before.toString()}
    order by next_attempt_at limit 1000`.execute(db);
  return rows.map(({ id }) => id);
}

/** Gives up what waited beyond its end, as without a mail server, and forgets the links in it. */
export async function endExpired(db: Kysely<unknown>, now: Temporal.Instant): Promise<void> {
  await sql`
    update mail.message
    set given_up_at = ${now.toString()}, last_error = 'expired', sealed = null,
      text = case when secret then null else text end, html = case when secret then null else html end
    where sent_at is null and given_up_at is null and expires_at <= ${now.toString()}`.execute(db);
}
