import type { Kysely } from 'kysely';
import type { Temporal } from '../../platform/clock/index.ts';
import type { SignedIn } from '../../platform/domain.ts';
import type { Editable } from '../../platform/editable.ts';
import { hasRole, tell } from '../accounts/index.ts';
import { act } from './act.ts';
import { readDraft } from './drafts.ts';
import { checksFor, type Decision, mayEndReview, mayState, maySubmit } from './life.ts';
import { returnedMail, submittedMail } from './mails/index.ts';
import type { Outcome } from './outcome.ts';
import { addStatement, beginReview, checkersOf, endReview } from './submissions.ts';
import type { LockedThing } from './thing.ts';

type By = { readonly person: SignedIn; readonly at: Temporal.Instant };
/** The site's, for links in mails: "https://www.example.org". */
type FromSite = { readonly origin: string };

/** Asks for the checks of a draft and tells whoever may make them. hasProblems: of the draft with this revision. */
export async function submit(
  trx: Kysely<unknown>,
  editable: Editable,
  thing: LockedThing,
  submission: By &
    FromSite & { readonly revision: number; readonly note: string; readonly hasProblems: boolean },
): Promise<Outcome<object>> {
  const { revision, note, hasProblems, person, at, origin } = submission;
  const what = { thing, person, action: 'submission', verb: 'create' } as const;
  return act(trx, what, maySubmit(thing, revision, hasProblems), async () => {
    await beginReview(trx, thing, { note, person, at });
    const draft = await readDraft(trx, thing.id);
    const asked = draft ? checksFor(editable.checks, draft.content) : [];
    const checkers = await checkersOf(trx, thing, asked);
    const others = checkers.filter((id) => id !== person.personId);
    await tell(trx, others, origin, submittedMail);
    return { done: true };
  });
}

/** By whoever edits it: the draft goes on. */
export async function takeBack(
  trx: Kysely<unknown>,
  thing: LockedThing,
  { person, at }: By,
): Promise<Outcome<object>> {
  const what = { thing, person, action: 'submission', verb: 'remove' } as const;
  return act(trx, what, mayEndReview(thing), async () => {
    await endReview(trx, thing, { ending: 'taken_back', remark: '', person, at });
    return { done: true };
  });
}

/** By whoever checks it, with what is to be changed; tells who submitted it. */
export async function giveBack(
  trx: Kysely<unknown>,
  thing: LockedThing,
  { remark, person, at, origin }: By & FromSite & { readonly remark: string },
): Promise<Outcome<object>> {
  const what = { thing, person, action: 'submission', verb: 'refuse' } as const;
  return act(trx, what, mayEndReview(thing), async () => {
    const submitter = await endReview(trx, thing, { ending: 'returned', remark, person, at });
    if (submitter && submitter !== person.personId)
      await tell(trx, [submitter], origin, returnedMail);
    return { done: true };
  });
}

/** One person's statement of one check, about the text with this revision. */
export async function stateCheck(
  trx: Kysely<unknown>,
  editable: Editable,
  thing: LockedThing,
  { check, revision, person, at }: By & { readonly check: string; readonly revision: number },
): Promise<Outcome<object>> {
  const decision = await decideStatement(trx, editable, thing, { check, revision, person });
  const what = { thing, person, action: 'statement', verb: 'create' } as const;
  return act(trx, what, decision, async () => {
    if (thing.submission) await addStatement(trx, thing, thing.submission, { check, person, at });
    return { done: true };
  });
}

/** A check that is not asked for here, or not of this person's role, is none. */
async function decideStatement(
  trx: Kysely<unknown>,
  editable: Editable,
  thing: LockedThing,
  wanted: {
    readonly check: string;
    readonly revision: number;
    readonly person: SignedIn;
  },
): Promise<Decision> {
  const { person, revision } = wanted;
  const draft = await readDraft(trx, thing.id);
  const asked = draft ? checksFor(editable.checks, draft.content) : [];
  const check = asked.find(({ name, roles }) => name === wanted.check && hasRole(person, ...roles));
  return mayState(thing, check ?? null, person.personId, revision);
}
