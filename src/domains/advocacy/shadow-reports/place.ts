import { type AuditEvent, audit, signedInOf, uuidOf } from '../../../core/accounts/index.ts';
import { todayOf } from '../../../platform/clock/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { editsPapers, inNetwork, type Transaction } from '../drafting/index.ts';
import type { Call } from './call.ts';
import { findCall, lockCall } from './calls.ts';

export function dayOf(visit: Visit): string {
  return todayOf(visit.get('services').clock());
}

/** Runs `work` with the call that the address names; 404 where it names none, or none for whoever asks. */
export async function atCall(
  visit: Visit,
  work: (trx: Transaction, call: Call) => Promise<Response | (() => Promise<Response>)>,
): Promise<Response> {
  return answer(visit, findCall, work);
}

/** The same for the office's editors alone, held against other changes. */
export async function atLockedCall(
  visit: Visit,
  work: (trx: Transaction, call: Call) => Promise<Response | (() => Promise<Response>)>,
): Promise<Response> {
  if (!editsPapers(signedInOf(visit))) return errorResponse(visit, 404);
  return answer(visit, lockCall, work);
}

/** A page that asks the database again is made after the transaction. */
async function answer(
  visit: Visit,
  find: typeof findCall,
  work: (trx: Transaction, call: Call) => Promise<Response | (() => Promise<Response>)>,
): Promise<Response> {
  const id = uuidOf(visit);
  const done = id
    ? await inNetwork(visit, async (trx) => {
        const call = await find(trx, id);
        return call && work(trx, call);
      })
    : null;
  if (!done) return errorResponse(visit, 404);
  return typeof done === 'function' ? done() : done;
}

type Act = Pick<AuditEvent, 'action' | 'verb'> & { readonly result?: AuditEvent['result'] };

/** Notes what was done with a call, late in its transaction. */
export async function note(
  trx: Transaction,
  visit: Visit,
  callId: string,
  { action, verb, result = 'done' }: Act,
): Promise<void> {
  const { personId, organisationId } = signedInOf(visit);
  await audit(trx, {
    personId,
    organisationId,
    action,
    verb,
    object: { kind: 'shadow_call', id: callId },
    result,
  });
}
