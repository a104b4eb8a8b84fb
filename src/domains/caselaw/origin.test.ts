import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseSearch } from './address.ts';
import { originQuery, pageWithHit, parseOrigin } from './origin.ts';

const { request } = parseSearch(
  new URLSearchParams('q="a & b"&court=bgh&norm=stgb/232a&sort=newest'),
);
const read = (query: string) => parseOrigin(new URLSearchParams(query).get('aus') ?? undefined);

test('the way back survives the address', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), (hit) => {
      assert.deepEqual(read(originQuery({ request, hit })), { request, hit });
    }),
  );
});

test('the way back leads to the page that shows the hit', () => {
  assert.equal(pageWithHit({ request, hit: 20 }).offset, 0);
  assert.equal(pageWithHit({ request, hit: 21 }).offset, 20);
});

test('what is no way back is none', () => {
  for (const aus of [
    undefined,
    '',
    'hit=0',
    'hit=1001',
    'hit=x',
    'q=a',
    'q=a&hit=1&foo=1',
    `q=${'a'.repeat(4000)}&hit=1`,
  ])
    assert.equal(parseOrigin(aus), null, String(aus));
});

test('any text is read without harm', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseOrigin(text)));
});
