import type { Sourced } from '../demands/demand.ts';
import deadlines from './data/deadlines.json' with { type: 'json' };
import dossiers from './data/dossiers.json' with { type: 'json' };
import sources from './data/sources.json' with { type: 'json' };
import type { OwnDeadline } from './deadlines/deadline.ts';
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
  Partial<Pick<Thing, Usual>> &
  Named;

/** verified: unless it says otherwise, somebody compared it with its source. */
type Named = { readonly source: string; readonly verified?: boolean };

type WrittenDossier = Omit<
  Dossier,
  'stages' | 'documents' | 'statements' | 'points' | 'outcomes' | 'deadlines'
> & {
  readonly stages: readonly Written<Stage, 'id' | 'note'>[];
  readonly documents: readonly Written<Paper>[];
  readonly statements: readonly Pick<OwnStatement, 'title' | 'url'>[];
  readonly points: readonly Written<Point, 'provision' | 'demand'>[];
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
      ...sourcedOf(one),
    })),
    documents: dossier.documents.map((one) => {
      const { verified, source } = sourcedOf(one);
      return { ...one, verified, source };
    }),
    statements: dossier.statements.map((one) => ({ end: null, on: null, ...one })),
    points: dossier.points.map((one) => ({
      provision: null,
      demand: null,
      ...one,
      ...sourcedOf(one),
    })),
    outcomes: dossier.outcomes.map((one) => ({
      document: null,
      place: null,
      note: null,
      on: null,
      ...one,
      ...sourcedOf(one),
    })),
    deadlines: dossier.deadlines.map((one) => ({
      monitoring: null,
      history: true,
      ...one,
      ...sourcedOf(one),
    })),
  }),
);

type WrittenDeadline = Written<OwnDeadline, 'dossier' | 'body' | 'history'>;

/** Those that belong to no dossier. */
export const shippedDeadlines: readonly OwnDeadline[] = (
  deadlines as readonly WrittenDeadline[]
).map((one) => ({ dossier: null, body: null, history: false, ...one, ...sourcedOf(one) }));

function sourcedOf({ source: key, verified = true }: Named): Sourced {
  const source = (sources as Readonly<Record<string, Omit<Sourced, 'verified'>>>)[key];
  if (!source) throw new Error(`data/sources.json has no ${key}.`);
  return { verified, ...source };
}
