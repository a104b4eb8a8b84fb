import type { Visit } from '../../../platform/domain.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { comparedParagraphs } from './comparison.ts';
import type { Paper } from './paper.ts';
import { pageBelow, paperPage } from './paper-page.ts';
import { atPaper, type Place, type Transaction } from './place.ts';
import { sentNumber } from './sent.ts';
import { listVersions } from './versions.ts';
import { VersionPage } from './views/version-page.tsx';
import { VersionsPage } from './views/versions-page.tsx';
import { words } from './words.ts';

/** Every version with what was taken up in it. */
export async function versionsPage(visit: Visit, place: Place): Promise<Response> {
  const found = await atPaper(visit, place, readVersions);
  if (!found) return errorResponse(visit, 404);
  return pageBelow(visit, place, found.paper, { here: 'versions.title' }, (around) => (
    <VersionsPage {...found} {...around} />
  ));
}

async function readVersions(trx: Transaction, paper: Paper) {
  return { paper, versions: await listVersions(trx, paper.id) };
}

/** One version, word by word against another: the one before it unless the address says `mit`. */
export async function versionPage(visit: Visit, place: Place): Promise<Response> {
  const language = visit.get('language');
  const number = sentNumber(visit.req.param('number') ?? '');
  const found = await atPaper(visit, place, readVersions);
  const version = found?.versions.find((one) => one.number === number);
  if (!found || !version) return errorResponse(visit, 404);
  const wanted = sentNumber(visit.req.query('mit') ?? '') ?? version.number - 1;
  const older = found.versions.find((one) => one.number === wanted) ?? null;
  return paperPage(
    visit,
    place,
    { paper: found.paper, here: words(language)('versions.name', { number: version.number }) },
    <VersionPage
      {...found}
      language={language}
      base={`${place.base}/${found.paper.id}`}
      version={version}
      older={older}
      paragraphs={comparedParagraphs(older, version)}
    />,
  );
}
