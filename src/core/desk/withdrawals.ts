import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../platform/clock/index.ts';
import type { SignedIn } from '../../platform/domain.ts';
import type { Editable } from '../../platform/editable.ts';
import { act } from './act.ts';
import { touch } from './contents.ts';
import { withdrawFiles } from './files/index.ts';
import { mayWithdraw } from './life.ts';
import type { Outcome } from './outcome.ts';
import type { LockedThing } from './thing.ts';

/**
 * Takes a thing out of what pages read, its files too. Where the domain says `purge`, every version, draft, note and
 * remark goes for good, and the reason of this withdrawal is the only text that remains. reason: 1 to 2,000 signs.
 */
export async function withdraw(
  trx: Kysely<unknown>,
  editable: Editable,
  thing: LockedThing,
  {
    reason,
    person,
    at,
  }: { readonly reason: string; readonly person: SignedIn; readonly at: Temporal.Instant },
): Promise<Outcome<object>> {
  const what = { thing, person, action: 'withdrawal', verb: 'create' } as const;
  return act(trx, what, mayWithdraw(thing), async () => {
    if (thing.key !== null) await editable.withdraw(trx, thing.key, thing.id);
    await withdrawFiles(trx, thing.id);
    if (editable.withdrawal === 'purge') await purge(trx, thing, at);
    else
      await sql`
        update desk.thing set changed_at = ${at.toString()}::timestamptz where id = ${thing.id}::uuid`.execute(
        trx,
      );
    await sql`
      insert into desk.withdrawal (thing_id, organisation_id, reason, withdrawn_by, withdrawn_at)
      values (${thing.id}::uuid, ${thing.organisationId}::uuid, ${reason}, ${person.personId}::uuid,
        ${at.toString()}::timestamptz)`.execute(trx);
    return { done: true };
  });
}

/**
 * Numbers, days, who released and who stated what remain: they tell who answered for it. The bytes of files that no row
 * names any more go with the next run of `tidyFilesJob`.
 */
async function purge(
  trx: Kysely<unknown>,
  { id }: LockedThing,
  at: Temporal.Instant,
): Promise<void> {
  await sql`update desk.version set content = null, note = '' where thing_id = ${id}::uuid`.execute(
    trx,
  );
  for (const table of ['desk.draft', 'desk.submission', 'desk.withdrawal', 'desk.file'])
    await sql`delete from ${sql.table(table)} where thing_id = ${id}::uuid`.execute(trx);
  await touch(trx, id, { title: '', at });
}
