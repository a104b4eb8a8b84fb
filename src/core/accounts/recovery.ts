import type { Role } from '../../platform/domain.ts';
import { type Actor, leads, type Staff } from './membership.ts';

/** How the person gets her link: by mail to her address, or handed over by whoever confirms. */
export type RecoveryWay = 'mail' | 'in_person';

/** One that was started and neither confirmed nor withdrawn. */
export type StartedRecovery = {
  readonly id: string;
  readonly personId: string;
  readonly startedBy: string;
};

export type RecoveryRefusal =
  | 'not_yours'
  | 'not_a_member'
  /** Nobody recovers herself. */
  | 'oneself'
  /** An account younger than seven days recovers no one. */
  | 'too_young'
  /** The second pair of eyes belongs to somebody else. */
  | 'same_person'
  | 'gone';

export type Helper = Actor & { readonly oldEnough: boolean };

/** Why this lead may not start a recovery for somebody; null when she may. */
export function refuseStart(actor: Helper, staff: Staff, personId: string): RecoveryRefusal | null {
  if (!leads(actor, staff)) return 'not_yours';
  if (!staff.people.some(({ id }) => id === personId)) return 'not_a_member';
  if (actor.personId === personId) return 'oneself';
  return actor.oldEnough ? null : 'too_young';
}

/** Why this lead may not confirm it; null when she may. */
export function refuseConfirmation(
  actor: Helper,
  staff: Staff,
  recovery: StartedRecovery | null,
): RecoveryRefusal | null {
  if (!leads(actor, staff)) return 'not_yours';
  if (!recovery) return 'gone';
  if (actor.personId === recovery.personId) return 'oneself';
  if (actor.personId === recovery.startedBy) return 'same_person';
  return actor.oldEnough ? null : 'too_young';
}

/** Leads who are told of a recovery in their organisation. */
export function leadsOf(staff: Staff): readonly string[] {
  const lead: Role = staff.kind === 'office' ? 'office_lead' : 'centre_lead';
  return staff.people.filter(({ roles }) => roles.includes(lead)).map(({ id }) => id);
}
