import { type Kysely, sql, type Transaction } from 'kysely';
import type { SignedIn } from '../../platform/domain.ts';

/** Whose rows a transaction may see: those of the organisation, or of all, which only a route for all allows. */
export type Scope = 'own' | 'any';

/**
 * The one way to what belongs to people and organisations: a transaction in which row-level security knows who asks and
 * for which organisation. The settings end with it. Throws when `scope` is 'any' and the route is not for all.
 */
export async function withOrganisation<T>(
  db: Kysely<unknown>,
  signedIn: SignedIn,
  scope: Scope,
  work: (transaction: Transaction<unknown>) => Promise<T>,
): Promise<T> {
  if (scope === 'any' && signedIn.scope !== 'any')
    throw new Error('This route is not for every organisation.');
  return db.transaction().execute(async (transaction) => {
    await sql`
      select set_config('schnittstelle.person', ${signedIn.personId}, true),
        set_config('schnittstelle.organisation', ${signedIn.organisationId}, true),
        set_config('schnittstelle.scope', ${scope}, true)`.execute(transaction);
    return work(transaction);
  });
}
