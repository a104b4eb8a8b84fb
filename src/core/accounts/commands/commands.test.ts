import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { readConfig } from '../../../platform/config/index.ts';
import type { Command, CommandIo } from '../../../platform/domain.ts';
import { createLog } from '../../../platform/log/index.ts';
import { readInvitation, useInvitation } from '../invitations.ts';
import { noon, signIn } from '../people.fixture.ts';
import { useRecovery } from '../recoveries.ts';
import { readSession } from '../sessions.ts';
import { auditCommand } from './audit.ts';
import { userCommand } from './user.ts';

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.drop());

async function run(
  command: Command,
  args: string[],
  env = { PUBLIC_ORIGIN: 'https://a.test', DATA_DIR: '/nonexistent' },
) {
  const text = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof text) =>
    new Writable({
      write: (chunk, _, done) => {
        text[name] += chunk;
        done();
      },
    });
  const log = createLog('silent');
  const services = { config: readConfig(env, null), log, clock: () => noon, db: database.owner };
  const io: CommandIo = {
    env,
    stdin: process.stdin,
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    log,
    clock: () => noon,
    withOwner: (work) => work(services),
  };
  const code = await command.run(args, io);
  return { code, ...text };
}

const first = ['invite', '--name', 'Beispiel-Erste', '--email', 'erste@example.org'];
const asLead = ['--organisation', 'office', '--role', 'office_lead', '--role', 'auditor'];

test('the first person of an installation comes in by a link on the terminal', async () => {
  const none = await run(userCommand, [...first, ...asLead]);
  assert.equal(none.code, 64);
  assert.match(none.stderr, /--org-name/);
  const ended = await run(userCommand, [...first, ...asLead, '--org-name', 'Beispiel-Netzwerk']);
  assert.equal(ended.code, 0, ended.stderr);
  const token = /^https:\/\/a\.test\/de\/einladung\/([\w-]{43})\n$/.exec(ended.stdout)?.[1];
  assert.ok(token, ended.stdout);
  const read = await readInvitation(database.app, token, noon);
  assert.equal(read?.organisationName, 'Beispiel-Netzwerk');
  const used = await useInvitation(database.app, token, null, noon);
  assert.ok(used.used);
  assert.deepEqual((await signIn(database, used.personId)).roles, ['auditor', 'office_lead']);
});

const wrong: [string, string[], RegExp][] = [
  ['no verb', [], /only invite and recover/],
  ['an unknown option', [...first, ...asLead, '--admin'], /option/],
  ['no name', ['invite', '--email', 'a@example.org', ...asLead], /--name/],
  [
    'a name of two lines',
    ['invite', '--name', 'a\nb', '--email', 'a@example.org', ...asLead],
    /--name/,
  ],
  [
    'two addresses',
    ['invite', '--name', 'a', '--email', 'a@example.org,b@example.org', ...asLead],
    /--email/,
  ],
  [
    'a header in the address',
    ['invite', '--name', 'a', '--email', 'a@example.org\nBcc: b@example.org', ...asLead],
    /--email/,
  ],
  ['an unknown role', [...first, '--organisation', 'office', '--role', 'root'], /--role/],
  ['no role', [...first, '--organisation', 'office'], /--role/],
  [
    'a role that the office has not',
    [...first, '--organisation', 'office', '--role', 'counsellor'],
    /no role counsellor/,
  ],
  [
    'a slug that is none',
    [...first, '--organisation', '../x', '--role', 'member'],
    /--organisation/,
  ],
];

for (const [what, args, message] of wrong)
  test(`${what} is refused with a sentence and nothing is made`, async () => {
    const count = () =>
      sql<{ n: number }>`select count(*)::int as n from accounts.invitation`.execute(
        database.owner,
      );
    const before = (await count()).rows;
    const ended = await run(userCommand, args);
    assert.equal(ended.code, 64);
    assert.match(ended.stderr, message);
    assert.equal(ended.stdout, '');
    assert.deepEqual((await count()).rows, before);
  });

test('the operator lets the only lead register new keys: what she had before is over', async () => {
  const before = await signIn(database, (await personId('erste@example.org'))!);
  const ended = await run(userCommand, ['recover', 'Erste@Example.org']);
  assert.equal(ended.code, 0, ended.stderr);
  const token = /^https:\/\/a\.test\/de\/wiederherstellung\/([\w-]{43})\n$/.exec(ended.stdout)?.[1];
  assert.ok(token, ended.stdout);
  assert.equal(await readSession(database.app, before.token, noon), null);
  assert.equal(
    (await useRecovery(database.app, token, { now: noon, origin: '' }))?.personId,
    before.personId,
  );
  for (const address of ['niemand@example.org', 'x', '', 'a@example.org,b@example.org'])
    assert.equal((await run(userCommand, ['recover', address])).code, 64);
});

async function personId(email: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from accounts.person where email = ${email}`.execute(database.owner);
  return rows[0]?.id;
}

test('a link needs an address to begin with', async () => {
  await assert.rejects(run(userCommand, [...first, ...asLead], {} as never), /PUBLIC_ORIGIN/);
});

test('R79 audit verify ends with 0 and the number of rows, or with 2 and the first broken row', async () => {
  const whole = await run(auditCommand, ['verify']);
  assert.equal(whole.code, 0);
  const anchor = /^(\d+) rows, whole\. Anchor: (\1:[0-9a-f]{64})\n$/.exec(whole.stdout)?.[2];
  assert.ok(anchor, whole.stdout);
  assert.equal((await run(auditCommand, ['verify', '--anchor', anchor])).code, 0);
  await sql`update audit.event set verb = 'read' where seq = 2`.execute(database.owner);
  const broken = await run(auditCommand, ['verify']);
  assert.deepEqual([broken.code, broken.stdout], [2, 'Row 2 is broken.\n']);
  for (const args of [[], ['repair'], ['verify', 'x'], ['verify', '--anchor', '1:x']])
    assert.equal((await run(auditCommand, args)).code, 64);
});
