import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Kysely, sql } from 'kysely';
import {
  createTestDatabase,
  inTransaction,
  type TestDatabase,
} from '../../../../test/support/database.ts';
import { audit } from './append.ts';
import { verifyChain } from './chain.ts';
import type { AuditEvent } from './event.ts';

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
  for (let index = 0; index < 20; index += 1) await audit(database.app, event);
});
after(() => database.drop());

const id = '00000000-0000-4000-8000-000000000001';
const event: AuditEvent = {
  personId: id,
  organisationId: null,
  action: 'invitation',
  verb: 'create',
  object: { kind: 'route', id: '/organisation/:id' },
  result: 'done',
};

test('the chain of an untouched audit is whole, computed outside of the database', async () => {
  const found = await verifyChain(database.owner);
  assert.ok(found.whole);
  assert.equal(found.rows, 20);
});

const tampering: [string, string, number][] = [
  ['a changed word', `update audit.event set verb = 'read' where seq = 7`, 7],
  [
    'a changed instant',
    `update audit.event set at = at + interval '1 microsecond' where seq = 7`,
    7,
  ],
  ['a person taken out', `update audit.event set person_id = null where seq = 7`, 7],
  ['a removed row', `delete from audit.event where seq = 7`, 7],
  ['a removed first row', `delete from audit.event where seq = 1`, 1],
  [
    'two rows exchanged',
    `update audit.event set seq = case seq when 7 then 1007 else 7 end where seq in (7, 8);
    update audit.event set seq = 8 where seq = 1007`,
    7,
  ],
  [
    'a row changed and hashed anew',
    `update audit.event set verb = 'read', hash = sha256('x') where seq = 7`,
    7,
  ],
  [
    'a row with a foreign predecessor',
    `update audit.event set prev_hash = sha256('x') where seq = 7`,
    7,
  ],
];

for (const [what, statements, row] of tampering)
  test(`R79 ${what} is found, and where`, () =>
    inTransaction(database.owner, async (db) => {
      await sql.raw(statements).execute(db);
      assert.deepEqual(await verifyChain(db), { whole: false, brokenAt: row });
    }));

test('R79 rows cut off at the end, and a chain made anew, are found by an anchor kept elsewhere', async () => {
  const kept = await verifyChain(database.owner);
  assert.ok(kept.whole);
  const anchor = { seq: kept.rows, hash: kept.hash };
  await inTransaction(database.owner, async (db) => {
    await sql`delete from audit.event where seq > 18`.execute(db);
    assert.equal((await verifyChain(db)).whole, true);
    assert.deepEqual(await verifyChain(db, anchor), { whole: false, brokenAt: 19 });
  });
  await inTransaction(database.owner, async (db) => {
    await sql`delete from audit.event`.execute(db);
    for (let index = 0; index < 20; index += 1) await audit(db, { ...event, verb: 'read' });
    assert.equal((await verifyChain(db)).whole, true);
    assert.deepEqual(await verifyChain(db, anchor), { whole: false, brokenAt: 20 });
  });
  assert.equal((await verifyChain(database.owner, anchor)).whole, true);
});

test('a hundred at once stand one after the other, and what is rolled back leaves no gap', async () => {
  const before = await verifyChain(database.owner);
  const ends = await Promise.allSettled(
    Array.from({ length: 100 }, (_, index) =>
      database.app.transaction().execute(async (db) => {
        await audit(db, event);
        if (index % 5 === 0) throw new Error('rolled back');
      }),
    ),
  );
  // Of the hundred a slow machine turns some away: they wait too long for a connection.
  const committed = ends.filter(({ status }) => status === 'fulfilled').length;
  assert.ok(committed > 30, `only ${committed}`);
  const found = await verifyChain(database.owner);
  assert.ok(found.whole && before.whole);
  assert.equal(found.rows, before.rows + committed);
});

test('R80 words that somebody typed do not get in', async () => {
  const bad: Partial<AuditEvent>[] = [
    { action: 'Session' },
    { action: 'a\nb' },
    { object: { kind: 'person', id: 'a b' } },
    { object: { kind: 'person', id: '"}\r\n' } },
    { object: { kind: 'person', id: '\u001b[31m' } },
    { object: { kind: 'person', id: 'a'.repeat(201) } },
  ];
  for (const part of bad)
    await assert.rejects(audit(database.app, { ...event, ...part } as AuditEvent), {
      code: '23514',
    });
  assert.equal((await verifyChain(database.owner as Kysely<unknown>)).whole, true);
});
