import type { OrganisationKind, Role } from '../../platform/domain.ts';
import { leadRole, rolesIn } from './role.ts';

/** Who wants to change something, and where she may. */
export type Actor = {
  readonly personId: string;
  readonly organisationId: string;
  readonly roles: readonly Role[];
};

/** An organisation with everybody's roles in it. */
export type Staff = {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly people: readonly { readonly id: string; readonly roles: readonly Role[] }[];
};

export type Refusal =
  /** She leads neither this organisation nor the office. */
  | 'not_yours'
  /** This kind of organisation has no such role, or none was chosen. */
  | 'no_such_role'
  | 'not_a_member'
  /** Nobody gives herself roles, or removes herself. */
  | 'oneself'
  /** An organisation without a lead could invite nobody any more. */
  | 'last_lead';

export type Decision<Fact> =
  | { readonly done: true; readonly fact: Fact }
  | { readonly done: false; readonly refusal: Refusal };

/** Whether somebody may be invited to an organisation with these roles. */
export function decideInvitation(
  actor: Actor,
  staff: Staff,
  roles: readonly Role[],
): Decision<{ readonly roles: readonly Role[] }> {
  if (!leads(actor, staff)) return refused('not_yours');
  if (!fit(roles, staff.kind)) return refused('no_such_role');
  return { done: true, fact: { roles: [...new Set(roles)] } };
}

/** Which roles a person is given and loses when she is to have exactly `roles`. */
export function decideRoleChange(
  actor: Actor,
  staff: Staff,
  personId: string,
  roles: readonly Role[],
): Decision<{ readonly given: readonly Role[]; readonly taken: readonly Role[] }> {
  const person = staff.people.find(({ id }) => id === personId);
  if (!leads(actor, staff)) return refused('not_yours');
  if (!person) return refused('not_a_member');
  if (!fit(roles, staff.kind)) return refused('no_such_role');
  const given = [...new Set(roles)].filter((role) => !person.roles.includes(role));
  const taken = person.roles.filter((role) => !roles.includes(role));
  if (actor.personId === personId && given.length > 0) return refused('oneself');
  if (taken.includes(leadRole(staff.kind)) && isLastLead(staff, personId))
    return refused('last_lead');
  return { done: true, fact: { given, taken } };
}

/** Whether a person leaves an organisation; all her roles there go. */
export function decideRemoval(
  actor: Actor,
  staff: Staff,
  personId: string,
): Decision<{ readonly taken: readonly Role[] }> {
  const person = staff.people.find(({ id }) => id === personId);
  if (!leads(actor, staff)) return refused('not_yours');
  if (!person) return refused('not_a_member');
  if (isLastLead(staff, personId)) return refused('last_lead');
  if (actor.personId === personId) return refused('oneself');
  return { done: true, fact: { taken: person.roles } };
}

/** A lead of the organisation itself, or of the office for every organisation. */
export function leads(actor: Actor, staff: Pick<Staff, 'id' | 'kind'>): boolean {
  if (actor.roles.includes('office_lead')) return true;
  return actor.organisationId === staff.id && actor.roles.includes(leadRole(staff.kind));
}

/** Whether an organisation would have no lead without this person. */
export function isLastLead({ kind, people }: Staff, personId: string): boolean {
  const lead = leadRole(kind);
  const leaders = people.filter(({ roles }) => roles.includes(lead));
  return leaders.length === 1 && leaders[0]?.id === personId;
}

function fit(roles: readonly Role[], kind: OrganisationKind): boolean {
  return roles.length > 0 && roles.every((role) => rolesIn(kind).includes(role));
}

function refused(refusal: Refusal): { readonly done: false; readonly refusal: Refusal } {
  return { done: false, refusal };
}
