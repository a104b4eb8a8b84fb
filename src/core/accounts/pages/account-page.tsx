import type { Visit } from '../../../platform/domain.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { AccountAudit, accountEvents } from '../audit/pages/index.ts';
import { readSessionCookie } from '../cookie.ts';
import { listBelongings, personDetails } from '../people.ts';
import { OwnDataLinks } from '../personal/views/own-data-links.tsx';
import { chooseOrganisation, listSessions } from '../sessions.ts';
import { fallbackState } from '../sign-in/fallback.ts';
import { listPasskeys } from '../sign-in/passkeys.ts';
import { withOrganisation } from '../transaction.ts';
import { addressOf } from './addresses.ts';
import { onwardsOf } from './kept-form.ts';
import { sendAgain } from './kept-form-pages.tsx';
import { protectedPage } from './protected-page.tsx';
import { AccountPage } from './views/account-page.tsx';
import { readForm, signedInOf } from './visit.ts';
import { words } from './words.ts';

/** What is known of oneself, and the ways to change it. */
export async function accountPage(visit: Visit): Promise<Response> {
  const { db, clock } = visit.get('services');
  const signedIn = signedInOf(visit);
  const language = visit.get('language');
  const { details, belongings } = await withOrganisation(
    db,
    signedIn,
    'own',
    async (transaction) => ({
      details: await personDetails(transaction, signedIn.personId),
      belongings: await listBelongings(transaction, signedIn.personId),
    }),
  );
  if (!details) return errorResponse(visit, 404);
  const keys = await listPasskeys(db, signedIn);
  const sessions = await listSessions(db, signedIn, clock());
  return protectedPage(
    visit,
    { title: words(language)('account.title'), narrow: true },
    <AccountPage
      language={language}
      name={details.name}
      email={details.email}
      belongings={belongings}
      organisationId={signedIn.organisationId}
      keys={keys.length}
      sessions={sessions.length}
      fallback={await fallbackState(db, signedIn)}
      personal={<OwnDataLinks language={language} />}
      audit={
        <AccountAudit
          events={await accountEvents(db, signedIn)}
          personId={signedIn.personId}
          allPath={addressOf(language, 'account', '/protokoll')}
          language={language}
        />
      }
    />,
  );
}

/** The session stands for another of her organisations from now on; a form that waits is still to be sent. */
export async function choose(visit: Visit): Promise<Response> {
  const sent = await readForm(visit);
  const id = sent('organisation');
  const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  const { db } = visit.get('services');
  const isHers = isUuid && (await chooseOrganisation(db, signedInOf(visit), id));
  if (!isHers) return errorResponse(visit, 404);
  const { kept } = onwardsOf(sent);
  if (kept) return sendAgain(visit, kept, readSessionCookie(visit) ?? '');
  return visit.redirect(addressOf(visit.get('language'), 'account'), 303);
}
