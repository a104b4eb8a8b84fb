import { sql } from 'kysely';
import type { OwnerServices } from '../../../platform/domain.ts';
import { knownEntries } from './known-entries.ts';
import { planImport, type RowEnding } from './plan.ts';
import type { UnderstoodRow } from './rows.ts';
import { saveEntries } from './save.ts';

/** Stores an import in one transaction: all of it that is right, or nothing. Answers how each row ended, in order. */
export async function storeEntries(
  { db }: Pick<OwnerServices, 'db'>,
  rows: readonly UnderstoodRow[],
): Promise<readonly RowEnding[]> {
  return db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext('directory import'))`.execute(transaction);
    const { endings, records } = planImport(rows, await knownEntries(transaction));
    if (records.length > 0) await saveEntries(transaction, records);
    return endings;
  });
}
