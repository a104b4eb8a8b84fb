import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readQuestion } from './question.ts';

test('a postcode is found however it is written, and the name beside it', () => {
  const written: [string, string][] = [
    ['10785', ''],
    [' 10785 Berlin ', 'Berlin'],
    ['D-10785 Berlin', 'Berlin'],
    ['DE 10785', ''],
    ['10 785 Berlin', 'Berlin'],
    ['10785, Berlin', 'Berlin'],
    ['Berlin 10785', 'Berlin'],
    ['Berlin, 10785', 'Berlin'],
    ['١٠٧٨٥', ''],
    ['۱۰۷۸۵', ''],
    ['๑๐๗๘๕', ''],
    ['１０７８５', ''],
  ];
  for (const [text, name] of written)
    assert.deepEqual(readQuestion(text), { kind: 'postalCode', postalCode: '10785', name }, text);
});

test('postcodes of other countries are known by their form', () => {
  for (const text of [
    'A-1010',
    'CH-8001 Zürich',
    '1010',
    '1011 AB',
    '00-950',
    '110 00',
    'F 67000',
    'PL 00-950',
    '400001',
  ])
    assert.deepEqual(readQuestion(text), { kind: 'abroad' }, text);
});

test('everything else is a name', () => {
  for (const text of ['Berlin', 'Dresden', '107', 'Platz 1', '1078567890', 'B 96'])
    assert.deepEqual(readQuestion(text), { kind: 'name', name: text });
});
