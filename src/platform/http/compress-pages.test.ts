import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { Hono } from 'hono';
import { compressPages } from './compress-pages.ts';

const text = `<!doctype html><p>${'Beratung ist kostenlos. '.repeat(50)}</p>`;
const app = new Hono()
  .use(compressPages)
  .get('/page', (visit) => visit.html(text))
  .get('/data', (visit) => visit.json({ text }));

test('whoever takes brotli gets pages in it, whole', async () => {
  for (const accepted of ['br', 'gzip, deflate, BR', 'gzip;q=1, br;q=0.5']) {
    const answer = await app.request('/page', { headers: { 'Accept-Encoding': accepted } });
    assert.equal(answer.headers.get('Content-Encoding'), 'br', accepted);
    const bytes = Buffer.from(await answer.arrayBuffer());
    assert.ok(bytes.length < text.length / 5);
    assert.equal(brotliDecompressSync(bytes).toString(), text);
  }
});

test('others get the page as it is, and so is what is no page', async () => {
  for (const headers of [{}, { 'Accept-Encoding': 'gzip' }, { 'Accept-Encoding': 'br;q=0' }]) {
    const answer = await app.request('/page', { headers });
    assert.equal(answer.headers.get('Content-Encoding'), null);
    assert.equal(await answer.text(), text);
  }
  const data = await app.request('/data', { headers: { 'Accept-Encoding': 'br' } });
  assert.equal(data.headers.get('Content-Encoding'), null);
});

test('HEAD has no body to compress', async () => {
  const headers = { 'Accept-Encoding': 'br' };
  const answer = await app.request('/page', { method: 'HEAD', headers });
  assert.equal(answer.headers.get('Content-Encoding'), null);
});
