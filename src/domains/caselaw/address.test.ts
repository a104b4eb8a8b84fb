import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  changed,
  filterNames,
  lastPage,
  pageSize,
  parseSearch,
  searchQuery,
  toggled,
} from './address.ts';
import { areas, forms } from './decision.ts';
import { sorts } from './search/result.ts';

const parse = (query: string) => parseSearch(new URLSearchParams(query));

test('every search has an address that leads back to it', () => {
  fc.assert(
    fc.property(anySearch(), (request) => {
      const back = parse(searchQuery(request));
      assert.deepEqual(back.request, request);
      assert.deepEqual(back.dropped, []);
    }),
  );
});

test('any address gives a search whose address is stable', () => {
  const name = fc.oneof(
    fc.constantFrom('q', 'sort', 'page', ...filterNames),
    fc.string({ maxLength: 8 }),
  );
  const pairs = fc.array(fc.tuple(name, fc.string({ unit: 'binary', maxLength: 80 })), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(pairs, (list) => {
      const { request } = parseSearch(new URLSearchParams(list));
      assert.deepEqual(parse(searchQuery(request)).request, request);
      assert.ok(request.offset >= 0 && request.offset <= (lastPage - 1) * pageSize);
      for (const filter of filterNames) assert.ok(request.filters[filter].length <= 20);
    }),
  );
});

test('of repeated single values the first counts, and the others are named', () => {
  const { request, dropped } = parse('q=a&q=b&page=2&page=3&sort=oldest&sort=newest');
  assert.equal(request.text, 'a');
  assert.equal(request.offset, pageSize);
  assert.equal(request.sort, 'oldest');
  assert.deepEqual(
    dropped.map(({ name, value, reason }) => `${name}=${value} ${reason}`),
    ['q=b repeated', 'sort=newest repeated', 'page=3 repeated'],
  );
});

test('unknown names and values are dropped and named', () => {
  const { request, dropped } = parse(
    'area=magic&form=sexual&year=20&level=9&court=BGH&norm=stgb&has=pdf&sort=up&page=0&utm=1',
  );
  assert.deepEqual(request.filters.form, ['sexual']);
  assert.deepEqual(dropped.map(({ name, reason }) => `${name} ${reason}`).sort(), [
    'area unknown_value',
    'court unknown_value',
    'has unknown_value',
    'level unknown_value',
    'norm unknown_value',
    'page unknown_value',
    'sort unknown_value',
    'utm unknown_name',
    'year unknown_value',
  ]);
});

test('a filter takes twenty values', () => {
  const years = Array.from({ length: 30 }, (_, index) => `year=${1990 + index}`).join('&');
  const { request, dropped } = parse(years);
  assert.equal(request.filters.year.length, 20);
  assert.equal(dropped.filter((one) => one.reason === 'too_many').length, 10);
});

test('controls and bidi marks do not reach the search', () => {
  assert.equal(parse('q=Menschen%00handel%E2%80%AE%0A%09x').request.text, 'Menschenhandel x');
});

test('the order is left out of the address when it is the usual one', () => {
  assert.equal(parse('').request.sort, 'relevance');
  assert.equal(searchQuery(parse('q=a&sort=relevance').request), 'q=a');
  assert.equal(searchQuery(parse('sort=newest').request), 'sort=newest');
});

test('a value taken twice is out again, and a change goes to the first page', () => {
  const start = parse('q=a&court=bgh&page=3').request;
  const taken = toggled(start, 'court', 'lg-berlin');
  assert.deepEqual(taken.filters.court, ['bgh', 'lg-berlin']);
  assert.equal(taken.offset, 0);
  assert.deepEqual(toggled(taken, 'court', 'lg-berlin').filters, start.filters);
  assert.equal(changed(start, { sort: 'oldest' }).offset, 0);
});

function anySearch() {
  const unique = <Value extends string>(values: readonly Value[]) =>
    fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
  const text = fc.stringMatching(
    /^[a-zäöüß§"&|!:*()'%]([a-zäöüß§"&|!:*()'% ]{0,30}[a-zäöüß§"*)])?$/,
  );
  return fc
    .record(
      {
        text: fc.oneof(
          fc.constant(''),
          text.map((one) => one.replace(/ +/g, ' ')),
        ),
        filters: fc.record(
          {
            court: unique(['bgh', 'lg-berlin', 'vg-wiesbaden']),
            level: unique(['1', '2', '3', '4']),
            year: unique(['2016', '2023']),
            type: unique(['Urteil', 'Beschluss', 'EuGH-Vorlage']),
            area: unique([...areas, 'none'] as const),
            form: unique([...forms, 'none'] as const),
            norm: unique(['stgb/232a', 'stgb/232a/2016-10-15', 'freizuegg-eu/4']),
            has: unique(['summary', 'full_text']),
          },
          { noNullPrototype: true },
        ),
        sort: fc.constantFrom(...sorts),
        page: fc.integer({ min: 1, max: lastPage }),
      },
      { noNullPrototype: true },
    )
    .map(({ page, ...rest }) => ({
      ...rest,
      offset: (page - 1) * pageSize,
      limit: pageSize,
    }));
}
