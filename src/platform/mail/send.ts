import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../clock/index.ts';
import { readSecrets } from '../crypto/index.ts';
import type { Services } from '../domain.ts';
import { type Decision, decide, isExpired, type Outcome } from './attempt.ts';
import { queueSending, type StoredMessage, waitingMessage } from './outbox.ts';
import { openTexts } from './sealed.ts';
import { type Mail, type MailServer, sendBySmtp } from './smtp.ts';

/**
 * Tries once to send a message, and stores what became of it together with the next try. Does nothing while there is no
 * mail server, when the message is over, or while another process sends it. Throws when the database is away, or while
 * this process has the message in hand.
 */
export async function sendMessage(
  services: Services,
  id: string,
  stopping: AbortSignal,
): Promise<void> {
  const { mailUrl, mailFrom } = services.config;
  if (!mailUrl || !mailFrom) return;
  await aloneWith(services.db, id, async () => {
    if (taken.has(id)) return settle(services, id, { kind: 'sent' });
    const message = await waitingMessage(services.db, id);
    if (message) await tryOnce(services, message, { url: mailUrl, from: mailFrom }, stopping);
  });
}

/** In hand now. The lock below is lost with its connection, while the mail is still on its way. */
const inHand = new Set<string>();
/** What the server has, and the database could not be told: to be noted at the next try, not sent twice. */
const taken = new Set<string>();

/** Holds a lock that ends with the connection, so that one message is never in two hands, nor in those of a dead process. */
async function aloneWith(
  db: Kysely<unknown>,
  id: string,
  work: () => Promise<void>,
): Promise<void> {
  await db.connection().execute(async (connection) => {
    const { rows } = await sql<{ alone: boolean }>`
      select pg_try_advisory_lock(hashtextextended(${id}, 0)) as alone`.execute(connection);
    if (!rows[0]?.alone) return;
    try {
      await work();
    } finally {
      await sql`select pg_advisory_unlock(hashtextextended(${id}, 0))`
        .execute(connection)
        .catch(() => undefined);
    }
  });
}

async function tryOnce(
  services: Services,
  message: StoredMessage,
  server: MailServer,
  stopping: AbortSignal,
): Promise<void> {
  const { db, clock } = services;
  if (isExpired(message, clock()))
    return settle(services, message.id, { kind: 'given up', error: 'expired' });
  const texts = textsOf(message, services.config.dataDir);
  if (!texts)
    return settle(services, message.id, { kind: 'given up', error: 'sealed under another key' });
  const firstAttemptAt = message.firstAttemptAt ?? clock();
  const attempts = message.attempts + 1;
  await noteAttempt(db, message.id, firstAttemptAt);
  const outcome = await handOver(server, { ...message, ...texts }, stopping);
  // Broken off because the program ends: its next start tries again at once.
  if (stopping.aborted && outcome.kind === 'failed') throw new Error('stopping');
  await settle(
    services,
    message.id,
    decide({ ...message, attempts, firstAttemptAt }, outcome, clock()),
  );
}

/** null when DATA_DIR/secrets is not that under which it was sealed, as after a restore of the database alone. */
function textsOf(
  { id, text, html, sealed }: StoredMessage,
  dataDir: string,
): Pick<Mail, 'text' | 'html'> | null {
  if (sealed) return openTexts(readSecrets(dataDir).sealing, id, sealed);
  return { text: text ?? '', html };
}

async function handOver(
  server: MailServer,
  message: Mail,
  stopping: AbortSignal,
): Promise<Outcome> {
  if (inHand.has(message.id)) throw new Error('in hand');
  inHand.add(message.id);
  try {
    const outcome = await sendBySmtp(server, message, stopping);
    if (outcome.kind === 'sent') taken.add(message.id);
    return outcome;
  } finally {
    inHand.delete(message.id);
  }
}

async function noteAttempt(
  db: Kysely<unknown>,
  id: string,
  first: Temporal.Instant,
): Promise<void> {
  await sql`
    update mail.message set attempts = attempts + 1, first_attempt_at = ${first.toString()}
    where id = ${id}`.execute(db);
}

async function settle({ db, clock, log }: Services, id: string, decision: Decision): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (decision.kind === 'again') await noteNext(trx, id, decision);
    else await noteEnd(trx, id, decision, clock());
  });
  taken.delete(id);
  if (decision.kind === 'sent') log.info({ event: 'mail.sent', mail: id });
  else
    log.warn({ event: `mail.${decision.kind.replace(' ', '-')}`, mail: id, code: decision.error });
}

async function noteNext(
  trx: Kysely<unknown>,
  id: string,
  { at, error }: Extract<Decision, { kind: 'again' }>,
): Promise<void> {
  await sql`
    update mail.message set next_attempt_at = ${at.toString()}, last_error = ${error} where id = ${id}`.execute(
    trx,
  );
  await queueSending(trx, id, at);
}

async function noteEnd(
  trx: Kysely<unknown>,
  id: string,
  decision: Exclude<Decision, { kind: 'again' }>,
  now: Temporal.Instant,
): Promise<void> {
  const [sent, givenUp, error] =
    decision.kind === 'sent'
      ? [now.toString(), null, null]
      : [null, now.toString(), decision.error];
  await sql`
    update mail.message
    set sent_at = ${sent}, given_up_at = ${givenUp}, last_error = ${error}, sealed = null,
      text = case when secret then null else text end, html = case when secret then null else html end
    where id = ${id}`.execute(trx);
}
