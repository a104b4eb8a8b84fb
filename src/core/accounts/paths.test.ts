import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { returnPath } from './paths.ts';

test('R30 the way back after signing in stays on this site', () => {
  for (const path of ['/de/konto', '/en/organisation/einladungen', '/de/', '/de/a_b-c/0'])
    assert.equal(returnPath(path), path);
  for (const path of [
    undefined,
    '',
    '//evil.example.org',
    '/\\evil.example.org',
    '\\/evil.example.org',
    'javascript:alert(1)',
    'https://evil.example.org',
    '/de//evil.example.org',
    '/de/..//evil',
    '/de/\n/evil',
    '/de/%2f%2fevil',
    '/de/@evil.example.org',
    '/ro/konto',
    ' /de/konto',
    '/de/konto?x=//evil',
    `/de/${'a'.repeat(600)}`,
  ])
    assert.equal(returnPath(path), null, path);
});

test('R30 whatever is accepted has this site’s origin', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.webUrl(), (text, url) => {
      for (const one of [text, url, `/de/${text}`, `/de/${url}`]) {
        const path = returnPath(one);
        if (path) assert.equal(new URL(path, 'https://a.test').origin, 'https://a.test');
      }
    }),
  );
});
