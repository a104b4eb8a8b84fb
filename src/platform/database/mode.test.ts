import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { createTestDatabase } from '../../../test/support/database.ts';
import { ConfigError } from '../config/index.ts';
import { claimMode } from './mode.ts';

const database = await createTestDatabase();
after(database.drop);

test('the first serve decides what the database is, for ever', async () => {
  await claimMode(database.owner, 'demonstration');
  await claimMode(database.owner, 'demonstration');
  await assert.rejects(
    claimMode(database.owner, 'production'),
    (error: Error) => error instanceof ConfigError && /demonstration/.test(error.message),
  );
  const { rows } = await sql<{ mode: string }>`select mode from platform.installation`.execute(
    database.app,
  );
  assert.deepEqual(rows, [{ mode: 'demonstration' }]);
});

test('the program itself can neither change nor remove the mode', async () => {
  const attempts = [
    sql`update platform.installation set mode = 'production'`,
    sql`delete from platform.installation`,
    sql`insert into platform.installation (only_one, mode) values (false, 'production')`,
  ];
  for (const attempt of attempts) await assert.rejects(attempt.execute(database.app));
});
