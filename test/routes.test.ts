import assert from 'node:assert/strict';
import { test } from 'node:test';
import { domains } from '../src/site/domains.ts';
import { routes as siteRoutes } from '../src/site/routes.tsx';

const routes = [...siteRoutes, ...domains.flatMap((domain) => domain.routes ?? [])];
const operations = domains.flatMap((domain) => domain.api ?? []);

test('every route declares role, organisation rule, audit, cache and header class (R02)', () => {
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

test('nothing public takes a POST', () => {
  assert.deepEqual(
    routes.filter((route) => route.method !== 'GET').map((route) => route.path),
    [],
  );
  assert.deepEqual(
    operations.filter((one) => one.route.method !== 'get').map((one) => one.route.path),
    [],
  );
});

test('no two routes stand at one address', () => {
  const addresses = routes.map((route) => `${route.method} ${route.path}`);
  assert.equal(new Set(addresses).size, addresses.length);
});
