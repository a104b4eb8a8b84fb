import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createTestSite, type TestSite } from '../../../test/support/site.ts';
import { loadShipped } from '../../site/shipped.ts';
import { listLinks, removeLink } from './links.ts';
import { loadLinks, shippedLinks } from './shipped.ts';
import { staleLinks } from './stale-links.ts';

let site: TestSite;
before(async () => {
  site = await createTestSite({ fill: loadShipped });
});
after(() => site.close());

const load = () => loadLinks({ ...site.services, db: site.database.owner });

test('every shipped link is there with both ends, and both pages show it', async () => {
  const links = await listLinks(site.database.app);
  assert.deepEqual(links.map(({ id }) => id).sort(), shippedLinks.map(({ id }) => id).sort());
  assert.deepEqual(await staleLinks(site.database.app, 'de'), []);
  const [one] = shippedLinks;
  for (const path of [`/de/rechtsprechung/${one!.from.id}`, `/de/normen/${one!.to.id}`])
    assert.ok((await (await site.get(path)).text()).includes(one!.sentence.de), path);
  assert.match(await (await site.get('/en/normen/emrk/4')).text(), /Linked with/);
});

test('a second run changes nothing; a link whose end is not here waits, one that was withdrawn stays away', async () => {
  const { owner, app } = site.database;
  const before = await listLinks(app);
  await load();
  assert.deepEqual(await listLinks(app), before);
  await removeLink(owner, before[0]!.id);
  await load();
  assert.equal((await listLinks(app)).length, before.length - 1);
  const empty = await createTestSite();
  try {
    await loadLinks({ ...empty.services, db: empty.database.owner });
    assert.deepEqual(await listLinks(empty.database.app), []);
  } finally {
    await empty.close();
  }
});
