import type { Child } from 'hono/jsx';
import { EvidenceLinks, linksOf } from '../../core/evidence/index.ts';
import type { Route, Stored, Visit } from '../../platform/domain.ts';
import { isDatabaseAway } from '../../platform/http/database-away.ts';
import { windowSeconds } from '../../platform/http/limit.ts';
import { page } from '../../platform/http/page.tsx';
import type { Language } from '../../platform/i18n/index.ts';
import { furtherPath } from './further-page.ts';
import { findFurtherPage, listFurtherPages } from './further-pages.ts';
import { type Identity, identity } from './identity.ts';
import { paths } from './paths.ts';
import { AboutPage } from './views/about-page.tsx';
import { AccessibilityPage } from './views/accessibility-page.tsx';
import { ContactPage } from './views/contact-page.tsx';
import { FurtherPageView } from './views/further-page.tsx';
import { ImprintPage } from './views/imprint-page.tsx';
import { PrivacyPage } from './views/privacy-page.tsx';
import { words } from './words.ts';

/** Days on which the statements were last compared with the program. */
const privacyReviewed = '2026-11-26';
const accessibilityReviewed = '2026-11-25';

/** The network's own pages; `stored` gives what all domains keep, for the privacy notice. */
export function aboutRoutes(stored: () => readonly Stored[]): readonly Route[] {
  return [
    open(paths.about, about),
    open(paths.imprint, imprint),
    open(paths.privacy, (visit) => privacy(visit, stored())),
    open(paths.accessibility, accessibility),
    open(paths.contact, contact),
    open('seiten/:slug', further),
  ];
}

function open(segment: string, handle: Route['handle']): Route {
  return {
    method: 'GET',
    path: `/:language/${segment}`,
    role: 'public',
    organisation: 'none',
    audit: 'none',
    cache: 'page',
    headers: 'page',
    handle,
  };
}

async function about(visit: Visit): Promise<Response> {
  const { db } = visit.get('services');
  const language = visit.get('language');
  const pages = await listFurtherPages(db, language).catch((error) => {
    if (isDatabaseAway(error)) return [];
    throw error;
  });
  const further = pages.map(({ slug, title }) => ({
    href: furtherPath(language, slug),
    label: title,
  }));
  return answer(visit, { title: 'about.nav', description: 'about.description' }, (props) => (
    <AboutPage {...props} further={further} />
  ));
}

async function further(visit: Visit): Promise<Response> {
  const language = visit.get('language');
  const slug = visit.req.param('slug') ?? '';
  const found = await findFurtherPage(visit.get('services').db, language, slug);
  if (!found) return visit.notFound();
  const { db } = visit.get('services');
  const links = await linksOf(db, { kind: 'page', id: slug }, language);
  return page(
    visit,
    {
      title: found.title,
      crumbs: [
        { label: words(language)('about.nav'), href: `/${language}/${paths.about}` },
        { label: found.title, href: null },
      ],
    },
    <>
      <FurtherPageView page={found} language={language} />
      <EvidenceLinks links={links} language={language} />
    </>,
  );
}

function imprint(visit: Visit): Promise<Response> {
  const texts = { title: 'imprint.nav', description: 'imprint.description', narrow: true } as const;
  return answer(visit, texts, (props) => <ImprintPage {...props} />);
}

function privacy(visit: Visit, stored: readonly Stored[]): Promise<Response> {
  const texts = { title: 'privacy.title', description: 'privacy.description' } as const;
  return answer(visit, texts, (props) => (
    <PrivacyPage {...props} stored={stored} seconds={windowSeconds} date={privacyReviewed} />
  ));
}

function accessibility(visit: Visit): Promise<Response> {
  const origin = visit.get('services').config.publicOrigin ?? '';
  const texts = { title: 'accessibility.title', description: 'accessibility.description' } as const;
  return answer(visit, texts, (props) => (
    <AccessibilityPage {...props} origin={origin} date={accessibilityReviewed} />
  ));
}

function contact(visit: Visit): Promise<Response> {
  const { help } = visit.get('frame');
  const texts = { title: 'contact.nav', description: 'contact.description', narrow: true } as const;
  return answer(visit, texts, (props) => <ContactPage {...props} help={help} />);
}

type Key = Parameters<ReturnType<typeof words>>[0];
type Texts = { readonly title: Key; readonly description: Key; readonly narrow?: boolean };
type Props = { readonly identity: Identity; readonly language: Language };

function answer(visit: Visit, texts: Texts, view: (props: Props) => Child): Promise<Response> {
  const network = identity(visit.get('services').config);
  const language = visit.get('language');
  const say = words(language);
  const title = say(texts.title);
  return page(
    visit,
    {
      title,
      description: say(texts.description, { name: network.name }),
      crumbs: [{ label: title, href: null }],
      narrow: texts.narrow,
    },
    view({ identity: network, language }),
  );
}
