import type { Child } from 'hono/jsx';
import { organisationBySlug } from '../../core/accounts/index.ts';
import type { ErrorPages, Route, Visit } from '../../platform/domain.ts';
import { contentDisposition } from '../../platform/files/index.ts';
import { htmlAnswer } from '../../platform/http/page.tsx';
import { inCallOrder } from './call-order.ts';
import type { Centre } from './centre.ts';
import { centreBySlug, listBranches, listCentres } from './centres.ts';
import { fits, parseChoice } from './choice.ts';
import { centresAsCsv } from './export/csv.ts';
import { facetsOf } from './facets.ts';
import { landCodes } from './land.ts';
import { csvPath } from './paths.ts';
import { DirectoryFrame } from './views/directory-frame.tsx';
import { DirectoryPage } from './views/directory-page.tsx';
import { EntryPage } from './views/entry-page.tsx';
import { DirectoryErrorPage } from './views/error-page.tsx';
import { OfficePage } from './views/office-page.tsx';

const open = {
  method: 'GET',
  role: 'public',
  organisation: 'none',
  audit: 'none',
  cache: 'no-store',
} as const;

/** The directory for professionals; the finder for everybody belongs to help. */
export const routes: readonly Route[] = [
  { ...open, headers: 'quiet', path: '/:language/beratungsstellen', handle: directory },
  { ...open, headers: 'quiet', path: '/:language/beratungsstellen/:slug', handle: organisation },
  { ...open, headers: 'file', path: csvPath, handle: csv },
];

/** Error pages of these paths have the exit too (R92). */
export const errors: ErrorPages = {
  covers: (path) => /^\/(de|en)\/beratungsstellen(\.csv)?(\/|$)/.test(path),
  page: (visit, status) =>
    quietPage(
      visit,
      <DirectoryErrorPage status={status} language={visit.get('language')} />,
      status,
    ),
};

async function directory(visit: Visit): Promise<Response> {
  const all = await listCentres(visit.get('services').db, {});
  const { choice, unknown } = parseChoice(new URL(visit.req.url).searchParams);
  const found = inCallOrder(all.filter((centre) => fits(centre, choice)));
  return quietPage(
    visit,
    <DirectoryPage
      language={visit.get('language')}
      groups={byLand(found)}
      facets={facetsOf(all, choice)}
      choice={choice}
      unknown={unknown}
    />,
  );
}

function byLand(centres: readonly Centre[]) {
  return landCodes
    .map((land) => ({ land, centres: centres.filter((centre) => centre.land === land) }))
    .filter((group) => group.centres.length > 0);
}

async function organisation(visit: Visit): Promise<Response> {
  const { db } = visit.get('services');
  const language = visit.get('language');
  const slug = visit.req.param('slug') ?? '';
  const centre = await centreBySlug(db, slug);
  if (centre) {
    const branches = await listBranches(db, centre.id);
    return quietPage(visit, <EntryPage centre={centre} branches={branches} language={language} />);
  }
  const found = await organisationBySlug(db, slug);
  if (found?.kind !== 'office') return visit.notFound();
  const { network } = visit.get('frame').site;
  return quietPage(visit, <OfficePage name={found.name} network={network} language={language} />);
}

async function csv(visit: Visit): Promise<Response> {
  const centres = inCallOrder(await listCentres(visit.get('services').db, {}));
  return new Response(centresAsCsv(centres), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': contentDisposition('beratungsstellen.csv'),
    },
  });
}

function quietPage(visit: Visit, body: Child, status = 200): Promise<Response> {
  const robots = status === 200 ? undefined : 'noindex';
  return htmlAnswer(
    <DirectoryFrame frame={visit.get('frame')} robots={robots}>
      {body}
    </DirectoryFrame>,
    status,
  );
}
