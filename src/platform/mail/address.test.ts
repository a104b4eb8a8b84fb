import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseMailAddress } from './address.ts';
import { parseSender } from './sender.ts';

const good: [string, string][] = [
  ['anna@example.org', 'anna@example.org'],
  ['  anna@EXAMPLE.org ', 'anna@example.org'],
  ["o'neil+desk@mail.example.org", "o'neil+desk@mail.example.org"],
  ['buero@münchen.example.org', 'buero@xn--mnchen-3ya.example.org'],
];
for (const [typed, stored] of good)
  test(`${typed} is an address`, () => assert.equal(parseMailAddress(typed), stored));

const bad = [
  '',
  'anna',
  '@example.org',
  'anna@',
  'anna@localhost',
  'anna@example..org',
  'anna@-example.org',
  'anna@[127.0.0.1]',
  'a@b@example.org',
  'anna@example.org, eva@example.org',
  'anna@example.org;eva@example.org',
  'Anna <anna@example.org>',
  '"a b"@example.org',
  'anna@example.org\r\nBcc: eva@example.org',
  'anna@example.org\nBcc: eva@example.org',
  'anna\u2028@example.org',
  'anna@exam\u0000ple.org',
  'anna@exa\u202emple.org',
  'anna@example.org\u0085',
  `${'a'.repeat(65)}@example.org`,
  `anna@${'a.'.repeat(125)}org`,
];
for (const text of bad)
  test(`${JSON.stringify(text).slice(0, 60)} is none`, () =>
    assert.equal(parseMailAddress(text), null));

test('R50 whatever is typed: an address that is taken holds one @ and only signs that end no header', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress()),
      fc.constantFrom('', '\r\n', '\n', '\r', '\u2028', '\u0085', '\u0000', ', ', '>', 'Bcc: '),
      fc.string(),
      (before, middle, after) => {
        const address = parseMailAddress(before + middle + after);
        if (address !== null) assert.match(address, /^[!-?A-~]+@[a-z0-9.-]+$/);
      },
    ),
  );
});

test('a sender is an address, with or without a name', () => {
  assert.deepEqual(parseSender('Geschäftsstelle <buero@example.org>'), {
    name: 'Geschäftsstelle',
    address: 'buero@example.org',
  });
  assert.deepEqual(parseSender('buero@example.org'), { name: '', address: 'buero@example.org' });
  for (const text of [
    'Büro',
    'a, b <x@example.org>',
    'a\n <x@example.org>',
    '<x@example.org',
    '<>',
  ])
    assert.equal(parseSender(text), null, text);
});
