import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decisionSlug, freeSlug } from './slug.ts';

test('an address tells court, day, first file number and type', () => {
  assert.equal(
    decisionSlug('bgh', '2023-01-17', '2 StR 87/22', 'Beschluss'),
    'bgh-2023-01-17-2-str-87-22-b',
  );
  assert.equal(
    decisionSlug('vg-wiesbaden', '2011-03-14', '3 K 1465/09.WI.A', 'Urteil'),
    'vg-wiesbaden-2011-03-14-3-k-1465-09-wi-a-u',
  );
  assert.equal(
    decisionSlug('bgh', '2001-02-03', 'XII ZR (Ü) 1/20', 'EuGH-Vorlage'),
    'bgh-2001-02-03-xii-zr-ue-1-20-eugh-vorlage',
  );
});

test('an address is ASCII and short, whatever the record holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (number, type) => {
      const slug = decisionSlug('bgh', '2023-01-17', number, type);
      assert.match(slug, /^[a-z0-9]+(-[a-z0-9]+)*$/);
      assert.ok(slug.length < 150);
    }),
  );
});

test('a taken address gets the next number', () => {
  const taken = new Set(['a', 'a-2', 'b']);
  assert.equal(
    freeSlug('a', (slug) => taken.has(slug)),
    'a-3',
  );
  assert.equal(
    freeSlug('c', (slug) => taken.has(slug)),
    'c',
  );
});
