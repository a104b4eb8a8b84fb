import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sendRaw } from '../../../test/support/raw.ts';
import { systemClock } from '../clock/index.ts';
import { readConfig } from '../config/index.ts';
import type { Guard, Route } from '../domain.ts';
import { createLog } from '../log/index.ts';
import { sampleFrame } from '../ui/gallery/sample-frame.ts';
import { createApp } from './app.tsx';
import { type Listening, listen } from './server.ts';

const echo: Route = {
  method: 'POST',
  path: '/form',
  role: 'public',
  organisation: 'none',
  audit: 'none',
  cache: 'no-store',
  headers: 'protected',
  handle: async (visit) => new Response(`got ${JSON.stringify(await visit.req.parseBody())}`),
};

/** With a limit of its own, and a guard who knows one word. */
const upload: Route = {
  ...echo,
  path: '/:language/upload/:id',
  role: 'signed_in',
  body: 3 * 1024 * 1024,
  handle: async (visit) => {
    const { file } = await visit.req.parseBody();
    return new Response(file instanceof File ? `got ${file.size}` : 'no file');
  },
};
const guard: Guard = async (visit) =>
  visit.req.header('X-Word') === 'let-me-in' ? null : new Response('who are you', { status: 403 });

let listening: Listening;
before(async () => {
  const app = createApp({
    services: {
      config: readConfig({}, 'production'),
      mode: 'production',
      log: createLog('silent'),
      clock: systemClock,
      db: null as never,
    },
    domains: [{ name: 'sample', schema: null, routes: [echo, upload] }],
    assets: { address: (name) => `/assets/${name}`, serve: () => null },
    frame: () => sampleFrame('de'),
    guard,
  });
  listening = await listen(app, { host: '127.0.0.1', port: 0 }, 'production');
});
after(() => listening.close(0));

const head =
  'POST /form HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n' +
  'Content-Type: application/x-www-form-urlencoded\r\n';

const forms: [string, string, RegExp][] = [
  ['a declared length', `${head}Content-Length: 3\r\n\r\na=b`, /got \{"a":"b"\}/],
  ['an empty form', `${head}Content-Length: 0\r\n\r\n`, /got \{\}/],
  ['no length and no body', `${head}\r\n`, /got \{\}/],
  [
    'pieces without a length',
    `${head}Transfer-Encoding: chunked\r\n\r\n2\r\na=\r\n1\r\nb\r\n0\r\n\r\n`,
    /got \{"a":"b"\}/,
  ],
];

for (const [what, request, expected] of forms)
  test(`a form sent with ${what} arrives`, async () => {
    const answer = await sendRaw(listening.port, request);
    assert.equal(answer.status, 200);
    assert.match(answer.body, expected);
  });

test('pieces that grow above the bound are refused (R35)', async () => {
  const piece = `${(64 * 1024).toString(16)}\r\n${'a'.repeat(64 * 1024)}\r\n`;
  const answer = await sendRaw(
    listening.port,
    `${head}Transfer-Encoding: chunked\r\n\r\n${piece.repeat(17)}0\r\n\r\n`,
  );
  assert.equal(answer.status, 413);
});

const uploadHead =
  'POST /de/upload/1 HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n' +
  'Content-Type: multipart/form-data; boundary=b\r\n';
const fileOf = (bytes: number) =>
  '--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n' +
  `${'a'.repeat(bytes)}\r\n--b--\r\n`;

test('a route with a limit of its own takes more than others, and not more than that (R35)', async () => {
  const send = (bytes: number) => {
    const body = fileOf(bytes);
    const request = `${uploadHead}X-Word: let-me-in\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    return sendRaw(listening.port, request);
  };
  const taken = await send(2 * 1024 * 1024);
  assert.match(taken.body, /got 2097152/);
  assert.equal((await send(3 * 1024 * 1024)).status, 413);
});

test('a large body in pieces is read for whom the guard lets in, up to the limit (R35)', async () => {
  const piece = `${(64 * 1024).toString(16)}\r\n${'a'.repeat(64 * 1024)}\r\n`;
  const chunked = `${uploadHead}X-Word: let-me-in\r\nTransfer-Encoding: chunked\r\n\r\n`;
  const answer = await sendRaw(listening.port, `${chunked}${piece.repeat(49)}0\r\n\r\n`);
  assert.equal(answer.status, 413);
});

test('whom the guard turns away is answered before the body is read', async () => {
  const answer = await sendRaw(listening.port, `${uploadHead}Content-Length: 2000000\r\n\r\nabc`);
  assert.equal(answer.status, 403);
});
