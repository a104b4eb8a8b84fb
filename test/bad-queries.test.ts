import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { createTestSite, type TestSite } from './support/site.ts';
import { shortestTime } from './support/time.ts';

let site: TestSite;
before(async () => {
  site = await createTestSite();
});
after(() => site.close());

const hostile: [string, string][] = [
  ['10,000 characters', 'ü'.repeat(10_000)],
  ['10,000 quotes', '"'.repeat(10_000)],
  ['a quote that does not close', '"im Namen des'],
  ['only operators', 'UND ODER NICHT'],
  ['only exclusions', '-Menschenhandel'],
  ['a regular expression', '(a+)+$'],
  ['SQL', "'; drop table caselaw.decision; --"],
  ['a sleeping statement', "1' || pg_sleep(5) || '"],
  ['tsquery metacharacters', "a & | ! <-> <1> :* ( ) ' \\"],
  ['LIKE metacharacters', '%_%_%_%'],
  ['NUL', 'Menschen\0handel'],
  ['bidi controls', '\u202eledniheb\u202c'],
  ['look-alike letters', 'Mеnschenhаndel'],
  ['zero width', 'Menschen\u200bhandel'],
  ['a hundred combining marks', `a${'\u0301'.repeat(100)}`],
  ['emoji', '👩‍👩‍👧‍👦'],
  ['deep parentheses', '('.repeat(5000)],
  ['many ORs', Array.from({ length: 2000 }, (_, i) => `a${i}`).join(' ODER ')],
  ['a field without a value', 'norm: az: ecli: gericht:'],
  ['31 February', 'datum:2020-02-31'],
  ['a year of nine digits', 'jahr:275760000'],
];

for (const address of [
  '/de/rechtsprechung?q=',
  '/api/v1/decisions?q=',
  '/de/suche?q=',
  '/api/v1/search?q=',
])
  for (const [name, text] of hostile)
    test(`${address} answers ${name} plainly and at once`, async () => {
      const path = address + encodeURIComponent(text);
      // R37 allows half a second.
      const time = await shortestTime(500, () => site.get(path));
      assert.ok(time < 500, `${Math.round(time)} ms`);
      const answer = await site.get(path);
      assert.ok([200, 400].includes(answer.status), `${answer.status}`);
      if (address.startsWith('/de/')) {
        const html = await answer.text();
        assert.match(html, /<h1/);
        assert.ok(!html.includes('\0') && !html.includes('\u202e'));
      }
    });

test('no text in any parameter is answered with an error of ours', async () => {
  const names = [
    'q',
    'court',
    'level',
    'year',
    'type',
    'area',
    'form',
    'norm',
    'has',
    'sort',
    'page',
    'x',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.string({ unit: 'binary', maxLength: 60 }),
      async (name, text) => {
        const answer = await site.get(
          `/de/rechtsprechung?${name}=${encodeURIComponent(text.replace(/[\ud800-\udfff]/g, ''))}`,
        );
        assert.ok(answer.status < 500, `${name}=${JSON.stringify(text)} → ${answer.status}`);
      },
    ),
    { numRuns: 150 },
  );
});
