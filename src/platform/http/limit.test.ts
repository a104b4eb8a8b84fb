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
  const page = '/de/rechtsprechung/beispiel';
  // All at once: a slow machine would spread them over several of the windows in which they are counted.
  const asked = Array.from({ length: 21 }, () => ask('198.51.100.1', pdf));
  const [other, free, ...statuses] = await Promise.all([
    ask('198.51.100.2', pdf),
    ask('198.51.100.1', page),
    ...asked,
  ]);
  assert.deepEqual([other, free], [404, 404]);
  assert.deepEqual(statuses.sort(), [...Array(20).fill(404), 429]);
});
