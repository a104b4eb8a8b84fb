import type { Kysely } from 'kysely';
import type { SignedIn } from '../../platform/domain.ts';
import { type AuditEvent, audit } from '../accounts/index.ts';
import type { Decision } from './life.ts';
import type { Outcome } from './outcome.ts';
import type { Thing } from './thing.ts';

type Act = Pick<AuditEvent, 'action' | 'verb'> & {
  readonly person: SignedIn;
  readonly thing: Pick<Thing, 'id' | 'kind' | 'organisationId'>;
};

/** Does what was decided and notes it, or that it was refused; the note comes last in the transaction (`audit`). */
export async function act<Fact>(
  trx: Kysely<unknown>,
  what: Act,
  decision: Decision,
  work: () => Promise<Outcome<Fact>>,
): Promise<Outcome<Fact>> {
  const outcome: Outcome<Fact> = decision.allowed
    ? await work()
    : { done: false, refusal: decision.refusal };
  await note(trx, what, outcome.done ? 'done' : 'refused');
  return outcome;
}

/** One row of the audit about a thing: its kind and id, no content. */
export async function note(
  trx: Kysely<unknown>,
  { person, thing, action, verb }: Act,
  result: AuditEvent['result'],
): Promise<void> {
  await audit(trx, {
    personId: person.personId,
    organisationId: thing.organisationId,
    action,
    verb,
    object: { kind: thing.kind.replaceAll('-', '_'), id: thing.id },
    result,
  });
}
