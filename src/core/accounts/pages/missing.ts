import type { Visit } from '../../../platform/domain.ts';
import { audit } from '../audit/append.ts';
import { signedInOf, uuidOf } from './visit.ts';

/** name: stands for the thing where the address holds no id. */
type Missing = { readonly action: string; readonly kind: string; readonly name: string };

/** A change of what is not there, or not there for whoever asks, is audited like other refusals. */
export async function auditMissing(
  visit: Visit,
  answer: Response,
  { action, kind, name }: Missing,
): Promise<Response> {
  if (answer.status !== 404 || visit.req.method !== 'POST') return answer;
  const { personId, organisationId } = signedInOf(visit);
  await audit(visit.get('services').db, {
    personId,
    organisationId,
    action,
    verb: 'change',
    object: { kind, id: uuidOf(visit) ?? name },
    result: 'refused',
  });
  return answer;
}
