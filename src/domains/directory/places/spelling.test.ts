import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold, shortName, spellings } from './spelling.ts';

test('case, umlauts, accents, signs and spaces do not count', () => {
  const same: [string, string][] = [
    ['Köln', 'koeln'],
    ['Ko\u0308ln', 'koeln'],
    ['KÖLN', 'koeln'],
    ['Gießen', 'giessen'],
    ['  Frankfurt  (Oder) ', 'frankfurt oder'],
    ['St. Wendel', 'sankt wendel'],
    ['Kraków', 'krakow'],
    ['Łódź', 'lodz'],
    ['ＢＥＲＬＩＮ', 'berlin'],
  ];
  for (const [text, folded] of same) assert.equal(fold(text), folded);
});

test('a letter of another script stays another letter', () => {
  assert.notEqual(fold('B\u0435rlin'), 'berlin');
});

test('an umlaut may be written as two letters or without its dots', () => {
  assert.deepEqual(spellings('Köln'), ['koeln', 'koln']);
  assert.deepEqual(spellings('Soest'), ['soest']);
});

test('what tells a place from others of its name can be left out', () => {
  const names: [string, string][] = [
    ['Frankfurt (Oder)', 'Frankfurt'],
    ['Neustadt an der Aisch', 'Neustadt'],
    ['Neustadt/Vogtland', 'Neustadt'],
    ['Wismar, Mecklenburg', 'Wismar'],
    ['Bad Homburg vor der Höhe', 'Bad Homburg'],
    ['Berlin', 'Berlin'],
  ];
  for (const [name, short] of names) assert.equal(shortName(name), short);
});

test('folding a folded text changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)),
  );
});
