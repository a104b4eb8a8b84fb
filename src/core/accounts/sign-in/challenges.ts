import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../../platform/clock/index.ts';
import { randomToken, sha256 } from '../../../platform/crypto/index.ts';

export type Purpose = 'registration' | 'sign_in' | 'reauthentication';

/** Long enough to look for a key, short enough that a found one is worthless (R19). */
const lifeMinutes = 5;

/** A new challenge for an authenticator, base64url; its hash is stored. `sessionId` null: nobody is known yet. */
export async function putChallenge(
  db: Kysely<unknown>,
  purpose: Purpose,
  sessionId: string | null,
  now: Temporal.Instant,
): Promise<string> {
  const challenge = randomToken();
  const expires = now.add({ minutes: lifeMinutes });
  await sql`
    select accounts.put_challenge(${sha256(challenge)}, ${purpose}, ${sessionId}::uuid,
      ${expires.toString()}::timestamptz)`.execute(db);
  return challenge;
}

/** Whether the challenge was ours, for this purpose and session, and young. It is gone afterwards, whatever the answer. */
export async function takeChallenge(
  db: Kysely<unknown>,
  challenge: string,
  purpose: Purpose,
  sessionId: string | null,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql<{ fits: boolean }>`
    select accounts.take_challenge(${sha256(challenge)}, ${purpose}, ${sessionId}::uuid,
      ${now.toString()}::timestamptz) as fits`.execute(db);
  return rows[0]?.fits ?? false;
}
