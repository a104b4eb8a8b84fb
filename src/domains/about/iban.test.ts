import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compactIban, groupedIban, isIban } from './iban.ts';

/** Examples of the IBAN registry (SWIFT), one per length and alphabet of interest. */
const examples = [
  'DE89 3704 0044 0532 0130 00',
  'GB29NWBK60161331926819',
  'MT84MALT011000012345MTLCAST001S',
  'NO9386011117947',
];

test('IBANs with right check digits pass, with and without spaces', () => {
  for (const iban of examples) {
    assert.ok(isIban(iban), iban);
    assert.ok(isIban(groupedIban(iban)), iban);
  }
});

test('a changed digit and two exchanged neighbours are noticed', () => {
  const digits = compactIban(examples[0] ?? '');
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 21 }), fc.integer({ min: 1, max: 9 }), (place, step) => {
      const other = String((Number(digits[place]) + step) % 10);
      assert.equal(isIban(digits.slice(0, place) + other + digits.slice(place + 1)), false);
    }),
  );
  for (let place = 4; place < 21; place += 1) {
    const [first, second] = [digits[place] ?? '', digits[place + 1] ?? ''];
    if (first === second) continue;
    const exchanged = digits.slice(0, place) + second + first + digits.slice(place + 2);
    assert.equal(isIban(exchanged), false, exchanged);
  }
});

test('what is no IBAN at all is none', () => {
  for (const text of ['', 'DE', 'DE43', '43520604100003911047', 'DE43-5206-0410-0003-9110-47'])
    assert.equal(isIban(text), false, text);
});

test('groups of four do not part at the end of a line', () => {
  assert.equal(groupedIban('NO9386011117947'), 'NO93\u00a08601\u00a01117\u00a0947');
});
