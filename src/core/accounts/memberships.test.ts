import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import type { SignedIn } from '../../platform/domain.ts';
import { changeRoles, removePerson } from './memberships.ts';
import { countRows, makeOrganisation, makePerson, noon, origin, signIn } from './people.fixture.ts';
import { listBelongings, listPeople } from './people.ts';
import { readSession } from './sessions.ts';
import { withOrganisation } from './transaction.ts';

let database: TestDatabase;
let centre = '';
let lead: SignedIn & { token: string };
before(async () => {
  database = await createTestDatabase();
  centre = await makeOrganisation(database, 'centre');
  lead = await signIn(database, await makePerson(database, centre, ['centre_lead']));
});
after(() => database.drop());

function remove(by: SignedIn, personId: string) {
  return withOrganisation(database.app, by, by.scope, (db) =>
    removePerson(db, by, { organisationId: centre, personId, keepers: [], now: noon, origin }),
  );
}

test('R16 a changed role ends every session of the person', async () => {
  const person = await signIn(database, await makePerson(database, centre, ['counsellor']));
  const decision = await withOrganisation(database.app, lead, 'own', (db) =>
    changeRoles(db, lead, {
      organisationId: centre,
      personId: person.personId,
      roles: ['counsellor', 'editor'],
      now: noon,
      origin,
    }),
  );
  assert.deepEqual(decision, { done: true, fact: { given: ['editor'], taken: [] } });
  assert.equal(await readSession(database.app, person.token, noon), null);
  const again = await signIn(database, person.personId);
  assert.deepEqual(again.roles, ['counsellor', 'editor']);
});

test('R07 who is removed is out at once, and forgotten when she belongs nowhere else', async () => {
  const person = await signIn(database, await makePerson(database, centre, ['counsellor']));
  const people = await countRows(database.owner, 'accounts.person');
  assert.ok((await remove(lead, person.personId)).done);
  assert.equal(await readSession(database.app, person.token, noon), null);
  assert.equal(await countRows(database.owner, 'accounts.person'), people - 1);
  await assert.rejects(signIn(database, person.personId), /belongs to no organisation/);
});

test('who belongs elsewhere too stays there', async () => {
  const other = await makeOrganisation(database, 'centre');
  const id = await makePerson(database, other, ['counsellor'], { email: 'zwei@example.org' });
  const office = await makeOrganisation(database, 'office');
  const leader = await makePerson(database, office, ['office_lead']);
  const officeLead = await signIn(database, leader, { scope: 'any' });
  await database.owner
    .withSchema('accounts')
    .insertInto('membership' as never)
    .values({
      person_id: id,
      organisation_id: centre,
      organisation_kind: 'centre',
      role: 'member',
      given_at: 'now',
    } as never)
    .execute();
  assert.ok((await remove(officeLead, id)).done);
  const belongings = await withOrganisation(database.app, officeLead, 'any', (db) =>
    listBelongings(db, id),
  );
  assert.deepEqual(
    belongings.map(({ organisationId }) => organisationId),
    [other],
  );
});

test('two leads who remove one another at the same moment: one stays', async () => {
  const place = await makeOrganisation(database, 'centre');
  const pair = await Promise.all(
    [1, 2].map(async () => signIn(database, await makePerson(database, place, ['centre_lead']))),
  );
  const [one, two] = [pair[0]!, pair[1]!];
  const decisions = await Promise.all(
    [
      [one, two],
      [two, one],
    ].map(([by, whom]) =>
      withOrganisation(database.app, by!, 'own', (db) =>
        removePerson(db, by!, {
          organisationId: place,
          personId: whom!.personId,
          keepers: [],
          now: noon,
          origin,
        }),
      ),
    ),
  );
  assert.equal(decisions.filter(({ done }) => done).length, 1);
  const survivor = decisions[0]!.done ? one : two;
  const people = await withOrganisation(database.app, survivor, 'own', (db) =>
    listPeople(db, place),
  );
  assert.deepEqual(
    people.map(({ id }) => id),
    [survivor.personId],
  );
});
