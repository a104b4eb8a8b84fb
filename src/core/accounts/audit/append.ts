import { type Kysely, sql } from 'kysely';
import type { AuditEvent } from './event.ts';

/**
 * Adds one row to the audit, in the transaction of what it tells of. Until that ends other audited transactions wait, so
 * it comes late in the work, and nothing slow after it. Throws when a word does not fit the table.
 */
export async function audit(db: Kysely<unknown>, event: AuditEvent): Promise<void> {
  const { personId, organisationId, action, verb, object, result } = event;
  await sql`
    select audit.append(${personId}::uuid, ${organisationId}::uuid, ${action}, ${verb},
      ${object?.kind ?? null}, ${object?.id ?? null}, ${result})`.execute(db);
}
