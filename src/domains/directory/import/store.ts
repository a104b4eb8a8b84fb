import type { OwnerServices } from '../../../platform/domain.ts';
import { knownEntries, withdrawnIds } from './known-entries.ts';
import { planImport, type RowEnding } from './plan.ts';
import type { UnderstoodRow } from './rows.ts';
import { lockEntries } from './save.ts';
import { saveImport } from './save-import.ts';

/** Stores an import in one transaction: all of it that is right, or nothing. Answers how each row ended, in order. */
export async function storeEntries(
  { db, clock }: Pick<OwnerServices, 'db' | 'clock'>,
  rows: readonly UnderstoodRow[],
): Promise<readonly RowEnding[]> {
  return db.transaction().execute(async (transaction) => {
    await lockEntries(transaction);
    const known = await knownEntries(transaction);
    const { endings, records } = planImport(rows, known, await withdrawnIds(transaction));
    if (records.length > 0) await saveImport(transaction, records, clock());
    return endings;
  });
}
