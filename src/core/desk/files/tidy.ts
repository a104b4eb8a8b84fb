import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../../platform/clock/index.ts';
import type { Services } from '../../../platform/domain.ts';
import { removeStoredFile, storedFile, storedFiles } from '../../../platform/files/index.ts';
import type { Job } from '../../../platform/jobs/index.ts';
import { lockFiles } from './lock.ts';

/** Every night. */
export const tidyFilesJob: Job = {
  name: 'desk.tidy-files',
  schedule: '41 2 * * *',
  run: async (_, services) => {
    const { missing } = await tidyFiles(services, services.clock());
    for (const sha256 of missing) services.log.error({ event: 'files.missing', sha256 });
  },
};

/** A file is left alone for this long, whatever the database says of it. */
const graceHours = 24;

/**
 * Removes rows of files that no draft, version or page names any more, and stored files without a row, both a day after
 * they came. Answers how many files went, and the hashes of those that should be there and are not.
 */
export async function tidyFiles(
  { db, config }: Pick<Services, 'db' | 'config'>,
  now: Temporal.Instant,
): Promise<{ removed: number; missing: string[] }> {
  const before = now.subtract({ hours: graceHours });
  return db.transaction().execute(async (trx) => {
    await lockFiles(trx);
    const needed = await neededFiles(trx, before);
    let removed = 0;
    for await (const { path, sha256, changedAt } of storedFiles(config.dataDir)) {
      const isOld = changedAt.getTime() < before.epochMilliseconds;
      if ((sha256 !== null && needed.has(sha256)) || !isOld) continue;
      await removeStoredFile(path);
      removed += 1;
    }
    const missing: string[] = [];
    for (const sha256 of needed)
      if (!(await storedFile(config.dataDir, sha256))) missing.push(sha256);
    return { removed, missing: missing.sort() };
  });
}

async function neededFiles(
  trx: Kysely<unknown>,
  before: Temporal.Instant,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from desk.tidy_files(${before.toString()}::timestamptz)`.execute(trx);
  return new Set(rows.map(({ sha256 }) => sha256));
}
