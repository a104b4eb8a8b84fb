import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Route } from '../src/platform/domain.ts';
import { domains } from '../src/site/domains.ts';
import { routes as siteRoutes } from '../src/site/routes.tsx';

const routes: readonly Route[] = [
  ...siteRoutes,
  ...domains.flatMap((domain) => domain.routes ?? []),
];
const operations = domains.flatMap((domain) => domain.api ?? []);
const guarded = routes.filter((route) => route.role !== 'public');

test('R02 every route declares role, organisation rule, audit, cache and header class', () => {
  assert.ok(routes.length > 15, `only ${routes.length} routes were seen`);
  for (const route of routes)
    for (const field of [
      'method',
      'path',
      'role',
      'organisation',
      'audit',
      'cache',
      'headers',
      'handle',
    ] as const)
      assert.ok(route[field], `${route.path} lacks ${field}`);
  assert.ok(operations.length > 0);
  for (const operation of operations)
    for (const field of ['role', 'organisation', 'audit'] as const)
      assert.ok(operation[field], `${operation.route.path} lacks ${field}`);
});

test('R02 what is not public is never kept, tells no address on, and notes its changes', () => {
  assert.ok(guarded.length > 10, `only ${guarded.length} guarded routes were seen`);
  for (const route of guarded) {
    assert.equal(route.cache, 'no-store', route.path);
    assert.ok(['protected', 'file'].includes(route.headers), route.path);
    if (Array.isArray(route.role)) {
      assert.ok(route.role.length > 0, `${route.path} names no role`);
      assert.notEqual(route.organisation, 'none', route.path);
      if (!isEcho(route))
        assert.notEqual(route.audit, 'none', `${route.path} shows others’ things unnoticed`);
    }
    if (route.method === 'POST' && !isEcho(route)) assert.equal(route.audit, 'change', route.path);
  }
});

test('R02 only the office and the auditor see every organisation', () => {
  for (const route of routes.filter(({ organisation }) => organisation === 'any')) {
    assert.ok(Array.isArray(route.role), route.path);
    for (const role of route.role)
      assert.ok(['office_lead', 'auditor'].includes(role), `${route.path}: ${role}`);
  }
});

/** The preview beside a form shows what was sent with it, and keeps nothing. */
function isEcho({ method, path }: Route): boolean {
  return (
    method === 'POST' && path.startsWith('/:language/redaktion/') && path.endsWith('/vorschau')
  );
}

/** What must take a form before anybody is known: the ways in and out, and pointers to decisions. */
const openForms = [
  '/:language/anmelden',
  '/:language/anmelden/aufgabe',
  '/:language/anmelden/passphrase',
  '/:language/abmelden',
  '/:language/einladung/:token',
  '/:language/wiederherstellung/:token',
  '/:language/rechtsprechung/hinweis',
  '/:language/rechtsprechung/hinweis/stand',
];

test('nothing public takes a form but the ways in and out, pointers to decisions and questions of harvesters', () => {
  const posts = routes.filter((route) => route.role === 'public' && route.method !== 'GET');
  const open = posts.filter((route) => !route.isQuestion);
  assert.deepEqual(
    posts.filter((route) => route.isQuestion).map((route) => route.path),
    ['/oai'],
  );
  assert.deepEqual(
    open.map((route) => route.path).filter((path) => !openForms.includes(path)),
    [],
  );
  for (const route of open) assert.equal(route.headers, 'protected', route.path);
  assert.deepEqual(
    operations.filter((one) => one.route.method !== 'get').map((one) => one.route.path),
    [],
  );
});

test('no two routes stand at one address', () => {
  const addresses = routes.map((route) => `${route.method} ${route.path}`);
  assert.equal(new Set(addresses).size, addresses.length);
});
