import type { Services } from '../../../platform/domain.ts';
import type { Content, Editable, Problem, Section } from '../../../platform/editable.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import type { Refusal } from '../life.ts';
import type { Outcome } from '../outcome.ts';
import { release } from '../releases.ts';
import { submit } from '../review.ts';
import type { LockedThing } from '../thing.ts';
import { problemsOf } from './fields/problems.ts';
import { readable } from './fields/readable.ts';
import type { actorOf, Transaction } from './place.ts';
import { nextStep, type Step } from './step.ts';

export type Passing = ReturnType<typeof actorOf> & {
  readonly editable: Editable;
  readonly language: Language;
  readonly services: Services;
};

export type PassedOn =
  | { readonly done: true; readonly step: Step }
  | {
      readonly done: false;
      readonly refusal: Refusal;
      /** What keeps it back; [] when it is something else. */
      readonly problems: readonly Problem[];
    };

/** Takes the draft one step on, if nothing is missing in it. note: for those who check, or for those who compare versions. */
export async function passOn(
  trx: Transaction,
  { editable, language, services, person, at }: Passing,
  thing: LockedThing,
  draft: { readonly content: Content; readonly revision: number; readonly note: string },
): Promise<PassedOn> {
  const sections = await editable.form(trx, thing.key);
  const problems = await openProblems(trx, editable, sections, {
    key: thing.key,
    content: draft.content,
    language,
  });
  const { revision, note } = draft;
  const wanted = { revision, note, hasProblems: problems.length > 0, person, at };
  const step = nextStep(editable, thing, draft.content);
  const origin = services.config.publicOrigin ?? '';
  const outcome: Outcome<object> =
    step === 'submit'
      ? await submit(trx, editable, thing, { ...wanted, origin })
      : await release(trx, editable, thing, wanted);
  if (outcome.done) return { done: true, step };
  const { refusal } = outcome;
  return { done: false, refusal, problems: refusal === 'incomplete' ? problems : [] };
}

/** Everything that keeps a draft from being submitted: by its fields, and what only its domain can tell. */
export async function openProblems(
  trx: Transaction,
  editable: Editable,
  sections: readonly Section[],
  draft: {
    readonly key: string | null;
    readonly content: Content;
    readonly language: Language;
  },
): Promise<readonly Problem[]> {
  const { malformed, missing } = problemsOf(sections, draft.content, draft.language);
  const own = [...malformed, ...missing];
  const content = readable(sections, draft.content);
  const further = (await editable.check?.(trx, { ...draft, content })) ?? [];
  const isTold = (problem: Problem) => own.some(({ field }) => field === problem.field);
  return [...own, ...further.filter((problem) => !isTold(problem))];
}
