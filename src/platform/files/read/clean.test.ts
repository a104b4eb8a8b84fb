import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { brokenIn, cleanLine, cleanText } from './clean.ts';

test('text is stored NFC, without controls and halves of surrogate pairs, whatever comes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = cleanText(`${text}\ud800`);
      assert.equal(clean, clean.normalize('NFC'));
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be left
      assert.doesNotMatch(clean, /[\u0000\r\u0085]|\p{Surrogate}/u);
      assert.equal(cleanText(clean), clean);
    }),
  );
});

test('bidi marks stay in running text and leave names and numbers', () => {
  assert.equal(cleanText('a\u202eb'), 'a\u202eb');
  assert.equal(cleanLine('2\u00a0 StR\u200b \u202e87/22 '), '2 StR 87/22');
});

test('what was broken is told, what is whole is not', () => {
  assert.equal(brokenIn('Ü 😀 ok'), null);
  assert.match(brokenIn('a\u0000b') ?? '', /NUL/);
  assert.match(brokenIn('a\udc00b') ?? '', /surrogate/);
});

test('decomposed umlauts become whole, emoji sequences and a hundred accents stay', () => {
  assert.equal(cleanText('Mu\u0308nchen'), 'München');
  assert.equal(cleanText('👩‍⚖️'), '👩‍⚖️');
  assert.equal([...cleanText(`a${'\u0301'.repeat(100)}`)].length, 100);
});
