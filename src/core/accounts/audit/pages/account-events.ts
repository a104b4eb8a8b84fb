import type { Kysely } from 'kysely';
import type { SignedIn } from '../../../../platform/domain.ts';
import { withOrganisation } from '../../transaction.ts';
import { listOwnEvents } from './events.ts';
import type { ListedEvent } from './listed-event.ts';

/** So many stand on the account page. */
const atOnce = 10;

/** The newest events of the signed-in person's account, without pages she opened: for `AccountAudit` on her page. */
export function accountEvents(db: Kysely<unknown>, signedIn: SignedIn): Promise<ListedEvent[]> {
  return withOrganisation(db, signedIn, 'own', (transaction) =>
    listOwnEvents(transaction, signedIn.personId, { before: null, pages: false }, atOnce),
  );
}
