import assert from 'node:assert/strict';
import { test } from 'node:test';
import { systemClock } from '../clock/index.ts';
import { readConfig } from '../config/index.ts';
import type { Domain, Route } from '../domain.ts';
import { createLog } from '../log/index.ts';
import { sampleFrame } from '../ui/gallery/sample-frame.ts';
import { createApp } from './app.tsx';
import { securityHeaders } from './headers.ts';

const route: Omit<Route, 'path' | 'handle'> = {
  method: 'GET',
  role: 'public',
  organisation: 'none',
  audit: 'none',
  cache: 'no-store',
  headers: 'quiet',
};

/** A domain that answers for what goes wrong below /ro/hilfe itself. */
const domain: Domain = {
  name: 'beispiel',
  schema: null,
  routes: [
    { ...route, path: '/ro/hilfe', handle: () => new Response('ok') },
    {
      ...route,
      path: '/ro/hilfe/kaputt',
      handle: () => {
        throw new Error('kaputt');
      },
    },
  ],
  errors: {
    covers: (path) => path.startsWith('/ro/hilfe'),
    page: (_, status) => new Response(`eigene Seite ${status}`, { status }),
  },
};

const app = createApp({
  services: {
    config: readConfig({}, 'production'),
    mode: 'production',
    log: createLog('silent'),
    clock: systemClock,
    // No page here reads one: that is what the domain's error pages promise.
    db: null as never,
  },
  domains: [domain],
  assets: { address: (name) => `/assets/${name}`, serve: () => null },
  frame: () => sampleFrame('de'),
});

const covered: [request: string, init: RequestInit, status: number][] = [
  ['/ro/hilfe/nichts', {}, 404],
  ['/ro/hilfe/kaputt', {}, 500],
  ['/ro/hilfe', { method: 'POST', headers: { Origin: 'http://localhost' } }, 405],
  ['/ro/hilfe', { method: 'DELETE' }, 403],
  [`/ro/hilfe?${'a=1&'.repeat(300)}`, {}, 400],
  ['/ro/hilfe?o=%ff', {}, 400],
];

for (const [path, init, status] of covered)
  test(`${init.method ?? 'GET'} ${path.slice(0, 30)} fails with ${status} on the domain's own page`, async () => {
    const answer = await app.request(path, init);
    assert.equal(answer.status, status);
    assert.equal(await answer.text(), `eigene Seite ${status}`);
    const expected = securityHeaders('quiet', 'no-store', 'production');
    for (const [name, value] of Object.entries(expected))
      assert.equal(answer.headers.get(name), value, name);
    if (status === 405) assert.equal(answer.headers.get('Allow'), 'GET, HEAD');
  });

test('a caller over the limit still gets the way out', async () => {
  const env = { incoming: { socket: { remoteAddress: '192.0.2.1' } } };
  const asked = Array.from({ length: 400 }, () => app.request('/ro/hilfe', {}, env));
  const refused = (await Promise.all(asked)).find(({ status }) => status === 429);
  assert.equal(await refused?.text(), 'eigene Seite 429');
  assert.equal(refused?.headers.get('Retry-After'), '10');
});

test('other paths, assets and the API keep the answers of the site', async () => {
  for (const path of ['/de/nichts', '/assets/nichts.css']) {
    const answer = await app.request(path);
    assert.equal(answer.status, 404);
    assert.match(await answer.text(), /^<!doctype html>.*Diese Seite gibt es nicht/s, path);
    assert.equal(answer.headers.get('Referrer-Policy'), 'same-origin');
  }
  const api = await app.request('/api/v1/nichts');
  assert.equal(api.headers.get('Content-Type'), 'application/problem+json');
});
