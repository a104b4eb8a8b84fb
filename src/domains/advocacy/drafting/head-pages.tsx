import { readForm } from '../../../core/accounts/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { isLanguage } from '../../../platform/i18n/index.ts';
import type { Option } from '../../../platform/ui/index.ts';
import { listDossiers } from '../dossiers/dossiers.ts';
import { act } from './act.ts';
import { bounds, type Paper } from './paper.ts';
import { paperPage } from './paper-page.ts';
import { createPaper, saveHead } from './papers.ts';
import { atPaper, byOf, changePaper, inNetwork, notThere, type Place } from './place.ts';
import { type FieldProblem, sentLine, sentNumber, sentText, textProblem } from './sent.ts';
import type { Refusal } from './stages.ts';
import { HeadPage, type TypedHead } from './views/head-page.tsx';
import { words } from './words.ts';

const blank: TypedHead = { title: '', lead: '', dossier: '', language: 'de' };

export function newPage(visit: Visit, place: Place): Promise<Response> {
  return showHead(visit, place, { paper: null, typed: blank, problems: {}, refusal: null }, 200);
}

export async function create(visit: Visit, place: Place): Promise<Response> {
  const typed = typedHead(await readForm(visit));
  const problems = problemsOf(typed, await dossierOptions(visit));
  const { language } = typed;
  if (Object.keys(problems).length > 0 || !isLanguage(language))
    return showHead(visit, place, { paper: null, typed, problems, refusal: null }, 400);
  const head = { ...headOf(typed), kind: place.kind.kind, language };
  const id = await inNetwork(visit, (trx) => createPaper(trx, head, byOf(visit)));
  return visit.redirect(`${place.base}/${id}/text`, 303);
}

export async function headPage(visit: Visit, place: Place): Promise<Response> {
  const paper = await atPaper(visit, place, async (_, found) => found);
  if (!paper) return errorResponse(visit, 404);
  const typed = { ...paper, dossier: paper.dossier ?? '' };
  return showHead(visit, place, { paper, typed, problems: {}, refusal: null }, 200);
}

export async function storeHead(visit: Visit, place: Place): Promise<Response> {
  const sent = await readForm(visit);
  const typed = typedHead(sent);
  const problems = problemsOf(typed, await dossierOptions(visit));
  const revision = sentNumber(sent('revision')) ?? 0;
  const isWrong = Object.keys(problems).length > 0;
  const found = await changePaper(visit, place, async (trx, paper) => {
    const by = byOf(visit);
    const what = { by, paperId: paper.id, action: 'paper', verb: 'change' } as const;
    const outcome = isWrong
      ? null
      : await act(trx, what, () => saveHead(trx, paper, { ...headOf(typed), revision }, by));
    return { paper, outcome };
  });
  if (!found) return notThere(visit, place);
  const { paper, outcome } = found;
  if (outcome?.done) return visit.redirect(`${place.base}/${paper.id}/text?getan=gespeichert`, 303);
  const refusal = outcome?.refusal ?? null;
  return showHead(visit, place, { paper, typed, problems, refusal }, refusal ? 409 : 400);
}

function typedHead(sent: (name: string) => string): TypedHead {
  return {
    title: sentLine(sent('title')),
    lead: sentText(sent('lead')),
    dossier: sentLine(sent('dossier')),
    language: sent('language'),
  };
}

function headOf({ title, lead, dossier }: TypedHead) {
  return { title, lead, dossier: dossier || null };
}

function problemsOf({ title, lead, dossier }: TypedHead, dossiers: readonly Option[]) {
  const problems: Partial<Record<keyof TypedHead, FieldProblem>> = {};
  const titleProblem = textProblem(title, bounds.title);
  const leadProblem = textProblem(lead, bounds.lead, false);
  if (titleProblem) problems.title = titleProblem;
  if (leadProblem) problems.lead = leadProblem;
  if (dossier && !dossiers.some(({ value }) => value === dossier)) problems.dossier = 'form';
  return problems;
}

/** Every dossier by slug, in the order of the alphabet. */
async function dossierOptions(visit: Visit): Promise<readonly Option[]> {
  const language = visit.get('language');
  const dossiers = await listDossiers(visit.get('services').db);
  return dossiers
    .map(({ slug, title }) => ({ value: slug, label: title[language] }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
}

type Shown = {
  readonly paper: Paper | null;
  readonly typed: TypedHead;
  readonly problems: Partial<Record<keyof TypedHead, FieldProblem>>;
  readonly refusal: Refusal | null;
};

async function showHead(
  visit: Visit,
  place: Place,
  shown: Shown,
  status: number,
): Promise<Response> {
  const dossiers = await dossierOptions(visit);
  const language = visit.get('language');
  const whole = words(language)('writing.head');
  const here = shown.paper ? whole : (place.kind.newOne?.[language] ?? whole);
  return paperPage(
    visit,
    place,
    { paper: shown.paper, here, status },
    <HeadPage
      {...shown}
      dossiers={dossiers}
      language={language}
      heading={here}
      base={place.base}
    />,
  );
}
