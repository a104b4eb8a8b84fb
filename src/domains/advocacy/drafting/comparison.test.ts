import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { comparedParagraphs } from './comparison.ts';
import type { ReadParagraph } from './paragraph.ts';

const version = (paragraphs: Readonly<Record<string, string>>) => ({
  paragraphs: Object.entries(paragraphs).map(
    ([id, text]): ReadParagraph => ({ id, kind: 'text', text, section: null }),
  ),
});

test('what was changed, added, removed and moved is told apart, word by word', () => {
  const older = version({
    a: 'Eins zwei drei.',
    b: 'Bleibt.',
    c: 'Geht.',
    d: 'Wandert.',
    e: 'Ende.',
  });
  const newer = version({
    d: 'Wandert.',
    a: 'Eins vier drei.',
    n: 'Neu.',
    b: 'Bleibt.',
    e: 'Ende.',
  });
  const compared = comparedParagraphs(older, newer);
  assert.deepEqual(
    compared.map(({ paragraph, state }) => `${paragraph.id} ${state}`),
    ['d moved', 'a changed', 'n added', 'b same', 'c removed', 'e same'],
  );
  assert.deepEqual(
    compared[1]?.parts.map(({ kind, text }) => [kind, text]),
    [
      ['same', 'Eins '],
      ['deleted', 'zwei'],
      ['inserted', 'vier'],
      ['same', ' drei.'],
    ],
  );
});

test('the first version has nothing to be compared with', () => {
  const compared = comparedParagraphs(null, version({ a: 'Eins.', b: 'Zwei.' }));
  assert.ok(compared.every(({ state }) => state === 'same'));
});

test('the comparison holds both texts whole', () => {
  const texts = fc.dictionary(
    fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    fc.string({ maxLength: 20 }),
  );
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const compared = comparedParagraphs(version(one), version(other));
      const side = (gone: string) =>
        Object.fromEntries(
          compared.flatMap(({ paragraph, state, parts }) => {
            if (state === (gone === 'inserted' ? 'added' : 'removed')) return [];
            const kept = parts.filter(({ kind }) => kind !== gone);
            return [[paragraph.id, kept.map(({ text }) => text).join('')]];
          }),
        );
      assert.deepEqual(side('inserted'), { ...one });
      assert.deepEqual(side('deleted'), { ...other });
    }),
  );
});
