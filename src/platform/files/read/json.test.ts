import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { processorTime } from '../../../../test/support/time.ts';
import { parseJson } from './json.ts';

test('valid JSON without repeated keys is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const text = JSON.stringify(value);
      const parsed = parseJson(text);
      assert.deepEqual(parsed, { ok: true, value: JSON.parse(text) });
    }),
  );
});

test('random text is refused or read, never thrown', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const parsed = parseJson(text);
      assert.equal(typeof parsed.ok, 'boolean');
    }),
  );
});

test('a repeated key is refused, also when one is escaped, and only within one object', () => {
  assert.equal(parseJson('{"a":1,"b":{"a":2},"c":[{"a":1},{"a":2}]}').ok, true);
  assert.deepEqual(parseJson('{"court":"BGH","court":"AG Köln"}'), {
    ok: false,
    reason: 'has the key "court" twice in one object',
  });
  assert.equal(parseJson('{"a":1,"\\u0061":2}').ok, false);
  assert.equal(parseJson('{"x":{"k":1, "k" : 2}}').ok, false);
  assert.equal(parseJson('{"a":"\\"a\\":1","b":"a"}').ok, true);
});

test('nesting of 100,000 is refused at once, with memory flat', () => {
  const spent = processorTime();
  assert.equal(parseJson('['.repeat(100_000)).ok, false);
  assert.equal(parseJson('{"a":'.repeat(100_000)).ok, false);
  assert.ok(spent() < 500);
});

test('truncated text is refused', () => {
  for (const text of ['{"a": "b', '{"a": 1', '"', '{"a":"\\', '', '{"a":1}}'])
    assert.equal(parseJson(text).ok, false, text);
});

test('ten megabytes in one field, or of quotes and backslashes, take linear time', () => {
  const spent = processorTime();
  assert.equal(parseJson(JSON.stringify({ a: 'x'.repeat(10_000_000) })).ok, true);
  assert.equal(parseJson(JSON.stringify({ a: '\\"'.repeat(2_500_000) })).ok, true);
  assert.ok(spent() < 3_000);
});
