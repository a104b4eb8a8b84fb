import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { freeSlug } from './slug.ts';

test('names become ASCII addresses', () => {
  for (const [name, slug] of [
    ['Beispiel-Fachberatungsstelle Mitte', 'beispiel-fachberatungsstelle-mitte'],
    ['Beispiel für Köln & Düsseldorf e.V.', 'beispiel-fuer-koeln-duesseldorf-e-v'],
    ['Migrantinnen*projekt', 'migrantinnen-projekt'],
    ['Beispiel Ćevapčići', 'beispiel-cevapcici'],
    ['Помощь', 'organisation'],
    ['', 'organisation'],
  ] as const)
    assert.equal(freeSlug(name, new Set()), slug);
});

test('a slug that is taken gets a number', () => {
  assert.equal(freeSlug('Beispiel', new Set(['beispiel', 'beispiel-2'])), 'beispiel-3');
});

test('every name makes an address that the table takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const slug = freeSlug(name, new Set());
      assert.match(slug, /^[a-z0-9]+(-[a-z0-9]+)*$/);
      assert.ok(slug.length <= 80);
    }),
  );
});
