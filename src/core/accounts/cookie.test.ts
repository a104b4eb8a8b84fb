import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomToken } from '../../platform/crypto/index.ts';
import { withoutSession, withSession } from './cookie.ts';

test('R23 the session’s cookie is bound to this host, https, no script and this site’s requests', () => {
  const token = randomToken();
  const cookie = withSession(new Response(''), token).headers.get('set-cookie') ?? '';
  const [pair, ...attributes] = cookie.split('; ');
  assert.equal(pair, `__Host-session=${token}`);
  assert.deepEqual(attributes.sort(), ['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure']);
  assert.ok(Buffer.byteLength(cookie) <= 4096);
});

test('R22 signing out takes the cookie away and tells the browser to forget', () => {
  const { headers } = withoutSession(new Response(''));
  assert.match(
    headers.get('set-cookie') ?? '',
    /^__Host-session=; Max-Age=0; Path=\/; HttpOnly; Secure/,
  );
  assert.equal(headers.get('clear-site-data'), '"cache", "storage"');
});

test('what the answer carried before stays', () => {
  const answer = new Response('', { headers: { 'Set-Cookie': 'a=b', Location: '/de/' } });
  withSession(answer, 'x');
  assert.equal(answer.headers.getSetCookie().length, 2);
  assert.equal(answer.headers.get('location'), '/de/');
});
