import type { Temporal } from '../../platform/clock/index.ts';
import type { Content } from '../../platform/editable.ts';

/** Where a thing is in its life. changed: public, and a draft is being written. */
export const states = ['draft', 'review', 'published', 'changed', 'withdrawn'] as const;
export type State = (typeof states)[number];

/** One public thing as the desk knows it; without its content. */
export type Thing = {
  readonly id: string;
  readonly kind: string;
  /** In the domain's own tables; null until it was public. */
  readonly key: string | null;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly title: string;
  /** Rises with each change of the draft or of what is public: whoever saves names the one she started from. */
  readonly revision: number;
  readonly changedAt: Temporal.Instant;
  readonly draft: Draft | null;
  readonly submission: Submission | null;
  /** How the last review of this draft ended, when the draft came back. */
  readonly returned: Returned | null;
  /** Of the newest version; null: never public. */
  readonly version: number | null;
  readonly withdrawal: Withdrawal | null;
};

/** One that nobody else changes until the transaction ends; `lockThing` makes it, and every change asks for it. */
export type LockedThing = Thing & { readonly locked: true };

export type Draft = {
  /** The thing's. */
  readonly revision: number;
  readonly basedOn: number | null;
  readonly origin: 'person' | 'program';
  /** Ids of everybody who saved it since the last release. */
  readonly editors: readonly string[];
  readonly editedByName: string | null;
  readonly editedAt: Temporal.Instant;
};

export type Submission = {
  readonly id: string;
  readonly revision: number;
  readonly submittedByName: string | null;
  readonly submittedAt: Temporal.Instant;
  readonly note: string;
  readonly statements: readonly Statement[];
};

export type Returned = {
  readonly remark: string;
  readonly byName: string | null;
  readonly at: Temporal.Instant;
};

export type Statement = {
  readonly check: string;
  readonly personId: string;
  /** '' when she has left the network. */
  readonly personName: string;
  readonly at: Temporal.Instant;
};

export type Withdrawal = {
  readonly reason: string;
  readonly byName: string | null;
  readonly at: Temporal.Instant;
};

/** One that was public; content null: deleted for good. */
export type Version = {
  readonly number: number;
  readonly content: Content | null;
  readonly origin: 'taken_over' | 'released';
  readonly note: string;
  readonly releasedByName: string | null;
  readonly releasedAt: Temporal.Instant;
  readonly statements: readonly Statement[];
};

export function stateOf({ draft, submission, version, withdrawal }: Thing): State {
  if (submission) return 'review';
  if (draft) return version !== null && !withdrawal ? 'changed' : 'draft';
  return withdrawal ? 'withdrawn' : 'published';
}
