import type { Paper, Stage } from './paper.ts';

/** What is done with a paper; a ballot and the rest are things with rows of their own. */
export type Step =
  | 'edit'
  | 'make_version'
  | 'open_comments'
  | 'close_comments'
  | 'comment'
  | 'answer'
  | 'open_ballot'
  | 'vote'
  | 'extend'
  | 'count'
  | 'break_off'
  | 'open_signing'
  | 'sign'
  | 'close_signing'
  | 'rework'
  | 'remind'
  | 'hand_over'
  | 'end';

/** Why something is not done; the pages have a sentence for each. */
export type Refusal =
  /** The paper has gone on: this is not for its stage. */
  | 'stage'
  /** Somebody saved in between: both texts are shown. */
  | 'conflict'
  /** The deadline lies in the past. */
  | 'past'
  /** The deadline is over. */
  | 'late'
  /** The new deadline is not later than the one there is. */
  | 'not_later'
  /** There is no text. */
  | 'empty'
  /** The text has changed since the newest version. */
  | 'unversioned'
  /** It is the same as the newest version. */
  | 'unchanged'
  /** The paragraph is in the version no more. */
  | 'gone'
  /** The paragraph reads otherwise in the newest version. */
  | 'changed'
  /** What was read is not what stands to vote, or to sign. */
  | 'version'
  /** The comment has an answer. */
  | 'answered'
  /** In another tab she chose another organisation than the one for which the form was made. */
  | 'organisation'
  /** Somebody else said it, or she for another organisation. */
  | 'not_own'
  | 'voted'
  | 'signed'
  /** Whose vote or signature it is not. */
  | 'not_elector'
  | 'no_electors'
  /** Those who are waited for had a mail today, or none of them gets mails. */
  | 'reminded'
  /** The ballot goes on, and not everybody has voted. */
  | 'not_over'
  | 'too_many';

export type Outcome<Fact> =
  | ({ readonly done: true } & Fact)
  | { readonly done: false; readonly refusal: Refusal };

export const refused = (refusal: Refusal) => ({ done: false, refusal }) as const;

const everyStage: readonly Stage[] = [
  'draft',
  'comments',
  'revision',
  'ballot',
  'signing',
  'agreed',
  'refused',
];

const stagesFor: Readonly<Record<Step, readonly Stage[]>> = {
  edit: ['draft', 'comments', 'revision'],
  make_version: ['comments', 'revision'],
  // In a round that goes on, it sets a new deadline.
  open_comments: ['draft', 'comments', 'revision'],
  close_comments: ['comments'],
  comment: ['comments'],
  // Whoever asked may hear why also after the text was closed; it changes no word of it.
  answer: ['comments', 'revision', 'ballot', 'signing', 'agreed'],
  open_ballot: ['revision'],
  vote: ['ballot'],
  extend: ['ballot'],
  count: ['ballot'],
  break_off: ['ballot'],
  // While it goes on, it sets a new deadline.
  open_signing: ['revision', 'signing'],
  sign: ['signing', 'agreed'],
  close_signing: ['signing'],
  // Handed over, once its draft at the desk was thrown away.
  rework: ['signing', 'agreed', 'refused', 'handed_over'],
  remind: ['comments', 'ballot', 'signing'],
  hand_over: ['agreed'],
  end: everyStage,
};

/** Whether a step is for the stage of the paper; deadlines are asked by the step itself. */
export function isFor({ stage }: Pick<Paper, 'stage'>, step: Step): boolean {
  return stagesFor[step].includes(stage);
}

/** The first moment after the deadline of what goes on; null: nothing does. */
export function deadlineOf({
  stage,
  commentsUntil,
  signingUntil,
  ballotUntil,
}: Pick<Paper, 'stage' | 'commentsUntil' | 'signingUntil' | 'ballotUntil'>): Date | null {
  if (stage === 'comments') return commentsUntil;
  if (stage === 'signing') return signingUntil;
  return stage === 'ballot' ? ballotUntil : null;
}

/** Whether something is over. until: the first moment after it. */
export function isOver(until: Date | null, at: { readonly epochMilliseconds: number }): boolean {
  return until === null || until.getTime() <= at.epochMilliseconds;
}

/** Whether members may say something now. */
export function takesComments(
  paper: Pick<Paper, 'stage' | 'commentsUntil'>,
  at: { readonly epochMilliseconds: number },
): boolean {
  return isFor(paper, 'comment') && !isOver(paper.commentsUntil, at);
}
