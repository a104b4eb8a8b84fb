import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { noon } from '../../../core/accounts/people.fixture.ts';
import type { Temporal } from '../../../platform/clock/index.ts';
import type { Choice } from './ballot.ts';
import { breakOffBallot, castVote, countBallot, type NewBallot, peopleToElect } from './ballots.ts';
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
import { findPaper } from './papers.ts';
import { saveParagraph } from './paragraphs.ts';
import { listSignOffs, sign } from './sign-offs.ts';
import { closeSigning, openSigning, rework } from './steps.ts';
import { makeVersion } from './versions.ts';

let drafting: DraftingDatabase;
before(async () => {
  drafting = await openDrafting();
});
after(() => drafting.drop());

const inRevision = () => revisedPaper(drafting);
const open = (id: string, changes: Partial<NewBallot> = {}) => openBallotOn(drafting, id, changes);
const ballotOf = (id: string) => newestBallot(drafting, id);
const vote = (name: Name, id: string, choice: Choice = 'yes', at?: Temporal.Instant) =>
  voteOn(drafting, id, name, choice, at);

const stageOf = async (id: string) =>
  (await drafting.as('north', (trx) => findPaper(trx, id)))?.stage;
const refused = (refusal: string) => ({ done: false, refusal });

test('each organisation has one vote, also at the same moment; members see who voted what', async () => {
  const { id } = await inRevision();
  assert.deepEqual(await open(id), { done: true });
  const twice = await Promise.all([vote('north', id), vote('north', id, 'no')]);
  assert.deepEqual(twice.map(({ done }) => done).sort(), [false, true]);
  assert.deepEqual(await vote('north', id), refused('voted'));
  await vote('south', id, 'no');
  assert.deepEqual(await drafting.on('editor', id, countBallot), refused('not_over'));
  await vote('partner', id, 'yes');
  const { electors } = await ballotOf(id);
  assert.deepEqual(
    electors.map(({ organisationName, vote: cast }) => [organisationName, cast?.personName]),
    [
      ['Beispiel-Fachberatungsstelle Nord', 'Beispiel-north'],
      ['Beispiel-Fachberatungsstelle Süd', 'Beispiel-south'],
      ['Beispiel-Partnerverband', 'Beispiel-partner'],
    ],
  );
  assert.deepEqual(await drafting.on('editor', id, countBallot), { done: true });
  assert.equal(await stageOf(id), twice[0]?.done ? 'agreed' : 'refused');
});

test('only whoever leads votes, for electors only, and not after the close', async () => {
  const { id } = await inRevision();
  await open(id, { electors: [drafting.organisation('north')] });
  assert.deepEqual(await vote('helper', id), refused('not_elector'));
  assert.deepEqual(await vote('south', id), refused('not_elector'));
  assert.deepEqual(await vote('editor', id), refused('not_elector'));
  const late = noon.add({ hours: 120 });
  assert.deepEqual(await vote('north', id, 'yes', late), refused('late'));
  assert.deepEqual(await drafting.on('editor', id, countBallot, late), { done: true });
  assert.equal(await stageOf(id), 'refused', 'nobody took part');
  assert.deepEqual(await vote('north', id), refused('late'));
});

test('a vote is for the version that was read: a new ballot on another one refuses it', async () => {
  const { id, paragraphs } = await inRevision();
  await open(id);
  const { id: first } = await ballotOf(id);
  await drafting.on('editor', id, (trx, paper, by) => breakOffBallot(trx, paper, 'Fehler.', by));
  const text = 'Erster Absatz, berichtigt.';
  await drafting.on('editor', id, (trx, paper, by) =>
    saveParagraph(trx, paper, { id: paragraphs[0]!, kind: 'text', text, revision: 1 }, by),
  );
  assert.deepEqual(await open(id), refused('unversioned'));
  await drafting.on('editor', id, (trx, paper, by) => makeVersion(trx, paper, '', by));
  assert.deepEqual(await open(id), refused('version'));
  assert.deepEqual(await open(id, { version: 2 }), { done: true });
  const second = await ballotOf(id);
  for (const ballotId of [first, second.id])
    assert.deepEqual(
      await drafting.on('north', id, (trx, paper, by) =>
        castVote(trx, paper, { ballotId, version: 1, choice: 'yes', reason: '' }, by),
      ),
      refused('version'),
    );
});

test('a ballot that ends in the past, or without electors, is not opened; nor two at once', async () => {
  const { id } = await inRevision();
  assert.deepEqual(await open(id, { closesAt: days(0) }), refused('past'));
  assert.deepEqual(await open(id, { electors: [] }), refused('no_electors'));
  assert.deepEqual(
    await open(id, { electors: [drafting.organisation('office')] }),
    refused('no_electors'),
    'the office has no vote',
  );
  const twice = await Promise.all([open(id), open(id)]);
  assert.deepEqual(twice.map(({ done }) => done).sort(), [false, true]);
});

test('the board is named person by person, and votes in its own name', async () => {
  const { id } = await inRevision();
  const people = await drafting.as('editor', peopleToElect);
  assert.equal(people.length, 7);
  assert.deepEqual(await drafting.as('north', peopleToElect), [], 'members list nobody');
  const electors = [drafting.person('helper').personId, drafting.person('south').personId];
  await open(id, { electorate: 'board', electors, majority: 'two_thirds', quorum: 100 });
  assert.deepEqual(await vote('north', id), refused('not_elector'));
  await vote('helper', id);
  await vote('south', id);
  await drafting.on('editor', id, countBallot);
  assert.equal(await stageOf(id), 'agreed');
});

test('organisations sign a version once, and say whether they may be named', async () => {
  const { id } = await inRevision();
  assert.deepEqual(
    await drafting.on('editor', id, (trx, paper, by) => openSigning(trx, paper, days(-1), by)),
    refused('past'),
  );
  await drafting.on('editor', id, (trx, paper, by) => openSigning(trx, paper, days(4), by));
  const signs = (name: Name, named: boolean) =>
    drafting.on(name, id, (trx, paper, by) => sign(trx, paper, { version: 1, named }, by));
  const outcomes = await Promise.all([signs('north', true), signs('north', true)]);
  assert.deepEqual(outcomes.map(({ done }) => done).sort(), [false, true]);
  assert.ok((await signs('partner', false)).done);
  assert.deepEqual(await signs('helper', true), refused('not_elector'));
  await drafting.on('editor', id, closeSigning);
  assert.ok((await signs('south', true)).done, 'also once it was agreed');
  const signed = await drafting.as('north', (trx) => listSignOffs(trx, id, 1));
  assert.deepEqual(
    signed.map(({ named }) => named),
    [true, true, false],
  );
  await drafting.on('editor', id, rework);
  assert.equal(await stageOf(id), 'revision');
});
