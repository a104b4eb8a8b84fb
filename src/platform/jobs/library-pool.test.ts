import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { poolForLibrary } from './library-pool.ts';

let database: TestDatabase;
let pool: pg.Pool;
before(async () => {
  database = await createTestDatabase();
  pool = new pg.Pool({ connectionString: database.appUrl, max: 1 });
});
after(async () => {
  await pool.end();
  await database.drop();
});

test('a connection that is given back twice is given back once', async () => {
  const library = poolForLibrary(pool).pool;
  const given = await new Promise<() => void>((resolve, reject) =>
    library.connect((error, _client, release) => (error ? reject(error) : resolve(release))),
  );
  given();
  given();
  assert.deepEqual([pool.totalCount, pool.idleCount], [1, 1]);
});
