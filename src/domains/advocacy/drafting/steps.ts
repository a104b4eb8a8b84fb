import { type Kysely, sql } from 'kysely';
import { findThing } from '../../../core/desk/index.ts';
import { act } from './act.ts';
import type { LockedPaper, Paper, Stage } from './paper.ts';
import type { By } from './papers.ts';
import { isFor, isOver, type Outcome, refused } from './stages.ts';
import { ensureVersion, isUpToDate } from './versions.ts';

/** Members comment until a day, on the text as it is now; in a round that goes on, a new day is set. */
export function openComments(
  trx: Kysely<unknown>,
  paper: LockedPaper,
  { until, note }: { readonly until: Date; readonly note: string },
  by: By,
): Promise<Outcome<object>> {
  const what = { by, paperId: paper.id, action: 'comment_round', verb: 'create' } as const;
  return act(trx, what, async () => {
    if (!isFor(paper, 'open_comments')) return refused('stage');
    if (isOver(until, by.at)) return refused('past');
    if (!(await ensureVersion(trx, paper, note, by))) return refused('empty');
    await sql`
      update advocacy.paper set comments_until = ${until}, opened_at = coalesce(opened_at, ${by.at.toString()}::timestamptz)
       where id = ${paper.id}::uuid`.execute(trx);
    await setStage(trx, paper, 'comments', by);
    return { done: true };
  });
}

export function closeComments(
  trx: Kysely<unknown>,
  paper: LockedPaper,
  by: By,
): Promise<Outcome<object>> {
  const what = { by, paperId: paper.id, action: 'comment_round', verb: 'change' } as const;
  return act(trx, what, async () => {
    if (!isFor(paper, 'close_comments')) return refused('stage');
    await setStage(trx, paper, 'revision', by);
    return { done: true };
  });
}

/** Organisations sign the newest version, without a ballot. */
export function openSigning(
  trx: Kysely<unknown>,
  paper: LockedPaper,
  until: Date,
  by: By,
): Promise<Outcome<object>> {
  const what = { by, paperId: paper.id, action: 'sign_off', verb: 'change' } as const;
  return act(trx, what, async () => {
    if (!isFor(paper, 'open_signing')) return refused('stage');
    if (isOver(until, by.at)) return refused('past');
    if (!(await isUpToDate(trx, paper))) return refused('unversioned');
    await sql`
      update advocacy.paper set signing_until = ${until} where id = ${paper.id}::uuid`.execute(trx);
    await setStage(trx, paper, 'signing', by);
    return { done: true };
  });
}

export function closeSigning(
  trx: Kysely<unknown>,
  paper: LockedPaper,
  by: By,
): Promise<Outcome<object>> {
  const what = { by, paperId: paper.id, action: 'sign_off', verb: 'change' } as const;
  return act(trx, what, async () => {
    if (!isFor(paper, 'close_signing')) return refused('stage');
    await setStage(trx, paper, 'agreed', by);
    return { done: true };
  });
}

/** The text is worked on again; votes and signatures stand for their version alone. */
export function rework(trx: Kysely<unknown>, paper: LockedPaper, by: By): Promise<Outcome<object>> {
  const what = { by, paperId: paper.id, action: 'paper', verb: 'change' } as const;
  return act(trx, what, async () => {
    if (!isFor(paper, 'rework') || (await isAtDesk(trx, paper))) return refused('stage');
    await setStage(trx, paper, 'revision', by);
    return { done: true };
  });
}

/** Whether what it was handed over as is still there. */
export async function isAtDesk(trx: Kysely<unknown>, { stage, thingId }: Paper): Promise<boolean> {
  return stage === 'handed_over' && thingId !== null && (await findThing(trx, thingId)) !== null;
}

/** Nothing comes of it; everything stays to be read. */
export function endPaper(
  trx: Kysely<unknown>,
  paper: LockedPaper,
  reason: string,
  by: By,
): Promise<Outcome<object>> {
  const what = { by, paperId: paper.id, action: 'paper', verb: 'remove' } as const;
  return act(trx, what, async () => {
    if (!isFor(paper, 'end')) return refused('stage');
    await sql`
      update advocacy.ballot set closed_at = ${by.at.toString()}::timestamptz, outcome = 'broken_off', reason = ${reason}
       where paper_id = ${paper.id}::uuid and closed_at is null`.execute(trx);
    await sql`
      update advocacy.paper set ended_reason = ${reason} where id = ${paper.id}::uuid`.execute(trx);
    await setStage(trx, paper, 'ended', by);
    return { done: true };
  });
}

export async function setStage(
  trx: Kysely<unknown>,
  paper: LockedPaper,
  stage: Stage,
  { at }: By,
): Promise<void> {
  await sql`
    update advocacy.paper set stage = ${stage}, changed_at = ${at.toString()}::timestamptz
     where id = ${paper.id}::uuid`.execute(trx);
}
