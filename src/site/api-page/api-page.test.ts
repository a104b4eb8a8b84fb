import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { validateHtml } from '../../../test/support/pages.ts';
import { createDemonstration, type TestSite } from '../../../test/support/site.ts';

let site: TestSite;
before(async () => {
  site = await createDemonstration();
});
after(() => site.close());

test('every address on the page answers, and no example is empty', async () => {
  const html = await (await site.get('/api', { 'Accept-Language': 'de' })).text();
  assert.deepEqual(validateHtml(html), []);
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const addresses = [...main.matchAll(/href="(\/[^"]*)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  );
  assert.ok(addresses.length > 40, `only ${addresses.length} addresses`);
  for (const address of new Set(addresses)) {
    const answer = await site.get(address);
    const text = await answer.text();
    assert.equal(answer.status, 200, address);
    if (address.startsWith('/api/')) assert.doesNotMatch(text, /"total":\s*0\b|^\[\]$/, address);
  }
});

test('the contents lead to every operation', async () => {
  const html = await (await site.get('/api')).text();
  const { paths } = (await (await site.get('/api/v1/openapi.json')).json()) as { paths: object };
  for (const path of Object.keys(paths)) {
    const [, id] =
      new RegExp(`href="#([^"]+)"><code>/api/v1${path.replaceAll(/[{}]/g, '\\$&')}<`).exec(html) ??
      [];
    assert.ok(id && html.includes(`id="${id}"`), path);
  }
});

test('a slash behind the address leads to the page', async () => {
  const { status, headers } = await site.get('/api/');
  assert.deepEqual([status, headers.get('Location')], [301, '/api']);
});
