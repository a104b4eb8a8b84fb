import type { Check, Content } from '../../platform/editable.ts';
import type { Statement, Thing } from './thing.ts';

/** Why something is not done; the pages have a sentence for each. */
export type Refusal =
  /** Somebody saved in between: both texts are shown. */
  | 'conflict'
  | 'no_draft'
  | 'not_submitted'
  | 'already_submitted'
  /** The content has problems that keep it from being submitted. */
  | 'incomplete'
  /** The statement needs other eyes than the author's. */
  | 'own_draft'
  | 'already_stated'
  | 'unknown_check'
  | 'not_checked'
  /** It is not public, or was withdrawn already. */
  | 'not_public'
  | 'unknown_version'
  /** Everything is in the newest version already. */
  | 'unchanged'
  /** Something else is public under the same key; nothing was released. */
  | 'key_taken';

export type Decision =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly refusal: Refusal };

const allowed: Decision = { allowed: true };
const refused = (refusal: Refusal): Decision => ({ allowed: false, refusal });

/** revision: of the thing when the writer began, whether she began with a draft or with what is public. */
export function maySave(thing: Thing, revision: number): Decision {
  return thing.revision === revision ? allowed : refused('conflict');
}

/** Also of a draft that is in review. */
export function mayDiscard({ draft }: Thing): Decision {
  return draft ? allowed : refused('no_draft');
}

export function maySubmit(
  { draft, submission }: Thing,
  revision: number,
  hasProblems: boolean,
): Decision {
  if (submission) return refused('already_submitted');
  if (!draft) return refused('no_draft');
  if (draft.revision !== revision) return refused('conflict');
  return hasProblems ? refused('incomplete') : allowed;
}

/** Returning with a remark and taking back. */
export function mayEndReview({ submission }: Thing): Decision {
  return submission ? allowed : refused('not_submitted');
}

/** revision: of the text that the person read. */
export function mayState(
  thing: Thing,
  check: Check | null,
  personId: string,
  revision: number,
): Decision {
  const { draft, submission } = thing;
  if (!submission || !draft) return refused('not_submitted');
  if (!check) return refused('unknown_check');
  if (submission.revision !== revision) return refused('conflict');
  if (!check.byAuthor && draft.editors.includes(personId)) return refused('own_draft');
  const hasStated = submission.statements.some(
    (statement) => statement.check === check.name && statement.personId === personId,
  );
  return hasStated ? refused('already_stated') : allowed;
}

/** A draft is released from review when every check has its statements; where none is asked for, straight away. */
export function mayRelease(
  { draft, submission }: Thing,
  checks: readonly Check[],
  content: Content,
  revision: number,
  hasProblems: boolean,
): Decision {
  if (!draft) return refused('no_draft');
  if (draft.revision !== revision) return refused('conflict');
  if (hasProblems) return refused('incomplete');
  const asked = checksFor(checks, content);
  if (asked.length === 0) return allowed;
  if (submission?.revision !== draft.revision) return refused('not_submitted');
  return asked.every((check) => missingOf(check, submission.statements) === 0)
    ? allowed
    : refused('not_checked');
}

/** number: of a version that has its content still; null for any other. */
export function mayRestore(thing: Thing, number: number | null, revision: number): Decision {
  if (number === null) return refused('unknown_version');
  if (thing.revision !== revision) return refused('conflict');
  const isPublic = number === thing.version && !thing.draft && !thing.withdrawal;
  return isPublic ? refused('unchanged') : allowed;
}

export function mayWithdraw({ version, withdrawal }: Thing): Decision {
  return version !== null && !withdrawal ? allowed : refused('not_public');
}

export function checksFor(checks: readonly Check[], content: Content): readonly Check[] {
  return checks.filter(({ neededFor }) => neededFor?.(content) ?? true);
}

/** How many more persons must state it. */
export function missingOf(check: Check, statements: readonly Statement[]): number {
  const persons = new Set(
    statements
      .filter((statement) => statement.check === check.name)
      .map(({ personId }) => personId),
  );
  return Math.max(0, check.persons - persons.size);
}
