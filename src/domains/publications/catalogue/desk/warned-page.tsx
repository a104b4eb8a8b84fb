import { protectedPage, signedInOf, withOrganisation } from '../../../../core/accounts/index.ts';
import { todayOf } from '../../../../platform/clock/index.ts';
import type { Visit } from '../../../../platform/domain.ts';
import { errorResponse } from '../../../../platform/http/error.tsx';
import { WarnedPage } from '../views/warned-page.tsx';
import { words } from '../words.ts';
import { publicationEditable } from './publication-editable.tsx';
import { listWarned } from './warned.ts';

/** Publications that cite a replaced norm and that nobody has read anew. */
export async function warnedPage(visit: Visit): Promise<Response> {
  const person = signedInOf(visit);
  if (person.organisationKind !== 'office') return errorResponse(visit, 404);
  const { services, language } = visit.var;
  const say = words(language);
  const today = todayOf(services.clock());
  const listed = await withOrganisation(services.db, person, 'own', (trx) =>
    listWarned(trx, today),
  );
  const desk = `/${language}/redaktion`;
  const base = `${desk}/${publicationEditable.segment}`;
  return protectedPage(
    visit,
    {
      title: say('desk.warned'),
      crumbs: [
        { label: say('desk.desk'), href: desk },
        { label: publicationEditable.name[language], href: base },
        { label: say('desk.warned'), href: null },
      ],
      styles: ['catalogue.css'],
    },
    <WarnedPage listed={listed} base={base} language={language} />,
  );
}
