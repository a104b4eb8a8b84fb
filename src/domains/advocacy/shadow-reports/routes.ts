import { auditMissing } from '../../../core/accounts/index.ts';
import type { Route, Visit } from '../../../platform/domain.ts';
import { answerPage, handIn, save as saveAnswer } from './answer-pages.tsx';
import {
  contributionsPage,
  listPage,
  remindReturns,
  returnsPage,
  showPage,
} from './call-pages.tsx';
import { create, editPage, end, endPage, newPage, save, send } from './office-pages.tsx';
import { segment } from './paths.ts';
import { add, change, move, questionPage, questionsPage, remove } from './question-pages.tsx';
import { reopening, reopeningPage } from './reopening-pages.tsx';
import { evidencePage, makeReport, reportPdf, takeOver } from './report-pages.tsx';

type Handle = (visit: Visit) => Response | Promise<Response>;
type Who = 'network' | 'leads' | 'office';

/** leads: whoever hands in for her organisation. The handlers ask besides whether an editor is one of the office. */
const roles: Record<Who, Route['role']> = {
  network: 'signed_in',
  leads: ['centre_lead', 'editor'],
  office: ['editor', 'office_lead'],
};

function guarded(who: Who, method: Route['method'], below: string, handle: Handle): Route {
  return {
    method,
    path: `/:language/mitarbeit/${segment}${below}`,
    role: roles[who],
    organisation: 'own',
    audit: method === 'GET' ? 'read' : 'change',
    cache: 'no-store',
    headers: 'protected',
    handle: async (visit) =>
      auditMissing(visit, await handle(visit), {
        action: 'shadow_call',
        kind: 'shadow_call',
        name: 'new',
      }),
  };
}

const call = '/aufrufe/:id';

export const routes: readonly Route[] = [
  guarded('network', 'GET', '/aufrufe', listPage),
  guarded('office', 'GET', '/aufrufe/neu', newPage),
  guarded('office', 'POST', '/aufrufe/neu', create),
  guarded('network', 'GET', call, showPage),
  guarded('office', 'GET', `${call}/bearbeitung`, editPage),
  guarded('office', 'POST', `${call}/bearbeitung`, save),
  guarded('office', 'GET', `${call}/fragen`, questionsPage),
  guarded('office', 'POST', `${call}/fragen`, add),
  guarded('office', 'GET', `${call}/fragen/:question`, questionPage),
  guarded('office', 'POST', `${call}/fragen/:question`, change),
  guarded('office', 'POST', `${call}/fragen/:question/platz`, move),
  guarded('office', 'POST', `${call}/fragen/:question/loeschung`, remove),
  guarded('office', 'POST', `${call}/versand`, send),
  guarded('office', 'GET', `${call}/ende`, endPage),
  guarded('office', 'POST', `${call}/ende`, end),
  guarded('network', 'GET', `${call}/antworten/:question`, answerPage),
  guarded('network', 'POST', `${call}/antworten/:question`, saveAnswer),
  guarded('leads', 'POST', `${call}/abgabe`, handIn),
  guarded('network', 'GET', `${call}/beitraege`, contributionsPage),
  guarded('network', 'GET', `${call}/ruecklauf`, returnsPage),
  guarded('office', 'POST', `${call}/erinnerung`, remindReturns),
  guarded('office', 'GET', `${call}/oeffnung/:organisation`, reopeningPage),
  guarded('office', 'POST', `${call}/oeffnung/:organisation`, reopening),
  guarded('office', 'POST', `${call}/bericht`, makeReport),
  guarded('office', 'POST', '/:id/uebernahme', takeOver),
  guarded('network', 'GET', '/:id/belege', evidencePage),
  { ...guarded('network', 'GET', '/:id/pdf', reportPdf), headers: 'file' },
];
