import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isGeographic, parsePhone, shownPhone } from './index.ts';

test('German numbers are read however they are written', () => {
  for (const text of [
    '030 23125101',
    '030/23125101',
    '(030) 23125-101',
    '+49 30 23125101',
    '+49 (0)30 23125101',
    '0049 30 23125101',
    '٠٣٠ ٢٣١٢٥١٠١',
  ])
    assert.equal(parsePhone(text), '+493023125101', text);
});

test('what is no number, or more than one, is none', () => {
  for (const text of [
    '',
    'abc',
    '110',
    '030 12',
    '030 2312510a',
    'Tel. 030 23125101',
    '030 23125101 oder 030 23125102',
    '030 23125101\n030 23125102',
    '030 23125101 ext. 5',
    `030${'0'.repeat(10_000)}`,
  ])
    assert.equal(parsePhone(text), null, text.slice(0, 40));
});

test('a number that was read is read again as itself', () => {
  for (const text of ['0221 4710101', '089 99998101', '+43 1 7180000']) {
    const phone = parsePhone(text);
    assert.ok(phone);
    assert.equal(parsePhone(shownPhone(phone)), phone);
  }
  assert.equal(shownPhone('+493023125101'), '030 23125101');
});

test('no text breaks the reading', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const phone = parsePhone(text);
      assert.ok(phone === null || /^\+\d{5,15}$/.test(phone));
    }),
  );
});

test('only what cannot tell a place passes as placeless', () => {
  const placeless = [
    '+4915112345678',
    '+491601234567',
    '+4917612345678',
    '+498001234567',
    '+491805123456',
    '+49116016',
    '+493212345678',
    '+4970012345678',
    '+491371234567',
    '+499001123456',
  ];
  for (const phone of placeless) assert.equal(isGeographic(phone), false, phone);
  for (const phone of ['+493023125101', '+494066969101', '+493341000000', '+4317180000'])
    assert.equal(isGeographic(phone), true, phone);
});
