import { type Kysely, sql } from 'kysely';
import type { Recipient } from '../../../core/accounts/index.ts';
import type { Services } from '../../../platform/domain.ts';
import type { Job } from '../../../platform/jobs/index.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import { act } from './act.ts';
import { waitingMail } from './mails/index.ts';
import type { LockedPaper } from './paper.ts';
import type { By } from './papers.ts';
import { isFor, type Outcome, refused } from './stages.ts';

/** Every morning; also when the program starts. */
export const reminderJob: Job = {
  name: 'advocacy.remind_of_papers',
  schedule: '37 5 * * *',
  run: (_, services) => remind(services),
};

/**
 * Tells whom a deadline waits for: when it begins, seven and two days before. Mails and the note that somebody was told
 * stand or fall together, so that a second run at the same time tells nobody twice (R54).
 */
export async function remind({
  db,
  clock,
  config,
}: Pick<Services, 'db' | 'clock' | 'config'>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const person of await takeReminders(trx, clock().toString()))
      await queueMail(trx, waitingMail({ ...person, origin: config.publicOrigin ?? '' }));
  });
}

/** The office asks those again for whom the paper waits: once a day. */
export function remindOfPaper(
  trx: Kysely<unknown>,
  paper: LockedPaper,
  origin: string,
  by: By,
): Promise<Outcome<object>> {
  const what = { by, paperId: paper.id, action: 'reminder', verb: 'create' } as const;
  return act(trx, what, async () => {
    if (!isFor(paper, 'remind')) return refused('stage');
    return (await remindOf(trx, paper.id, origin, by)) ? { done: true } : refused('reminded');
  });
}

/** Mails to those for whom a paper or a call waits, once a day; false when none went out. For whoever edits papers. */
export async function remindOf(
  trx: Kysely<unknown>,
  subjectId: string,
  origin: string,
  { at }: Pick<By, 'at'>,
): Promise<boolean> {
  const { rows } = await sql<Told>`
    select email, language
      from advocacy.take_reminders_of(${subjectId}::uuid, ${at.toString()}::timestamptz)`.execute(
    trx,
  );
  for (const person of rows) await queueMail(trx, waitingMail({ ...person, origin }));
  return rows.length > 0;
}

type Told = Omit<Recipient, 'origin'>;

/** Whoever was not told yet; the next call leaves them out. */
async function takeReminders(trx: Kysely<unknown>, at: string): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select email, language from advocacy.take_paper_reminders(${at}::timestamptz)`.execute(trx);
  return rows;
}
