import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { columnsWith } from '../../../test/support/columns.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import type { SignedIn } from '../../platform/domain.ts';
import { openTexts } from '../../platform/mail/sealed.ts';
import {
  createInvitation,
  inviteAsOperator,
  listInvitations,
  readInvitation,
  useInvitation,
  withdrawInvitation,
} from './invitations.ts';
import { countRows, makeOrganisation, makePerson, noon, origin, signIn } from './people.fixture.ts';
import { listBelongings, listPeople } from './people.ts';
import { completeEnrolment } from './sessions.ts';
import { withOrganisation } from './transaction.ts';

const sealing = randomBytes(32);
let database: TestDatabase;
let centre = '';
let lead: SignedIn;
before(async () => {
  database = await createTestDatabase();
  centre = await makeOrganisation(database, 'centre');
  lead = await signIn(database, await makePerson(database, centre, ['centre_lead']));
});
after(() => database.drop());

let count = 0;
function invitee() {
  count += 1;
  const name = `Beispiel-Neu ${count}`;
  return { name, email: `neu${count}@example.org`, language: 'de' } as const;
}

async function invite(by: SignedIn = lead, organisationId = centre) {
  const person = invitee();
  const decision = await withOrganisation(database.app, by, by.scope, (db) =>
    createInvitation(db, by, {
      ...person,
      organisationId,
      roles: ['counsellor'],
      now: noon,
      origin,
      sealing,
    }),
  );
  return { ...person, decision, token: decision.done ? decision.fact.token : '' };
}

test('an invited person comes to her organisation with her roles, and the link works once (R19)', async () => {
  const { token, email, name } = await invite();
  const read = await readInvitation(database.app, token, noon);
  assert.deepEqual([read?.name, read?.roles, read?.known], [name, ['counsellor'], false]);
  const used = await useInvitation(database.app, token, null, noon);
  assert.ok(used.used);
  const people = await withOrganisation(database.app, lead, 'own', (db) => listPeople(db, centre));
  const person = people.find((one) => one.email === email);
  assert.deepEqual([person?.id, person?.roles], [used.personId, ['counsellor']]);
  for (const again of [token, ` ${token}`, `${token}=`, token.toLowerCase()]) {
    assert.equal(await readInvitation(database.app, again, noon), null);
    const refusal = await useInvitation(database.app, again, null, noon);
    assert.deepEqual(refusal, { used: false, refusal: 'unusable' });
  }
});

test('the link goes to the invitee by mail, and lies there sealed, no longer than the link lives', async () => {
  const { token, email } = await invite();
  const { rows } = await sql<{ id: string; sealed: Buffer; secret: boolean; expires: Date }>`
    select id, sealed, secret, expires_at as expires from mail.message where recipient = ${email}`.execute(
    database.owner,
  );
  assert.equal(rows.length, 1);
  const texts = openTexts(sealing, rows[0]!.id, rows[0]!.sealed);
  assert.ok(texts?.text.includes(`https://schnittstelle.test/de/einladung/${token}`));
  assert.equal(rows[0]?.secret, true);
  assert.equal(rows[0]?.expires.toISOString(), '2026-12-02T12:00:00.000Z');
});

test('of those who use a link, or two links of one address, at once one comes in', async () => {
  const { token } = await invite();
  const before = await countRows(database.owner, 'accounts.person');
  const both = await Promise.all(
    [1, 2, 3].map(() => useInvitation(database.app, token, null, noon)),
  );
  assert.equal(both.filter(({ used }) => used).length, 1);
  assert.equal(await countRows(database.owner, 'accounts.person'), before + 1);
  const other = await makeOrganisation(database, 'centre');
  const person = { ...invitee(), roles: ['member'], now: noon } as const;
  const links = await Promise.all(
    [centre, other].map((organisationId) =>
      inviteAsOperator(database.owner, { ...person, organisationId }),
    ),
  );
  const two = await Promise.all(
    links.map((link) => useInvitation(database.app, link.token, null, noon)),
  );
  assert.equal(two.filter(({ used }) => used).length, 1);
});

test('after seven days, and after its withdrawal, a link is dead', async () => {
  const { token } = await invite();
  assert.ok(await readInvitation(database.app, token, noon.add({ hours: 167 })));
  assert.equal(await readInvitation(database.app, token, noon.add({ hours: 168 })), null);
  const other = await invite();
  const id = other.decision.done ? other.decision.fact.id : '';
  const withdraw = () =>
    withOrganisation(database.app, lead, 'own', (db) =>
      withdrawInvitation(db, lead, { organisationId: centre, id, now: noon }),
    );
  assert.equal(await withdraw(), true);
  assert.equal(await withdraw(), false);
  assert.deepEqual(await useInvitation(database.app, other.token, null, noon), {
    used: false,
    refusal: 'unusable',
  });
  const open = await withOrganisation(database.app, lead, 'own', (db) =>
    listInvitations(db, centre, noon),
  );
  assert.ok(open.every((one) => one.id !== id));
});

test('who has an account signs in first, and no link gives its roles to somebody else', async () => {
  const other = await makeOrganisation(database, 'centre');
  const member = await makePerson(database, other, ['member'], { email: 'Schon-Da@example.org' });
  const invitation = { ...invitee(), email: 'schon-da@example.org' };
  const { token } = await inviteAsOperator(database.owner, {
    ...invitation,
    organisationId: centre,
    roles: ['editor'],
    now: noon,
  });
  assert.equal((await readInvitation(database.app, token, noon))?.known, true);
  const refusalOf = async (personId: string | null) => {
    const used = await useInvitation(database.app, token, personId, noon);
    return used.used ? null : used.refusal;
  };
  assert.equal(await refusalOf(null), 'known');
  assert.equal(await refusalOf(lead.personId), 'other_person');
  assert.equal(await refusalOf(member), null);
  const signedIn = await signIn(database, member, { organisationId: centre });
  const belongings = await withOrganisation(database.app, signedIn, 'own', (db) =>
    listBelongings(db, member),
  );
  assert.equal(belongings.length, 2);
});

test('who never registered a key comes in by a second link of the same organisation, and by no other’s', async () => {
  const first = await invite();
  const came = await useInvitation(database.app, first.token, null, noon);
  assert.ok(came.used);
  const other = await makeOrganisation(database, 'centre');
  const again = (organisationId: string) =>
    inviteAsOperator(database.owner, {
      name: first.name,
      email: first.email,
      language: 'de',
      organisationId,
      roles: ['member'],
      now: noon,
    });
  const strange = await again(other);
  assert.equal((await readInvitation(database.app, strange.token, noon))?.known, true);
  assert.deepEqual(await useInvitation(database.app, strange.token, null, noon), {
    used: false,
    refusal: 'known',
  });
  const second = await again(centre);
  assert.deepEqual(await useInvitation(database.app, second.token, null, noon), {
    used: true,
    personId: came.personId,
    organisationId: centre,
  });
  await completeEnrolment(database.app, await signIn(database, came.personId), noon);
  assert.equal(
    (await readInvitation(database.app, (await again(centre)).token, noon))?.known,
    true,
  );
});

test('a lead invites to her own organisation only; every attempt stands in the audit (R78)', async () => {
  const other = await makeOrganisation(database, 'centre');
  const before = await countRows(database.owner, 'audit.event');
  const { decision } = await invite(lead, other);
  assert.deepEqual(decision, { done: false, refusal: 'not_yours' });
  assert.equal(await countRows(database.owner, 'audit.event'), before + 1);
  const { rows } = await sql`
    select action, verb, result, person_id as person from audit.event order by seq desc limit 1`.execute(
    database.owner,
  );
  assert.deepEqual(rows, [
    { action: 'invitation', verb: 'create', result: 'refused', person: lead.personId },
  ]);
});

test('R24 no column of any table holds a link’s token', async () => {
  const { token, email } = await invite();
  assert.deepEqual(await columnsWith(database.owner, email), [
    'accounts.invitation.email',
    'mail.message.recipient',
  ]);
  assert.deepEqual(await columnsWith(database.owner, token), []);
  const bytes = Buffer.from(token, 'base64url').toString('hex');
  assert.deepEqual(await columnsWith(database.owner, bytes), []);
});

test('an organisation that is not there is refused, not an outage', async () => {
  const office = await makeOrganisation(database, 'office');
  const person = await makePerson(database, office, ['office_lead']);
  const lead = await signIn(database, person, { scope: 'any' });
  const { decision } = await invite(lead, '00000000-0000-4000-8000-000000000009');
  assert.deepEqual(decision, { done: false, refusal: 'not_yours' });
});
