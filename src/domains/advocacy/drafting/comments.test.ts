import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { noon } from '../../../core/accounts/people.fixture.ts';
import type { Temporal } from '../../../platform/clock/index.ts';
import { commentedParagraphs, hasAnswered, removedParagraphs } from './comment.ts';
import {
  addComment,
  answerComment,
  listComments,
  listRemarks,
  sayNoRemark,
  takeBackComment,
} from './comments.ts';
import {
  type DraftingDatabase,
  type Name,
  openBallotOn,
  openDrafting,
  openedPaper,
} from './drafting.fixture.ts';
import { saveParagraph, setParagraphState } from './paragraphs.ts';
import { closeComments, endPaper } from './steps.ts';
import { listVersions, makeVersion } from './versions.ts';
import { waitingTasks } from './waiting.ts';

let drafting: DraftingDatabase;
before(async () => {
  drafting = await openDrafting();
});
after(() => drafting.drop());

type Told = { paragraph: string; text?: string; version?: number; at?: Temporal.Instant };

function comment(name: Name, id: string, { paragraph, text = 'Anders.', version = 1, at }: Told) {
  return drafting.on(
    name,
    id,
    (trx, paper, by) => addComment(trx, paper, { paragraphId: paragraph, version, text }, by),
    at,
  );
}

test('every organisation comments for itself and reads what the others say', async () => {
  const { id, paragraphs } = await openedPaper(drafting);
  for (const [index, name] of (['helper', 'south', 'partner'] as const).entries()) {
    const told = {
      paragraph: paragraphs[0]!,
      text: `Von ${name}.`,
      at: noon.add({ hours: index }),
    };
    assert.ok((await comment(name, id, told)).done);
  }
  const told = await drafting.as('partner', (trx) => listComments(trx, id));
  assert.deepEqual(
    told.map(({ organisationName, personName, text }) => [organisationName, personName, text]),
    [
      ['Beispiel-Fachberatungsstelle Nord', 'Beispiel-helper', 'Von helper.'],
      ['Beispiel-Fachberatungsstelle Süd', 'Beispiel-south', 'Von south.'],
      ['Beispiel-Partnerverband', 'Beispiel-partner', 'Von partner.'],
    ],
  );
});

test('a double click says it once', async () => {
  const { id, paragraphs } = await openedPaper(drafting);
  const twice = await Promise.all([
    comment('north', id, { paragraph: paragraphs[0]! }),
    comment('north', id, { paragraph: paragraphs[0]! }),
  ]);
  assert.ok(twice.every(({ done }) => done));
  assert.equal((await drafting.as('north', (trx) => listComments(trx, id))).length, 1);
});

test('a comment on a paragraph that has gone, or reads otherwise now, is not taken', async () => {
  const { id, paragraphs } = await openedPaper(drafting);
  await comment('north', id, { paragraph: paragraphs[0]! });
  await drafting.on('editor', id, async (trx, paper, by) => {
    await setParagraphState(trx, paper, paragraphs[0]!, 'removed', by);
    const text = 'Zweiter Absatz, neu.';
    await saveParagraph(trx, paper, { id: paragraphs[1]!, kind: 'text', text, revision: 1 }, by);
    await makeVersion(trx, paper, '', by);
  });
  const refusals = [];
  for (const paragraph of paragraphs) refusals.push(await comment('south', id, { paragraph }));
  assert.deepEqual(
    refusals.map((one) => (one.done ? 'done' : one.refusal)),
    ['gone', 'changed', 'done'],
  );
  const versions = await drafting.as('south', (trx) => listVersions(trx, id));
  const told = await drafting.as('south', (trx) => listComments(trx, id));
  assert.deepEqual(
    removedParagraphs(versions[0]!, versions, told).map(({ paragraph, comments }) => [
      paragraph.text,
      comments.map(({ organisationName }) => organisationName),
    ]),
    [['Erster Absatz.', ['Beispiel-Fachberatungsstelle Nord']]],
  );
  assert.deepEqual(
    commentedParagraphs(versions[0]!, told).map(({ comments }) => comments.length),
    [0, 1],
  );
});

test('after the deadline nobody comments or says that there is nothing to say', async () => {
  const { id, paragraphs } = await openedPaper(drafting);
  const late = noon.add({ hours: 240 });
  const refused = { done: false, refusal: 'late' };
  assert.deepEqual(await comment('north', id, { paragraph: paragraphs[0]!, at: late }), refused);
  const remark = await drafting.on(
    'north',
    id,
    (trx, paper, by) => sayNoRemark(trx, paper, 1, by),
    late,
  );
  assert.deepEqual(remark, refused);
  const justInTime = noon.add({ hours: 240 }).subtract({ milliseconds: 1 });
  assert.ok((await comment('north', id, { paragraph: paragraphs[0]!, at: justInTime })).done);
});

test('who commented takes it back until the deadline; a double click is one effect', async () => {
  const { id, paragraphs } = await openedPaper(drafting);
  await comment('helper', id, { paragraph: paragraphs[0]! });
  const [told] = await drafting.as('north', (trx) => listComments(trx, id));
  const takeBack = (name: Name, at?: Temporal.Instant) =>
    drafting.on(name, id, (trx, paper, by) => takeBackComment(trx, paper, told!.id, by), at);
  for (const name of ['north', 'south', 'editor'] as const)
    assert.deepEqual(await takeBack(name), { done: false, refusal: 'not_own' }, name);
  const late = await takeBack('helper', noon.add({ hours: 240 }));
  assert.deepEqual(late, { done: false, refusal: 'late' });
  assert.equal((await drafting.as('north', (trx) => listComments(trx, id))).length, 1);
  await comment('south', id, { paragraph: paragraphs[0]! });
  const twice = await Promise.all([takeBack('helper'), takeBack('helper')]);
  assert.deepEqual(twice, [{ done: true }, { done: true }]);
  const left = await drafting.as('north', (trx) => listComments(trx, id));
  assert.deepEqual(
    left.map(({ organisationName }) => organisationName),
    ['Beispiel-Fachberatungsstelle Süd'],
  );
});

test('what was answered stays; of an answer and a withdrawal at once, one is told', async () => {
  const { id, paragraphs } = await openedPaper(drafting);
  await comment('north', id, { paragraph: paragraphs[0]! });
  const [told] = await drafting.as('north', (trx) => listComments(trx, id));
  const answer = { commentId: told!.id, verdict: 'partly', reason: 'Grund.', seen: null } as const;
  const takeBack = () =>
    drafting.on('north', id, (trx, paper, by) => takeBackComment(trx, paper, told!.id, by));
  const [answered, withdrawn] = await Promise.all([
    drafting.on('editor', id, (trx, paper, by) => answerComment(trx, paper, answer, by)),
    takeBack(),
  ]);
  assert.notEqual(answered.done, withdrawn.done);
  const left = await drafting.as('north', (trx) => listComments(trx, id));
  assert.equal(left.length, answered.done ? 1 : 0);
  if (answered.done) assert.deepEqual(await takeBack(), { done: false, refusal: 'answered' });
});

test('"Keine Anmerkung" stands once for an organisation and one version', async () => {
  const { id, paragraphs } = await openedPaper(drafting);
  const say = (version: number) =>
    drafting.on('south', id, (trx, paper, by) => sayNoRemark(trx, paper, version, by));
  assert.deepEqual(await Promise.all([say(1), say(1)]), [{ done: true }, { done: true }]);
  const remarks = await drafting.as('north', (trx) => listRemarks(trx, id));
  assert.equal(remarks.length, 1);
  assert.ok(hasAnswered(drafting.organisation('south'), 1, [], remarks));
  await drafting.on('editor', id, async (trx, paper, by) => {
    const saved = { id: paragraphs[0]!, kind: 'text', text: 'Neu.', revision: 1 } as const;
    await saveParagraph(trx, paper, saved, by);
    await makeVersion(trx, paper, '', by);
  });
  assert.deepEqual(await say(1), { done: false, refusal: 'version' });
  assert.ok(!hasAnswered(drafting.organisation('south'), 2, [], remarks));
});

test('R64 each comment is answered by the office; of two who answer at once, one is told', async () => {
  const { id, paragraphs } = await openedPaper(drafting);
  await comment('north', id, { paragraph: paragraphs[0]! });
  const [told] = await drafting.as('editor', (trx) => listComments(trx, id));
  const answer = (verdict: 'taken_up' | 'not_taken_up', seen: number | null = null) =>
    drafting.on('editor', id, (trx, paper, by) =>
      answerComment(trx, paper, { commentId: told!.id, verdict, reason: 'Grund.', seen }, by),
    );
  const outcomes = await Promise.all([answer('taken_up'), answer('not_taken_up')]);
  assert.deepEqual(outcomes.map(({ done }) => done).sort(), [false, true]);
  const [answered] = await drafting.as('north', (trx) => listComments(trx, id));
  assert.ok(answered?.answer?.at instanceof Date);
  assert.ok((await answer('not_taken_up', answered.answer.at.getTime())).done);
  const again = { commentId: told!.id, verdict: 'partly', reason: '' } as const;
  await drafting.on('north', id, (trx, paper, by) =>
    answerComment(trx, paper, { ...again, seen: noon.epochMilliseconds }, by),
  );
  const [kept] = await drafting.as('north', (trx) => listComments(trx, id));
  assert.equal(kept?.answer?.verdict, 'not_taken_up', 'a member answers nothing');
});

test('a comment that was left open is answered while the others vote, and not once the work was ended', async () => {
  const { id, paragraphs } = await openedPaper(drafting);
  assert.ok((await comment('north', id, { paragraph: paragraphs[0]! })).done);
  await drafting.on('editor', id, closeComments);
  await openBallotOn(drafting, id);
  const [told] = await drafting.as('north', (trx) => listComments(trx, id));
  const answer = (reason: string, seen: number | null) =>
    drafting.on('editor', id, (trx, paper, by) =>
      answerComment(trx, paper, { commentId: told!.id, verdict: 'partly', reason, seen }, by),
    );
  const tasks = () => drafting.as('editor', (trx, by) => waitingTasks(trx, by));
  const isAsked = async () => (await tasks()).some((one) => one.id === id && one.task === 'answer');
  assert.ok(await isAsked());
  assert.deepEqual(await answer('Grund.', null), { done: true });
  assert.equal(await isAsked(), false);
  await drafting.on('editor', id, (trx, paper, by) => endPaper(trx, paper, 'Erledigt.', by));
  const again = await answer('Anders.', noon.epochMilliseconds);
  assert.deepEqual(again, { done: false, refusal: 'stage' });
});
