import type { Kysely } from 'kysely';
import { type AuditEvent, audit } from '../../../core/accounts/index.ts';
import type { By } from './papers.ts';
import type { Outcome } from './stages.ts';

type Act = Pick<AuditEvent, 'action' | 'verb'> & { readonly by: By; readonly paperId: string };

/** Does something with a paper and notes it, or that it was refused; the note comes last in the transaction (`audit`). */
export async function act<Fact>(
  trx: Kysely<unknown>,
  what: Act,
  work: () => Promise<Outcome<Fact>>,
): Promise<Outcome<Fact>> {
  const outcome = await work();
  await note(trx, what, outcome.done ? 'done' : 'refused');
  return outcome;
}

/** One row of the audit about a paper, without its content. */
export async function note(
  trx: Kysely<unknown>,
  { by: { person }, paperId, action, verb }: Act,
  result: AuditEvent['result'],
): Promise<void> {
  await audit(trx, {
    personId: person.personId,
    organisationId: person.organisationId,
    action,
    verb,
    object: { kind: 'paper', id: paperId },
    result,
  });
}
