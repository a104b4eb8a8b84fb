import { openOwnerPool } from '../../../platform/database/pools.ts';
import { createLog } from '../../../platform/log/index.ts';
import { runDecisions } from './command.fixture.ts';
import { storeTools } from './tools.ts';

/** An import in a process of its own, to be killed: CONNECTION DATA_DIR FILE. Only for tests. */
const [connectionString = '', dataDir = '', file = ''] = process.argv.slice(2);
const db = openOwnerPool({ connectionString }, createLog('silent'));
await runDecisions(db, dataDir, [file], storeTools);
await db.destroy();
