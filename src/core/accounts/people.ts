import { type Kysely, sql } from 'kysely';
import type { OrganisationKind, Role } from '../../platform/domain.ts';

/** Somebody who belongs to an organisation, with what she may do there. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: 'de' | 'en';
  readonly roles: readonly Role[];
  /** When she came to the organisation. */
  readonly since: Date;
};

/** The people of one organisation by name; `db` is the transaction of withOrganisation. */
export async function listPeople(db: Kysely<unknown>, organisationId: string): Promise<Person[]> {
  const { rows } = await sql<Person>`
    select p.id, p.name, p.email, p.language, array_agg(m.role order by m.role) as roles,
        min(m.given_at) as since
      from accounts.membership m join accounts.person p on p.id = m.person_id
     where m.organisation_id = ${organisationId}::uuid
     group by p.id
     order by p.name collate "de-x-icu", p.id`.execute(db);
  return rows;
}

/** One of them; null when she does not belong there, or is nobody. */
export async function findPerson(
  db: Kysely<unknown>,
  organisationId: string,
  personId: string,
): Promise<Person | null> {
  const people = await listPeople(db, organisationId);
  return people.find((person) => person.id === personId) ?? null;
}

/** Where somebody belongs, with her roles there; the first is where she signs in. */
export type Belonging = {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly kind: OrganisationKind;
  readonly roles: readonly Role[];
};

/** Every organisation of a person that the transaction may see; of oneself that is all. */
export async function listBelongings(db: Kysely<unknown>, personId: string): Promise<Belonging[]> {
  const { rows } = await sql<Belonging>`
    select o.id as "organisationId", o.name as "organisationName", o.kind,
        array_agg(m.role order by m.role) as roles
      from accounts.membership m join accounts.organisation o on o.id = m.organisation_id
     where m.person_id = ${personId}::uuid
     group by o.id
     order by o.kind = 'office' desc, o.name`.execute(db);
  return rows;
}

/** Name, address and language of one person that the transaction may see. */
export async function personDetails(
  db: Kysely<unknown>,
  personId: string,
): Promise<Pick<Person, 'id' | 'name' | 'email' | 'language'> | null> {
  const { rows } = await sql<Pick<Person, 'id' | 'name' | 'email' | 'language'>>`
    select id, name, email, language from accounts.person where id = ${personId}::uuid`.execute(db);
  return rows[0] ?? null;
}
