import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { columnsWith } from '../../../../test/support/columns.ts';
import { extendBallot } from './ballot-extensions.ts';
import { breakOffBallot } from './ballots.ts';
import { addComment, listComments } from './comments.ts';
import {
  type DraftingDatabase,
  days,
  openBallotOn,
  openDrafting,
  openedPaper,
  voteOn,
} from './drafting.fixture.ts';
import { draftingPersonal } from './personal.ts';
import { sign } from './sign-offs.ts';
import { closeComments, openSigning } from './steps.ts';

let drafting: DraftingDatabase;
let id = '';
before(async () => {
  drafting = await openDrafting();
  const opened = await openedPaper(drafting);
  id = opened.id;
  const comment = { paragraphId: opened.paragraphs[0]!, version: 1, text: 'Kürzer.' };
  await drafting.on('north', id, (trx, paper, by) => addComment(trx, paper, comment, by));
  await drafting.on('south', id, (trx, paper, by) => addComment(trx, paper, comment, by));
  await drafting.on('editor', id, closeComments);
  const electors = [drafting.person('north').personId];
  await openBallotOn(drafting, id, { electorate: 'board', electors });
  await voteOn(drafting, id, 'north');
  const later = { until: days(8), reason: 'Ferien.' };
  await drafting.on('second', id, (trx, paper, by) => extendBallot(trx, paper, later, '', by));
  await drafting.on('editor', id, (trx, paper, by) => breakOffBallot(trx, paper, 'x', by));
  await drafting.on('editor', id, (trx, paper, by) => openSigning(trx, paper, days(3), by));
  await drafting.on('north', id, (trx, paper, by) =>
    sign(trx, paper, { version: 1, named: true }, by),
  );
});
after(() => drafting.drop());

test('whoever asks reads what she said, voted and signed, and nothing of others', async () => {
  const told = await drafting.as('north', (trx, { person }) =>
    draftingPersonal.export(trx, person.personId),
  );
  const rows = Object.fromEntries(told.map(({ name, rows: own }) => [name, own.length]));
  assert.deepEqual(rows, {
    paper_paper: 0,
    paper_version: 0,
    paper_comment: 1,
    paper_answer: 0,
    paper_no_remark: 0,
    paper_sign_off: 1,
    paper_extension: 0,
    paper_elector: 1,
    paper_vote: 1,
  });
  assert.equal(told.find(({ name }) => name === 'paper_vote')?.rows[0]?.text, 'yes: Gut.');
});

test('whoever gave a ballot more time reads why she did, and her name goes with her too', async () => {
  const told = await drafting.as('second', (trx, { person }) =>
    draftingPersonal.export(trx, person.personId),
  );
  assert.deepEqual(
    told.find(({ name }) => name === 'paper_extension')?.rows.map(({ text }) => text),
    ['Ferien.'],
  );
  const places = () => columnsWith(drafting.owner, 'Beispiel-second', ['audit', 'accounts']);
  assert.deepEqual(await places(), ['advocacy.ballot_extension.person_name']);
  await drafting.as('second', (trx, { person }) => draftingPersonal.erase(trx, person.personId));
  assert.deepEqual(await places(), []);
});

test('her name goes with her, for her alone; the word of her organisation stays', async () => {
  const name = 'Beispiel-north';
  const places = () => columnsWith(drafting.owner, name, ['audit', 'accounts']);
  await drafting.as('south', (trx) =>
    draftingPersonal.erase(trx, drafting.person('north').personId),
  );
  assert.deepEqual(await places(), [
    'advocacy.comment.person_name',
    'advocacy.elector.person_name',
    'advocacy.sign_off.person_name',
    'advocacy.vote.person_name',
  ]);
  await drafting.as('north', (trx, { person }) => draftingPersonal.erase(trx, person.personId));
  assert.deepEqual(await places(), []);
  const told = await drafting.as('south', (trx) => listComments(trx, id));
  assert.deepEqual(
    told.map(({ organisationName, personName }) => [organisationName, personName]).sort(),
    [
      ['Beispiel-Fachberatungsstelle Nord', ''],
      ['Beispiel-Fachberatungsstelle Süd', 'Beispiel-south'],
    ],
  );
});
