import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countShifts } from './shift-presses.ts';

type Act = { readonly type: string; readonly key?: string; readonly at?: number } & Partial<
  Record<'repeat' | 'altKey' | 'ctrlKey' | 'metaKey', boolean>
>;

/** How often the page was left after these acts; without a time each comes 100 ms after the one before. */
function leavings(acts: readonly Act[], typing = false): number {
  const page = new EventTarget();
  let left = 0;
  countShifts(page, () => left++);
  let time = 10_000;
  for (const { type, at, ...fields } of acts) {
    time = at ?? time + 100;
    const event = new Event(type);
    Object.defineProperties(event, {
      timeStamp: { value: time },
      ...(typing
        ? { target: { value: { matches: (list: string) => list.includes('input') } } }
        : {}),
      ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }])),
    });
    page.dispatchEvent(event);
  }
  return left;
}

const down: Act = { type: 'keydown', key: 'Shift' };
const up: Act = { type: 'keyup', key: 'Shift' };
const press = [down, up];
const letter = (key: string): Act[] => [
  { type: 'keydown', key },
  { type: 'keyup', key },
];

test('Shift three times leaves, twice does not', () => {
  assert.equal(leavings([...press, ...press, ...press]), 1);
  assert.equal(leavings([...press, ...press]), 0);
});

test('each press may come five seconds after the one before, not later', () => {
  const presses = (apart: number) =>
    [1, 2, 3].flatMap((nth) => [
      { ...down, at: nth * apart - 50 },
      { ...up, at: nth * apart },
    ]);
  assert.equal(leavings(presses(5_000)), 1);
  assert.equal(leavings(presses(5_001)), 0);
});

const innocent: [name: string, acts: Act[]][] = [
  ['capital letters', ['A', 'B', 'C'].flatMap((key) => [down, ...letter(key), up])],
  ['Shift held down, which repeats', [down, ...Array(9).fill({ ...down, repeat: true }), up]],
  ['Shift held down three times', [1, 2, 3].flatMap(() => [down, { ...down, repeat: true }, up])],
  ['a letter in between', [...press, ...press, ...letter('a'), ...press]],
  ['clicks with Shift', [1, 2, 3].flatMap(() => [down, { type: 'mousedown' }, up])],
  ['the wheel with Shift', [1, 2, 3].flatMap(() => [down, { type: 'wheel' }, up])],
  ['another window in between', [1, 2, 3].flatMap(() => [down, { type: 'blur' }, up])],
  ['Alt and Shift, another keyboard', [1, 2, 3].flatMap(() => [{ ...down, altKey: true }, up])],
  ['Ctrl and Shift', [1, 2, 3].flatMap(() => [{ ...down, ctrlKey: true }, up])],
  ['Shift, then Alt', [1, 2, 3].flatMap(() => [down, { type: 'keydown', key: 'Alt' }, up])],
  ['letting go of a Shift pressed elsewhere', [up, up, up, up]],
  ['a screen reader’s next heading backwards', [1, 2, 3].flatMap(() => [down, ...letter('H'), up])],
];

for (const [name, acts] of innocent) test(`stays: ${name}`, () => assert.equal(leavings(acts), 0));

test('stays while somebody types in a field', () => {
  assert.equal(leavings([...press, ...press, ...press], true), 0);
});

test('no text of any length leaves, whatever is typed with Shift', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.boolean())), (keys) => {
      fc.pre(keys.every(([key]) => key !== 'Shift'));
      const acts = keys.flatMap(([key, withShift]) =>
        withShift ? [down, ...letter(key), up] : letter(key),
      );
      assert.equal(leavings(acts), 0);
    }),
  );
});
