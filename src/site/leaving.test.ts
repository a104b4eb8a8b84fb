import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { columnsWith } from '../../test/support/columns.ts';
import { openPagesSite, type PagesSite } from '../core/accounts/pages/pages-site.fixture.ts';
import { makeOrganisation, makePerson } from '../core/accounts/people.fixture.ts';

let site: PagesSite;
let centre = '';
before(async () => {
  site = await openPagesSite();
  centre = await makeOrganisation(site.database, 'centre', 'Beispiel-Zentrum');
});
after(() => site.close());

/** Columns that hold names of people, apart from those whom the account's own tables forget. */
const nameColumns = [
  'advocacy.ballot_extension.person_name',
  'advocacy.comment.person_name',
  'advocacy.elector.person_name',
  'advocacy.no_remark.person_name',
  'advocacy.sign_off.person_name',
  'advocacy.vote.person_name',
  'desk.statement.person_name',
  'directory.hidden_entry.confirmed_by',
  'directory.office_note.confirmed_by',
  'help.confirmation.person_name',
];
/** Of the same shape, and written by imports alone: who compared a decision, which law amends another. */
const otherColumns = ['caselaw.decision.checked_by', 'norms.version.amended_by'];

test('no domain keeps names of people in a column that this test does not plant', async () => {
  const { rows } = await sql<{ name: string }>`
    select concat_ws('.', table_schema, table_name, column_name) as name from information_schema.columns
     where table_schema !~ '^(pg_|information_schema|graphile)' and data_type in ('text', 'jsonb')
       and column_name ~ '(person|author|editor).*name|_by$' order by 1`.execute(
    site.database.owner,
  );
  assert.deepEqual(
    rows.map(({ name }) => name).filter((name) => !otherColumns.includes(name)),
    nameColumns,
  );
});

/** In every way in which a name comes to stand somewhere: an open review, a version, a confirmation, an entry. */
async function plant(personId: string, name: string, organisationId: string): Promise<void> {
  const { owner } = site.database;
  const [thing, submission] = [randomUUID(), randomUUID()];
  const statements = [
    { check: 'legal', personId, personName: name, at: '2026-11-20T10:00:00Z' },
    {
      check: 'legal',
      personId: randomUUID(),
      personName: 'Beispiel-Andere',
      at: '2026-11-20T10:00:00Z',
    },
  ];
  for (const insert of [
    sql`insert into desk.thing (id, kind, key, organisation_id, title, created_by, created_at, changed_at)
        values (${thing}::uuid, 'decision', ${thing}, ${organisationId}::uuid, 'Beispiel-Titel', ${personId}::uuid, now(), now())`,
    sql`insert into desk.draft (thing_id, organisation_id, content, origin, editors, edited_by, edited_at)
        values (${thing}::uuid, ${organisationId}::uuid, '{}', 'person', ${[personId]}::uuid[], ${personId}::uuid, now())`,
    sql`insert into desk.submission (id, thing_id, organisation_id, revision, submitted_by, submitted_at, note)
        values (${submission}::uuid, ${thing}::uuid, ${organisationId}::uuid, 1, ${personId}::uuid, now(), 'Beispiel-Hinweis')`,
    sql`insert into desk.statement (submission_id, organisation_id, check_name, person_id, person_name, stated_at)
        values (${submission}::uuid, ${organisationId}::uuid, 'legal', ${personId}::uuid, ${name}, now())`,
    sql`insert into desk.version (thing_id, organisation_id, number, content, origin, released_by, released_at, statements)
        values (${thing}::uuid, ${organisationId}::uuid, 1, '{}', 'released', ${personId}::uuid, now(),
          ${JSON.stringify(statements)}::jsonb)`,
    sql`insert into desk.withdrawal (thing_id, organisation_id, reason, withdrawn_by, withdrawn_at)
        values (${thing}::uuid, ${organisationId}::uuid, 'Beispiel-Grund', ${personId}::uuid, now())`,
    sql`insert into help.confirmation
          (code, name, text_hash, source_hash, person_id, person_name, confirmed_on, confirmed_at)
        values ('ro', 'rechte', ${personId.slice(24)}, '0123456789ab', ${personId}::uuid, ${name}, now(), now())`,
    sql`insert into directory.office_note (organisation_id, source_id, confirmed_by)
        values (${organisationId}::uuid, ${organisationId}, ${name})
        on conflict (organisation_id) do update set confirmed_by = excluded.confirmed_by`,
    sql`insert into directory.hidden_entry (id, source_id, organisation_id, name, type, land, confirmed_by)
        values (${thing}::uuid, ${thing}, ${organisationId}::uuid, 'Beispiel-Haus', 'shelter', 'be', ${name})`,
    sql`insert into caselaw.pointer (organisation_id, receipt, court, received_at, sent_by, sent_for)
        values (${site.office}::uuid, ${thing.slice(24).toUpperCase()},
          'Amtsgericht Beispielstadt', now(), ${personId}::uuid, ${organisationId}::uuid)`,
  ])
    await insert.execute(owner);
  await plantPaper(personId, name, organisationId);
}

/** A paper that she commented, signed and voted on. */
async function plantPaper(personId: string, name: string, organisationId: string): Promise<void> {
  const [paper, paragraph, ballot] = [randomUUID(), randomUUID(), randomUUID()];
  const who = sql`${organisationId}::uuid, ${personId}::uuid, ${name}, now()`;
  for (const insert of [
    sql`insert into advocacy.paper (id, kind, title, language, stage, opened_at, created_by, created_at, changed_at)
        values (${paper}::uuid, 'statement', 'Beispiel-Papier', 'de', 'revision', now(), ${personId}::uuid, now(), now())`,
    sql`insert into advocacy.paragraph (id, paper_id, position, kind, text, changed_at)
        values (${paragraph}::uuid, ${paper}::uuid, 1, 'text', 'Beispiel-Absatz', now())`,
    sql`insert into advocacy.paper_version (paper_id, number, title, lead, paragraphs, made_at)
        values (${paper}::uuid, 1, 'Beispiel-Papier', '', '[]', now())`,
    sql`insert into advocacy.comment (paper_id, paragraph_id, version, text, organisation_id, person_id, person_name, made_at)
        values (${paper}::uuid, ${paragraph}::uuid, 1, 'Beispiel-Anmerkung', ${who})`,
    sql`insert into advocacy.no_remark (paper_id, version, organisation_id, person_id, person_name, made_at)
        values (${paper}::uuid, 1, ${who})`,
    sql`insert into advocacy.sign_off (paper_id, version, named, organisation_id, person_id, person_name, made_at)
        values (${paper}::uuid, 1, true, ${who})`,
    sql`insert into advocacy.ballot (id, paper_id, version, electorate, majority, quorum, opens_at, closes_at)
        values (${ballot}::uuid, ${paper}::uuid, 1, 'board', 'simple', 0, now(), now() + interval '1 day')`,
    sql`insert into advocacy.ballot_extension (ballot_id, closed_before, closes_at, reason, person_id, person_name, made_at)
        values (${ballot}::uuid, now() + interval '1 day', now() + interval '2 days', 'Beispiel-Grund', ${personId}::uuid, ${name}, now())`,
    sql`insert into advocacy.elector (ballot_id, elector, organisation_id, person_name)
        values (${ballot}::uuid, ${personId}::uuid, ${organisationId}::uuid, ${name})`,
    sql`insert into advocacy.vote (ballot_id, elector, choice, organisation_id, person_id, person_name, made_at)
        values (${ballot}::uuid, ${personId}::uuid, 'yes', ${who})`,
  ])
    await insert.execute(site.database.owner);
}

/** The audit keeps ids alone. */
const places = (name: string) => columnsWith(site.database.owner, name, ['audit']);

async function leave(personId: string): Promise<void> {
  const token = await site.session(personId);
  const answer = await site.ask('/de/konto/loeschung', { form: { understood: 'on' }, token });
  assert.equal(answer.headers.get('Location'), '/de/abgemeldet');
}

test('whoever leaves reads first what she did everywhere, and leaves her name nowhere', async () => {
  const name = 'Beispiel-Kanarienname';
  const id = await makePerson(site.database, centre, ['editor'], { name });
  await plant(id, name, centre);
  const planted = await places(name);
  for (const column of [...nameColumns, 'accounts.invitation.name', 'desk.version.statements'])
    assert.ok(planted.includes(column), column);
  const file = await site.ask('/de/konto/daten/datei', { form: {}, token: await site.session(id) });
  const told = (await file.json()).kept.flatMap(
    (kept: { data: { name: string; rows: unknown[] }[] }) =>
      kept.data.filter(({ rows }) => rows.length > 0).map((data) => data.name),
  );
  for (const kind of [
    'created',
    'saved',
    'submitted',
    'stated',
    'released',
    'withdrew',
    'sent',
    'confirmations',
    'entries',
    'paper_paper',
    'paper_comment',
    'paper_no_remark',
    'paper_sign_off',
    'paper_elector',
    'paper_vote',
  ])
    assert.ok(told.includes(kind), kind);
  await leave(id);
  assert.deepEqual(await places(name), []);
  assert.deepEqual(await places('Beispiel-Andere'), ['desk.version.statements'], 'nobody else’s');
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from help.confirmation`.execute(site.database.owner);
  assert.equal(rows[0]?.count, 0, 'what she confirmed waits for somebody else');
});

test('an office lead leaves no name in the entries of others either', async () => {
  const name = 'Beispiel-Kanarienleitung';
  const id = await makePerson(site.database, site.office, ['office_lead'], { name });
  await plant(id, name, centre);
  await leave(id);
  assert.deepEqual(await places(name), []);
});

test('whom a lead removes leaves no name either, once she belongs nowhere any more', async () => {
  const name = 'Beispiel-Kanarienentfernt';
  const second = await makeOrganisation(site.database, 'centre', 'Beispiel-Zweites');
  const id = await makePerson(site.database, centre, ['editor'], { name });
  await sql`
    insert into accounts.membership (person_id, organisation_id, organisation_kind, role, given_at)
    values (${id}::uuid, ${second}::uuid, 'centre', 'member', now())`.execute(site.database.owner);
  await plant(id, name, centre);
  const planted = await places(name);
  for (const organisation of [centre, second]) {
    assert.deepEqual(await places(name), planted, 'she still belongs somewhere');
    const lead = await makePerson(site.database, organisation, ['centre_lead']);
    const removal = `/de/organisation/personen/${id}/entfernung`;
    const answer = await site.ask(removal, { form: {}, token: await site.session(lead) });
    assert.equal(answer.headers.get('Location'), '/de/organisation?getan=entfernt');
  }
  assert.deepEqual(await places(name), []);
});

test('where a namesake works her confirmation stays', async () => {
  const name = 'Beispiel-Kanariendoppelt';
  const other = await makeOrganisation(site.database, 'centre', 'Beispiel-Drittes');
  const [one, two] = [
    await makePerson(site.database, centre, ['editor'], { name }),
    await makePerson(site.database, other, ['editor'], { name }),
  ];
  await plant(one, name, centre);
  await plant(two, name, other);
  await leave(one);
  const { rows } = await sql<{ organisation: string; name: string | null }>`
    select organisation_id as organisation, confirmed_by as name from directory.office_note
     where organisation_id in (${centre}::uuid, ${other}::uuid)`.execute(site.database.owner);
  const names = new Map(rows.map((row) => [row.organisation, row.name]));
  assert.deepEqual([names.get(centre), names.get(other)], [null, name]);
});

test('nobody takes somebody else’s name out, or reads what she did', async () => {
  const name = 'Beispiel-Kanarienbleibt';
  const id = await makePerson(site.database, centre, ['editor'], { name });
  await plant(id, name, centre);
  const before = await places(name);
  const other = await makePerson(site.database, centre, ['editor'], { name: 'Beispiel-Fremd' });
  await site.database.app.transaction().execute(async (trx) => {
    await sql`
      select set_config('schnittstelle.person', ${other}, true),
        set_config('schnittstelle.organisation', ${centre}, true),
        set_config('schnittstelle.scope', 'own', true)`.execute(trx);
    for (const door of [
      'desk.forget_name',
      'help.forget_confirmations',
      'directory.forget_confirmer',
      'advocacy.forget_paper_names',
    ])
      await sql`select ${sql.raw(door)}(${id}::uuid)`.execute(trx);
    for (const door of ['desk.own_acts', 'caselaw.own_intake', 'advocacy.own_paper_acts'])
      assert.equal((await sql`select from ${sql.raw(door)}()`.execute(trx)).rows.length, 0, door);
  });
  assert.deepEqual(await places(name), before);
});
