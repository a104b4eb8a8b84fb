import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { Temporal } from '../../platform/clock/index.ts';
import type { OrganisationKind, Role, SignedIn } from '../../platform/domain.ts';
import { inviteAsOperator, useInvitation } from './invitations.ts';
import { saveOrganisations } from './organisations.ts';
import { readSession, startSession } from './sessions.ts';

/** The instant at which the tests of accounts begin. */
export const noon = Temporal.Instant.from('2026-11-25T12:00:00Z');

export const origin = 'https://schnittstelle.test';

export type Databases = { readonly owner: Kysely<unknown>; readonly app: Kysely<unknown> };

export async function makeOrganisation(
  { owner }: Databases,
  kind: OrganisationKind,
  name = `Beispiel-${kind}`,
): Promise<string> {
  const id = randomUUID();
  await saveOrganisations(owner, [{ id, slug: `beispiel-${id}`, name, kind }]);
  return id;
}

/** Somebody who came by an invitation, ten days ago unless told. */
export async function makePerson(
  { owner, app }: Databases,
  organisationId: string,
  roles: readonly Role[],
  options: { name?: string; email?: string; since?: Temporal.Instant } = {},
): Promise<string> {
  const now = options.since ?? noon.subtract({ hours: 240 });
  const email = options.email ?? `${randomUUID()}@example.org`;
  const name = options.name ?? 'Beispiel-Person';
  const invitation = { name, email, language: 'de', organisationId, roles, now } as const;
  const { token } = await inviteAsOperator(owner, invitation);
  const used = await useInvitation(app, token, null, now);
  if (!used.used) throw new Error(used.refusal);
  return used.personId;
}

/** A session of hers, begun just now. */
export async function signIn(
  { app }: Databases,
  personId: string,
  options: { organisationId?: string; scope?: SignedIn['scope']; now?: Temporal.Instant } = {},
): Promise<SignedIn & { readonly token: string }> {
  const { organisationId = null, scope = 'own', now = noon } = options;
  const started = await startSession(app, { personId, organisationId, mode: 'full', now });
  if (!started) throw new Error('She belongs to no organisation.');
  const session = await readSession(app, started.token, now);
  if (!session) throw new Error('The session did not begin.');
  return { ...session, scope, token: started.token };
}

export async function countRows(db: Kysely<unknown>, table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${sql.table(table)}`.execute(db);
  return rows[0]?.count ?? 0;
}
