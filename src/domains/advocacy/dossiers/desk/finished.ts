import { isDeadlineDate } from '../deadlines/deadline.ts';
import { type Dossier, dossierKinds, outcomeKinds } from '../dossier.ts';

/** What a page can show of a draft that somebody still writes; today: ISO 8601, where no day is given. */
export function finished(dossier: Dossier, today: string): Dossier {
  return {
    ...dossier,
    kind: dossierKinds.find((kind) => kind === dossier.kind) ?? 'other',
    asOf: dossier.asOf || today,
    stages: dossier.stages.filter(({ id }) => id !== ''),
    outcomes: dossier.outcomes.filter(({ outcome }) => outcomeKinds.includes(outcome)),
    deadlines: dossier.deadlines.filter(({ on }) => isDeadlineDate(on)),
  };
}
