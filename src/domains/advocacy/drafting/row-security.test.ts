import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { extendBallot } from './ballot-extensions.ts';
import { listBallots } from './ballots.ts';
import { addComment, sayNoRemark } from './comments.ts';
import {
  type DraftingDatabase,
  days,
  head,
  type Name,
  openBallotOn,
  openDrafting,
  openedPaper,
  voteOn,
} from './drafting.fixture.ts';
import { createPaper } from './papers.ts';
import { closeComments } from './steps.ts';

let drafting: DraftingDatabase;
let opened: { id: string; paragraphs: readonly string[] };
before(async () => {
  drafting = await openDrafting();
  opened = await openedPaper(drafting);
  const { id, paragraphs } = opened;
  await drafting.as('editor', (trx, by) =>
    createPaper(trx, { ...head, kind: 'statement', language: 'de' }, by),
  );
  await drafting.on('north', id, (trx, paper, by) =>
    addComment(trx, paper, { paragraphId: paragraphs[0]!, version: 1, text: 'Anders.' }, by),
  );
  await drafting.on('south', id, (trx, paper, by) => sayNoRemark(trx, paper, 1, by));
  await drafting.on('editor', id, closeComments);
  const electors = [drafting.organisation('north'), drafting.organisation('south')];
  await openBallotOn(drafting, id, { electors });
  await voteOn(drafting, id, 'north');
  const later = { until: days(8), reason: 'Ferien.' };
  await drafting.on('editor', id, (trx, paper, by) => extendBallot(trx, paper, later, '', by));
  const { personId, organisationId } = drafting.person('south');
  await sql`
    insert into advocacy.sign_off values (${id}::uuid, 1, ${organisationId}::uuid, true, ${personId}::uuid, 'x', now())`.execute(
    drafting.owner,
  );
});
after(() => drafting.drop());

const tables = [
  'ballot',
  'ballot_extension',
  'comment',
  'elector',
  'no_remark',
  'paper',
  'paper_reminder',
  'paper_version',
  'paragraph',
  'reminder_asked',
  'sign_off',
  'vote',
];

/** Of the owner's functions alone. */
const isInner = (table: string) => ['paper_reminder', 'reminder_asked'].includes(table);

test('R03 every table has row-level security, enabled and forced, and fails closed', async () => {
  for (const table of tables) {
    const { rows } = await sql<{ secured: boolean }>`
      select relrowsecurity and relforcerowsecurity as secured from pg_class
       where oid = ${`advocacy.${table}`}::regclass`.execute(drafting.owner);
    assert.ok(rows[0]?.secured, table);
    const { rows: policies } = await sql`
      select from pg_policies where schemaname = 'advocacy' and tablename = ${table}
         and permissive = 'RESTRICTIVE' and 'schnittstelle_app' = any(roles)`.execute(
      drafting.owner,
    );
    assert.equal(policies.length, isInner(table) ? 0 : 1, table);
    // The setting is missing, or '' where the connection was used before.
    await assert.rejects(
      sql`select from ${sql.table(`advocacy.${table}`)}`.execute(drafting.app),
      ({ code }: { code: string }) =>
        (isInner(table) ? ['42501'] : ['42704', '22P02']).includes(code),
    );
  }
});

const count = (name: Name, table: string) =>
  drafting.as(name, async (trx) => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from ${sql.table(`advocacy.${table}`)}`.execute(trx);
    return rows[0]?.count;
  });

test('R03 members read what was opened to them; drafts and the text in the making are the office’s', async () => {
  for (const [table, office, member] of [
    ['paper', 2, 1],
    ['paragraph', 3, 0],
    ['paper_version', 1, 1],
    ['comment', 1, 1],
    ['no_remark', 1, 1],
    ['ballot', 1, 1],
    ['ballot_extension', 1, 1],
    ['elector', 2, 2],
    ['vote', 1, 1],
    ['sign_off', 1, 1],
  ] as const) {
    assert.equal(await count('reviewer', table), office, table);
    for (const name of ['north', 'helper', 'partner'] as const)
      assert.equal(await count(name, table), member, `${name} ${table}`);
  }
});

test('R05 nobody writes for another organisation or person, and members change nothing of a paper', async () => {
  const { id, paragraphs } = opened;
  const [ballot] = await drafting.as('north', (trx) => listBallots(trx, id));
  const [north, south] = [drafting.person('north'), drafting.person('south')];
  const commentOf = (organisation: string, person: string) => `
    insert into advocacy.comment (paper_id, paragraph_id, version, organisation_id, person_id, person_name, text, made_at)
    values ('${id}', '${paragraphs[0]}', 1, '${organisation}', '${person}', 'x', 'x', now())`;
  const voteOf = (elector: string, organisation: string, person: string) => `
    insert into advocacy.vote (ballot_id, elector, organisation_id, person_id, person_name, choice, made_at)
    values ('${ballot?.id}', '${elector}', '${organisation}', '${person}', 'x', 'yes', now())`;
  const refused: [Name, string][] = [
    ['north', commentOf(south.organisationId, north.personId)],
    ['north', commentOf(north.organisationId, south.personId)],
    ['editor', commentOf(north.organisationId, north.personId)],
    ['north', voteOf(south.organisationId, north.organisationId, north.personId)],
    ['north', voteOf(south.organisationId, south.organisationId, south.personId)],
    ['editor', voteOf(north.organisationId, north.organisationId, north.personId)],
    [
      'north',
      `insert into advocacy.no_remark values ('${id}', 1, '${south.organisationId}', '${north.personId}', 'x', now())`,
    ],
    [
      'north',
      `insert into advocacy.sign_off values ('${id}', 1, '${south.organisationId}', true, '${north.personId}', 'x', now())`,
    ],
    [
      'reviewer',
      `insert into advocacy.paper (kind, title, language, created_at, changed_at) values ('statement', 'x', 'de', now(), now())`,
    ],
    [
      'north',
      `insert into advocacy.paragraph (paper_id, position, kind, text, changed_at) values ('${id}', 9, 'text', 'x', now())`,
    ],
    [
      'north',
      `insert into advocacy.paper_version (paper_id, number, title, lead, paragraphs, made_at) values ('${id}', 9, 'x', '', '[]', now())`,
    ],
    [
      'north',
      `insert into advocacy.elector values ('${ballot?.id}', '${north.personId}', null, null)`,
    ],
    ['editor', 'delete from advocacy.vote'],
    ['editor', "update advocacy.comment set text = 'x'"],
    ['editor', "update advocacy.vote set choice = 'no'"],
  ];
  for (const [name, statement] of refused)
    await assert.rejects(
      drafting.as(name, (trx) => sql.raw(statement).execute(trx)),
      { code: '42501' },
      `${name}: ${statement}`,
    );
  for (const [name, statement] of [
    ['north', 'delete from advocacy.comment'],
    ['editor', 'delete from advocacy.comment'],
    ['north', "update advocacy.paper set stage = 'agreed'"],
    ['reviewer', "update advocacy.paper set stage = 'agreed'"],
    ['north', "update advocacy.comment set verdict = 'taken_up', answered_at = now()"],
    ['north', "update advocacy.ballot set closed_at = now(), outcome = 'agreed'"],
    ['reviewer', "update advocacy.paragraph set text = 'x'"],
  ] as const) {
    const { numAffectedRows } = await drafting.as(name, (trx) => sql.raw(statement).execute(trx));
    assert.equal(numAffectedRows, 0n, `${name}: ${statement}`);
  }
});

test('R05 the database lets nobody but its writer delete a comment, and nothing that was answered', async () => {
  const { id, paragraphs } = await openedPaper(drafting);
  const say = (text: string) =>
    drafting.on('helper', id, (trx, paper, by) =>
      addComment(trx, paper, { paragraphId: paragraphs[0]!, version: 1, text }, by),
    );
  const deletedBy = async (name: Name) => {
    const { numAffectedRows } = await drafting.as(name, (trx) =>
      sql`delete from advocacy.comment where paper_id = ${id}::uuid`.execute(trx),
    );
    return Number(numAffectedRows);
  };
  await say('Erste.');
  await say('Zweite.');
  for (const name of ['north', 'south', 'editor'] as const) assert.equal(await deletedBy(name), 0);
  await sql`
    update advocacy.comment set verdict = 'taken_up', answered_at = now() where text = 'Erste.'`.execute(
    drafting.owner,
  );
  assert.equal(await deletedBy('helper'), 1);
  assert.equal(await deletedBy('helper'), 0);
});

test('R03 no samples of texts and votes stay in the statistics', async () => {
  const { rows } = await sql<{ name: string }>`
    select c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
      join pg_type t on t.oid = a.atttypid
     where c.relnamespace = 'advocacy'::regnamespace and c.relkind = 'r' and a.attnum > 0
       and c.relname = any(${tables}::text[]) and t.typname in ('text', 'jsonb')
       and a.attstattarget is distinct from 0`.execute(drafting.owner);
  assert.deepEqual(rows, []);
});
