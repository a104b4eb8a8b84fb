import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { normsDomain } from '../norms/index.ts';
import { noFilters } from './address.ts';
import { commands } from './commands.ts';
import { naming } from './naming.ts';
import { search } from './search/index.ts';
import { loadShippedDecisions } from './shipped.ts';

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
  await normsDomain(naming).shipped?.({ db: database.owner } as never);
  await loadShippedDecisions(database.owner);
});
after(() => database.drop());

const found = async (text: string) =>
  search(database.app, { text, filters: noFilters, sort: 'relevance', offset: 0, limit: 20 });

for (const [name, text] of commands)
  test(`the example for ${name} is understood and finds shipped decisions, but not all: ${text}`, async () => {
    const { notices, total } = await found(text);
    assert.deepEqual(notices, []);
    const all = await found('');
    assert.ok(total.value > 0 && total.value < all.total.value, `${total.value} found`);
  });
