import {
  currentStage,
  type Dossier,
  dossierPath,
  newestOutcome,
  type Outcome,
} from '../dossier.ts';

/** A dossier as files and the interface give it. */
export type ExportItem = ReturnType<typeof exportItem>;

/** A point of a dossier as files and the interface give it. */
export type ExportPoint = ExportItem['points'][number];

/** origin: of the site, for the permalink. today: ISO 8601. */
export function exportItem(dossier: Dossier, origin: string, today: string) {
  const { slug, kind, title, lead, balance, asOf } = dossier;
  const url = origin + dossierPath('de', slug);
  return {
    slug,
    url,
    kind,
    title: { ...title },
    lead: { ...lead },
    balance: balance && { ...balance },
    asOf,
    currentStage: currentStage(dossier, today)?.id ?? null,
    norms: [...dossier.norms],
    topics: [...dossier.topics],
    stages: dossier.stages.map((stage) => ({ ...stage, note: stage.note && { ...stage.note } })),
    documents: dossier.documents.map((paper) => ({ ...paper })),
    statements: dossier.statements.map((statement) => ({ ...statement })),
    points: dossier.points.map((point) => {
      const newest = newestOutcome(dossier, point.id);
      return {
        ...point,
        url: `${url}#punkt-${point.id}`,
        asked: { ...point.asked },
        /** null: nobody has entered what came of it. */
        outcome: newest && outcomeItem(newest),
        outcomes: dossier.outcomes.filter((one) => one.point === point.id).map(outcomeItem),
      };
    }),
    deadlines: dossier.deadlines.map(({ history: _, monitoring: __, ...deadline }) => ({
      ...deadline,
      title: { ...deadline.title },
      asked: deadline.asked && { ...deadline.asked },
    })),
  };
}

function outcomeItem({ point: _, note, ...rest }: Outcome) {
  return { ...rest, note: note && { ...note } };
}
