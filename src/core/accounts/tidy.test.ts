import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { inviteAsOperator } from './invitations.ts';
import { recoverAsOperator } from './operator-recovery.ts';
import { countRows, makeOrganisation, makePerson, noon, signIn } from './people.fixture.ts';
import { tidy } from './tidy.ts';

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.drop());

test('what is over goes after thirty days, what lives stays, and a second run finds nothing', async () => {
  const organisationId = await makeOrganisation(database, 'centre');
  const email = 'konto@example.org';
  const person = await makePerson(database, organisationId, ['member'], { email, since: noon });
  await recoverAsOperator(database.owner, email, noon);
  await signIn(database, person);
  const invitee = { name: 'Beispiel-Nie', email: 'nie@example.org', language: 'de' } as const;
  const invite = { ...invitee, organisationId, roles: ['member'] } as const;
  await inviteAsOperator(database.owner, { ...invite, now: noon });
  await sql`
    insert into accounts.rate_limit (key, points, expire) values ('x', 1, ${noon.epochMilliseconds})`.execute(
    database.owner,
  );
  const tables = ['invitation', 'recovery', 'session', 'rate_limit', 'person', 'membership'];
  const counts = () =>
    Promise.all(tables.map((table) => countRows(database.owner, `accounts.${table}`)));

  await tidy(database.app, noon.add({ hours: 23 }));
  assert.deepEqual(await counts(), [2, 1, 1, 1, 1, 1]);
  await inviteAsOperator(database.owner, { ...invite, now: noon.add({ hours: 38 * 24 }) });
  for (const run of ['first', 'second']) {
    await tidy(database.app, noon.add({ hours: 38 * 24 }));
    assert.deepEqual(await counts(), [1, 0, 0, 0, 1, 1], run);
  }
});
