import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { noon } from '../../../core/accounts/people.fixture.ts';
import { readConfig } from '../../../platform/config/index.ts';
import { extendBallot } from './ballot-extensions.ts';
import { countBallot } from './ballots.ts';
import {
  type DraftingDatabase,
  days,
  type Name,
  newestBallot,
  openBallotOn,
  openDrafting,
  revisedPaper,
  voteOn,
} from './drafting.fixture.ts';
import { extendedMail } from './mails/index.ts';
import { remind } from './reminders.ts';

const origin = 'https://schnittstelle.test';

let drafting: DraftingDatabase;
before(async () => {
  drafting = await openDrafting();
  await sql`update accounts.person set enrolled_at = now()`.execute(drafting.owner);
});
after(() => drafting.drop());

let id = '';
beforeEach(async () => {
  // Of other tests nothing is to be reminded.
  await sql`delete from advocacy.paper`.execute(drafting.owner);
  ({ id } = await revisedPaper(drafting));
  await openBallotOn(drafting, id);
});

const extend = (until: number, reason = 'Ferien.', day = 0, name: Name = 'editor') =>
  drafting.on(
    name,
    id,
    (trx, paper, by) => extendBallot(trx, paper, { until: days(until), reason }, origin, by),
    noon.add({ hours: 24 * day }),
  );
const refused = (refusal: string) => ({ done: false, refusal });

/** Whom the mails that wait go to. */
async function recipients(): Promise<string[]> {
  const { rows } = await sql<{ recipient: string }>`
    select recipient from mail.message order by 1`.execute(drafting.owner);
  return rows.map(({ recipient }) => recipient.replace('@example.org', ''));
}

/** The same after the reminders of a day. */
async function reminded(day: number): Promise<string[]> {
  await sql`truncate mail.message`.execute(drafting.owner);
  const config = readConfig({ PUBLIC_ORIGIN: origin }, 'production');
  await remind({ db: drafting.app, config, clock: () => noon.add({ hours: 24 * day }) });
  return recipients();
}

test('a ballot ends later: votes stay, and it says by whom, from when to when, and why', async () => {
  await voteOn(drafting, id, 'north');
  assert.deepEqual(await extend(9), { done: true });
  const late = noon.add({ hours: 24 * 7 });
  assert.deepEqual(await voteOn(drafting, id, 'south', 'no', late), { done: true });
  const ballot = await newestBallot(drafting, id);
  assert.deepEqual(ballot.closesAt, days(9));
  assert.equal(ballot.electors.filter(({ vote }) => vote).length, 2);
  assert.deepEqual(ballot.extensions, [
    {
      before: days(5),
      until: days(9),
      reason: 'Ferien.',
      personName: 'Beispiel-editor',
      madeAt: new Date(noon.epochMilliseconds),
    },
  ]);
  const counted = await drafting.on('editor', id, countBallot, late);
  assert.deepEqual(counted, refused('not_over'), 'the old end does not count any more');
});

test('only later, only while it goes on, and sent twice once', async () => {
  assert.deepEqual(await extend(5), refused('not_later'));
  assert.deepEqual(await extend(4), refused('not_later'));
  assert.deepEqual(await extend(9, 'Ferien.', 5), refused('late'), 'an ended ballot stays ended');
  const twice = await Promise.all([extend(9), extend(9)]);
  assert.deepEqual(twice, [{ done: true }, { done: true }]);
  const both = await Promise.all([extend(12), extend(11, 'Anders.', 0, 'second')]);
  assert.ok(both.some(({ done }) => done));
  const { extensions, closesAt } = await newestBallot(drafting, id);
  assert.deepEqual(extensions.at(-1)?.until, closesAt);
  assert.equal(extensions.filter(({ until }) => until.getTime() === days(9).getTime()).length, 1);
  await drafting.on('editor', id, countBallot, noon.add({ hours: 24 * 12 }));
  assert.deepEqual(await extend(20), refused('stage'));
});

test('R05 a member gives a ballot no more time, however she asks', async () => {
  await assert.rejects(extend(9, 'Ferien.', 0, 'north'), /row-level security/);
  assert.deepEqual((await newestBallot(drafting, id)).extensions, []);
});

test('everybody who may vote is told once, also who has; reminders go by the new end', async () => {
  await reminded(0);
  await voteOn(drafting, id, 'north');
  await sql`truncate mail.message`.execute(drafting.owner);
  await extend(20);
  await extend(20);
  assert.deepEqual(await recipients(), ['north', 'partner', 'south']);
  assert.deepEqual(await reminded(0), [], 'no reminder beside the announcement');
  assert.deepEqual(await reminded(4), [], 'nor for the old end');
  assert.deepEqual(await reminded(13), ['partner', 'south']);
});

test('who votes as the board is told in person', async () => {
  const { id: other } = await revisedPaper(drafting);
  id = other;
  const electors = [drafting.person('helper').personId];
  await openBallotOn(drafting, id, { electorate: 'board', electors });
  await sql`truncate mail.message`.execute(drafting.owner);
  await extend(9);
  assert.deepEqual(await recipients(), ['helper']);
});

for (const language of ['de', 'en'] as const)
  test(`R51 the mail of more time (${language}) says nothing of the work`, () => {
    const mail = extendedMail({ email: 'anna@example.org', language, origin });
    assert.doesNotMatch(
      `${mail.subject}${mail.text}${mail.html}`,
      /Menschenhandel|trafficking|Stellungnahme|statement|Abstimm|ballot|KOK|anna|Beispiel/i,
    );
    assert.ok(mail.text.includes(`${origin}/${language}/mitarbeit`));
  });
