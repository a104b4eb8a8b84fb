import { signedInOf } from '../../../core/accounts/index.ts';
import type { Route, Visit } from '../../../platform/domain.ts';
import { ballotPage, vote } from './ballot-pages.tsx';
import { commentsAsTable, commentsToPrint } from './comment-files.ts';
import { create, headPage, newPage, storeHead } from './head-pages.tsx';
import type { PaperKind } from './paper-kind.ts';
import { editsPapers, type Handle, notThere, placeOf } from './place.ts';
import { progressPage, takeStep } from './progress-pages.tsx';
import { answer, comment, commentWithdrawal, noRemark, readingPage } from './reading-pages.tsx';
import { signingPage, signPaper } from './signing-pages.tsx';
import { listPage, startPage } from './start-pages.tsx';
import { addToText, moveInText, saveInText, setInText, textPage } from './text-pages.tsx';
import { versionPage, versionsPage } from './version-pages.tsx';

const common = { organisation: 'own', cache: 'no-store', headers: 'protected' } as const;

/** What the office and the members work on together: the start page, and the pages of each kind of papers. */
export function draftingRoutes(kinds: readonly PaperKind[]): readonly Route[] {
  return [
    {
      ...common,
      method: 'GET',
      path: '/:language/mitarbeit',
      role: 'signed_in',
      audit: 'read',
      handle: (visit) => startPage(visit, kinds),
    },
    ...kinds.flatMap(routesOf),
  ];
}

/** all: everybody of the network. office: whoever writes papers. */
type Page = readonly [
  Route['method'],
  below: string,
  who: 'all' | 'office',
  Handle,
  headers?: Route['headers'],
];

const paper = '/:id';
const paragraph = `${paper}/absaetze/:paragraph`;

const newPages: readonly Page[] = [
  ['GET', '/neu', 'office', newPage],
  ['POST', '/neu', 'office', create],
];

const pages: readonly Page[] = [
  ['GET', '', 'all', listPage],
  ['GET', paper, 'all', readingPage],
  ['POST', `${paper}/kommentare`, 'all', comment],
  ['POST', `${paper}/kommentare/ruecknahme`, 'all', commentWithdrawal],
  ['POST', `${paper}/keine-anmerkung`, 'all', noRemark],
  ['POST', `${paper}/antworten`, 'office', answer],
  ['GET', `${paper}/anmerkungen.csv`, 'all', commentsAsTable, 'file'],
  ['GET', `${paper}/anmerkungen.pdf`, 'all', commentsToPrint, 'file'],
  ['GET', `${paper}/fassungen`, 'all', versionsPage],
  ['GET', `${paper}/fassungen/:number`, 'all', versionPage],
  ['GET', `${paper}/abstimmung`, 'all', ballotPage],
  ['POST', `${paper}/abstimmung`, 'all', vote],
  ['GET', `${paper}/zeichnung`, 'all', signingPage],
  ['POST', `${paper}/zeichnung`, 'all', signPaper],
  ['GET', `${paper}/kopf`, 'office', headPage],
  ['POST', `${paper}/kopf`, 'office', storeHead],
  ['GET', `${paper}/text`, 'office', textPage],
  ['POST', `${paper}/absaetze`, 'office', addToText],
  ['POST', paragraph, 'office', saveInText],
  ['POST', `${paragraph}/ort`, 'office', moveInText],
  ['POST', `${paragraph}/stand`, 'office', setInText],
  ['GET', `${paper}/fortgang`, 'office', progressPage],
  ['POST', `${paper}/fortgang/:step`, 'office', takeStep],
];

function routesOf(kind: PaperKind): readonly Route[] {
  const all = kind.newOne ? [...newPages, ...pages] : pages;
  return all.map(([method, below, who, handle, headers = common.headers]) => ({
    ...common,
    headers,
    method,
    path: `/:language/mitarbeit/${kind.segment}${below}`,
    role: who === 'all' ? 'signed_in' : (['editor', 'office_lead'] as const),
    audit: method === 'GET' ? 'read' : 'change',
    handle: (visit: Visit) => answerFor(visit, kind, who, handle),
  }));
}

/** A centre's editor is not the office's. */
function answerFor(
  visit: Visit,
  kind: PaperKind,
  who: Page[2],
  handle: Handle,
): Response | Promise<Response> {
  const place = placeOf(visit, kind);
  if (who === 'all' || editsPapers(signedInOf(visit))) return handle(visit, place);
  return notThere(visit, place);
}
