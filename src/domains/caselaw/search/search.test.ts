import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { shortestTime } from '../../../../test/support/time.ts';
import { noFilters } from '../address.ts';
import { search, searchAll } from './index.ts';
import type { Filters, SearchRequest, SearchResult } from './result.ts';
import { type Example, fill, fillCourts } from './search.fixture.ts';

let database: TestDatabase;

const examples: readonly Example[] = [
  {
    slug: 'handel',
    date: '2023-01-17',
    fileNumbers: ['2 StR 871/22', '2 StR 872/22'],
    title: 'Menschenhandel',
    ecli: 'ECLI:DE:BGH:2023:170123B2STR871.22.0',
    topic: 'core',
    area: 'criminal',
    forms: ['sexual'],
    leitsatz: 'Zur Ausbeutung der Arbeitskraft.',
    cited: 3,
    norms: [['stgb', '232', 'Abs. 1 S. 1 Nr. 2', '2016-10-15', '§ 232 Abs 1 S 1 Nr 2 StGB']],
  },
  {
    slug: 'opfer',
    court: 'lg-musterstadt',
    date: '2021-05-06',
    type: 'Urteil',
    area: 'criminal',
    body: [
      'Erster Absatz.',
      `${'Füllwort '.repeat(60)}Die Zeugin war Menschenhandelsopfer. Sie wurde verletzt.`,
    ],
    norms: [
      ['stgb', '232', '', null, '§ 232 StGB vom 11.02.2005'],
      ['stgb', '233', '', null, '§ 233 StGB'],
    ],
  },
  {
    slug: 'laden',
    court: 'vg-musterstadt',
    date: '2019-03-04',
    type: 'Urteil',
    area: 'administrative',
    body: [
      'Er sprach mit Menschen und Handel trieb er auch. Im Namen des Volkes erging dieses Urteil.',
    ],
  },
  {
    slug: 'strich',
    date: '2010-10-10',
    body: ['Die Nicht-EU-Bürgerin ging der Zuhälterei nach; des Men-\nschenhandels war sie fremd.'],
    norms: [['emrk', '4', '', null, 'Art. 4 EMRK']],
  },
  {
    slug: 'volk',
    court: 'vg-musterstadt',
    date: '2018-01-01',
    type: 'Beschluß',
    body: ['Das Volk und der Namen.'],
  },
];

before(async () => {
  database = await createTestDatabase();
  await fillCourts(database.owner);
  await fill(database.owner, examples);
});
after(() => database.drop());

function ask(
  text: string,
  more: Partial<Omit<SearchRequest, 'filters'>> & { filters?: Partial<Filters> } = {},
): Promise<SearchResult> {
  const request = { text, sort: 'relevance', offset: 0, limit: 20, ...more } as const;
  return search(database.app, { ...request, filters: { ...noFilters, ...more.filters } });
}

const slugs = async (text: string, more: Parameters<typeof ask>[1] = {}) =>
  (await ask(text, more)).hits.map(({ slug }) => slug);
const sorted = async (text: string) => (await slugs(text)).sort();

test('a compound is found by what it holds, after the word itself; its separate words are not it', async () => {
  assert.deepEqual(await slugs('Menschenhandel'), ['handel', 'strich', 'opfer']);
  assert.deepEqual(await slugs('Menschenhandelsopfer'), ['opfer']);
  assert.deepEqual(await sorted('"Menschenhandel"'), ['handel', 'strich']);
  assert.deepEqual(await sorted('Opfer'), ['opfer']);
});

test('words are found in other spellings and inflections', async () => {
  for (const text of ['Zuhaelterei', 'ZUHÄLTEREI', 'zuha\u0308lterei'])
    assert.deepEqual(await slugs(text), ['strich']);
  for (const text of ['Nicht-EU-Bürger', '"EU Bürger"'])
    assert.deepEqual(await slugs(text), ['strich'], text);
  assert.deepEqual(await slugs('verletzte Zeuginnen'), ['opfer']);
});

test('operators, phrases and beginnings', async () => {
  assert.deepEqual(await slugs('"im Namen des Volkes"'), ['laden']);
  assert.deepEqual(await sorted('Volk Namen'), ['laden', 'volk']);
  assert.deepEqual(await sorted('Menschenhandel -Zuhälterei'), ['handel', 'opfer']);
  assert.deepEqual(await sorted('Zuhälterei ODER Ausbeutung'), ['handel', 'strich']);
  assert.deepEqual(await sorted('menschenh*'), ['handel', 'opfer', 'strich']);
  assert.deepEqual(await sorted('Namen (Handel ODER NICHT Zeugin)'), ['laden']);
});

test('fields: file number, ECLI, court, dates', async () => {
  for (const text of [
    'az:"2 StR 872/22"',
    'az:2 str 872/22',
    'az:"2 StR"',
    'ecli:ECLI:DE:BGH:2023:170123B2STR871.22.0',
  ])
    assert.deepEqual(await slugs(text), ['handel'], text);
  assert.deepEqual(await sorted('gericht:BGH'), ['handel', 'strich']);
  assert.deepEqual(await slugs('gericht:"Landgericht Musterstadt"'), ['opfer']);
  assert.deepEqual(await slugs('gericht:LG Musterstadt'), ['opfer']);
  assert.deepEqual(await slugs('gericht:LG Zeugin'), ['opfer']);
  assert.deepEqual(await sorted('gericht:VG'), ['laden', 'volk']);
  assert.deepEqual(await sorted('gericht:Musterstadt'), ['laden', 'opfer', 'volk']);
  assert.deepEqual(await sorted('datum:2019..2021'), ['laden', 'opfer']);
  assert.deepEqual(await sorted('ab:2021-05-07'), ['handel']);
  assert.deepEqual(await sorted('bis:2010'), ['strich']);
  assert.deepEqual(await sorted('jahr:2010 ODER jahr:2018'), ['strich', 'volk']);
  assert.deepEqual(await sorted('NICHT datum:2018.. gericht:BGH'), ['strich']);
});

test('field norm: sections, places in them, wordings, laws, several at once', async () => {
  assert.deepEqual(await sorted('norm:"§ 232 StGB"'), ['handel', 'opfer']);
  for (const text of [
    'norm:"§ 232 Abs. 1 StGB"',
    'norm:"§ 232 Abs 1 Nr 2 StGB"',
    'norm:stgb/232/2016-10-15',
  ])
    assert.deepEqual(await slugs(text), ['handel'], text);
  assert.deepEqual(await slugs('norm:"§ 232 StGB vom 11.02.2005"'), ['opfer']);
  assert.deepEqual(await slugs('norm:"Art. 4 EMRK"'), ['strich']);
  assert.deepEqual(await sorted('norm:StGB'), ['handel', 'opfer']);
  assert.deepEqual(await sorted('norm:"§§ 232, 233 StGB"'), ['handel', 'opfer']);
  for (const text of ['norm:"232 stgb"', 'norm:"stgb § 233"', '§ 233 StGB', 'norm:stgb/233'])
    assert.ok((await slugs(text)).includes('opfer'), text);
  assert.deepEqual(
    (await ask('norm:"§ 1 Unsinnsgesetz"')).notices.map(({ kind }) => kind),
    ['unknown_norm'],
  );
});

test('an unknown court or date finds nothing and says so', async () => {
  const court = await ask('Menschenhandel gericht:Nirgendwo');
  assert.equal(court.total.value, 0);
  assert.deepEqual(court.notices, [{ kind: 'unknown_court', text: 'Nirgendwo' }]);
  assert.deepEqual((await ask('ab:31.02.2023')).notices, [
    { kind: 'bad_date', text: '31.02.2023' },
  ]);
  assert.deepEqual((await ask('-Mord')).notices, [{ kind: 'only_exclusions', text: '' }]);
});

test('filters narrow; a facet counts without its own choice', async () => {
  const result = await ask('', { filters: { type: ['Urteil'] } });
  assert.deepEqual(result.hits.map(({ slug }) => slug).sort(), ['laden', 'opfer']);
  const count = (name: keyof Filters, value: string) =>
    result.facets[name].find((one) => one.value === value)?.count;
  assert.equal(count('type', 'Beschluss'), 3, 'Beschluß counts as Beschluss');
  assert.equal(count('type', 'Urteil'), 2);
  assert.equal(count('court', 'lg-musterstadt'), 1);
  assert.equal(count('court', 'bgh'), undefined);
  assert.deepEqual(
    result.facets.norm.find(({ value }) => value === 'stgb/233'),
    { value: 'stgb/233', label: '§ 233 StGB', count: 1 },
  );
  assert.deepEqual(
    await slugs('', { filters: { type: ['Beschluss'], court: ['vg-musterstadt'] } }),
    ['volk'],
  );
  assert.deepEqual(await slugs('', { filters: { norm: ['stgb/232/2016-10-15'] } }), ['handel']);
  assert.deepEqual(await slugs('', { filters: { form: ['sexual'] } }), ['handel']);
  assert.deepEqual((await slugs('', { filters: { year: ['2010', '2018'] } })).sort(), [
    'strich',
    'volk',
  ]);
  assert.deepEqual(await slugs('', { filters: { has: ['full_text'], level: ['3'] } }), ['strich']);
});

test('without facets as many are counted, up to the same limit', async () => {
  const request = {
    text: 'Menschenhandel',
    filters: noFilters,
    sort: 'relevance',
    offset: 0,
    limit: 3,
  } as const;
  const whole = await search(database.app, request);
  const counted = await search(database.app, request, { counted: 1000, facets: false });
  assert.deepEqual([counted.total, counted.hits], [whole.total, whole.hits]);
  assert.ok(whole.facets.court.length > 0);
  assert.deepEqual(counted.facets.court, []);
  const few = await search(database.app, request, { counted: 1, facets: false });
  assert.deepEqual(few.total, { value: 1, exact: false });
});

test('without a query all are listed and counted exactly', async () => {
  const result = await ask('', { sort: 'newest' });
  assert.deepEqual(
    result.hits.map(({ slug }) => slug),
    ['handel', 'opfer', 'laden', 'volk', 'strich'],
  );
  assert.deepEqual(result.total, { value: 5, exact: true });
  assert.deepEqual(result.facets.court[1], {
    value: 'vg-musterstadt',
    label: 'VG Musterstadt',
    count: 2,
  });
  assert.deepEqual(
    result.facets.year.map(({ value }) => value),
    ['2023', '2021', '2019', '2018', '2010'],
  );
  assert.deepEqual(await slugs('', { sort: 'oldest', limit: 1 }), ['strich']);
  assert.deepEqual(await slugs('', { sort: 'cited', limit: 1 }), ['handel']);
});

test('a file number, an ECLI or a citation alone leads to its decision', async () => {
  for (const text of [
    '2 StR 871/22',
    '2 STR 872/22',
    'Az. 2 StR 871/22',
    'ecli:de:bgh:2023:170123b2str871.22.0',
    'BGH, Beschluss vom 17.01.2023 – 2 StR 871/22',
  ])
    assert.equal((await ask(text)).direct, 'handel', text);
  for (const text of ['2 StR 1/99', 'Menschenhandel', '871'])
    assert.equal((await ask(text)).direct, null, text);
});

test('the passage is the place of the words, not the beginning', async () => {
  const [hit] = (await ask('Menschenhandelsopfer')).hits;
  const text = hit?.passage.map((part) => part.text).join('') ?? '';
  assert.match(text, /Die Zeugin war Menschenhandelsopfer\./);
  assert.deepEqual(
    hit?.passage.filter((part) => part.hit),
    [{ text: 'Menschenhandelsopfer', hit: true }],
  );
  const [, , inside] = (await ask('Menschenhandel')).hits;
  assert.deepEqual(
    inside?.passage.filter((part) => part.hit).map((part) => part.text),
    ['Menschenhandelsopfer'],
  );
  const strich = (await ask('Menschenhandel')).hits.find(({ slug }) => slug === 'strich');
  assert.ok(strich?.passage.some((part) => part.hit && part.text === 'Menschenhandels'));
});

test('a misspelt word is corrected to one that has hits', async () => {
  await fill(database.owner, [
    { slug: 'zwei', body: ['Menschenhandel und Zuhälterei, Zwangsprostitution.'] },
    { slug: 'drei', body: ['Zwangsprostitution.'] },
  ]);
  assert.equal((await ask('Menschenhandle')).suggestion, 'Menschenhandel');
  assert.equal(
    (await ask('Zwangsprositution Menschenhandel')).suggestion,
    'Zwangsprostitution Menschenhandel',
  );
  assert.equal((await ask('Xylophonquartett')).suggestion, null);
  assert.equal((await ask('Menschenhandel')).suggestion, null);
  await sql`delete from caselaw.decision where slug in ('zwei', 'drei')`.execute(database.owner);
});

test('all hits are read for files', async () => {
  const request = { text: '', filters: noFilters, sort: 'newest', offset: 3, limit: 1 } as const;
  assert.equal((await searchAll(database.app, request, 1000)).length, 5);
  assert.equal((await searchAll(database.app, request, 2)).length, 2);
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        '(',
        ')',
        '"',
        '*',
        '-',
        ':',
        "'",
        '\\',
        '&',
        '|',
        '!',
        '<->',
        '\0',
        '\u202e',
        'az:',
        'norm:§',
        'gericht:',
        'ab:',
        'Opfer',
        "');--",
        '$1',
        '%s',
        '\ud800',
        '=all',
        '+opf',
        ':*',
      ),
      { maxLength: 30 },
    )
    .map((all) => all.join('')),
);

test('whatever is typed is answered without an error in less than half a second', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const time = await shortestTime(500, async () => {
        const result = await ask(text);
        assert.ok(result.total.value >= result.hits.length);
      });
      assert.ok(time < 500, JSON.stringify(text));
    }),
    { numRuns: 300 },
  );
  for (const text of [
    'a'.repeat(10_000),
    '"'.repeat(1000),
    '('.repeat(1000),
    '§'.repeat(1000),
    '(a+)+$'.repeat(150),
    'a* '.repeat(300),
  ]) {
    const time = await shortestTime(500, () => ask(text));
    assert.ok(time < 500, text.slice(0, 10));
  }
});
