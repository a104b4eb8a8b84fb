import type { Language } from '../../../platform/i18n/index.ts';
import { firstDay } from '../../../platform/i18n/index.ts';
import type { Sourced, Texts } from '../demands/demand.ts';
import type { EnteredDeadline } from './deadlines/deadline.ts';

export const dossierKinds = ['bill', 'transposition', 'report', 'other'] as const;
export type DossierKind = (typeof dossierKinds)[number];

/** A bill or another process that the network follows. Days are ISO 8601, as exact as they are known. */
export type Dossier = {
  /** Stays. */
  readonly slug: string;
  readonly kind: DossierKind;
  readonly title: Texts;
  readonly lead: Texts;
  /** How it stands for the network, in a sentence. */
  readonly balance: Texts | null;
  /** Up to which day somebody looked what had happened. */
  readonly asOf: string;
  /** As cited: "§ 232 StGB", or a name "article:rl-2011-36-eu/2". */
  readonly norms: readonly string[];
  /** Of monitoring's list. */
  readonly topics: readonly string[];
  /** In their order. */
  readonly stages: readonly Stage[];
  readonly documents: readonly Paper[];
  readonly statements: readonly OwnStatement[];
  readonly points: readonly Point[];
  readonly outcomes: readonly Outcome[];
  readonly deadlines: readonly DossierDeadline[];
};

/** A step of the process. */
export type Stage = Sourced & {
  /** Unlike any other of the dossier; points and outcomes name it. */
  readonly id: string;
  /** Of data/stage-kinds.json. */
  readonly kind: string;
  /** null: it has not come, or its day is not known. */
  readonly on: string | null;
  readonly note: Texts | null;
};

/** A document of the process, by its number or, where it has none, its title, in German. */
export type Paper = Omit<Sourced, 'sourceUrl'> & {
  readonly title: string;
  /** "BT-Drs. 18/9095". */
  readonly number: string | null;
  readonly on: string | null;
  readonly url: string | null;
};

/** What the network itself said about it. */
export type OwnStatement = {
  /** "news:…" or an address of this site; null: it stands elsewhere. */
  readonly end: string | null;
  /** In German; where `end` leads somewhere, that title counts. */
  readonly title: string;
  readonly on: string | null;
  readonly url: string | null;
};

/** What the network asked. It stays, whatever comes of it. */
export type Point = Sourced & {
  /** Stays. */
  readonly id: string;
  /** Id of the stage at which it was asked. */
  readonly stage: string;
  readonly asked: Texts;
  /** "§ 232 StGB". */
  readonly provision: string | null;
  /** Slug of the demand that it brings into the process; null: none. */
  readonly demand: string | null;
};

export const outcomeKinds = ['open', 'taken_up', 'partly', 'rejected', 'dropped'] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/** What came of a point at a stage. */
export type Outcome = Sourced & {
  readonly point: string;
  readonly stage: string;
  readonly outcome: OutcomeKind;
  /** Number or title of a document of the dossier. */
  readonly document: string | null;
  /** Where in it: "S. 12". */
  readonly place: string | null;
  readonly note: Texts | null;
  readonly on: string | null;
};

export type DossierDeadline = EnteredDeadline & {
  /** Unlike any other of the dossier; stays, for calendars. */
  readonly id: string;
  /** Id of the same deadline in monitoring, which the radar then leaves out. */
  readonly monitoring: string | null;
};

/** Where a document is named. */
export function paperKey({ number, title }: Pick<Paper, 'number' | 'title'>): string {
  return number ?? title;
}

/** The last stage that has come on a day, ISO 8601; null: none yet. */
export function currentStage({ stages }: Dossier, today: string): Stage | null {
  return stages.findLast(({ on }) => on !== null && firstDay(on) <= today) ?? null;
}

/** What came of a point so far; null: nobody has entered anything. A later stage counts more, and in a stage what was entered last. */
export function newestOutcome(dossier: Dossier, point: string): Outcome | null {
  return outcomesOf(dossier, point).at(-1) ?? null;
}

/** What came of a point at a stage; null: nothing is entered. */
export function outcomeAt(dossier: Dossier, point: string, stage: string): Outcome | null {
  return dossier.outcomes.findLast((one) => one.point === point && one.stage === stage) ?? null;
}

/** Points that were asked at a stage, or of which something came there. */
export function pointsAt(dossier: Dossier, stage: string): readonly Point[] {
  return dossier.points.filter(
    (point) => point.stage === stage || outcomeAt(dossier, point.id, stage) !== null,
  );
}

/** How many points stand how; `unchecked`: of which nobody has entered what came. */
export function balanceOf(dossier: Dossier): ReadonlyMap<OutcomeKind | 'unchecked', number> {
  const counts = new Map<OutcomeKind | 'unchecked', number>();
  for (const { id } of dossier.points) {
    const state = newestOutcome(dossier, id)?.outcome ?? 'unchecked';
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return counts;
}

export function dossierPath(language: Language, slug?: string): string {
  return slug === undefined ? `/${language}/dossiers` : `/${language}/dossiers/${slug}`;
}

/** Earliest stage first. */
function outcomesOf({ stages, outcomes }: Dossier, point: string): readonly Outcome[] {
  const place = (stage: string) => stages.findIndex(({ id }) => id === stage);
  return outcomes
    .filter((one) => one.point === point)
    .sort((a, b) => place(a.stage) - place(b.stage));
}
