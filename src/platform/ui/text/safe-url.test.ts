import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { safeUrl } from './safe-url.ts';

const good = [
  'https://www.bundesgerichtshof.de/a?b=c#d',
  'http://example.org',
  'mailto:info@example.org',
  'tel:+493023125000',
  'tel:116016',
  '/de/rechtsprechung?q=%C2%A7%20232a',
  '/',
];

const bad = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'blob:https://example.org/x',
  '//example.org',
  '/\\example.org',
  '\\\\example.org',
  '/\t/example.org',
  'https:example.org',
  'https:///example.org',
  'https://',
  'ftp://example.org',
  'de/rechtsprechung',
  '?q=x',
  '#x',
  '',
  'https://example.org/\u202egpj.exe',
  'mailto:a b@example.org',
  'mailto:',
  'tel:javascript',
];

test('an address that may be followed stays as it is', () => {
  for (const address of good) assert.equal(safeUrl(address), address);
});

test('every other one is refused', () => {
  for (const address of bad) assert.equal(safeUrl(address), null, JSON.stringify(address));
});

test('what is let through leads to http(s), mail, telephone or this very site, as a browser reads it', () => {
  const pieces = fc.constantFrom(
    '/',
    '\\',
    ':',
    '//',
    'javascript:',
    'https://',
    'a',
    '%',
    '@',
    '\t',
    '.',
    '?',
    '#',
  );
  const address = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((list) => list.join('')),
    fc.webUrl(),
  );
  fc.assert(
    fc.property(address, (text) => {
      const safe = safeUrl(text);
      if (safe === null) return;
      assert.equal(safe, text);
      const base = 'https://here.example';
      const url = new URL(safe, base);
      assert.ok(['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol));
      if (safe.startsWith('/')) assert.equal(url.origin, base);
    }),
    { numRuns: 2000 },
  );
});
