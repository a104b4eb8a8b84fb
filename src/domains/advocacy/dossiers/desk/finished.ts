import { parseDate } from '../../../../platform/clock/index.ts';
import { isPartialDate } from '../../../../platform/i18n/index.ts';
import { isDeadlineDate } from '../deadlines/deadline.ts';
import { type Dossier, dossierKinds, outcomeKinds } from '../dossier.ts';

/** What a page can show of a draft that somebody still writes; today: ISO 8601, where no day is given. */
export function finished(dossier: Dossier, today: string): Dossier {
  const known = (on: string | null) => (on !== null && isPartialDate(on) ? on : null);
  return {
    ...dossier,
    kind: dossierKinds.find((kind) => kind === dossier.kind) ?? 'other',
    asOf: parseDate(dossier.asOf) ? dossier.asOf : today,
    stages: dossier.stages
      .filter(({ id }) => id !== '')
      .map((stage) => ({ ...stage, on: known(stage.on) })),
    documents: dossier.documents.map((paper) => ({ ...paper, on: known(paper.on) })),
    statements: dossier.statements.map((statement) => ({ ...statement, on: known(statement.on) })),
    outcomes: dossier.outcomes
      .filter(({ outcome }) => outcomeKinds.includes(outcome))
      .map((outcome) => ({ ...outcome, on: known(outcome.on) })),
    deadlines: dossier.deadlines.filter(({ on }) => isDeadlineDate(on)),
  };
}
