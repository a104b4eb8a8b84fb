import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { validateHtml } from '../../../../test/support/pages.ts';
import { withOrganisation } from '../../../core/accounts/index.ts';
import { Temporal } from '../../../platform/clock/index.ts';
import { goodRow, hiddenRow } from '../import/entry.fixture.ts';
import { confirmEntry } from './confirmations.ts';
import { type DeskDatabase, entryId, leadOf, openDesk } from './desk.fixture.ts';
import { listDue } from './due.ts';
import { reminderMail } from './reminder-mail.ts';
import { remind } from './reminders.ts';

const origin = 'https://schnittstelle.test';
const row = (id: string, confirmed: string) => ({
  ...goodRow,
  id,
  name: `Beispiel-${id}`,
  confirmed_on: confirmed,
});

let desk: DeskDatabase;
before(async () => {
  desk = await openDesk([
    row('frisch', '2026-05-25'),
    row('alt', '2026-05-24'),
    row('nie', ''),
    row('ohne', '2025-01-31'),
    {
      ...hiddenRow,
      id: 'zuflucht',
      name: 'Beispiel-Zuflucht',
      parent_id: 'frisch',
      confirmed_on: '',
    },
  ]);
  for (const source of ['frisch', 'alt', 'nie'])
    await leadOf(desk, await entryId(desk.owner, source), `${source}@example.org`);
  await sql`update accounts.person set enrolled_at = now()`.execute(desk.owner);
  await sql`update directory.hidden_entry set confirmed_on = '2026-11-01'`.execute(desk.owner);
});
after(() => desk.drop());

/** Whom a run at noon of this day asks. */
async function asked(day: string): Promise<string[]> {
  await sql`truncate mail.message`.execute(desk.owner);
  await remind(desk.app, Temporal.Instant.from(`${day}T12:00:00Z`), origin);
  return recipients();
}

async function recipients(): Promise<string[]> {
  const { rows } = await sql<{ recipient: string }>`
    select recipient from mail.message order by 1`.execute(desk.owner);
  return rows.map(({ recipient }) => recipient.replace('@example.org', ''));
}

test('the leads of entries that nobody confirmed for six months are asked, once a month at most', async () => {
  assert.deepEqual(await asked('2026-11-25'), ['alt', 'nie']);
  assert.deepEqual(await asked('2026-11-26'), ['frisch']);
  assert.deepEqual(await asked('2026-12-24'), []);
  assert.deepEqual(await asked('2026-12-25'), ['alt', 'nie']);
});

test('R54 two runs at once ask nobody twice; one that breaks off has asked nobody', async () => {
  await sql`truncate mail.message, directory.reminder`.execute(desk.owner);
  const now = Temporal.Instant.from('2027-03-01T12:00:00Z');
  await Promise.all([remind(desk.app, now, origin), remind(desk.app, now, origin)]);
  assert.deepEqual(await recipients(), ['alt', 'frisch', 'nie']);
  await sql`truncate mail.message, directory.reminder`.execute(desk.owner);
  await sql`update accounts.person set language = 'en' where email like 'alt@%'`.execute(
    desk.owner,
  );
  await sql`alter table mail.message add constraint breaks check (recipient not like 'nie@%')`.execute(
    desk.owner,
  );
  await assert.rejects(remind(desk.app, now, origin), { code: '23514' });
  await sql`alter table mail.message drop constraint breaks`.execute(desk.owner);
  assert.deepEqual(await recipients(), []);
  await remind(desk.app, now, origin);
  assert.deepEqual(await recipients(), ['alt', 'frisch', 'nie']);
});

test('a confirmation ends it, without a new version; by nobody of another organisation', async () => {
  const id = await entryId(desk.owner, 'alt');
  const confirmation = { day: Temporal.PlainDate.from('2027-03-02'), name: 'Beispiel-Leitung' };
  const foreign = await leadOf(desk, await entryId(desk.owner, 'nie'));
  await assert.rejects(
    withOrganisation(desk.app, foreign, 'own', (trx) => confirmEntry(trx, id, confirmation)),
    { code: '42501' },
  );
  const own = await leadOf(desk, id);
  assert.ok(
    await withOrganisation(desk.app, own, 'own', (trx) => confirmEntry(trx, id, confirmation)),
  );
  assert.deepEqual(await asked('2027-04-02'), ['frisch', 'nie']);
});

test('the office sees what is due, the longest first, and who has nobody to ask', async () => {
  const due = await withOrganisation(desk.app, desk.office, 'any', (trx) =>
    listDue(trx, Temporal.PlainDate.from('2026-11-25')),
  );
  assert.deepEqual(
    due.map(({ name, days, hasLead }) => [name, days, hasLead]),
    [
      ['Beispiel-nie', null, true],
      ['Beispiel-ohne', 663, false],
    ],
  );
  assert.equal(due[0]?.remindedOn, '2027-04-02');
});

for (const language of ['de', 'en'] as const)
  test(`R51 the mail (${language}) names nobody and nothing of the network's work, in text and HTML alike`, () => {
    const mail = reminderMail({ email: 'anna@example.org', language, origin });
    const all = `${mail.subject}${mail.text}${mail.html}`;
    assert.doesNotMatch(
      all,
      /Menschenhandel|trafficking|Ausbeutung|exploitation|Betroffene|Beratungsstelle|counselling|KOK|anna|Beispiel/i,
    );
    assert.ok(mail.subject.length < 60);
    assert.deepEqual(validateHtml(mail.html ?? ''), []);
    assert.ok(mail.text.includes(`${origin}/${language}/redaktion/eintraege/bestaetigung`));
    assert.doesNotMatch(mail.html ?? '', /<(img|script|link|form|iframe)\b|style="|url\(/);
  });
