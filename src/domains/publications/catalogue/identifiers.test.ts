import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { doiOf, doiUrl, isIsbn } from './identifiers.ts';

test('an ISBN has 13 digits and a check digit that fits', () => {
  for (const isbn of ['978-3-16-148410-0', '9783161484100', '978 3 16 148410 0'])
    assert.ok(isIsbn(isbn), isbn);
  for (const isbn of ['978-3-16-148410-1', '3-16-148410-0', '9773161484100', '', '978316148410x'])
    assert.ok(!isIsbn(isbn), isbn);
});

test('one digit that is wrong, and two neighbours that differ by other than five and change places, are found', () => {
  const good = '9783161484100';
  fc.assert(
    fc.property(fc.nat(12), fc.nat(9), (at, digit) => {
      const changed = good.slice(0, at) + digit + good.slice(at + 1);
      assert.equal(isIsbn(changed), changed === good);
    }),
  );
});

test('a DOI is taken from what people paste, and what is none is refused', () => {
  for (const text of [
    '10.1234/abc',
    'https://doi.org/10.1234/abc',
    'doi: 10.1234/abc',
    ' http://dx.doi.org/10.1234/abc',
  ])
    assert.equal(doiOf(text), '10.1234/abc');
  for (const text of ['', '11.1234/abc', '10.1234', '10.12/abc', '10.1234/a b', '10.1234/', 'abc'])
    assert.equal(doiOf(text), null, text);
  assert.equal(doiUrl('10.1234/a<b>#c'), 'https://doi.org/10.1234/a%3Cb%3E%23c');
});
