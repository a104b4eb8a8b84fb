import { type Kysely, sql } from 'kysely';
import type { Recipient } from '../../../core/accounts/index.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import { act } from './act.ts';
import { listBallots } from './ballots.ts';
import { extendedMail } from './mails/index.ts';
import type { LockedPaper } from './paper.ts';
import type { By } from './papers.ts';
import { isFor, isOver, type Outcome, refused } from './stages.ts';
import { setStage } from './steps.ts';

export type NewExtension = {
  /** The first moment after the new end. */
  readonly until: Date;
  readonly reason: string;
};

/**
 * A ballot that goes on ends later; votes stay, and everybody who may vote is told, also who has. 'not_later' when it would
 * not end later than now. What was sent twice is done once. origin: of this site.
 */
export function extendBallot(
  trx: Kysely<unknown>,
  paper: LockedPaper,
  { until, reason }: NewExtension,
  origin: string,
  by: By,
): Promise<Outcome<object>> {
  const what = { by, paperId: paper.id, action: 'ballot_extension', verb: 'create' } as const;
  return act(trx, what, async () => {
    const [ballot] = await listBallots(trx, paper.id);
    if (!isFor(paper, 'extend') || !ballot) return refused('stage');
    if (isOver(ballot.closesAt, by.at)) return refused('late');
    const last = ballot.extensions.at(-1);
    if (last?.until.getTime() === until.getTime() && last.reason === reason) return { done: true };
    if (until.getTime() <= ballot.closesAt.getTime()) return refused('not_later');
    const { personId, name } = by.person;
    await sql`
      insert into advocacy.ballot_extension (ballot_id, closed_before, closes_at, reason, person_id, person_name, made_at)
      values (${ballot.id}::uuid, ${ballot.closesAt}, ${until}, ${reason}, ${personId}::uuid, ${name},
        ${by.at.toString()}::timestamptz)`.execute(trx);
    await sql`
      update advocacy.ballot set closes_at = ${until} where id = ${ballot.id}::uuid`.execute(trx);
    await setStage(trx, paper, 'ballot', by);
    for (const to of await takeAddressees(trx, ballot.id, by))
      await queueMail(trx, extendedMail({ ...to, origin }));
    return { done: true };
  });
}

/** Everybody who may vote; no reminder of the same deadline goes to them beside. */
async function takeAddressees(
  trx: Kysely<unknown>,
  ballotId: string,
  { at }: By,
): Promise<Omit<Recipient, 'origin'>[]> {
  const { rows } = await sql<Omit<Recipient, 'origin'>>`
    select email, language
      from advocacy.take_ballot_addressees(${ballotId}::uuid, ${at.toString()}::timestamptz)`.execute(
    trx,
  );
  return rows;
}
