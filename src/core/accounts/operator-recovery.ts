import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../platform/clock/index.ts';
import { randomToken, sha256 } from '../../platform/crypto/index.ts';
import { audit } from './audit/append.ts';
import { recoveryMinutes } from './recoveries.ts';

/**
 * By the operator, on the owner's connection, when no two leads are left who could: nobody is asked. null when nobody
 * with this address belongs anywhere.
 */
export async function recoverAsOperator(
  owner: Kysely<unknown>,
  email: string,
  now: Temporal.Instant,
): Promise<{ readonly token: string; readonly language: 'de' | 'en' } | null> {
  return owner.transaction().execute(async (transaction) => {
    const { rows: found } = await sql<{
      id: string;
      language: 'de' | 'en';
      organisationId: string;
    }>`
      select p.id, p.language, m.organisation_id as "organisationId"
        from accounts.person p join accounts.membership m on m.person_id = p.id
       where lower(p.email) = lower(${email}) limit 1`.execute(transaction);
    const person = found[0];
    if (!person) return null;
    const token = randomToken();
    const [at, end] = [now.toString(), now.add({ minutes: recoveryMinutes }).toString()];
    const { rows } = await sql<{ id: string }>`
      insert into accounts.recovery
        (person_id, organisation_id, way, started_at, confirmed_at, token_hash, expires_at)
      values (${person.id}::uuid, ${person.organisationId}::uuid, 'in_person', ${at}::timestamptz, ${at}::timestamptz,
        ${sha256(token)}, ${end}::timestamptz)
      returning id`.execute(transaction);
    await sql`select accounts.revoke_keys(${rows[0]?.id}::uuid, ${at}::timestamptz)`.execute(
      transaction,
    );
    await audit(transaction, {
      personId: null,
      organisationId: person.organisationId,
      action: 'recovery',
      verb: 'create',
      object: { kind: 'person', id: person.id },
      result: 'done',
    });
    return { token, language: person.language };
  });
}
