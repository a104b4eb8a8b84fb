import type { Kysely } from 'kysely';
import type { SignedIn } from '../../platform/domain.ts';
import type { Content, Editable } from '../../platform/editable.ts';
import { hasRole } from '../accounts/index.ts';
import { readDraft } from './drafts.ts';
import { checksFor, mayRelease, mayState, missingOf } from './life.ts';
import type { Thing } from './thing.ts';
import { listThings } from './things.ts';

/** What waits for one person: for others' sake the one that has waited longest first, of her own the one changed last. */
export type Waiting = {
  /** In review, and she may make one of the statements that are missing. */
  readonly toCheck: readonly Thing[];
  /** In review with every statement; an editor releases it. */
  readonly toRelease: readonly Thing[];
  /** Her drafts that came back, with the remark in `returned`. */
  readonly returned: readonly Thing[];
  /** Her other drafts. */
  readonly drafts: readonly Thing[];
};

/** Of each state no more than this; whoever has more finds them in the lists. */
const most = 100;

/** For the start page of the desk. `organisationId` null: of every organisation that the transaction may see. */
export async function waitingFor(
  trx: Kysely<unknown>,
  editables: readonly Editable[],
  person: SignedIn,
  organisationId: string | null,
): Promise<Waiting> {
  const list = async (state: 'review' | 'draft' | 'changed') => {
    const kinds = editables.map(({ kind }) => kind);
    const wanted = { kinds, state, text: '', organisationId, limit: most, offset: 0 };
    return (await listThings(trx, wanted)).things;
  };
  const toCheck: Thing[] = [];
  const toRelease: Thing[] = [];
  for (const thing of await list('review')) {
    const editable = editables.find(({ kind }) => kind === thing.kind);
    const draft = await readDraft(trx, thing.id);
    if (!editable || !draft) continue;
    if (isToCheck(editable, thing, draft.content, person)) toCheck.push(thing);
    if (isToRelease(editable, thing, draft.content, person)) toRelease.push(thing);
  }
  const own = [...(await list('draft')), ...(await list('changed'))].filter(({ draft }) =>
    draft?.editors.includes(person.personId),
  );
  return {
    toCheck: toCheck.sort(bySubmission),
    toRelease: toRelease.sort(bySubmission),
    returned: own.filter(({ returned }) => returned),
    drafts: own.filter(({ returned }) => !returned),
  };
}

function bySubmission({ submission: one }: Thing, { submission: other }: Thing): number {
  return (one?.submittedAt.epochMilliseconds ?? 0) - (other?.submittedAt.epochMilliseconds ?? 0);
}

function isToCheck(
  { checks }: Editable,
  thing: Thing,
  content: Content,
  person: SignedIn,
): boolean {
  return checksFor(checks, content).some(
    (check) =>
      missingOf(check, thing.submission?.statements ?? []) > 0 &&
      hasRole(person, ...check.roles) &&
      mayState(thing, check, person.personId, thing.revision).allowed,
  );
}

function isToRelease(
  { editors, checks }: Editable,
  thing: Thing,
  content: Content,
  person: SignedIn,
): boolean {
  return (
    hasRole(person, ...editors) && mayRelease(thing, checks, content, thing.revision, false).allowed
  );
}
