import { sql } from 'kysely';
import { audit } from '../../../core/accounts/index.ts';
import { todayOf } from '../../../platform/clock/index.ts';
import type { Services } from '../../../platform/domain.ts';
import type { Job } from '../../../platform/jobs/index.ts';

/** Every night: contacts whose last day is over go, with their talks, as the privacy notice says. */
export const deletionJob: Job = {
  name: 'contacts.delete',
  schedule: '41 2 * * *',
  run: (_, services) => deleteOverdue(services),
};

/** Each is audited by its id, by nobody: it was decided when the day was set. */
export async function deleteOverdue({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ id: string; organisationId: string }>`
      select id, organisation_id as "organisationId"
        from advocacy.delete_overdue_contacts(${todayOf(clock())}::date)`.execute(trx);
    for (const { id, organisationId } of rows)
      await audit(trx, {
        personId: null,
        organisationId,
        action: 'contact',
        verb: 'remove',
        object: { kind: 'contact', id },
        result: 'done',
      });
  });
}
