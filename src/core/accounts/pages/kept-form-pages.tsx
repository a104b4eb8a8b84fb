import type { Visit } from '../../../platform/domain.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { listBelongings } from '../people.ts';
import { readSession } from '../sessions.ts';
import { withOrganisation } from '../transaction.ts';
import type { KeptForm } from './kept-form.ts';
import { protectedPage } from './protected-page.tsx';
import { KeptFormPage } from './views/kept-form-page.tsx';
import { words } from './words.ts';

/** The page that sends a kept form, as whoever the session of `token` belongs to. */
export async function sendAgain(visit: Visit, kept: KeptForm, token: string): Promise<Response> {
  const { db, clock } = visit.get('services');
  const language = visit.get('language');
  const signedIn = await readSession(db, token, clock());
  if (!signedIn) return errorResponse(visit, 403);
  visit.set('person', signedIn);
  const belongings = await withOrganisation(db, signedIn, 'own', (transaction) =>
    listBelongings(transaction, signedIn.personId),
  );
  return protectedPage(
    visit,
    { title: words(language)('kept.title'), narrow: true },
    <KeptFormPage
      language={language}
      kept={kept}
      signedIn={signedIn}
      others={belongings.filter((one) => one.organisationId !== signedIn.organisationId)}
    />,
  );
}
