import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { ExampleDesk, origin, pageEditable } from './desk.fixture.ts';
import { giveBack, stateCheck, submit, takeBack } from './review.ts';

let desk: ExampleDesk;
before(async () => {
  desk = await ExampleDesk.open();
});
after(() => desk.database.drop());
beforeEach(() => desk.forgetMails());

let number = 0;
async function submitted(content: Record<string, string | string[]> = {}): Promise<string> {
  number += 1;
  const id = await desk.create('anna', { title: `Beispiel-Prüfung ${number}`, ...content });
  assert.ok((await desk.submit('anna', id, pageEditable, 'Bitte genau lesen.')).done);
  return id;
}

test('what is submitted shows who did, when, and the note', async () => {
  const submission = (await desk.thing('clara', await submitted()))?.submission;
  assert.equal(submission?.submittedByName, 'Beispiel-anna');
  assert.equal(submission?.note, 'Bitte genau lesen.');
  assert.equal(submission?.revision, 1);
});

test('a draft with problems, with another revision, or in review already is not submitted', async () => {
  const id = await desk.create('anna', { title: 'Beispiel-Unfertig' });
  const attempt = (revision: number, hasProblems: boolean) =>
    desk.act('anna', id, (trx, thing, by) =>
      submit(trx, pageEditable, thing, { revision, hasProblems, note: '', origin, ...by }),
    );
  assert.deepEqual(await attempt(1, true), { done: false, refusal: 'incomplete' });
  assert.deepEqual(await attempt(7, false), { done: false, refusal: 'conflict' });
  assert.ok((await attempt(1, false)).done);
  assert.deepEqual(await attempt(1, false), { done: false, refusal: 'already_submitted' });
});

test('a statement counts from the right role only, once a person, and not from whoever wrote it where that is asked', async () => {
  const id = await submitted();
  const refusal = async (name: string, check: string) => {
    const outcome = await desk.state(name, id, check);
    return outcome.done ? 'done' : outcome.refusal;
  };
  assert.equal(await refusal('anna', 'legal'), 'unknown_check', 'she is no reviewer');
  assert.equal(await refusal('lead', 'anonymity'), 'unknown_check');
  assert.equal(await refusal('clara', 'invented'), 'unknown_check');
  assert.equal(await refusal('clara', 'legal'), 'done');
  assert.equal(await refusal('clara', 'legal'), 'already_stated');
  assert.equal(await refusal('anna', 'anonymity'), 'done');
  assert.equal(await refusal('anna', 'anonymity'), 'already_stated');
  assert.deepEqual(await desk.release('anna', id), { done: false, refusal: 'not_checked' });
  await desk.save('berta', id, { title: 'Beispiel-Von Berta' });
  await desk.submit('berta', id);
  assert.equal(await refusal('berta', 'legal'), 'own_draft', 'a reviewer who wrote it');
});

test('a statement about a text that was not the submitted one is refused', async () => {
  const id = await submitted();
  const outcome = await desk.act('clara', id, (trx, thing, by) =>
    stateCheck(trx, pageEditable, thing, { check: 'legal', revision: 9, ...by }),
  );
  assert.deepEqual(outcome, { done: false, refusal: 'conflict' });
});

test('a check that this content does not need is not asked for', async () => {
  const id = await submitted({ words: ['nobody'] });
  assert.deepEqual(await desk.state('clara', id, 'anonymity'), {
    done: false,
    refusal: 'unknown_check',
  });
  await desk.state('clara', id, 'legal');
  assert.ok((await desk.release('anna', id)).done);
});

test('returned with a remark: it stays with the draft until it is submitted anew', async () => {
  const id = await submitted();
  await desk.state('berta', id, 'anonymity');
  const back = () =>
    desk.act('clara', id, (trx, thing, by) =>
      giveBack(trx, thing, { remark: 'Bitte kürzer.', origin, ...by }),
    );
  assert.ok((await back()).done);
  assert.deepEqual(await back(), { done: false, refusal: 'not_submitted' });
  const { returned, submission } = (await desk.thing('anna', id))!;
  assert.equal(submission, null);
  assert.equal(returned?.remark, 'Bitte kürzer.');
  assert.equal(returned?.byName, 'Beispiel-clara');
  await desk.save('anna', id, { title: 'Beispiel-Kürzer' });
  assert.equal((await desk.thing('anna', id))?.returned?.remark, 'Bitte kürzer.');
  await desk.submit('anna', id);
  const again = (await desk.thing('anna', id))!;
  assert.equal(again.returned, null);
  assert.deepEqual(again.submission?.statements, []);
  assert.deepEqual((await desk.audited(id)).slice(2, 5), [
    'statement create done',
    'submission refuse done',
    'submission refuse refused',
  ]);
});

test('taken back: the draft goes on', async () => {
  const id = await submitted();
  const back = () => desk.act('anna', id, takeBack);
  assert.ok((await back()).done);
  assert.deepEqual(await back(), { done: false, refusal: 'not_submitted' });
  const { submission, returned, draft } = (await desk.thing('anna', id))!;
  assert.deepEqual([submission, returned, draft?.revision], [null, null, 1]);
  assert.deepEqual(await desk.audited(id), [
    'draft create done',
    'submission create done',
    'submission remove done',
    'submission remove refused',
  ]);
});

test('a submission is told to whoever may check it, once each; a return to whoever submitted', async () => {
  const id = await submitted();
  const addresses = async () => (await desk.mails()).map(({ to }) => to);
  assert.deepEqual(await addresses(), ['berta@example.org', 'clara@example.org']);
  await desk.forgetMails();
  await desk.act('clara', id, (trx, thing, by) =>
    giveBack(trx, thing, { remark: 'Geheimes Wort', origin, ...by }),
  );
  assert.deepEqual(await addresses(), ['anna@example.org']);
  await desk.forgetMails();
  await desk.save('clara', id, { title: 'Beispiel-Von Clara', words: ['nobody'] });
  await desk.submit('clara', id);
  assert.deepEqual(await addresses(), ['berta@example.org'], 'she cannot check what she wrote');
});

test('R51 mails of the desk name no title, no remark, no person and no kind', async () => {
  const id = await submitted({ body: 'Geheimes Wort' });
  await desk.act('clara', id, (trx, thing, by) =>
    giveBack(trx, thing, { remark: 'Geheimes Wort', origin, ...by }),
  );
  const mails = await desk.mails();
  assert.equal(mails.length, 3);
  for (const { subject, text } of mails) {
    assert.doesNotMatch(subject + text, /Beispiel|Geheim|beispielseiten|example-page|clara|anna/i);
    assert.ok(!text.includes(id));
    assert.match(text, /https:\/\/schnittstelle\.test\/de\/redaktion\n/);
  }
});
