import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { columnsWith } from '../../../test/support/columns.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import type { SignedIn } from '../../platform/domain.ts';
import { openTexts } from '../../platform/mail/sealed.ts';
import { makeOrganisation, makePerson, noon, origin, signIn } from './people.fixture.ts';
import {
  confirmRecovery,
  listRecoveries,
  readRecovery,
  startRecovery,
  useRecovery,
  withdrawRecovery,
} from './recoveries.ts';
import type { RecoveryWay } from './recovery.ts';
import { readSession } from './sessions.ts';
import { withOrganisation } from './transaction.ts';

const sealing = randomBytes(32);
let database: TestDatabase;
let centre = '';
let first: SignedIn;
let second: SignedIn;
let young: SignedIn;
let office: SignedIn;
before(async () => {
  database = await createTestDatabase();
  centre = await makeOrganisation(database, 'centre');
  const lead = (since = noon.subtract({ hours: 7 * 24 })) =>
    makePerson(database, centre, ['centre_lead'], { since });
  first = await signIn(database, await lead());
  second = await signIn(database, await lead());
  young = await signIn(database, await lead(noon.subtract({ hours: 7 * 24 - 1 })));
  const id = await makeOrganisation(database, 'office');
  const person = await makePerson(database, id, ['office_lead']);
  office = await signIn(database, person, { scope: 'any' });
});
after(() => database.drop());

function start(by: SignedIn, personId: string, way: RecoveryWay = 'in_person') {
  return withOrganisation(database.app, by, by.scope, (db) =>
    startRecovery(db, by, {
      organisationId: centre,
      personId,
      way,
      now: noon,
      origin,
    }),
  );
}

function confirm(by: SignedIn, id: string) {
  return withOrganisation(database.app, by, by.scope, (db) =>
    confirmRecovery(db, by, { organisationId: centre, id, now: noon, origin, sealing }),
  );
}

async function started(personId: string): Promise<string> {
  const outcome = await start(first, personId);
  assert.ok(outcome.done);
  return outcome.fact.id;
}

async function personWithKey(): Promise<SignedIn & { token: string }> {
  const person = await signIn(database, await makePerson(database, centre, ['counsellor']));
  await withOrganisation(database.app, person, 'own', (db) =>
    sql`insert into accounts.passkey (id, person_id, name, public_key, counter, created_at)
        values (${person.personId}, ${person.personId}::uuid, 'Beispiel', '', 0, now())`.execute(
      db,
    ),
  );
  return person;
}

async function keysOf(personId: string): Promise<number> {
  const { rows } = await sql`
    select from accounts.passkey where person_id = ${personId}::uuid`.execute(database.owner);
  return rows.length;
}

test('one lead starts, a second confirms: keys and sessions end, and a link works once', async () => {
  const person = await personWithKey();
  const id = await started(person.personId);
  assert.equal(await keysOf(person.personId), 1, 'a start alone takes nothing');
  const outcome = await confirm(second, id);
  assert.ok(outcome.done);
  assert.equal(await keysOf(person.personId), 0);
  assert.equal(await readSession(database.app, person.token, noon), null);
  const { token } = outcome.fact;
  assert.equal((await readRecovery(database.app, token, noon))?.name, 'Beispiel-Person');
  const used = await useRecovery(database.app, token, { now: noon, origin });
  assert.deepEqual(used, { personId: person.personId, organisationId: centre });
  assert.equal(await useRecovery(database.app, token, { now: noon, origin }), null);
});

test('everyone concerned is told: the person, the leads, and who confirmed', async () => {
  const person = await personWithKey();
  await sql`delete from mail.message`.execute(database.owner);
  const id = await started(person.personId);
  assert.deepEqual(await recipients(), await addressesOf([person, first, second, young]));
  await sql`delete from mail.message`.execute(database.owner);
  assert.ok((await confirm(office, id)).done);
  assert.deepEqual(await recipients(), await addressesOf([person, first, second, young, office]));
});

test('R24 the link of a confirmed recovery lies sealed in the mail to her', async () => {
  const person = await personWithKey();
  await sql`delete from mail.message`.execute(database.owner);
  const started = await start(first, person.personId, 'mail');
  assert.ok(started.done);
  const outcome = await confirm(second, started.fact.id);
  assert.ok(outcome.done);
  const { rows } = await sql<{ id: string; sealed: Buffer }>`
    select id, sealed from mail.message where secret`.execute(database.owner);
  assert.equal(rows.length, 1);
  const texts = openTexts(sealing, rows[0]!.id, rows[0]!.sealed);
  assert.ok(texts?.text.includes(outcome.fact.token) && texts.html?.includes(outcome.fact.token));
  assert.deepEqual(await columnsWith(database.owner, outcome.fact.token), []);
});

test('the person and the leads are told when a start is taken back, and when a link is opened', async () => {
  const person = await personWithKey();
  const taken = await started(person.personId);
  await sql`delete from mail.message`.execute(database.owner);
  const withdrawal = { organisationId: centre, id: taken, now: noon, origin };
  await withOrganisation(database.app, second, 'own', (db) =>
    withdrawRecovery(db, second, withdrawal),
  );
  assert.deepEqual(await recipients(), await addressesOf([person, first, second, young]));
  const confirmed = await confirm(second, await started(person.personId));
  assert.ok(confirmed.done);
  await sql`delete from mail.message`.execute(database.owner);
  assert.ok(await useRecovery(database.app, confirmed.fact.token, { now: noon, origin }));
  assert.deepEqual(await recipients(), await addressesOf([person, first, second, young]));
});

async function recipients(): Promise<string[]> {
  const { rows } = await sql<{ recipient: string }>`select recipient from mail.message`.execute(
    database.owner,
  );
  return rows.map(({ recipient }) => recipient).sort();
}

async function addressesOf(people: readonly SignedIn[]): Promise<string[]> {
  const ids = people.map(({ personId }) => personId);
  const { rows } = await sql<{ email: string }>`
    select email from accounts.person where id = any(${ids}::uuid[])`.execute(database.owner);
  return rows.map(({ email }) => email).sort();
}

test('R19 the link dies after fifteen minutes', async () => {
  const person = await personWithKey();
  const outcome = await confirm(second, await started(person.personId));
  assert.ok(outcome.done);
  const { token } = outcome.fact;
  assert.ok(await readRecovery(database.app, token, noon.add({ minutes: 14, seconds: 59 })));
  assert.equal(
    await useRecovery(database.app, token, { now: noon.add({ minutes: 15 }), origin }),
    null,
  );
});

test('the office confirms for every organisation', async () => {
  const person = await personWithKey();
  assert.ok((await confirm(office, await started(person.personId))).done);
});

test('nobody does both, nobody recovers herself, and an account younger than seven days recovers no one', async () => {
  const person = await personWithKey();
  const id = await started(person.personId);
  assert.deepEqual(await confirm(first, id), refused('same_person'));
  assert.deepEqual(await confirm(young, id), refused('too_young'));
  assert.deepEqual(await confirm(person, id), refused('not_yours'));
  assert.deepEqual(await start(young, person.personId), refused('too_young'));
  assert.deepEqual(await start(first, first.personId), refused('oneself'));
  const own = await started(second.personId);
  assert.deepEqual(await confirm(second, own), refused('oneself'));
  assert.equal(await keysOf(person.personId), 1);
});

test('a lead of another organisation neither starts nor confirms', async () => {
  const other = await makeOrganisation(database, 'centre');
  const stranger = await signIn(database, await makePerson(database, other, ['centre_lead']));
  const person = await personWithKey();
  assert.deepEqual(await start(stranger, person.personId), refused('not_yours'));
  assert.deepEqual(await confirm(stranger, await started(person.personId)), refused('not_yours'));
});

test('withdrawn, started anew or confirmed: none is confirmed twice, and the old link is dead', async () => {
  const person = await personWithKey();
  const id = await started(person.personId);
  const withdrawn = await withOrganisation(database.app, second, 'own', (db) =>
    withdrawRecovery(db, second, { organisationId: centre, id, now: noon, origin }),
  );
  assert.equal(withdrawn, true);
  assert.deepEqual(await confirm(second, id), refused('gone'));
  const next = await started(person.personId);
  const both = await Promise.all([confirm(second, next), confirm(office, next)]);
  assert.equal(both.filter(({ done }) => done).length, 1);
  const token = both.map((one) => (one.done ? one.fact.token : '')).join('');
  await started(person.personId);
  assert.equal(await readRecovery(database.app, token, noon), null);
});

test('what waits for a second pair of eyes is listed with its names', async () => {
  const person = await personWithKey();
  const id = await started(person.personId);
  const listed = await withOrganisation(database.app, second, 'own', (db) =>
    listRecoveries(db, centre),
  );
  const one = listed.find((recovery) => recovery.id === id);
  assert.deepEqual([one?.personName, one?.startedByName], ['Beispiel-Person', 'Beispiel-Person']);
});

test('the door that ends keys opens only for what was confirmed this moment', async () => {
  const person = await personWithKey();
  const id = await started(person.personId);
  await sql`select accounts.revoke_keys(${id}::uuid, ${noon.toString()}::timestamptz)`.execute(
    database.app,
  );
  assert.equal(await keysOf(person.personId), 1);
});

function refused(refusal: string) {
  return { done: false, refusal };
}
