import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../../platform/clock/index.ts';
import type { Services } from '../../../platform/domain.ts';
import type { Job } from '../../../platform/jobs/index.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import { anchorMail } from '../mails/index.ts';
import { type NotedAnchor, noteAnchor, readAnchors } from './anchor-file.ts';
import type { Anchor } from './chain.ts';

/** How often the auditors get the anchor by mail, which lies outside of this machine. */
const mailDays = 7;

/** Every night: notes the audit's newest row outside of the database, so that rows cut off at the end are missed (R79). */
export const anchorJob: Job = {
  name: 'accounts.anchor',
  schedule: '41 2 * * *',
  run: (_, services) => keepAnchor(services),
};

export async function keepAnchor({ db, config, clock }: Services): Promise<void> {
  const newest = await newestRow(db);
  if (!newest) return;
  const now = clock();
  const noted = readAnchors(config.dataDir);
  const mailed = isMailDue(noted, now);
  if (!mailed && noted.at(-1)?.seq === newest.seq) return;
  if (mailed) await mailAuditors(db, newest, config.publicOrigin ?? '');
  noteAnchor(config.dataDir, { at: now, ...newest, mailed });
}

function isMailDue(noted: readonly NotedAnchor[], now: Temporal.Instant): boolean {
  const last = noted.findLast(({ mailed }) => mailed);
  return !last || now.since(last.at).total('hours') >= mailDays * 24;
}

async function newestRow(db: Kysely<unknown>): Promise<Anchor | null> {
  const { rows } = await sql<{ seq: string; hash: string }>`
    select seq::text, hash from audit.newest()`.execute(db);
  return rows[0] ? { seq: Number(rows[0].seq), hash: rows[0].hash } : null;
}

async function mailAuditors(
  db: Kysely<unknown>,
  { seq, hash }: Anchor,
  origin: string,
): Promise<void> {
  const { rows } = await sql<{ email: string; language: 'de' | 'en' }>`
    select email, language from accounts.auditors()`.execute(db);
  await db.transaction().execute(async (transaction) => {
    for (const auditor of rows)
      await queueMail(transaction, anchorMail({ ...auditor, origin }, `${seq}:${hash}`));
  });
}
