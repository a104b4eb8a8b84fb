import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../../platform/clock/index.ts';
import type { SignedIn } from '../../../platform/domain.ts';
import { audit } from '../audit/append.ts';
import { membershipChangedMail } from '../mails/index.ts';
import { isLastLead } from '../membership.ts';
import { staffOf } from '../memberships.ts';
import { tell } from '../notices.ts';
import { eraseIn, inEachOrganisation, type Keepers } from './collect.ts';

export type Leaving =
  | { readonly left: true }
  /** She alone leads this organisation, and stays in it. */
  | { readonly left: false; readonly leadsAlone: string };

/**
 * Takes whoever is signed in out of all her organisations; account, keys and sessions go with the last. One that would
 * be left without a lead keeps her, and then she leaves none.
 */
export async function leaveNetwork(
  db: Kysely<unknown>,
  signedIn: SignedIn,
  keepers: Keepers,
  moment: { readonly now: Temporal.Instant; readonly origin: string },
): Promise<Leaving> {
  const { personId } = signedIn;
  let leadsAlone: string | null = null;
  await inEachOrganisation(db, signedIn, async (transaction, organisationId) => {
    if (isLastLead(await staffOf(transaction, organisationId), personId)) {
      leadsAlone ??= organisationId;
      await note(transaction, personId, organisationId, 'refused');
    }
  });
  if (leadsAlone !== null) return { left: false, leadsAlone };
  await inEachOrganisation(db, signedIn, async (transaction, organisationId) => {
    // Looked at once more: meanwhile the other lead may have gone.
    if (isLastLead(await staffOf(transaction, organisationId), personId)) {
      leadsAlone = organisationId;
      return;
    }
    await eraseIn(transaction, personId, keepers);
    await tell(transaction, [personId], moment.origin, (to) =>
      membershipChangedMail(to, 'removed'),
    );
    await sql`
      delete from accounts.membership
       where person_id = ${personId}::uuid and organisation_id = ${organisationId}::uuid`.execute(
      transaction,
    );
    await sql`select accounts.forget_person(${personId}::uuid)`.execute(transaction);
    await note(transaction, personId, organisationId, 'done');
  });
  return leadsAlone === null ? { left: true } : { left: false, leadsAlone };
}

function note(
  db: Kysely<unknown>,
  personId: string,
  organisationId: string,
  result: 'done' | 'refused',
): Promise<void> {
  const object = { kind: 'person', id: personId };
  return audit(db, {
    personId,
    organisationId,
    action: 'membership',
    verb: 'remove',
    object,
    result,
  });
}
