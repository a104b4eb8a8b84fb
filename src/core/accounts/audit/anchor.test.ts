import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { readConfig } from '../../../platform/config/index.ts';
import type { Services } from '../../../platform/domain.ts';
import { createLog } from '../../../platform/log/index.ts';
import { makeOrganisation, makePerson, noon } from '../people.fixture.ts';
import { readAnchors } from './anchor-file.ts';
import { keepAnchor } from './anchor-job.ts';
import { audit } from './append.ts';
import { verifyChain } from './chain.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'schnittstelle-anchors-'));
const event = { personId: null, organisationId: null, action: 'page', result: 'done' } as const;
let database: TestDatabase;
let now = noon;
before(async () => {
  database = await createTestDatabase();
});
after(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true });
});

function keep(): Promise<void> {
  const config = readConfig({ DATA_DIR: dataDir, PUBLIC_ORIGIN: 'https://a.test' }, null);
  const log = createLog('silent');
  const services: Services = {
    config,
    mode: 'production',
    log,
    clock: () => now,
    db: database.app,
  };
  return keepAnchor(services);
}

async function mails(): Promise<{ recipient: string; text: string }[]> {
  const { rows } = await sql<{ recipient: string; text: string }>`
    select recipient, text from mail.message`.execute(database.owner);
  return rows;
}

test('R79 the newest row is noted outside of the database, once, for nobody else to read', async () => {
  await keep();
  assert.deepEqual(readAnchors(dataDir), [], 'nothing to note yet');
  await audit(database.owner, { ...event, verb: 'read' });
  await keep();
  await keep();
  const found = await verifyChain(database.owner);
  assert.ok(found.whole);
  const [anchor, ...more] = readAnchors(dataDir);
  assert.equal(anchor?.hash, found.hash);
  assert.deepEqual(more, []);
  const file = join(dataDir, 'audit-anchors.log');
  assert.equal(statSync(file).mode & 0o077, 0);
  assert.match(readFileSync(file, 'utf8'), /^2026-11-25T12:00:00Z 1:[0-9a-f]{64} mailed\n$/);
});

test('auditors, and nobody else, get it once a week by a neutral mail', async () => {
  const office = await makeOrganisation(database, 'office');
  const person = (email: string, role: 'auditor' | 'editor') =>
    makePerson(database, office, [role], { email });
  await person('revision@example.org', 'auditor');
  await person('redaktion@example.org', 'editor');
  for (const hours of [24, 6 * 24, 24, 24]) {
    now = now.add({ hours });
    await audit(database.owner, { ...event, verb: 'read' });
    await keep();
  }
  const sent = await mails();
  assert.deepEqual(
    sent.map(({ recipient }) => recipient),
    ['revision@example.org'],
  );
  const mailed = readAnchors(dataDir).filter((anchor) => anchor.mailed);
  assert.equal(mailed.length, 2);
  assert.ok(sent[0]?.text.includes(`${mailed[1]?.seq}:${mailed[1]?.hash}`), sent[0]?.text);
});

test('R79 a cut-off end is found by the last line of the file', async () => {
  const anchor = readAnchors(dataDir).at(-1);
  assert.ok(anchor);
  assert.equal((await verifyChain(database.owner, anchor)).whole, true);
  await sql`delete from audit.event where seq = ${anchor.seq}`.execute(database.owner);
  assert.equal((await verifyChain(database.owner)).whole, true, 'the chain alone does not show it');
  assert.deepEqual(await verifyChain(database.owner, anchor), {
    whole: false,
    brokenAt: anchor.seq,
  });
});
