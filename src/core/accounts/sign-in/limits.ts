import { type Kysely, sql } from 'kysely';
import { Temporal } from '../../../platform/clock/index.ts';
import { keyed } from '../../../platform/crypto/index.ts';

/** R17: so many tries in ten minutes cost nothing but the work; a try that succeeds is not counted. */
const free = { account: 10, network: 50 } as const;
const windowMinutes = 10;
const firstWaitSeconds = 30;
const longestWaitSeconds = 15 * 60;

export type Caller = {
  /** Key of the HMAC that stands in the table instead of addresses. */
  readonly key: Uint8Array;
  readonly network: string;
  /** The address that was typed; null for a passkey, which nobody can guess. */
  readonly email: string | null;
};

/**
 * Counts a try before it is checked. null: go on. An instant: wait until then. Whoever waits is told by network, so that
 * a stranger who keeps trying one account makes only himself wait: its owner, elsewhere, waits half a minute once. With
 * the window the count ends, so nobody waits longer than ten minutes.
 */
export async function admit(
  db: Kysely<unknown>,
  caller: Caller,
  now: Temporal.Instant,
): Promise<Temporal.Instant | null> {
  const keys = keysOf(caller);
  return db.transaction().execute(async (transaction) => {
    const tries = await countTry(transaction, keys.network, now);
    const wait = await slot(transaction, tries > free.network, `${keys.network} wait`, now);
    if (wait || !keys.account) return wait;
    const triesOfAccount = await countTry(transaction, keys.account, now);
    return slot(transaction, triesOfAccount > free.account, `${keys.pair} wait`, now);
  });
}

/** A try that succeeded leaves nothing behind. */
export async function forgive(db: Kysely<unknown>, caller: Caller): Promise<void> {
  const { network, account, pair } = keysOf(caller);
  await sql`update accounts.rate_limit set points = greatest(points - 1, 0) where key = ${network}`.execute(
    db,
  );
  if (account)
    await sql`delete from accounts.rate_limit where key in (${account}, ${`${pair} wait`})`.execute(
      db,
    );
}

function keysOf({ key, network, email }: Caller) {
  const account = email?.toLowerCase();
  return {
    network: `network ${keyed(key, network)}`,
    account: account === undefined ? null : `account ${keyed(key, account)}`,
    pair: `pair ${keyed(key, `${network}\n${account}`)}`,
  };
}

/** Tries in the window, this one included; the row stays locked until the transaction ends, so that none slips by. */
async function countTry(db: Kysely<unknown>, key: string, now: Temporal.Instant): Promise<number> {
  const at = now.epochMilliseconds;
  const end = now.add({ minutes: windowMinutes }).epochMilliseconds;
  await sql`delete from accounts.rate_limit where expire < ${at - longestWaitSeconds * 1000}`.execute(
    db,
  );
  const { rows } = await sql<{ points: number }>`
    insert into accounts.rate_limit as held (key, points, expire) values (${key}, 1, ${end})
    on conflict (key) do update set
      points = case when held.expire <= ${at} then 1 else held.points + 1 end,
      expire = case when held.expire <= ${at} then ${end} else held.expire end
    returning points`.execute(db);
  return rows[0]?.points ?? 1;
}

/** One try per wait, and each wait twice as long as the one before. */
async function slot(
  db: Kysely<unknown>,
  isHot: boolean,
  key: string,
  now: Temporal.Instant,
): Promise<Temporal.Instant | null> {
  if (!isHot) return null;
  const { rows } = await sql<{ points: number; expire: string }>`
    select points, expire from accounts.rate_limit where key = ${key} for update`.execute(db);
  const held = rows[0];
  const until = held && Temporal.Instant.fromEpochMilliseconds(Number(held.expire));
  if (until && Temporal.Instant.compare(until, now) > 0) return until;
  const points = held ? held.points + 1 : 0;
  const seconds = Math.min(firstWaitSeconds * 2 ** points, longestWaitSeconds);
  const next = now.add({ seconds });
  await sql`
    insert into accounts.rate_limit (key, points, expire) values (${key}, ${points}, ${next.epochMilliseconds})
    on conflict (key) do update set points = excluded.points, expire = excluded.expire`.execute(db);
  return held ? null : next;
}
