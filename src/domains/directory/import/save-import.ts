import { type Kysely, sql } from 'kysely';
import { removeOrganisations } from '../../../core/accounts/index.ts';
import type { Temporal } from '../../../platform/clock/index.ts';
import { noteImported } from '../desk/imported.ts';
import type { EntryRecord } from './record.ts';
import { saveEntries } from './save.ts';

/** Saves what an import brings. A hidden place that nobody belongs to has no organisation; the desk learns what changed. */
export async function saveImport(
  db: Kysely<unknown>,
  records: readonly EntryRecord[],
  at: Temporal.Instant,
): Promise<void> {
  const hidden = records.filter(({ precision }) => precision === 'hidden').map(({ id }) => id);
  await removeOrganisations(db, await withoutPeople(db, hidden));
  await saveEntries(db, records);
  await noteImported(db, records, at);
}

async function withoutPeople(db: Kysely<unknown>, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select o.id from accounts.organisation o
     where o.id = any(${ids}::uuid[])
       and not exists (select from accounts.membership m where m.organisation_id = o.id)
       and not exists (select from accounts.invitation i where i.organisation_id = o.id)`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}
