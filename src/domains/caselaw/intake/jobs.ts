import { type Kysely, sql } from 'kysely';
import type { Services } from '../../../platform/domain.ts';
import type { Job } from '../../../platform/jobs/index.ts';
import { removeOriginal, sweepOriginals } from './original-files.ts';

/** Every night, and the file of one original right after its row went. */
export const intakeJobs: readonly Job[] = [
  {
    name: 'caselaw.intake',
    schedule: '41 2 * * *',
    run: (_, services) => tidyIntake(services),
  },
  {
    name: 'caselaw.original',
    run: async (payload, { config, db }) => {
      const id = idOf(payload);
      if (id && !(await keptOriginals(db)).has(id)) await removeOriginal(config.dataDir, id);
    },
  },
];

/**
 * Deletes originals after 30 days, contacts after 90, files without a row, and rows whose file is gone; what was gone is
 * logged as a count.
 */
export async function tidyIntake({ config, db, clock, log }: Services): Promise<void> {
  const now = clock();
  await sql`select caselaw.tidy_intake(${now.toString()}::timestamptz)`.execute(db);
  const kept = await keptOriginals(db);
  const { there, removed } = await sweepOriginals(config.dataDir, kept, now.epochMilliseconds);
  const lost = [...kept].filter((id) => !there.has(id));
  if (lost.length > 0) await sql`select caselaw.forget_originals(${lost}::uuid[])`.execute(db);
  if (lost.length + removed > 0)
    log.warn({ event: 'intake.orphans', rows: lost.length, files: removed });
}

async function keptOriginals(db: Kysely<unknown>): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select kept_originals as id from caselaw.kept_originals()`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

function idOf(payload: unknown): string | null {
  const { id } = payload as { id?: unknown };
  return typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id) ? id : null;
}
