import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.ts';
import { validateHtml } from '../../../../../test/support/pages.ts';
import { makeOrganisation, makePerson } from '../../../../core/accounts/people.fixture.ts';
import { Temporal } from '../../../../platform/clock/index.ts';
import type { SignedIn } from '../../../../platform/domain.ts';
import { dueDeadlines } from './due-deadlines.ts';
import { reminderMail } from './reminder-mail.ts';
import { remind } from './reminders.ts';
import { writeDeadline } from './stored-deadlines.ts';

const origin = 'https://schnittstelle.test';
const at = (day: string) => Temporal.Instant.from(`${day}T06:27:00Z`);

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
  const office = await makeOrganisation(database, 'office');
  const centre = await makeOrganisation(database, 'centre');
  for (const [name, organisation, role] of [
    ['redaktion', office, 'editor'],
    ['leitung', office, 'office_lead'],
    ['pruefung', office, 'reviewer'],
    ['stelle', centre, 'editor'],
  ] as const)
    await makePerson(database, organisation, [role], { email: `${name}@example.org` });
  await sql`update accounts.person set enrolled_at = now()`.execute(database.owner);
  await makePerson(database, office, ['editor'], { email: 'neu@example.org' });
  await sql`update accounts.person set language = 'en' where email like 'leitung@%'`.execute(
    database.owner,
  );
  await enter('a', '2026-12-15');
});
after(() => database.drop());

function enter(slug: string, on: string): Promise<void> {
  const title = { de: `Beispiel-${slug}`, en: `Example ${slug}` };
  const sourced = { verified: true, source: 'Beispiel-Quelle', sourceUrl: null };
  const place = { asked: null, dossier: null, body: null, history: false };
  return writeDeadline(
    database.app,
    { slug, kind: 'report', title, on, ...place, ...sourced },
    { at: at('2026-11-01'), isNew: false },
  );
}

/** Whom runs on this day tell. */
async function told(day: string, runs = 1): Promise<string[]> {
  await sql`truncate mail.message`.execute(database.owner);
  await Promise.all(Array.from({ length: runs }, () => remind(database.app, at(day), origin)));
  const { rows } = await sql<{ recipient: string }>`
    select recipient from mail.message order by 1`.execute(database.owner);
  return rows.map(({ recipient }) => recipient.replace('@example.org', ''));
}

const everybody = ['leitung', 'redaktion'];

test('the office’s editors are told fourteen and three days before, once each, and nobody else', async () => {
  assert.deepEqual(await told('2026-11-30'), []);
  assert.deepEqual(await told('2026-12-01'), everybody);
  assert.deepEqual(await told('2026-12-02'), []);
  assert.deepEqual(await told('2026-12-12'), everybody);
  assert.deepEqual(await told('2026-12-13'), []);
  assert.deepEqual(await told('2026-12-16'), []);
});

test('several deadlines are one mail; one on another day is told of again', async () => {
  await enter('b', '2027-01-10');
  await enter('c', '2027-01-11');
  assert.deepEqual(await told('2027-01-05'), everybody);
  await enter('b', '2027-01-15');
  assert.deepEqual(await told('2027-01-06'), everybody);
  assert.deepEqual(await told('2027-01-07'), []);
});

test('at the desk they begin the day from the fourteenth day before to the last', async () => {
  await enter('e', '2027-06');
  const by = (day: string) => ({ person: {} as SignedIn, at: at(day) });
  const due = async (day: string) =>
    (await dueDeadlines(database.app, by(day))).map(({ on }) => on);
  assert.deepEqual(await due('2027-06-15'), []);
  assert.deepEqual(await due('2027-06-16'), ['2027-06']);
  assert.deepEqual(await due('2027-06-30'), ['2027-06']);
  assert.deepEqual(await due('2027-07-01'), []);
  const [one] = await dueDeadlines(database.app, by('2027-06-30'));
  assert.equal(one?.path.de, '/de/fristen#frist_e');
});

test('R54 two runs at once tell nobody twice; one that breaks off has told nobody', async () => {
  await enter('d', '2027-03-31');
  assert.deepEqual(await told('2027-03-20', 2), everybody);
  await sql`truncate mail.message`.execute(database.owner);
  await sql`alter table mail.message add constraint breaks check (recipient not like 'redaktion@%')`.execute(
    database.owner,
  );
  await assert.rejects(remind(database.app, at('2027-03-29'), origin), { code: '23514' });
  await sql`alter table mail.message drop constraint breaks`.execute(database.owner);
  assert.deepEqual(await told('2027-03-29'), everybody);
});

test('the program cannot read what was told', async () => {
  await assert.rejects(sql`select from advocacy.deadline_reminder`.execute(database.app), {
    code: '42501',
  });
});

for (const language of ['de', 'en'] as const)
  test(`R51 the mail (${language}) names nobody and nothing of the network's work, in text and HTML alike`, () => {
    const mail = reminderMail({ email: 'anna@example.org', language, origin });
    assert.doesNotMatch(
      `${mail.subject}${mail.text}${mail.html}`,
      /Menschenhandel|trafficking|Ausbeutung|exploitation|Betroffene|Beratungsstelle|counselling|KOK|Gesetz|GRETA|anna|Beispiel/i,
    );
    assert.ok(mail.subject.length < 60);
    assert.deepEqual(validateHtml(mail.html ?? ''), []);
    assert.ok(mail.text.includes(`${origin}/${language}/fristen`));
  });
