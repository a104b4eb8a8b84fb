import type { Kysely } from 'kysely';
import { textOf } from '../../../../core/desk/index.ts';
import { systemClock, todayOf } from '../../../../platform/clock/index.ts';
import type { CheckedDraft, Problem } from '../../../../platform/editable.ts';
import { firstDay } from '../../../../platform/i18n/index.ts';
import { listReportingDates } from '../../../monitoring/index.ts';
import { findDemands } from '../../demands/demands.ts';
import { dayProblem } from '../deadlines/desk/problems.ts';
import { type Dossier, paperKey } from '../dossier.ts';
import { findDossier, listDossiers } from '../dossiers.ts';
import { words } from '../words.ts';
import { dossierOf } from './content.ts';
import { statementProblems } from './statements.ts';

/** What the fields of a dossier cannot tell alone. */
export async function dossierProblems(
  db: Kysely<unknown>,
  draft: CheckedDraft,
): Promise<readonly Problem[]> {
  const dossier = dossierOf(draft.content, draft.key ?? '');
  const before = draft.key === null ? null : await findDossier(db, draft.key);
  const today = todayOf(systemClock());
  const check = { dossier, say: words(draft.language) };
  return [
    ...(await titleProblems(db, draft)),
    ...(dossier.asOf > today ? [{ field: 'asOf', message: check.say('problem.asOf') }] : []),
    ...idProblems(check),
    ...orderProblems(check),
    ...referenceProblems(check),
    ...lostPoints(check, before),
    ...(await demandProblems(db, check)),
    ...(await statementProblems(db, dossier.statements, draft.language)),
    ...deadlineProblems(check, before, { today, language: draft.language }),
    ...(await monitoringProblems(db, check)),
  ];
}

type Check = { readonly dossier: Dossier; readonly say: ReturnType<typeof words> };

async function titleProblems(
  db: Kysely<unknown>,
  { key, content, language }: CheckedDraft,
): Promise<Problem[]> {
  const title = textOf(content, 'titleDe').toLowerCase();
  const taken = (await listDossiers(db)).some(
    (one) => one.slug !== key && one.title.de.toLowerCase() === title,
  );
  return taken ? [{ field: 'titleDe', message: words(language)('problem.title') }] : [];
}

/** Each name has its form and stands once. */
function idProblems({ dossier, say }: Check): Problem[] {
  const ids = (['stages', 'points', 'deadlines'] as const).flatMap((field) =>
    dossier[field].flatMap(({ id }, index) => {
      if (id === '') return [];
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return [at(field, index, 'id', say('problem.id'))];
      const first = dossier[field].findIndex((one) => one.id === id);
      return first < index ? [at(field, index, 'id', say('problem.twice', { id }))] : [];
    }),
  );
  const keys = dossier.documents.map(paperKey);
  const papers = keys.flatMap((key, index) =>
    key !== '' && keys.indexOf(key) < index
      ? [at('documents', index, 'number', say('problem.twice', { id: key }))]
      : [],
  );
  const said = dossier.outcomes.map(({ point, stage }) => `${point} ${stage}`);
  const outcomes = said.flatMap((one, index) =>
    said.indexOf(one) < index ? [at('outcomes', index, 'point', say('problem.outcomeTwice'))] : [],
  );
  return [...ids, ...papers, ...outcomes];
}

/** The current stage is the last that has come, so their days rise. */
function orderProblems({ dossier, say }: Check): Problem[] {
  let latest = '';
  return dossier.stages.flatMap(({ on }, index) => {
    if (on === null) return [];
    const day = firstDay(on);
    if (day < latest.slice(0, on.length)) return [at('stages', index, 'on', say('problem.order'))];
    latest = day;
    return [];
  });
}

/** What points and outcomes name is there. */
function referenceProblems({ dossier, say }: Check): Problem[] {
  const stages = new Set(dossier.stages.map(({ id }) => id));
  const points = new Set(dossier.points.map(({ id }) => id));
  const papers = new Set(dossier.documents.map(paperKey));
  const unknown = (
    field: string,
    index: number,
    part: string,
    name: string | null,
    known: ReadonlySet<string>,
  ) =>
    name === null || name === '' || known.has(name)
      ? []
      : [at(field, index, part, say('problem.unknown', { name }))];
  return [
    ...dossier.points.flatMap(({ stage }, index) =>
      unknown('points', index, 'stage', stage, stages),
    ),
    ...dossier.outcomes.flatMap(({ point, stage, document }, index) => [
      ...unknown('outcomes', index, 'point', point, points),
      ...unknown('outcomes', index, 'stage', stage, stages),
      ...unknown('outcomes', index, 'document', document, papers),
    ]),
  ];
}

/** What was asked stays, also when nothing came of it. */
function lostPoints({ dossier, say }: Check, before: Dossier | null): Problem[] {
  const lost = (before?.points ?? []).filter(
    (point) => !dossier.points.some(({ id }) => id === point.id),
  );
  return lost.length === 0
    ? []
    : [
        {
          field: 'points',
          message: say('problem.lost', { ids: lost.map(({ id }) => id).join(', ') }),
        },
      ];
}

function deadlineProblems(
  { dossier }: Check,
  before: Dossier | null,
  { today, language }: { readonly today: string; readonly language: CheckedDraft['language'] },
): Problem[] {
  const days = new Map((before?.deadlines ?? []).map(({ id, on }) => [id, on]));
  return dossier.deadlines.flatMap((deadline, index) => {
    const checked = { deadline, before: days.get(deadline.id) ?? null, today };
    const message = dayProblem(checked, language);
    return message === null ? [] : [at('deadlines', index, 'on', message)];
  });
}

/** The demands that points bring in are public. */
async function demandProblems(db: Kysely<unknown>, { dossier, say }: Check): Promise<Problem[]> {
  const named = dossier.points.flatMap(({ demand }) => demand ?? []);
  const known = new Set((await findDemands(db, named)).map(({ slug }) => slug));
  return dossier.points.flatMap(({ demand }, index) =>
    demand === null || known.has(demand)
      ? []
      : [at('points', index, 'demand', say('problem.unknown', { name: demand }))],
  );
}

async function monitoringProblems(db: Kysely<unknown>, { dossier, say }: Check) {
  if (dossier.deadlines.every(({ monitoring }) => monitoring === null)) return [];
  const known = new Set((await listReportingDates(db)).map(({ id }) => id));
  return dossier.deadlines.flatMap(({ monitoring }, index) =>
    monitoring === null || known.has(monitoring)
      ? []
      : [at('deadlines', index, 'monitoring', say('problem.unknown', { name: monitoring }))],
  );
}

function at(field: string, index: number, part: string, message: string): Problem {
  return { field, row: { index, field: part }, message };
}
