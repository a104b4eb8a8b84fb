import type { Sourced } from '../demands/demand.ts';
import dossiers from './data/dossiers.json' with { type: 'json' };
import sources from './data/sources.json' with { type: 'json' };
import type {
  Dossier,
  DossierDeadline,
  Outcome,
  OwnStatement,
  Paper,
  Point,
  Stage,
} from './dossier.ts';

/** In the files, what is usual is left out, and a source is named by its key. */
type Written<Thing, Usual extends keyof Thing = never> = Omit<Thing, keyof Sourced | Usual> &
  Partial<Pick<Thing, Usual>> & { readonly source: string };

type WrittenDossier = Omit<
  Dossier,
  'stages' | 'documents' | 'statements' | 'points' | 'outcomes' | 'deadlines'
> & {
  readonly stages: readonly Written<Stage, 'id' | 'note'>[];
  readonly documents: readonly Written<Paper>[];
  readonly statements: readonly Pick<OwnStatement, 'title' | 'url'>[];
  readonly points: readonly Written<Point, 'provision'>[];
  readonly outcomes: readonly Written<Outcome, 'document' | 'place' | 'note' | 'on'>[];
  readonly deadlines: readonly Written<DossierDeadline, 'monitoring' | 'history'>[];
};

export const shippedDossiers: readonly Dossier[] = (dossiers as readonly WrittenDossier[]).map(
  (dossier) => ({
    ...dossier,
    stages: dossier.stages.map((one) => ({
      id: one.id ?? one.kind,
      kind: one.kind,
      on: one.on,
      note: one.note ?? null,
      ...sourcedOf(one.source),
    })),
    documents: dossier.documents.map(({ source, ...one }) => ({
      ...one,
      verified: true,
      source: sourcedOf(source).source,
    })),
    statements: dossier.statements.map((one) => ({ end: null, on: null, ...one })),
    points: dossier.points.map(({ source, ...one }) => ({
      provision: null,
      ...one,
      ...sourcedOf(source),
    })),
    outcomes: dossier.outcomes.map(({ source, ...one }) => ({
      document: null,
      place: null,
      note: null,
      on: null,
      ...one,
      ...sourcedOf(source),
    })),
    deadlines: dossier.deadlines.map(({ source, ...one }) => ({
      monitoring: null,
      history: true,
      ...one,
      ...sourcedOf(source),
    })),
  }),
);

function sourcedOf(key: string): Sourced {
  const source = (sources as Readonly<Record<string, Omit<Sourced, 'verified'>>>)[key];
  if (!source) throw new Error(`data/sources.json has no ${key}.`);
  return { verified: true, ...source };
}
