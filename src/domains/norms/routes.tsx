import { EvidenceLinks, linksOf } from '../../core/evidence/index.ts';
import { todayOf } from '../../platform/clock/index.ts';
import type { Route, Visit } from '../../platform/domain.ts';
import { page } from '../../platform/http/page.tsx';
import { publicReading } from '../../platform/http/public-reading.ts';
import { formatDate } from '../../platform/i18n/index.ts';
import { instrumentsPath } from './instruments/instrument.ts';
import { findInstrument, listArticles } from './instruments/instruments.ts';
import { articleJsonLd } from './instruments/json-ld.ts';
import { instrumentPage, instrumentsPage } from './instruments/pages.tsx';
import { ArticleNeighbours } from './instruments/views/article-neighbours.tsx';
import type { Naming } from './naming.ts';
import { isLawId, isSection, type Law, type Norm, normAddress } from './norm.ts';
import { listLaws, listNamedSections, readNorm } from './norm-index.ts';
import { findLaw } from './norms.ts';
import { isEmpty, readSurroundings } from './surroundings.ts';
import { LawPage } from './views/law-page.tsx';
import { LawsPage } from './views/laws-page.tsx';
import { normName } from './views/norm-heading.tsx';
import { SectionPage } from './views/section-page.tsx';
import { Mentions, ReplacedNotices } from './views/surroundings.tsx';
import { VersionPage } from './views/version-page.tsx';
import { words } from './words.ts';

const open = { ...publicReading, headers: 'page' } as const;

/** The norm index; `naming` tells who names a norm. */
export function normRoutes(naming: Naming): Route[] {
  return [
    { ...open, path: '/:language/uebereinkommen', handle: instrumentsPage },
    { ...open, path: '/:language/normen', handle: (visit) => laws(visit, naming) },
    { ...open, path: '/:language/normen/:law', handle: (visit) => law(visit, naming) },
    { ...open, path: '/:language/normen/:law/:section', handle: (visit) => section(visit, naming) },
    {
      ...open,
      path: '/:language/normen/:law/:section/:version',
      handle: (visit) => version(visit, naming),
    },
  ];
}

async function laws(visit: Visit, naming: Naming): Promise<Response> {
  const language = visit.get('language');
  const say = words(language);
  const list = await listLaws(visit.get('services').db, naming);
  return page(
    visit,
    {
      title: say('name'),
      description: say('laws.description'),
      crumbs: [{ label: say('name'), href: null }],
      styles: ['norms.css'],
    },
    <LawsPage laws={list} language={language} />,
  );
}

async function law(visit: Visit, naming: Naming): Promise<Response> {
  const { db, clock } = visit.get('services');
  const language = visit.get('language');
  const found = await requestedLaw(visit);
  const instrument = found && (await findInstrument(db, found.id));
  if (instrument) return instrumentPage(visit, naming, instrument);
  if (!found) return visit.notFound();
  const sections = await listNamedSections(db, naming, found.id);
  const around = await readSurroundings(db, naming, { law: found.id, section: null }, language);
  if (sections.length === 0 && isEmpty(around)) return visit.notFound();
  return page(
    visit,
    {
      title: found.abbreviation,
      description: words(language)('law.description', { law: found.title ?? found.abbreviation }),
      crumbs: crumbs(visit, [[found.abbreviation, null]]),
      styles: ['norms.css'],
    },
    <>
      <ReplacedNotices
        around={around}
        law={found.id}
        today={todayOf(clock())}
        language={language}
      />
      <LawPage law={found} sections={sections} language={language} />
      <Mentions around={around} language={language} />
    </>,
  );
}

async function section(visit: Visit, naming: Naming): Promise<Response> {
  const language = visit.get('language');
  const found = await requestedNorm(visit, naming, null);
  if (!found) return visit.notFound();
  const { norm, named, around } = found;
  const { article } = norm;
  const heading = article?.title[language] ?? norm.heading;
  const instrument = article && (await findInstrument(visit.get('services').db, article.law));
  const articles = article ? await listArticles(visit.get('services').db, article.law) : [];
  const { origin } = visit.get('frame');
  const today = todayOf(visit.get('services').clock());
  const id = `${norm.law.id}/${norm.section}`;
  const links = await linksOf(
    visit.get('services').db,
    { kind: article ? 'article' : 'norm', id },
    language,
  );
  return page(
    visit,
    {
      title: [normName(norm), heading].filter(Boolean).join(' '),
      description:
        article?.sentence[language] ??
        words(language)('section.description', { norm: normName(norm) }),
      crumbs: crumbs(visit, [lawCrumb(visit, norm), [sectionName(norm), null]], norm),
      styles: ['norms.css'],
      ...(instrument
        ? {
            canonical: normAddress(language, norm.law.id, norm.section),
            jsonLd: articleJsonLd(instrument, article, { origin, language }),
          }
        : {}),
    },
    <>
      <ReplacedNotices around={around} law={norm.law.id} today={today} language={language} />
      <SectionPage norm={norm} named={named} language={language} />
      <Mentions around={around} language={language} />
      <EvidenceLinks links={links} language={language} />
      {article && (
        <ArticleNeighbours section={article.section} articles={articles} language={language} />
      )}
    </>,
  );
}

async function version(visit: Visit, naming: Naming): Promise<Response> {
  const language = visit.get('language');
  const day = visit.req.param('version') ?? '';
  const found = await requestedNorm(visit, naming, day);
  const wording = found?.norm.versions.find((one) => one.from === day);
  if (!found || !wording) return visit.notFound();
  const { norm, named } = found;
  const title = words(language)('version.title', { date: formatDate(day, language) });
  return page(
    visit,
    {
      title: `${normName(norm)}, ${title}`,
      crumbs: crumbs(visit, [
        lawCrumb(visit, norm),
        [sectionName(norm), normAddress(language, norm.law.id, norm.section)],
        [title, null],
      ]),
      styles: ['norms.css'],
    },
    <VersionPage norm={norm} version={wording} named={named} language={language} />,
  );
}

async function requestedLaw(visit: Visit): Promise<Law | null> {
  const id = visit.req.param('law') ?? '';
  return isLawId(id) ? findLaw(visit.get('services').db, id) : null;
}

async function requestedNorm(visit: Visit, naming: Naming, day: string | null) {
  const { db } = visit.get('services');
  const language = visit.get('language');
  const name = visit.req.param('section') ?? '';
  const ofLaw = await requestedLaw(visit);
  if (!ofLaw || !isSection(name)) return null;
  const around = await readSurroundings(db, naming, { law: ofLaw.id, section: name }, language);
  const wanted = { law: ofLaw, section: name, day, isAround: !isEmpty(around) };
  const found = await readNorm(db, naming, wanted, language);
  return found && { ...found, around };
}

/** Articles of an instrument stand below the instruments, other norms below the laws. */
function crumbs(
  visit: Visit,
  more: readonly (readonly [string, string | null])[],
  norm: Norm | null = null,
) {
  const language = visit.get('language');
  const say = words(language);
  return [
    norm?.article
      ? { label: say('instruments'), href: instrumentsPath(language) }
      : { label: say('name'), href: normAddress(language) },
    ...more.map(([label, href]) => ({ label, href })),
  ];
}

function lawCrumb(visit: Visit, { law: { id, abbreviation } }: Norm): [string, string] {
  return [abbreviation, normAddress(visit.get('language'), id)];
}

function sectionName({ sign, section: name }: Norm): string {
  return `${sign}\u00a0${name}`;
}
