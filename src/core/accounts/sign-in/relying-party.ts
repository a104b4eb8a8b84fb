import type { RelyingParty } from '../../../platform/crypto/index.ts';
import type { Visit } from '../../../platform/domain.ts';

/** This installation as passkeys know it: they belong to the host of PUBLIC_ORIGIN. null while that is not set. */
export function relyingParty(visit: Visit): RelyingParty | null {
  const origin = visit.get('services').config.publicOrigin;
  if (!origin) return null;
  return { id: new URL(origin).hostname, name: visit.get('frame').site.name, origin };
}

/** Whether the visit came by the address that sign-in works at; at any other a browser finds none of its passkeys. */
export function isAtPublicOrigin(visit: Visit): boolean {
  const site = relyingParty(visit);
  return site !== null && new URL(visit.req.url).host === new URL(site.origin).host;
}
