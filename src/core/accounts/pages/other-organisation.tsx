import type { Visit } from '../../../platform/domain.ts';
import { wrongTitle } from '../../../platform/ui/index.ts';
import { listBelongings } from '../people.ts';
import { withOrganisation } from '../transaction.ts';
import { keepText } from './kept-form.ts';
import { protectedPage } from './protected-page.tsx';
import { OtherOrganisationPage } from './views/other-organisation-page.tsx';
import { readForm, signedInOf } from './visit.ts';
import { words } from './words.ts';

/**
 * The answer to a form whose field `fuer` names another organisation than the one for which its sender is signed in, as
 * when she chose that one in another tab: 409, with what she typed and the way to send it as she meant it. null: it
 * names the same, or none, or what came is no form.
 */
export async function madeForAnother(visit: Visit): Promise<Response | null> {
  const sent = await readForm(visit).catch(() => null);
  const madeFor = sent?.('fuer') ?? '';
  const signedIn = signedInOf(visit);
  if (madeFor === '' || madeFor === signedIn.organisationId) return null;
  const { db } = visit.get('services');
  const belongings = await withOrganisation(db, signedIn, 'own', (transaction) =>
    listBelongings(transaction, signedIn.personId),
  );
  const language = visit.get('language');
  const title = words(language)('other.title');
  return protectedPage(
    visit,
    { title: wrongTitle(title, language), status: 409, narrow: true },
    <OtherOrganisationPage
      {...(await keepText(visit))}
      title={title}
      meant={belongings.find(({ organisationId }) => organisationId === madeFor) ?? null}
      chosen={signedIn.organisationName}
      language={language}
    />,
  );
}
