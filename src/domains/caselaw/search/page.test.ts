import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { noFilters } from '../address.ts';
import { searchPage } from './index.ts';
import type { SearchRequest } from './result.ts';
import { fill, fillCourts } from './search.fixture.ts';

let database: TestDatabase;

before(async () => {
  database = await createTestDatabase();
  await fillCourts(database.owner);
  await fill(
    database.owner,
    Array.from({ length: 25 }, (_, index) => ({
      slug: `nr-${index}`,
      date: `20${String(10 + (index % 7))}-01-01`,
      cited: index % 3,
      body: [`Lohn ${'Wort '.repeat(index)}`],
    })),
  );
});
after(() => database.drop());

const request = (sort: SearchRequest['sort']): SearchRequest => ({
  text: 'Lohn',
  filters: noFilters,
  sort,
  offset: 0,
  limit: 4,
});

async function readAll(one: SearchRequest): Promise<string[]> {
  const slugs: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await searchPage(database.app, one, cursor);
    assert.ok(page);
    slugs.push(...page.result.hits.map(({ slug }) => slug));
    cursor = page.next;
  } while (cursor !== null && slugs.length < 100);
  return slugs;
}

test('pages of every order hold each hit once', async () => {
  for (const sort of ['relevance', 'newest', 'oldest', 'cited'] as const) {
    const slugs = await readAll(request(sort));
    assert.equal(slugs.length, 25, sort);
    assert.equal(new Set(slugs).size, 25, sort);
  }
});

test('what comes in between two pages shifts nothing', async () => {
  const first = await searchPage(database.app, request('newest'), null);
  await fill(database.owner, [{ slug: 'neu', date: '2025-01-01', body: ['Lohn'] }]);
  const second = await searchPage(database.app, request('newest'), first?.next ?? null);
  const seen = new Set(first?.result.hits.map(({ slug }) => slug));
  assert.ok(second?.result.hits.every(({ slug }) => !seen.has(slug) && slug !== 'neu'));
});

test('an altered or foreign cursor is refused', async () => {
  const { next } = (await searchPage(database.app, request('newest'), null)) ?? {};
  assert.ok(next);
  const altered = [
    next.slice(1),
    `${next}x`,
    next.replace('.', ''),
    '',
    'MTA',
    'x'.repeat(5000),
    next.split('.')[0] ?? '',
    `MTAw.${next.split('.')[1]}`,
  ];
  for (const cursor of altered)
    assert.equal(
      await searchPage(database.app, request('newest'), cursor),
      null,
      cursor.slice(0, 20),
    );
  assert.equal(await searchPage(database.app, { ...request('newest'), text: 'Wort' }, next), null);
  assert.equal(await searchPage(database.app, request('cited'), next), null);
  assert.ok(await searchPage(database.app, { ...request('newest'), limit: 10 }, next));
});
