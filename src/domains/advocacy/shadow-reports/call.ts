import type { Language } from '../../../platform/i18n/index.ts';

/** Who is asked. */
export const audiences = ['all', 'chosen'] as const;
/** When the others who were asked read what an organisation handed in. */
export const visibilities = ['after_deadline', 'at_once', 'office'] as const;

/** The office asks the network for its part of a shadow report. */
export type Call = {
  /** UUID. */
  readonly id: string;
  /** Of monitoring: "greta". */
  readonly body: string;
  /** Of monitoring; null: to no round that is known here. */
  readonly round: string | null;
  readonly title: string;
  /** Markdown. */
  readonly guidance: string;
  /** Of the report. */
  readonly language: Language;
  /** ISO 8601; the last day. */
  readonly dueOn: string;
  readonly audience: (typeof audiences)[number];
  readonly visibility: (typeof visibilities)[number];
  readonly revision: number;
  /** The report that is written from it. */
  readonly paperId: string | null;
  /** null: nobody but the office knows it. */
  readonly openedAt: Date | null;
  readonly endedAt: Date | null;
  /** Why it ended before its time; '' while it has not. */
  readonly ending: string;
};

/** What a call asks of one article. */
export type Question = {
  /** UUID. */
  readonly id: string;
  readonly position: number;
  /** "cets-197/13". */
  readonly article: string;
  readonly text: string;
};

export type CallState = 'draft' | 'open' | 'over' | 'ended';

/** today: ISO 8601, in Germany. */
export function stateOf(
  call: Pick<Call, 'openedAt' | 'endedAt' | 'dueOn'>,
  today: string,
): CallState {
  if (call.endedAt) return 'ended';
  if (!call.openedAt) return 'draft';
  return call.dueOn < today ? 'over' : 'open';
}

/** How far an organisation has come with a call. */
export type Progress = {
  /** Of what it handed in last; null: nothing yet. */
  readonly handedIn: { readonly number: number; readonly at: Date } | null;
  /** What the office answered to it last; until: ISO 8601. */
  readonly reopening: {
    readonly number: number;
    readonly until: string;
    readonly reason: string;
  } | null;
};

export type Answering =
  | { readonly open: true; readonly until: string }
  | { readonly open: false; readonly why: 'not_open' | 'ended' | 'handed_in' | 'too_late' };

/** Whether an organisation may write and hand in, and until when. */
export function answeringOf(
  call: Pick<Call, 'openedAt' | 'endedAt' | 'dueOn'>,
  { handedIn, reopening }: Progress,
  today: string,
): Answering {
  if (!call.openedAt) return { open: false, why: 'not_open' };
  if (call.endedAt) return { open: false, why: 'ended' };
  if (handedIn && (reopening === null || reopening.number < handedIn.number))
    return { open: false, why: 'handed_in' };
  const until = reopening && reopening.until > call.dueOn ? reopening.until : call.dueOn;
  return until < today ? { open: false, why: 'too_late' } : { open: true, until };
}

/** Whether more people would read what was handed in than its writers were told. */
export function isWider(
  visibility: Call['visibility'],
  { visibility: told }: Pick<Call, 'visibility'>,
): boolean {
  const narrowestFirst: readonly Call['visibility'][] = ['office', 'after_deadline', 'at_once'];
  return narrowestFirst.indexOf(visibility) > narrowestFirst.indexOf(told);
}

/** Whether one who was asked reads what the others handed in. */
export function showsOthers(call: Pick<Call, 'visibility' | 'dueOn'>, today: string): boolean {
  return (
    call.visibility === 'at_once' || (call.visibility === 'after_deadline' && call.dueOn < today)
  );
}

export type OpeningProblem = 'no_questions' | 'nobody_asked' | 'deadline_past' | 'not_draft';

/** What keeps a call from being sent; null: nothing. asked: how many organisations it would reach. */
export function openingProblem(
  call: Pick<Call, 'openedAt' | 'endedAt' | 'dueOn'>,
  { questions, asked }: { readonly questions: number; readonly asked: number },
  today: string,
): OpeningProblem | null {
  if (call.openedAt || call.endedAt) return 'not_draft';
  if (questions === 0) return 'no_questions';
  if (asked === 0) return 'nobody_asked';
  return call.dueOn < today ? 'deadline_past' : null;
}
