import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ExternalLink } from './external-link.tsx';
import { German } from './german.tsx';
import { Isolated, isolate } from './isolate.tsx';
import { Phone } from './phone.tsx';

test('user text brings no direction of its own beyond itself', () => {
  assert.equal(isolate('a\u202eb\u2066c\u200f'), '\u2068abc\u2069');
  assert.equal(String(Isolated({ children: '<b>' })), '<bdi>&lt;b&gt;</bdi>');
});

test('a telephone number runs left to right and does not break', () => {
  const link = String(Phone({ number: '030 / 26 39 11 76', href: 'tel:+493026391176' }));
  assert.equal(
    link,
    '<a href="tel:+493026391176"><bdi dir="ltr">030\u00a0/\u00a026\u00a039\u00a011\u00a076</bdi></a>',
  );
  assert.match(String(Phone({ number: '116 016' })), /href="tel:116016"/);
});

test('German stays German, left to right, and bound', () => {
  assert.equal(
    String(German({ children: '§ 232a' })),
    '<bdi lang="de" dir="ltr">§\u00a0232a</bdi>',
  );
});

test('an address from data is a link only when it may be followed', () => {
  assert.match(
    String(ExternalLink({ href: 'https://example.org/', children: 'x' })),
    /^<a href="https:/,
  );
  const script = ['java', 'script:alert(1)'].join('');
  assert.equal(String(ExternalLink({ href: script, children: 'x' })), '<span>x</span>');
});
