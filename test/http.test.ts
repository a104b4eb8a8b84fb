import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CacheClass, HeaderClass } from '../src/platform/domain.ts';
import { securityHeaders } from '../src/platform/http/headers.ts';
import { sendRaw } from './support/raw.ts';
import { createTestSite, listenTestSite, type TestSite } from './support/site.ts';

let site: TestSite;
let listening: Awaited<ReturnType<typeof listenTestSite>>;

before(async () => {
  site = await createTestSite();
  listening = await listenTestSite(site);
});

after(async () => {
  await listening.close(1000);
  await site.close();
});

type Expectation = [path: string, status: number, headerClass: HeaderClass, cacheClass: CacheClass];

const answers: Expectation[] = [
  ['/', 302, 'page', 'no-store'],
  ['/de', 301, 'page', 'page'],
  ['/de/', 200, 'page', 'page'],
  ['/en/', 200, 'page', 'page'],
  ['/de/rechtsprechung', 200, 'page', 'page'],
  ['/de/nichts', 404, 'page', 'no-store'],
  ['/de/rechtsprechung/nichts', 404, 'page', 'no-store'],
  ['/robots.txt', 200, 'file', 'page'],
  ['/sitemap.xml', 200, 'file', 'page'],
  ['/sitemap/about.xml', 200, 'file', 'page'],
  ['/sitemap/nothing.xml', 404, 'page', 'no-store'],
  ['/healthz', 200, 'file', 'no-store'],
  ['/readyz', 200, 'file', 'no-store'],
  ['/api', 200, 'page', 'page'],
  ['/api/v1/openapi.json', 200, 'api', 'page'],
  ['/api/v1/decisions', 200, 'api', 'page'],
  ['/api/v1/decisions?nothing=1', 400, 'api', 'no-store'],
  ['/api/v1/nothing', 404, 'api', 'no-store'],
  [`/de/?${'a=1&'.repeat(10_000)}`, 400, 'page', 'no-store'],
  ['/de/%ff', 400, 'page', 'no-store'],
];

for (const [path, status, headerClass, cacheClass] of answers)
  test(`R27 R28 GET ${path.slice(0, 60)} answers ${status} with exactly the headers of its class`, async () => {
    const answer = await site.get(path);
    assert.equal(answer.status, status);
    assertHeaders(
      Object.fromEntries(answer.headers),
      securityHeaders(headerClass, cacheClass, 'production'),
    );
    assert.equal(answer.headers.get('set-cookie'), null);
    assert.equal(answer.headers.get('access-control-allow-origin'), null);
    assert.equal(answer.headers.get('server'), null);
  });

test('the start address leads to the language that the browser asks for', async () => {
  const wanted: [string | undefined, string][] = [
    [undefined, '/de/'],
    ['de-DE,de;q=0.9', '/de/'],
    ['en-GB,en;q=0.9,de;q=0.8', '/en/'],
    ['fr-FR,en;q=0.5,de;q=0.7', '/de/'],
    ['fr', '/de/'],
    ['en;q=0', '/de/'],
    ['%%%,;;;', '/de/'],
  ];
  for (const [header, location] of wanted) {
    const answer = await site.get('/', header === undefined ? {} : { 'Accept-Language': header });
    assert.equal(answer.headers.get('location'), location, header);
    assert.match(answer.headers.get('vary') ?? '', /Accept-Language/);
  }
});

test('a page that has not changed answers 304 with the same header set', async () => {
  const first = await site.get('/de/');
  const tag = first.headers.get('etag');
  assert.ok(tag);
  const second = await site.get('/de/', { 'If-None-Match': tag });
  assert.equal(second.status, 304);
  assertHeaders(Object.fromEntries(second.headers), securityHeaders('page', 'page', 'production'));
});

test('R33 HEAD gives the headers of GET and no body', async () => {
  const head = await site.app.request('/de/', { method: 'HEAD' });
  const get = await site.get('/de/');
  assert.equal(head.status, 200);
  assert.equal(await head.text(), '');
  assert.deepEqual(Object.fromEntries(head.headers), Object.fromEntries(get.headers));
});

for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
  test(`${method} on a page answers 405 and says what is allowed`, async () => {
    const answer = await site.app.request('/de/rechtsprechung', {
      method,
      headers: { Origin: 'http://localhost:3000', 'Sec-Fetch-Site': 'same-origin' },
    });
    assert.equal(answer.status, 405);
    assert.equal(answer.headers.get('allow'), 'GET, HEAD');
    assertHeaders(
      Object.fromEntries(answer.headers),
      securityHeaders('page', 'no-store', 'production'),
    );
  });

test('a cross-site POST is refused before any route sees it (R26)', async () => {
  for (const headers of [
    { Origin: 'https://evil.example', 'Content-Type': 'application/x-www-form-urlencoded' },
    { 'Sec-Fetch-Site': 'cross-site', 'Content-Type': 'text/plain' },
  ] as Record<string, string>[]) {
    const answer = await site.app.request('/de/', { method: 'POST', headers, body: 'a=1' });
    assert.equal(answer.status, 403);
    assertHeaders(
      Object.fromEntries(answer.headers),
      securityHeaders('page', 'no-store', 'production'),
    );
  }
});

test('a body above the bound answers 413 with the header set, chunked or not (R35)', async () => {
  const large = 'a'.repeat(2 * 1024 * 1024);
  const declared = await sendRaw(
    listening.port,
    `POST /de/ HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nContent-Length: ${large.length}\r\n\r\n${large}`,
  );
  assert.equal(declared.status, 413);
  assertHeaders(declared.headers, securityHeaders('page', 'no-store', 'production'));
  const chunk = 'a'.repeat(64 * 1024);
  const chunks = `${chunk.length.toString(16)}\r\n${chunk}\r\n`.repeat(32);
  const chunked = await sendRaw(
    listening.port,
    `POST /de/ HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nTransfer-Encoding: chunked\r\n\r\n${chunks}0\r\n\r\n`,
  );
  assert.equal(chunked.status, 413);
});

const refusedByParser: [string, string, number][] = [
  ['an unknown method', 'FETCH / HTTP/1.1\r\nHost: localhost\r\n\r\n', 501],
  ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n', 400],
  ['a request without host', 'GET / HTTP/1.1\r\n\r\n', 400],
  ['a NUL in a header', 'GET / HTTP/1.1\r\nHost: local\0host\r\n\r\n', 400],
  [
    'both length and chunked',
    'POST / HTTP/1.1\r\nHost: l\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    400,
  ],
  [
    'two lengths',
    'POST / HTTP/1.1\r\nHost: l\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcd',
    400,
  ],
  [
    'headers beyond the bound',
    `GET / HTTP/1.1\r\nHost: l\r\nX: ${'a'.repeat(120_000)}\r\n\r\n`,
    431,
  ],
];

for (const [name, bytes, status] of refusedByParser)
  test(`${name} is refused with ${status} and the header set`, async () => {
    const answer = await sendRaw(listening.port, bytes);
    assert.equal(answer.status, status);
    assertHeaders(answer.headers, securityHeaders('page', 'no-store', 'production'));
  });

test('TRACE is refused and echoes nothing (R33)', async () => {
  const answer = await sendRaw(
    listening.port,
    'TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Canary: echo-me\r\n\r\n',
  );
  assert.equal(answer.status, 405);
  assert.doesNotMatch(answer.body, /echo-me/);
  assertHeaders(answer.headers, securityHeaders('page', 'no-store', 'production'));
});

test('one address that asks too much gets 429, others do not', async () => {
  const ask = (address: string, path = '/healthz') =>
    site.get(path, { 'X-Forwarded-For': `203.0.113.9, ${address}` });
  // All at once: a slow machine would spread them over several of the windows in which they are counted.
  const asked = Array.from({ length: 320 }, () => ask('198.51.100.1'));
  const [other, refused] = await Promise.all([
    ask('198.51.100.2'),
    ask('198.51.100.1', '/de/'),
    ...asked,
  ]);
  assert.equal(other.status, 200);
  assert.equal(refused.status, 429);
  assert.ok(refused.headers.get('retry-after'));
  assertHeaders(
    Object.fromEntries(refused.headers),
    securityHeaders('page', 'no-store', 'production'),
  );
});

test('assets answer with their own class, compressed, and never change under one address', async () => {
  const html = await (await site.get('/de/')).text();
  const addresses = [...html.matchAll(/"(\/assets\/[^"]+)"/g)].map((match) => match[1]!);
  assert.ok(addresses.length >= 3);
  for (const address of new Set(addresses)) {
    const answer = await site.get(address, { 'Accept-Encoding': 'gzip, br' });
    assert.equal(answer.status, 200, address);
    assertHeaders(
      Object.fromEntries(answer.headers),
      securityHeaders('asset', 'immutable', 'production'),
    );
    assert.equal(answer.headers.get('content-encoding'), address.endsWith('.woff2') ? null : 'br');
  }
  assert.equal((await site.get('/assets/../package.json')).status, 404);
  assert.equal((await site.get('/assets/%2e%2e%2fpackage.json')).status, 404);
});

test('no page refers to another host for anything it loads', async () => {
  for (const path of ['/de/', '/de/rechtsprechung', '/de/nichts', '/de/impressum', '/api']) {
    const html = await (await site.get(path)).text();
    for (const match of html.matchAll(
      /<(?:script|link|img|iframe|source|video|audio)\b[^>]*?(?:src|href)="([^"]*)"/g,
    ))
      if (!/rel="(?:alternate|canonical)"/.test(match[0]))
        assert.match(match[1]!, /^\/(?!\/)/, `${path}: ${match[0]}`);
    assert.doesNotMatch(html, /<style|\sstyle="|\son[a-z]+="|<script>(?!$)/);
  }
});

/** Exactly these security headers: none missing, none changed, none of the kind beside them. */
function assertHeaders(actual: Record<string, string>, expected: Record<string, string>): void {
  const lower = Object.fromEntries(
    Object.entries(actual).map(([name, value]) => [name.toLowerCase(), value]),
  );
  for (const [name, value] of Object.entries(expected))
    assert.equal(lower[name.toLowerCase()], value, name);
  const known = new Set([
    ...Object.keys(expected).map((name) => name.toLowerCase()),
    ...[
      'content-type',
      'content-length',
      'content-encoding',
      'vary',
      'etag',
      'date',
      'connection',
      'keep-alive',
    ],
    ...['location', 'allow', 'retry-after', 'transfer-encoding', 'content-disposition', 'link'],
  ]);
  assert.deepEqual(
    Object.keys(lower).filter((name) => !known.has(name)),
    [],
  );
}
