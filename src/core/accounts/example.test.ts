import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { readConfig } from '../../platform/config/index.ts';
import { createLog } from '../../platform/log/index.ts';
import { exampleLinks } from './example.ts';
import { readInvitation, useInvitation } from './invitations.ts';
import { makeOrganisation, noon } from './people.fixture.ts';
import { roles } from './role.ts';

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
  await makeOrganisation(database, 'office');
  await makeOrganisation(database, 'centre');
});
after(() => database.drop());

async function links(): Promise<string[]> {
  const config = readConfig({}, 'demonstration');
  const lines = await exampleLinks({
    config,
    log: createLog('silent'),
    clock: () => noon,
    db: database.owner,
  });
  return lines.map((line) => {
    assert.match(line, /^Beispiel-[^:]+: http:\/\/localhost:3000\/de\/einladung\/[\w-]{43}$/);
    return line.split('/').at(-1)!;
  });
}

test('a demonstration has a link for each role, also at its second start', async () => {
  const first = await links();
  const read = await Promise.all(first.map((token) => readInvitation(database.app, token, noon)));
  assert.deepEqual(new Set(read.flatMap((one) => one?.roles ?? [])), new Set(roles));
  for (const token of first) assert.ok((await useInvitation(database.app, token, null, noon)).used);
  const second = await links();
  assert.equal(second.length, first.length);
  for (const token of second) {
    assert.equal((await readInvitation(database.app, token, noon))?.known, false);
    assert.ok((await useInvitation(database.app, token, null, noon)).used);
  }
});
