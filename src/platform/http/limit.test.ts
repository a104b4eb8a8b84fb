import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createTestSite, type TestSite } from '../../../test/support/site.ts';

let site: TestSite;
before(async () => {
  site = await createTestSite();
});
after(() => site.close());

test('a route whose answers cost much has a bound of its own for one address', async () => {
  const ask = async (address: string, path: string) =>
    (await site.get(path, { 'X-Forwarded-For': address })).status;
  const pdf = '/de/rechtsprechung/beispiel.pdf';
  for (let count = 0; count < 20; count += 1) assert.equal(await ask('198.51.100.1', pdf), 404);
  assert.equal(await ask('198.51.100.1', pdf), 429);
  assert.equal(await ask('198.51.100.1', '/de/rechtsprechung/beispiel'), 404);
  assert.equal(await ask('198.51.100.2', pdf), 404);
});
