import { type Kysely, sql } from 'kysely';
import type { OwnerServices, Role } from '../../platform/domain.ts';
import people from './data/example-people.json' with { type: 'json' };
import { invitationLink, inviteAsOperator } from './invitations.ts';
import { officeId } from './organisations.ts';

/**
 * A one-time link for each invented person, as lines to print. They begin anew at every start: whoever tries the
 * demonstration in another browser has none of the keys of the last time. For a demonstration only.
 */
export async function exampleLinks({ db, clock, config }: OwnerServices): Promise<string[]> {
  await forgetExamplePeople(db);
  const organisations = { office: await officeId(db), centre: await exampleCentreId(db) };
  const lines: string[] = [];
  for (const { at, name, email, roles } of people) {
    const organisationId = organisations[at as keyof typeof organisations];
    if (!organisationId) continue;
    const invitee = { name, email, language: 'de' } as const;
    const invitation = { ...invitee, organisationId, roles: roles as Role[], now: clock() };
    const { token } = await inviteAsOperator(db, invitation);
    const link = invitationLink({ language: 'de', origin: config.publicOrigin ?? '' }, token);
    lines.push(`${name} (${roles.join(', ')}): ${link}`);
  }
  return lines;
}

async function forgetExamplePeople(db: Kysely<unknown>): Promise<void> {
  const addresses = people.map(({ email }) => email);
  await sql`delete from accounts.person where email = any(${addresses})`.execute(db);
  await sql`delete from accounts.invitation where email = any(${addresses})`.execute(db);
}

async function exampleCentreId(db: Kysely<unknown>): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from accounts.organisation where kind = 'centre' and name like 'Beispiel-%'
     order by name limit 1`.execute(db);
  return rows[0]?.id ?? null;
}
