import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loadExamples, loadShipped } from '../src/site/shipped.ts';
import { crawl } from './support/crawl.ts';
import { findForbiddenContacts } from './support/example-rules.ts';
import { createTestSite, type TestSite } from './support/site.ts';

/** What marks example data, and what only a demonstration says. */
const exampleText =
  /Beispiel-|Vorführung|Demonstration\.|@example\.org|\/\/(?:www\.)?example\.org|030[ /]*23125|040[ /]*66969|069[ /]*90009|0221[ /]*4710|089[ /]*99998/;

let empty: TestSite;
let shipped: TestSite;
before(async () => {
  empty = await createTestSite();
  shipped = await createTestSite({ fill: loadShipped });
});
after(async () => {
  await empty.close();
  await shipped.close();
});

test('production on an empty database shows no example text anywhere, and nothing breaks', async () => {
  let count = 0;
  for await (const page of crawl(empty, ['/de/', '/en/', '/api', '/sitemap.xml', '/robots.txt'])) {
    // The interface's page shows a shipped decision as its example, which an empty database lacks.
    assert.ok(page.status < 400 || page.from === '/api', `${page.path} ${page.status}`);
    assert.doesNotMatch(page.body, exampleText, page.path);
    count += 1;
  }
  assert.ok(count > 20);
});

test('production with the shipped facts shows no example text anywhere', async () => {
  for await (const page of crawl(shipped, ['/de/', '/en/', '/api', '/sitemap.xml']))
    assert.doesNotMatch(page.body, exampleText, page.path);
});

test('example data names no real number, street or domain', async () => {
  const site = await createTestSite({ mode: 'demonstration', fill: loadExamples });
  try {
    const tables = await site.database.owner.introspection.getTables();
    for (const table of tables.filter(
      (one) => !['platform', 'pg_catalog'].includes(one.schema ?? ''),
    )) {
      const rows = await site.database.owner
        .withSchema(table.schema ?? 'public')
        .selectFrom(table.name as never)
        .selectAll()
        .execute();
      assert.deepEqual(
        findForbiddenContacts(JSON.stringify(rows)),
        [],
        `${table.schema}.${table.name}`,
      );
    }
  } finally {
    await site.close();
  }
});
