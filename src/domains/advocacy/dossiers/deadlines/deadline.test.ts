import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from '../../../../platform/clock/index.ts';
import { isToldOf, tellNow } from './calendar-event.ts';
import { type Deadline, daysLeft, isDeadlineDate, radarOf } from './deadline.ts';
import { dayProblem } from './desk/problems.ts';
import { dueOn } from './reminders.ts';

const deadline = (id: string, on: string): Deadline => ({
  id,
  kind: 'report',
  title: { de: `Beispiel ${id}`, en: `Example ${id}` },
  on,
  asked: null,
  place: null,
  verified: true,
  source: 'Beispiel-Quelle',
  sourceUrl: null,
});
const at = (day: string) => Temporal.Instant.from(`${day}T12:00:00Z`);

test('a day or a month that exist are deadlines; a year and what does not exist are none', () => {
  for (const right of ['2026-07-15', '2026-07', '2028-02-29'])
    assert.ok(isDeadlineDate(right), right);
  for (const wrong of ['2026', '2026-02-29', '2026-13', '2026-7-1', '15.07.2026', ''])
    assert.ok(!isDeadlineDate(wrong), wrong);
});

test('a month counts to its last day', () => {
  assert.equal(daysLeft({ on: '2026-07-15' }, '2026-07-01'), 14);
  assert.equal(daysLeft({ on: '2026-07' }, '2026-07-01'), 30);
  assert.equal(daysLeft({ on: '2026-07-15' }, '2026-07-16'), -1);
  // Over the day on which clocks change.
  assert.equal(daysLeft({ on: '2026-10-26' }, '2026-10-24'), 2);
});

test('the radar has what is ahead, earliest first, and what passed within a year, latest first', () => {
  const all = [
    deadline('d', '2025-11-25'),
    deadline('c', '2025-11-26'),
    deadline('a', '2026-11'),
    deadline('b', '2026-11-25'),
    deadline('heute', '2026-11-26'),
  ];
  const { ahead, passed } = radarOf(all, '2026-11-26');
  assert.deepEqual(
    [ahead.map(({ id }) => id), passed.map(({ id }) => id)],
    [
      ['heute', 'a'],
      ['b', 'c'],
    ],
  );
});

test('a new deadline in the past is refused unless somebody says that it is history', () => {
  const problem = (on: string, history = false, before: string | null = null) =>
    dayProblem({ deadline: { on, history }, before, today: '2026-11-26' }, 'de');
  assert.match(problem('2026-11-25') ?? '', /schon vorbei/);
  assert.match(problem('2026-10') ?? '', /schon vorbei/);
  assert.match(problem('2026') ?? '', /Ein Jahr allein/);
  assert.match(problem('2026', true) ?? '', /Ein Jahr allein/);
  assert.equal(problem('2026-11-25', true), null);
  assert.equal(problem('2026-11-26'), null);
  assert.equal(problem('2026-11'), null);
  assert.equal(problem(''), null, 'the form itself asks for it');
  assert.equal(problem('2026-11-25', false, '2026-11-25'), null, 'it passed after it was entered');
  assert.match(problem('2026-11-24', false, '2026-11-25') ?? '', /schon vorbei/);
});

test('fourteen and three days before there is something to remind of; a day that was missed is made up for', () => {
  const days = (today: string) => dueOn([deadline('x', '2026-12-15')], today)[0]?.days;
  for (const [today, expected] of [
    ['2026-11-30', undefined],
    ['2026-12-01', 14],
    ['2026-12-11', 14],
    ['2026-12-12', 3],
    ['2026-12-15', 3],
    ['2026-12-16', undefined],
  ] as const)
    assert.equal(days(today), expected, today);
});

test('a calendar is told of every change and of what went, and of nothing else', () => {
  const first = tellNow([], [deadline('a', '2026-12-01')], at('2026-01-01'));
  assert.deepEqual(
    first.map(({ id, sequence, gone }) => [id, sequence, gone]),
    [['a', 0, null]],
  );
  const same = tellNow(first, [deadline('a', '2026-12-01')], at('2026-02-01'));
  assert.deepEqual(same, first);
  const moved = tellNow(same, [deadline('a', '2026-12-08')], at('2026-03-01'));
  assert.deepEqual([moved[0]?.sequence, moved[0]?.on], [1, '2026-12-08']);
  const gone = tellNow(moved, [], at('2026-04-01'));
  assert.deepEqual([gone[0]?.sequence, String(gone[0]?.gone)], [2, '2026-04-01T12:00:00Z']);
  assert.deepEqual(tellNow(gone, [], at('2026-05-01')), gone);
  assert.ok(isToldOf(gone[0]!, at('2027-03-31')));
  assert.ok(!isToldOf(gone[0]!, at('2027-04-02')));
  const back = tellNow(gone, [deadline('a', '2026-12-08')], at('2026-06-01'));
  assert.deepEqual([back[0]?.sequence, back[0]?.gone], [3, null]);
});

test('an id stays, its number never falls, and it rises when what is told is another', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-12-${String(n).padStart(2, '0')}`);
  const steps = fc.array(fc.option(day, { nil: null }), { maxLength: 12 });
  fc.assert(
    fc.property(steps, (days) => {
      let told = tellNow([], [], at('2026-01-01'));
      let before = -1;
      let shown: string | null | undefined;
      for (const [index, on] of days.entries()) {
        told = tellNow(told, on === null ? [] : [deadline('a', on)], at(`2026-01-${10 + index}`));
        const sequence = told[0]?.sequence ?? -1;
        if (shown !== undefined && shown !== on) assert.ok(sequence > before || before === -1);
        if (shown === on) assert.equal(sequence, before);
        assert.ok(sequence >= before && told.length <= 1);
        before = sequence;
        shown = on;
      }
    }),
  );
});
