import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { answeringOf, openingProblem, type Progress, showsOthers, stateOf } from './call.ts';

const sent = { openedAt: new Date(), endedAt: null, dueOn: '2027-01-31' };
const nothing: Progress = { handedIn: null, reopening: null };
const handedIn = (number: number) => ({ number, at: new Date() });
const reopened = (number: number, until: string) => ({ number, until, reason: 'x' });

test('an organisation answers until the end of the last day, and not before the call is sent', () => {
  assert.deepEqual(answeringOf(sent, nothing, '2027-01-31'), { open: true, until: '2027-01-31' });
  assert.deepEqual(answeringOf(sent, nothing, '2027-02-01'), { open: false, why: 'too_late' });
  const draft = { ...sent, openedAt: null };
  assert.deepEqual(answeringOf(draft, nothing, '2027-01-01'), { open: false, why: 'not_open' });
  const ended = { ...sent, endedAt: new Date() };
  assert.deepEqual(answeringOf(ended, nothing, '2027-01-01'), { open: false, why: 'ended' });
});

test('what was handed in stays until the office reopens it, and each reopening is for one hand-in', () => {
  const once = { handedIn: handedIn(1), reopening: null };
  assert.deepEqual(answeringOf(sent, once, '2027-01-01'), { open: false, why: 'handed_in' });
  const again = { handedIn: handedIn(1), reopening: reopened(1, '2027-02-10') };
  assert.deepEqual(answeringOf(sent, again, '2027-02-10'), { open: true, until: '2027-02-10' });
  const twice = { handedIn: handedIn(2), reopening: reopened(1, '2027-02-10') };
  assert.deepEqual(answeringOf(sent, twice, '2027-02-01'), { open: false, why: 'handed_in' });
});

test('the office gives more time to one that has not handed in, and never less than all have', () => {
  const late = { handedIn: null, reopening: reopened(0, '2027-02-10') };
  assert.deepEqual(answeringOf(sent, late, '2027-02-05'), { open: true, until: '2027-02-10' });
  assert.deepEqual(answeringOf(sent, late, '2027-02-11'), { open: false, why: 'too_late' });
  const short = { handedIn: null, reopening: reopened(0, '2027-01-05') };
  assert.deepEqual(answeringOf(sent, short, '2027-01-20'), { open: true, until: '2027-01-31' });
});

test('whoever may write after the last day of all has been given that day', () => {
  const day = fc.constantFrom('2027-01-01', '2027-01-31', '2027-02-01', '2027-02-10', '2027-02-11');
  const number = fc.integer({ min: 1, max: 3 });
  fc.assert(
    fc.property(day, day, number, fc.option(number), (today, until, reopening, handed) => {
      const progress = {
        handedIn: handed === null ? null : handedIn(handed),
        reopening: reopened(reopening, until),
      };
      const answering = answeringOf(sent, progress, today);
      if (answering.open && today > sent.dueOn) assert.ok(until >= today);
      if (handed !== null && handed > reopening) assert.equal(answering.open, false);
    }),
  );
});

test('the others are read after the deadline, at once, or never', () => {
  const at = (visibility: 'after_deadline' | 'at_once' | 'office', today: string) =>
    showsOthers({ visibility, dueOn: '2027-01-31' }, today);
  assert.deepEqual(
    [at('after_deadline', '2027-01-31'), at('after_deadline', '2027-02-01')],
    [false, true],
  );
  assert.deepEqual([at('at_once', '2027-01-01'), at('office', '2027-02-01')], [true, false]);
});

test('a call without questions, to nobody, or with its deadline behind it is not sent, nor one twice', () => {
  const draft = { ...sent, openedAt: null };
  const full = { questions: 1, asked: 1 };
  assert.equal(openingProblem(draft, full, '2027-01-31'), null);
  assert.equal(openingProblem(draft, { ...full, questions: 0 }, '2027-01-31'), 'no_questions');
  assert.equal(openingProblem(draft, { ...full, asked: 0 }, '2027-01-31'), 'nobody_asked');
  assert.equal(openingProblem(draft, full, '2027-02-01'), 'deadline_past');
  assert.equal(openingProblem(sent, full, '2027-01-31'), 'not_draft');
  assert.deepEqual(
    [stateOf(draft, '2027-01-01'), stateOf(sent, '2027-01-01'), stateOf(sent, '2027-02-01')],
    ['draft', 'open', 'over'],
  );
});
