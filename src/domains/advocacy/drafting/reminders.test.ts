import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { validateHtml } from '../../../../test/support/pages.ts';
import { startSmtp } from '../../../../test/support/smtp.ts';
import { until } from '../../../../test/support/until.ts';
import { makeOrganisation, makePerson, noon } from '../../../core/accounts/people.fixture.ts';
import { readConfig } from '../../../platform/config/index.ts';
import type { Services } from '../../../platform/domain.ts';
import { startJobs } from '../../../platform/jobs/index.ts';
import { createLog } from '../../../platform/log/index.ts';
import { mailDomain } from '../../../platform/mail/index.ts';
import { addComment, sayNoRemark } from './comments.ts';
import {
  type DraftingDatabase,
  type Name,
  openBallotOn,
  openDrafting,
  openedPaper,
  revisedPaper,
} from './drafting.fixture.ts';
import { waitingMail } from './mails/index.ts';
import { saveParagraph } from './paragraphs.ts';
import { remind, remindOfPaper } from './reminders.ts';
import { closeComments } from './steps.ts';
import { makeVersion } from './versions.ts';

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

test('a new version while the round goes on is told of, also to those who had commented', async () => {
  const { id, paragraphs } = await openedPaper(drafting);
  await told(0);
  await drafting.on('north', id, (trx, paper, by) => sayNoRemark(trx, paper, 1, by));
  const saved = { id: paragraphs[0]!, kind: 'text', text: 'Neu.', revision: 1 } as const;
  await drafting.on('editor', id, (trx, paper, by) => saveParagraph(trx, paper, saved, by));
  assert.deepEqual(await told(1), []);
  await drafting.on('editor', id, (trx, paper, by) => makeVersion(trx, paper, 'Neu.', by));
  assert.deepEqual(await told(1), ['north', 'partner', 'south']);
  assert.deepEqual(await told(1), []);
  await drafting.on('editor', id, closeComments);
});

test('the office reminds whoever is missing, once a day; where nobody leads, everybody hears of a round', async () => {
  const unled = await makeOrganisation(drafting, 'centre', 'Beispiel-Ohneleitung');
  const person = await makePerson(drafting, unled, ['counsellor'], { email: 'unled@example.org' });
  await sql`update accounts.person set enrolled_at = now()`.execute(drafting.owner);
  const { id } = await openedPaper(drafting);
  assert.deepEqual(await told(0), ['north', 'partner', 'south', 'unled']);
  await drafting.on('south', id, (trx, paper, by) => sayNoRemark(trx, paper, 1, by));
  const ask = (name: Name, day: number) =>
    drafting.on(
      name,
      id,
      (trx, paper, by) => remindOfPaper(trx, paper, 'https://schnittstelle.test', by),
      noon.add({ hours: 24 * day }),
    );
  const sent = async () => {
    const { rows } = await sql<{ recipient: string }>`
      select recipient from mail.message order by 1`.execute(drafting.owner);
    return rows.map(({ recipient }) => recipient.replace('@example.org', ''));
  };
  await sql`truncate mail.message`.execute(drafting.owner);
  const refused = { done: false, refusal: 'reminded' };
  assert.deepEqual(await ask('north', 1), refused, 'a member reminds nobody');
  const twice = await Promise.all([ask('editor', 1), ask('second', 1)]);
  assert.deepEqual(twice.map(({ done }) => done).sort(), [false, true]);
  assert.deepEqual(await sent(), ['north', 'partner', 'unled']);
  assert.deepEqual(await ask('editor', 1), refused);
  assert.deepEqual(await ask('editor', 2), { done: true });
  assert.deepEqual(await ask('editor', 11), refused, 'nobody after the deadline');
  await drafting.on('editor', id, closeComments);
  assert.deepEqual(await ask('editor', 3), { done: false, refusal: 'stage' });
  await sql`delete from accounts.membership where person_id = ${person}::uuid`.execute(
    drafting.owner,
  );
});

test('a short deadline is told of once, not three times; who votes as the board is told in person', async () => {
  const { id } = await revisedPaper(drafting);
  const electors = ['helper', 'partner'].map((name) => drafting.person(name as Name).personId);
  await openBallotOn(drafting, id, { electorate: 'board', electors });
  assert.deepEqual(await told(0), ['helper', 'partner']);
  assert.deepEqual(await told(1), []);
  assert.deepEqual(await told(4), ['helper', 'partner']);
  assert.deepEqual(await told(6), [], 'nobody after the end');
});

test('R51 a reminder arrives at a mail server, once for each, and says nothing of the work', async () => {
  const { id } = await openedPaper(drafting);
  await told(0);
  const smtp = await startSmtp();
  const dataDir = mkdtempSync(join(tmpdir(), 'schnittstelle-reminders-'));
  const env = { DATA_DIR: dataDir, MAIL_URL: smtp.url, MAIL_FROM: 'buero@example.org' };
  const services: Services = {
    config: readConfig({ ...env, PUBLIC_ORIGIN: 'https://schnittstelle.test' }, 'production'),
    mode: 'production',
    log: createLog('silent'),
    clock: () => noon,
    db: drafting.app,
  };
  const jobs = startJobs(drafting.appLogin, [mailDomain], services);
  try {
    await until(async () => smtp.received.length >= 3);
    assert.deepEqual(smtp.received.flatMap(({ to }) => to).sort(), [
      'north@example.org',
      'partner@example.org',
      'south@example.org',
    ]);
    for (const { raw } of smtp.received) {
      assert.match(raw, /^Subject: Ihre Antwort wird erbeten\r$/m);
      assert.match(raw, /https:\/\/schnittstelle\.test\/de\/mitarbeit/);
      assert.doesNotMatch(raw, /Beispiel|Stellungnahme|Menschenhandel/);
    }
  } finally {
    await jobs.stop();
    await smtp.stop();
    rmSync(dataDir, { recursive: true });
  }
  await drafting.on('editor', id, closeComments);
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
