import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { Temporal } from '../../../platform/clock/index.ts';
import {
  hashPassphrase,
  newTotpSecret,
  parseAttestation,
  type RelyingParty,
  seal,
  verifyAttestation,
} from '../../../platform/crypto/index.ts';
import { Authenticator } from '../../../platform/crypto/webauthn/authenticator.fixture.ts';
import type { Role } from '../../../platform/domain.ts';
import { saveOrganisations } from '../organisations.ts';
import { readSession, startSession } from '../sessions.ts';
import { addPasskey } from './passkeys.ts';
import { totpContext } from './proof.ts';

export type ExamplePerson = {
  readonly id: string;
  readonly email: string;
  readonly organisationId: string;
};

/** An example centre and somebody who belongs to it; needs the owner's connection. */
export async function makePerson(
  owner: Kysely<unknown>,
  name: string,
  roles: readonly Role[] = ['member'],
): Promise<ExamplePerson> {
  const [id, organisationId] = [randomUUID(), randomUUID()];
  const email = `${name.toLowerCase()}@example.org`;
  await saveOrganisations(owner, [
    {
      id: organisationId,
      slug: `b-${organisationId.slice(0, 8)}`,
      name: `Beispiel-Zentrum ${name}`,
      kind: 'centre',
    },
  ]);
  await sql`
    insert into accounts.person (id, name, email, created_at)
    values (${id}::uuid, ${`Beispiel-${name}`}, ${email}, '2026-01-01')`.execute(owner);
  await sql`
    insert into accounts.membership (person_id, organisation_id, organisation_kind, role, given_at)
    select ${id}::uuid, ${organisationId}::uuid, 'centre', role, '2026-01-01'
      from unnest(${roles}::text[]) role`.execute(owner);
  return { id, email, organisationId };
}

/** A full session of the person, as the program sees it. */
export async function signedInAs(
  app: Kysely<unknown>,
  person: ExamplePerson,
  now: Temporal.Instant = Temporal.Now.instant(),
  mode: 'full' | 'enrolling' = 'full',
) {
  const started = await startSession(app, { personId: person.id, organisationId: null, mode, now });
  const signedIn = started && (await readSession(app, started.token, now));
  if (!signedIn) throw new Error('no session');
  return { token: started.token, signedIn };
}

/** A passkey of the person, stored; answers the authenticator. */
export async function givePasskey(
  app: Kysely<unknown>,
  site: RelyingParty,
  person: ExamplePerson,
  name = 'Beispiel-Schlüssel',
): Promise<Authenticator> {
  const own = new Authenticator(site);
  const { signedIn } = await signedInAs(app, person);
  const parsed = parseAttestation(own.create('AQID', person.id));
  const passkey = parsed && (await verifyAttestation(site, parsed, async () => true));
  if (!passkey) throw new Error('no passkey');
  await addPasskey(app, signedIn, passkey, name, {
    now: Temporal.Now.instant(),
    origin: site.origin,
  });
  return own;
}

/** Passphrase and TOTP of the person, stored. */
export async function giveFallback(
  { owner }: Pick<TestDatabase, 'owner'>,
  sealing: Uint8Array,
  person: ExamplePerson,
  passphrase: string,
): Promise<{ totpSecret: string }> {
  const totpSecret = newTotpSecret();
  await sql`
    insert into accounts.fallback (person_id, allowed_by, allowed_at, passphrase_hash, totp_sealed, set_at)
    values (${person.id}::uuid, ${person.id}::uuid, now(), ${await hashPassphrase(passphrase)},
      ${seal(sealing, totpSecret, totpContext(person.id))}, now())`.execute(owner);
  return { totpSecret };
}
