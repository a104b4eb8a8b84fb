import type { OrganisationKind, Role, SignedIn } from '../../platform/domain.ts';

/** In the order in which pages list them. */
export const roles: readonly Role[] = [
  'member',
  'counsellor',
  'centre_lead',
  'editor',
  'reviewer',
  'trainer',
  'treasurer',
  'office_lead',
  'auditor',
];

const ofOffice: readonly Role[] = ['treasurer', 'office_lead', 'auditor'];
const notOfOffice: readonly Role[] = ['counsellor', 'centre_lead'];

/** The roles that exist in an organisation of this kind; the table of memberships holds the same rule. */
export function rolesIn(kind: OrganisationKind): readonly Role[] {
  const missing = kind === 'office' ? notOfOffice : ofOffice;
  return roles.filter((role) => !missing.includes(role));
}

/** The role that leads an organisation of this kind: somebody always has it. */
export function leadRole(kind: OrganisationKind): 'office_lead' | 'centre_lead' {
  return kind === 'office' ? 'office_lead' : 'centre_lead';
}

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}

export function hasRole(person: Pick<SignedIn, 'roles'>, ...wanted: readonly Role[]): boolean {
  return wanted.some((role) => person.roles.includes(role));
}
