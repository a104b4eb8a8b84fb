import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { makeOrganisation, makePerson, noon, signIn } from './people.fixture.ts';
import {
  chooseOrganisation,
  completeEnrolment,
  endOthers,
  endSession,
  isReauthenticated,
  listSessions,
  readSession,
  reauthenticate,
  startSession,
} from './sessions.ts';

let database: TestDatabase;
let centre = '';
let person = '';
before(async () => {
  database = await createTestDatabase();
  centre = await makeOrganisation(database, 'centre', 'Beispiel-Mitte');
  person = await makePerson(database, centre, ['counsellor', 'centre_lead']);
});
after(() => database.drop());

test('a token leads to its person, her organisation and roles; the table holds no token', async () => {
  const signedIn = await signIn(database, person);
  assert.equal(signedIn.personId, person);
  assert.equal(signedIn.organisationName, 'Beispiel-Mitte');
  assert.deepEqual(signedIn.roles, ['centre_lead', 'counsellor']);
  assert.equal(signedIn.token.length, 43);
  const { rows } = await sql<{
    row: string;
  }>`select s::text as row from accounts.session s`.execute(database.owner);
  const stored = rows.map(({ row }) => row).join();
  for (const encoding of ['utf8', 'base64url'] as const)
    assert.ok(!stored.includes(Buffer.from(signedIn.token, encoding).toString('hex')));
});

test('an unknown, an altered and an empty token lead to nobody', async () => {
  const { token } = await signIn(database, person);
  const altered = (token.startsWith('A') ? 'B' : 'A') + token.slice(1);
  for (const wrong of ['', altered, `${token} `, token.toUpperCase(), 'a'.repeat(5000)])
    assert.equal(await readSession(database.app, wrong, noon), null);
});

test('R15 proving who one is rotates the token: the old one is dead, the session goes on', async () => {
  const before = await signIn(database, person);
  const later = noon.add({ minutes: 10 });
  const { token } = await reauthenticate(database.app, before, later);
  assert.equal(await readSession(database.app, before.token, later), null);
  const now = await readSession(database.app, token, later);
  assert.equal(now?.sessionId, before.sessionId);
  assert.ok(now && isReauthenticated(now, later));
});

test('R15 a registered key makes a full session of an enrolling one, with a new token', async () => {
  const start = { personId: person, organisationId: null, mode: 'enrolling', now: noon } as const;
  const { token } = (await startSession(database.app, start))!;
  const enrolling = (await readSession(database.app, token, noon))!;
  assert.equal(enrolling.mode, 'enrolling');
  assert.equal(isReauthenticated(enrolling, noon), false);
  const full = await completeEnrolment(database.app, enrolling, noon);
  assert.equal(await readSession(database.app, token, noon), null);
  assert.equal((await readSession(database.app, full.token, noon))?.mode, 'full');
});

test('R16 a changed key or role ends all other sessions at once', async () => {
  const here = await signIn(database, person);
  const there = await signIn(database, person);
  assert.ok((await endOthers(database.app, person, here.sessionId, noon)) >= 1);
  assert.equal(await readSession(database.app, there.token, noon), null);
  assert.ok(await readSession(database.app, here.token, noon));
});

test('R21 fifteen minutes without use end a session, and use keeps it', async () => {
  const { token } = await signIn(database, person);
  assert.ok(await readSession(database.app, token, noon.add({ minutes: 14, seconds: 59 })));
  assert.ok(await readSession(database.app, token, noon.add({ minutes: 29, seconds: 58 })));
  assert.equal(
    await readSession(database.app, token, noon.add({ minutes: 44, seconds: 58 })),
    null,
  );
});

test('R21 eight hours end a session that is used all the time', async () => {
  const { token } = await signIn(database, person);
  for (let minutes = 10; minutes < 480; minutes += 10)
    assert.ok(await readSession(database.app, token, noon.add({ minutes })), `${minutes} minutes`);
  assert.equal(await readSession(database.app, token, noon.add({ minutes: 480 })), null);
});

test('R61 a clock that goes back revives nothing', async () => {
  const { token, sessionId, ...rest } = await signIn(database, person);
  const later = noon.add({ minutes: 14 });
  assert.ok(await readSession(database.app, token, later));
  assert.ok(await endSession(database.app, { ...rest, sessionId }, sessionId, later));
  assert.equal(await readSession(database.app, token, noon), null);
});

test('a proof of identity counts for five minutes', async () => {
  const signedIn = await signIn(database, person);
  assert.equal(isReauthenticated(signedIn, noon.add({ minutes: 5 })), true);
  assert.equal(isReauthenticated(signedIn, noon.add({ minutes: 5, seconds: 1 })), false);
});

test('one sees and ends one’s own sessions, and nobody else’s', async () => {
  const other = await makePerson(database, centre, ['member']);
  const mine = await signIn(database, other);
  const second = await signIn(database, other);
  const strangers = await signIn(database, person);
  const listed = await listSessions(database.app, mine, noon);
  assert.deepEqual(
    listed.map(({ id, current }) => [id, current]).sort(),
    [
      [mine.sessionId, true],
      [second.sessionId, false],
    ].sort(),
  );
  assert.equal(await endSession(database.app, mine, strangers.sessionId, noon), false);
  assert.ok(await readSession(database.app, strangers.token, noon));
  assert.equal(await endSession(database.app, mine, second.sessionId, noon), true);
  assert.equal(await readSession(database.app, second.token, noon), null);
});

test('a session stands for one organisation of the person, which she may choose', async () => {
  const office = await makeOrganisation(database, 'office');
  const stranger = await makeOrganisation(database, 'centre');
  const both = await makePerson(database, centre, ['member']);
  await sql`
    insert into accounts.membership (person_id, organisation_id, organisation_kind, role, given_at)
    values (${both}::uuid, ${office}::uuid, 'office', 'editor', now())`.execute(database.owner);
  const signedIn = await signIn(database, both);
  assert.equal(signedIn.organisationId, office, 'the office comes first');
  assert.equal(await chooseOrganisation(database.app, signedIn, stranger), false);
  assert.equal(await chooseOrganisation(database.app, signedIn, centre), true);
  const now = await readSession(database.app, signedIn.token, noon);
  assert.deepEqual([now?.organisationId, now?.roles], [centre, ['member']]);
});
