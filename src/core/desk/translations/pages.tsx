import type { Child } from 'hono/jsx';
import type { Visit } from '../../../platform/domain.ts';
import type { Translations } from '../../../platform/editable.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { hasRole, protectedPage, signedInOf, withOrganisation } from '../../accounts/index.ts';
import { deskStyle } from '../pages/assets.ts';
import { deskPath } from '../pages/place.ts';
import { openedThings } from './opened.ts';
import type { TranslatedKind } from './routes.ts';
import { ChangesPage } from './views/changes-page.tsx';
import { LanguagePage } from './views/language-page.tsx';
import { OverviewPage } from './views/overview-page.tsx';
import { words } from './words.ts';

/** Every kind's texts in every language, with their state in words. */
export async function overviewPage(
  visit: Visit,
  kinds: readonly TranslatedKind[],
): Promise<Response> {
  const language = visit.get('language');
  const { db } = visit.get('services');
  const tables = [];
  for (const kind of kinds.filter(({ editors, checks }) => mayRead(visit, editors, checks)))
    tables.push({ kind, translations: await kind.translations.list(db) });
  return show(
    visit,
    words(language)('title'),
    [],
    <OverviewPage language={language} base={baseOf(visit)} tables={tables} />,
  );
}

/** What is to be done in one language. */
export async function languagePage(visit: Visit, kind: TranslatedKind): Promise<Response> {
  const language = visit.get('language');
  const translations = await kind.translations.list(visit.get('services').db);
  const found = languageIn(translations, visit.req.param('code'));
  if (!found) return errorResponse(visit, 404);
  const person = signedInOf(visit);
  const opened = await withOrganisation(visit.get('services').db, person, 'own', (trx) =>
    openedThings(trx, kind.kind),
  );
  const title = words(language)('language.title', {
    kind: kind.name[language],
    language: found.name[language],
  });
  return show(
    visit,
    title,
    [{ label: title, href: null }],
    <LanguagePage
      language={language}
      title={title}
      translations={translations}
      code={found.code}
      opened={opened}
      base={`${baseOf(visit)}/${kind.segment}/${found.code}`}
      kindBase={deskPath(language, kind.segment)}
      mayEdit={hasRole(person, ...kind.editors)}
    />,
  );
}

/** What has changed in the source since a text was translated. */
export async function changesPage(visit: Visit, kind: TranslatedKind): Promise<Response> {
  const language = visit.get('language');
  const { db } = visit.get('services');
  const translations = await kind.translations.list(db);
  const found = languageIn(translations, visit.req.param('code'));
  const text = translations.texts.find(({ name }) => name === visit.req.param('text'));
  const state = translations.states.find(
    (one) => one.language === found?.code && one.text === text?.name,
  );
  if (!found || !text || !state?.exists || found === translations.languages[0])
    return errorResponse(visit, 404);
  const say = words(language);
  const title = say('changes.title', {
    text: text.title[language],
    language: found.name[language],
  });
  const above = { kind: kind.name[language], language: found.name[language] };
  return show(
    visit,
    title,
    [
      {
        label: say('language.title', above),
        href: `${baseOf(visit)}/${kind.segment}/${found.code}`,
      },
      { label: say('changes'), href: null },
    ],
    <ChangesPage
      language={language}
      title={title}
      changes={await kind.translations.changes(db, state.key)}
    />,
  );
}

function baseOf(visit: Visit): string {
  return deskPath(visit.get('language'), 'uebersetzungen');
}

function mayRead(
  visit: Visit,
  editors: TranslatedKind['editors'],
  checks: TranslatedKind['checks'],
): boolean {
  return hasRole(signedInOf(visit), ...editors, ...checks.flatMap(({ roles }) => roles));
}

function languageIn({ languages }: Translations, code: string | undefined) {
  return languages.find((one) => one.code === code) ?? null;
}

type Crumb = { readonly label: string; readonly href: string | null };

function show(
  visit: Visit,
  title: string,
  below: readonly Crumb[],
  body: Child,
): Promise<Response> {
  const language = visit.get('language');
  const say = words(language);
  const own = { label: say('title'), href: below.length > 0 ? baseOf(visit) : null };
  const crumbs = [{ label: say('desk'), href: deskPath(language) }, own, ...below];
  return protectedPage(visit, { title, crumbs, styles: [deskStyle] }, body);
}
