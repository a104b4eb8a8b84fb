import { type Kysely, sql } from 'kysely';
import { type MailMessage, queueMail } from '../../platform/mail/index.ts';
import type { Recipient } from './mails/index.ts';

type Address = Omit<Recipient, 'origin'>;

/**
 * Queues a mail to each of these people, in the transaction of what it tells of. Whom the transaction does not see, and
 * who is gone, gets none. `origin` is the site's: "https://www.example.org". `sealing`: for mails that hold a one-time link.
 */
export async function tell(
  db: Kysely<unknown>,
  people: readonly string[],
  origin: string,
  write: (to: Recipient) => MailMessage,
  sealing: Uint8Array | null = null,
): Promise<void> {
  for (const address of await addressesOf(db, people))
    await queueMail(db, write({ ...address, origin }), sealing);
}

async function addressesOf(db: Kysely<unknown>, people: readonly string[]): Promise<Address[]> {
  const { rows } = await sql<Address>`
    select email, language from accounts.person where id = any(${people}::uuid[])`.execute(db);
  return rows;
}
