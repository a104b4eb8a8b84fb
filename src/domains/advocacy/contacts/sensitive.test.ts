import assert from 'node:assert/strict';
import { test } from 'node:test';
import list from './data/sensitive-words.json' with { type: 'json' };
import { sensitiveWords } from './sensitive.ts';

const found = (text: string) => sensitiveWords([text], 'de').map(({ word }) => word);

test('words of Art. 9 GDPR are found in any case and ending', () => {
  assert.deepEqual(found('Sie ist zurzeit KRANK und spricht über ihre Diagnose.'), [
    'KRANK',
    'Diagnose',
  ]);
  assert.deepEqual(found('Er ist gläubiger Katholik'), ['gläubiger', 'Katholik']);
  assert.deepEqual(found('SPD-Mitglied'), ['SPD']);
  assert.deepEqual(found('seine Krebserkrankung'), ['Krebserkrankung']);
  assert.deepEqual(sensitiveWords(['krank', 'Krank'], 'en'), [
    { word: 'Krank', category: 'health' },
  ]);
});

test('a party that is part of the office, and the subject of the network’s work, are not', () => {
  for (const text of [
    'Obfrau der SPD-Fraktion im Rechtsausschuss',
    'Sprecherin für Frauenpolitik, Bundestagsfraktion Bündnis 90/Die Grünen',
    'Referat für Kinderhandel und Kinderrechte: Kinder im Asylverfahren',
    'Krankenhausgesellschaft, Krankenkassen',
    'Europäische Union, Richtlinie 2024/1712',
    '',
  ])
    assert.deepEqual(found(text), [], text);
  assert.deepEqual(found('Fraktion war dabei. Er ist in der SPD'), ['SPD'], 'another sentence');
});

test('every category has its name in both languages and words that can be found', () => {
  for (const { name, words } of list) {
    assert.ok(name.de && name.en);
    for (const word of words) assert.match(word, /^\*?[\p{Ll}\p{N}]{2,}\*?$/u, word);
  }
});
