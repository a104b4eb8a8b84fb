import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { validateHtml } from '../../../../test/support/pages.ts';
import { noon } from '../../../core/accounts/people.fixture.ts';
import { readConfig } from '../../../platform/config/index.ts';
import { openBallot } from './ballots.ts';
import { addComment, sayNoRemark } from './comments.ts';
import { type DraftingDatabase, days, openDrafting, openedPaper } from './drafting.fixture.ts';
import { waitingMail } from './mails/index.ts';
import { remind } from './reminders.ts';
import { closeComments } from './steps.ts';

const config = readConfig({ PUBLIC_ORIGIN: 'https://schnittstelle.test' }, 'production');

let drafting: DraftingDatabase;
before(async () => {
  drafting = await openDrafting();
  await sql`update accounts.person set enrolled_at = now()`.execute(drafting.owner);
});
after(() => drafting.drop());

/** Whom a run tells, so many days after noon. */
async function told(day: number, runs = 1): Promise<string[]> {
  await sql`truncate mail.message`.execute(drafting.owner);
  const clock = () => noon.add({ hours: 24 * day });
  const services = { db: drafting.app, config, clock };
  await Promise.all(Array.from({ length: runs }, () => remind(services)));
  const { rows } = await sql<{ recipient: string }>`
    select recipient from mail.message order by 1`.execute(drafting.owner);
  return rows.map(({ recipient }) => recipient.replace('@example.org', ''));
}

test('R54 leads are told when a round begins, seven and two days before its end, once each, until they answer', async () => {
  const { id, paragraphs } = await openedPaper(drafting);
  assert.deepEqual(await told(0, 2), ['north', 'partner', 'south']);
  assert.deepEqual(await told(2), []);
  assert.deepEqual(await told(3, 2), ['north', 'partner', 'south']);
  assert.deepEqual(await told(4), []);
  const comment = { paragraphId: paragraphs[0]!, version: 1, text: 'Anders.' };
  await drafting.on('helper', id, (trx, paper, by) => addComment(trx, paper, comment, by));
  await drafting.on('south', id, (trx, paper, by) => sayNoRemark(trx, paper, 1, by));
  assert.deepEqual(await told(8), ['partner']);
  assert.deepEqual(await told(9), []);
  await drafting.on('editor', id, closeComments);
});

test('a short deadline is told of once, not three times; who votes as the board is told in person', async () => {
  const { id } = await openedPaper(drafting);
  await drafting.on('editor', id, closeComments);
  const board = ['helper', 'partner'].map((name) => drafting.person(name as 'helper').personId);
  await drafting.on('editor', id, (trx, paper, by) =>
    openBallot(
      trx,
      paper,
      {
        version: 1,
        electorate: 'board',
        majority: 'simple',
        quorum: 0,
        electors: board,
        closesAt: days(5),
      },
      by,
    ),
  );
  assert.deepEqual(await told(0), ['helper', 'partner']);
  assert.deepEqual(await told(1), []);
  assert.deepEqual(await told(4), ['helper', 'partner']);
  assert.deepEqual(await told(6), [], 'nobody after the end');
});

for (const language of ['de', 'en'] as const)
  test(`R51 the mail (${language}) names nobody and nothing of the network's work`, () => {
    const origin = 'https://schnittstelle.test';
    const mail = waitingMail({ email: 'anna@example.org', language, origin });
    const all = `${mail.subject}${mail.text}${mail.html}`;
    assert.doesNotMatch(
      all,
      /Menschenhandel|trafficking|Ausbeutung|exploitation|Betroffene|Stellungnahme|statement|KOK|anna|Beispiel/i,
    );
    assert.ok(mail.text.includes(`${origin}/${language}/mitarbeit`));
    assert.deepEqual(validateHtml(mail.html ?? ''), []);
  });
