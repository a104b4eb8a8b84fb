import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { destroy, preparedDataDir } from '../../../../test/support/cluster.ts';
import { createLog } from '../../log/index.ts';
import { openDatabase } from '../open.ts';
import { serverAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { foldersOf } from './folders.ts';
import { databaseName } from './initialise.ts';
import { asSuperuser } from './programs.ts';

const dataDir = await preparedDataDir();
after(() => destroy(dataDir));
const log = createLog('silent');
const config = { dataDir, databaseUrl: null, databaseOwnerUrl: null };

test('a cluster of an older program gets the roles that this one needs, once', async () => {
  forgetRole();
  for (const start of ['first', 'second']) {
    const open = await openDatabase(config, log);
    const { rows } = await sql<{ member: boolean; login: boolean }>`
      select pg_has_role(current_user, oid, 'usage') as member, rolcanlogin as login
        from pg_roles where rolname = 'schnittstelle_accounts'`.execute(open.owner);
    assert.deepEqual(rows, [{ member: true, login: false }], start);
    await open.close();
  }
});

/** As it was before this role existed. */
function forgetRole(): void {
  const folders = foldersOf(dataDir);
  const account = serverAccount(folders.data);
  const programs = { binaries: findBinaries(dataDir, account), account, data: folders.data };
  asSuperuser(programs, databaseName, ['drop role schnittstelle_accounts']);
  rmSync(join(folders.cluster, 'roles.json'));
}
