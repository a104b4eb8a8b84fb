import { EvidenceLinks, linksOf } from '../../../core/evidence/index.ts';
import { todayOf } from '../../../platform/clock/index.ts';
import type { Route, Visit } from '../../../platform/domain.ts';
import { filterQuery, readFilter } from '../../../platform/http/filter.ts';
import { page } from '../../../platform/http/page.tsx';
import { publicReading } from '../../../platform/http/public-reading.ts';
import { withoutMarkdown } from '../../../platform/text/index.ts';
import { dossiersWithDemand } from '../dossiers/dossiers.ts';
import { DemandPoints } from '../dossiers/views/demand-points.tsx';
import { findDemand, listDemands } from './demands.ts';
import { changesFeed, demandsFile } from './files.ts';
import { filterFields } from './filter.ts';
import { demandJsonLd } from './json-ld.ts';
import { demandPath } from './paths.ts';
import { recommendedOn } from './recommended.ts';
import { DemandPage } from './views/demand-page.tsx';
import { DemandsPage } from './views/demands-page.tsx';
import { Recommended } from './views/recommended.tsx';
import { words } from './words.ts';

const base = '/:language/forderungen';

export const routes: readonly Route[] = [
  { ...publicReading, path: base, headers: 'page', handle: demandsPage },
  {
    ...publicReading,
    path: `${base}.csv`,
    headers: 'file',
    handle: (visit) => demandsFile(visit, 'csv'),
  },
  {
    ...publicReading,
    path: `${base}.json`,
    headers: 'file',
    handle: (visit) => demandsFile(visit, 'json'),
  },
  { ...publicReading, path: `${base}/feed.xml`, headers: 'file', handle: changesFeed },
  { ...publicReading, path: `${base}/:slug`, headers: 'page', handle: demandPage },
];

const styles = ['demands.css'];

async function demandsPage(visit: Visit): Promise<Response> {
  const { services, language } = visit.var;
  const say = words(language);
  const filter = readFilter(visit.req.queries(), filterFields);
  if (!filter) return visit.notFound();
  const isWhole = filterQuery(filter, filterFields) === '';
  return page(
    visit,
    {
      title: say('name'),
      description: say('lead'),
      crumbs: [{ label: say('name'), href: null }],
      styles,
      canonical: demandPath(language),
      robots: isWhole ? undefined : 'noindex',
      alternates: [feedLink(visit)],
    },
    <DemandsPage
      demands={await listDemands(services.db, filter.text ?? null)}
      filter={filter}
      today={todayOf(services.clock())}
      language={language}
    />,
  );
}

async function demandPage(visit: Visit): Promise<Response> {
  const { services, language, frame } = visit.var;
  const say = words(language);
  const one = await findDemand(services.db, visit.req.param('slug') ?? '');
  if (!one) return visit.notFound();
  const links = await linksOf(services.db, { kind: 'demand', id: one.slug }, language);
  const title = one.title[language];
  return page(
    visit,
    {
      title: `${title}, ${say('name')}`,
      description: withoutMarkdown(one.text[language]),
      crumbs: [
        { label: say('name'), href: demandPath(language) },
        { label: title, href: null },
      ],
      styles,
      canonical: demandPath(language, one.slug),
      jsonLd: demandJsonLd(one, {
        origin: frame.origin,
        language,
        network: frame.site.network.name,
      }),
      alternates: [feedLink(visit)],
    },
    <>
      <DemandPage
        one={one}
        updated={one.updated}
        today={todayOf(services.clock())}
        language={language}
      />
      <EvidenceLinks links={links} language={language} />
      <DemandPoints
        demand={one.slug}
        dossiers={await dossiersWithDemand(services.db, one.slug)}
        language={language}
      />
      <Recommended topics={await recommendedOn(services.db, one.topics)} language={language} />
      <p>
        <a href={demandPath(language)}>{say('list.all')}</a>
      </p>
    </>,
  );
}

function feedLink(visit: Visit) {
  const { language } = visit.var;
  return {
    type: 'application/atom+xml',
    href: `${demandPath(language)}/feed.xml`,
    title: words(language)('feed.subtitle'),
  };
}
