import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { record } from './record.fixture.ts';
import { type Field, isEmpty, mergeValues, type Values } from './values.ts';
import { valuesOf } from './values-of.ts';

const nothing = valuesOf(record(), null);
const none: ReadonlySet<string> = new Set();
const words = fc.option(fc.constantFrom('a', 'b', 'a  b'), { nil: null });
const lists = fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 });
const values: fc.Arbitrary<Values> = fc
  .record({
    chamber: words,
    title: words,
    leitsaetze: lists,
    keywords: lists,
    norms: lists,
    paragraphs: words,
  })
  .map((some) => ({ ...nothing, ...some }));
const fields = fc
  .subarray(Object.keys(nothing) as Field[])
  .map((all): ReadonlySet<string> => new Set(all));

test('a filled field beats an empty one', () => {
  const merged = mergeValues(nothing, { ...nothing, title: 'x', norms: ['§ 1 StGB'] }, none, none);
  assert.deepEqual(merged, {
    set: { title: 'x', norms: ['§ 1 StGB'] },
    filled: ['title', 'norms'],
    findings: [],
  });
});

test('of two different values the stored one stays and the other is told', () => {
  const { set, findings } = mergeValues(
    { ...nothing, chamber: '1. Strafsenat' },
    { ...nothing, chamber: '2. Strafsenat' },
    none,
    none,
  );
  assert.deepEqual(set, {});
  assert.deepEqual(
    findings.map((one) => one.field),
    ['chamber'],
  );
  assert.match(findings[0]?.reason ?? '', /"1\. Strafsenat"; left out: "2\. Strafsenat"/);
});

test('spaces and the case of an ECLI are no difference', () => {
  const stored = { ...nothing, title: 'a b', ecli: 'ECLI:DE:BVerfG:2018:qs1' };
  const { findings, set } = mergeValues(
    stored,
    { ...nothing, title: ' a\nb', ecli: 'ECLI:DE:BVERFG:2018:QS1' },
    none,
    none,
  );
  assert.deepEqual([findings, set], [[], {}]);
});

test('what the same record filled before follows its next edition, also to empty', () => {
  const owned = new Set(['title', 'chamber']);
  const { set } = mergeValues(
    { ...nothing, title: 'old', chamber: 'x' },
    { ...nothing, title: 'new' },
    owned,
    none,
  );
  assert.deepEqual(set, { title: 'new', chamber: null });
});

test('no field is ever lost silently, and what was edited is never overwritten', () => {
  fc.assert(
    fc.property(values, values, fields, fields, (stored, incoming, owned, edited) => {
      const { set, findings } = mergeValues(stored, incoming, owned, edited);
      const told = new Set(findings.map((one) => one.field));
      for (const field of Object.keys(nothing) as Field[]) {
        const after = field in set ? set[field] : stored[field];
        if (edited.has(field)) assert.deepEqual(after, stored[field]);
        const isKept =
          JSON.stringify(after)?.replace(/\s+/g, ' ') ===
          JSON.stringify(incoming[field]).replace(/\s+/g, ' ');
        assert.ok(isEmpty(incoming[field]) || isKept || told.has(field), field);
        if (!owned.has(field) && !isEmpty(stored[field])) assert.deepEqual(after, stored[field]);
      }
    }),
  );
});

test('merging the same record twice changes nothing', () => {
  fc.assert(
    fc.property(values, values, (stored, incoming) => {
      const first = mergeValues(stored, incoming, none, none);
      const second = mergeValues(
        { ...stored, ...first.set },
        incoming,
        new Set(first.filled),
        none,
      );
      assert.deepEqual(second.set, {});
      assert.deepEqual(second.findings.length, first.findings.length);
    }),
  );
});
