import { readForm, signedInOf, uuidOf } from '../../../core/accounts/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import { contentDisposition } from '../../../platform/files/index.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { makePdf } from '../../../platform/pdf/index.ts';
import {
  addParagraph,
  byOf,
  collaborationPage,
  createPaper,
  editsPapers,
  findPaper,
  inNetwork,
  listParagraphs,
  lockPaper,
  type Paper,
  type Transaction,
} from '../drafting/index.ts';
import { showCall } from './call-pages.tsx';
import { callOfPaper, setPaper } from './calls.ts';
import { listHandIns } from './hand-ins.ts';
import { articleTitle, findArticleNames, listPlaces, placeLabel } from './names.ts';
import { reportPath } from './paths.ts';
import { atLockedCall, note } from './place.ts';
import { listQuestions } from './questions.ts';
import { quotedAnswer } from './quoted-answer.ts';
import { readReport } from './report.ts';
import { reportAsPdf } from './report-pdf.ts';
import { EvidenceView } from './views/evidence-view.tsx';
import { words } from './words.ts';

/** Makes the report's paper, with a heading for each article; pressed twice it is made once. */
export function makeReport(visit: Visit): Promise<Response> {
  return atLockedCall(visit, async (trx, call) => {
    if (call.paperId) return visit.redirect(reportPath(visit.get('language'), call.paperId), 303);
    if (!call.openedAt || call.endedAt)
      return showCall(visit, trx, call, call.endedAt ? 'ended' : 'not_open');
    const by = byOf(visit);
    const { title, language } = call;
    const place = placeLabel(call, await listPlaces(trx, language));
    const lead = words(language)('report.lead', { place });
    const head = { kind: 'shadow_report', title, lead, language, dossier: null } as const;
    const paperId = await createPaper(trx, head, by);
    const paper = await lockPaper(trx, paperId);
    if (!paper) throw new Error('The paper that was just made is not there.');
    const questions = await listQuestions(trx, call.id);
    const names = await findArticleNames(trx, questions, language);
    for (const question of questions) {
      const text = articleTitle(question, names);
      const heading = { after: null, kind: 'heading', text, section: question.article } as const;
      await addParagraph(trx, paper, heading, by);
    }
    await setPaper(trx, call.id, paperId);
    await note(trx, visit, call.id, { action: 'shadow_report', verb: 'create' });
    return visit.redirect(reportPath(visit.get('language'), paperId, 'text'), 303);
  });
}

/** Puts what an organisation handed in about an article into the report, as a quotation to be worked with. */
export async function takeOver(visit: Visit): Promise<Response> {
  const sent = await readForm(visit);
  const id = uuidOf(visit);
  if (!id || !editsPapers(signedInOf(visit))) return errorResponse(visit, 404);
  return inNetwork(visit, async (trx) => {
    const paper = await lockPaper(trx, id);
    const call = paper?.kind === 'shadow_report' ? await callOfPaper(trx, id) : null;
    if (!paper || !call) return errorResponse(visit, 404);
    const question = (await listQuestions(trx, call.id)).find((one) => one.id === sent('question'));
    const handIn = (await listHandIns(trx, call.id)).find(
      ({ organisationId }) => organisationId === sent('organisation'),
    );
    const answer = question && handIn?.answers[question.id];
    if (!question || !answer) return errorResponse(visit, 404);
    const by = byOf(visit);
    const held = await listParagraphs(trx, id);
    const parts = quotedAnswer(answer);
    const there = held.find(
      (one) => one.section === question.article && one.state === 'present' && one.text === parts[0],
    );
    let after =
      there?.id ?? held.findLast(({ section }) => section === question.article)?.id ?? null;
    // Pressed twice, it stands there once.
    for (const text of there ? [] : parts) {
      const quoted = { after, kind: 'text', text, section: question.article } as const;
      const added = await addParagraph(trx, paper, quoted, by);
      if (!added.done) return showCall(visit, trx, call, 'not_editable');
      after = added.id;
    }
    return visit.redirect(
      `${reportPath(visit.get('language'), id, 'text')}?getan=eingefuegt#absatz-${after}`,
      303,
    );
  });
}

/** What the notes of a report rest on, with what is wrong with them. */
export function evidencePage(visit: Visit): Promise<Response> {
  return atReport(visit, async (trx, paper) => {
    const language = visit.get('language');
    const report = await readReport(trx, paper, visit.get('frame').origin);
    const here = words(language)('report.notes');
    return collaborationPage(
      visit,
      {
        title: `${here}: ${paper.title}`,
        crumbs: [
          { label: words(language)('reports.title'), href: reportPath(language) },
          { label: paper.title, href: reportPath(language, paper.id) },
          { label: here, href: null },
        ],
      },
      <EvidenceView language={language} paper={paper} report={report} />,
    );
  });
}

/** Stages in which somebody has agreed to the text; before, a PDF says that it is a draft. */
const agreedStages: readonly Paper['stage'][] = ['agreed', 'handed_over'];

/** The newest version to print. */
export function reportPdf(visit: Visit): Promise<Response> {
  return atReport(visit, async (trx, paper) => {
    const report = await readReport(trx, paper, visit.get('frame').origin);
    if (!report) return errorResponse(visit, 404);
    const url = `${visit.get('frame').origin}${reportPath('de', paper.id)}`;
    const isDraft = !agreedStages.includes(paper.stage);
    const bytes = await makePdf(reportAsPdf(report, { url, isDraft }));
    const name = `schattenbericht-${report.version.number}${isDraft ? '-entwurf' : ''}.pdf`;
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': contentDisposition(name),
      },
    });
  });
}

async function atReport(
  visit: Visit,
  work: (trx: Transaction, paper: Paper) => Promise<Response>,
): Promise<Response> {
  const id = uuidOf(visit);
  if (!id) return errorResponse(visit, 404);
  return inNetwork(visit, async (trx) => {
    const paper = await findPaper(trx, id);
    return paper?.kind === 'shadow_report' ? work(trx, paper) : errorResponse(visit, 404);
  });
}
