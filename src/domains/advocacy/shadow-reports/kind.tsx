import type { Child } from 'hono/jsx';
import type { Kysely } from 'kysely';
import type { Temporal } from '../../../platform/clock/index.ts';
import { todayOf } from '../../../platform/clock/index.ts';
import type { SignedIn } from '../../../platform/domain.ts';
import { inEveryLanguage, type Language } from '../../../platform/i18n/index.ts';
import {
  editsPapers,
  endOfDay,
  type Paper,
  type PaperKind,
  type Paragraph,
  type WaitingLine,
} from '../drafting/index.ts';
import { answeringOf, stateOf } from './call.ts';
import { callOfPaper, listCalls } from './calls.ts';
import { findEvidence } from './evidence.ts';
import { listHandIns, progressOf } from './hand-ins.ts';
import { noteProblems } from './notes.ts';
import { callPath, reportPath, segment } from './paths.ts';
import { listQuestions } from './questions.ts';
import { reportOf, targetsIn } from './report.ts';
import { reportAsMarkdown } from './report-text.ts';
import { problemText } from './views/problem-text.ts';
import { SourceMaterial } from './views/source-material.tsx';
import { words } from './words.ts';

const inBoth = inEveryLanguage(words);

/** Reports to monitoring bodies, as papers that the network writes together. */
export const shadowReportKind: PaperKind = {
  kind: 'shadow_report',
  segment,
  name: inBoth('reports.title'),
  waiting: openCalls,
  lists: (language) => [{ href: callPath(language), label: words(language)('calls.title') }],
  beside: sourceMaterial,
  problems: evidenceProblems,
  links: ({ id }, language) => [
    { href: reportPath(language, id, 'pdf'), label: words(language)('report.pdf') },
    { href: reportPath(language, id, 'belege'), label: words(language)('report.notes') },
  ],
  publicationText: async (trx, paper, version, origin) =>
    reportAsMarkdown(await reportOf(trx, paper, version, origin)),
};

/** The calls that an organisation has yet to answer; to the office, those that are to become a report. */
async function openCalls(
  trx: Kysely<unknown>,
  person: SignedIn,
  at: Temporal.Instant,
  language: Language,
): Promise<readonly WaitingLine[]> {
  if (person.organisationKind === 'office') return reportsToMake(trx, person, at, language);
  const { organisationId } = person;
  const lines: WaitingLine[] = [];
  for (const call of await listCalls(trx)) {
    const found = await progressOf(trx, call.id, [organisationId]);
    const progress = found.get(organisationId) ?? { handedIn: null, reopening: null };
    const answering = answeringOf(call, progress, todayOf(at));
    if (answering.open)
      lines.push({
        title: call.title,
        href: callPath(language, call.id),
        what: words(language)('waiting.answer'),
        until: endOfDay(answering.until),
      });
  }
  return lines;
}

/** For the office's editors: calls whose deadline is over and that have no report yet. */
async function reportsToMake(
  trx: Kysely<unknown>,
  person: SignedIn,
  at: Temporal.Instant,
  language: Language,
): Promise<readonly WaitingLine[]> {
  if (!editsPapers(person)) return [];
  const calls = await listCalls(trx);
  return calls
    .filter((call) => stateOf(call, todayOf(at)) === 'over' && call.paperId === null)
    .map(({ id, title, dueOn }) => ({
      title,
      href: callPath(language, id),
      what: words(language)('waiting.make'),
      until: endOfDay(dueOn),
    }));
}

/** By article: what was handed in about it. */
async function sourceMaterial(
  trx: Kysely<unknown>,
  { id }: Paper,
  language: Language,
): Promise<ReadonlyMap<string, Child>> {
  const call = await callOfPaper(trx, id);
  if (!call) return new Map();
  const handIns = await listHandIns(trx, call.id);
  return new Map(
    (await listQuestions(trx, call.id)).map((question) => [
      question.article,
      <SourceMaterial language={language} paperId={id} question={question} handIns={handIns} />,
    ]),
  );
}

async function evidenceProblems(
  trx: Kysely<unknown>,
  _paper: Paper,
  paragraphs: readonly Paragraph[],
  site: { readonly language: Language; readonly origin: string },
): Promise<readonly string[]> {
  const targets = targetsIn(paragraphs.filter(({ state }) => state === 'present'));
  const evidence = await findEvidence(trx, targets, site);
  return noteProblems(targets, evidence).map((problem) => problemText(problem, site.language));
}
