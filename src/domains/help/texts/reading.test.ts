import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseCore } from './core.ts';
import { parseDocument } from './document.ts';
import { readTextFile } from './front-matter.ts';
import { parseInline, placeholdersOf } from './inline.ts';
import { sayFrom } from './say.ts';

test('the head says source, translated and confirmed; the hash is of what follows', () => {
  const file = readTextFile(
    '---\nsource: 0123456789ab\ntranslated: machine\nconfirmed: { by: Beispiel-Person, on: 2026-11-25 }\n---\nText',
  );
  // printf Text | sha256sum
  assert.deepEqual(file, {
    source: '0123456789ab',
    translated: 'machine',
    confirmed: { by: 'Beispiel-Person', on: '2026-11-25' },
    body: 'Text',
    hash: '71988c4d8e08',
  });
});

for (const head of [
  '',
  '---\nsource: null\n---\n',
  '---\nsource: xyz\ntranslated: person\nconfirmed: null\n---\n',
  '---\nsource: null\ntranslated: friend\nconfirmed: null\n---\n',
  '---\nsource: null\ntranslated: person\nconfirmed: yes\n---\n',
  '---\nsource: null\ntranslated: person\nconfirmed: { by: X, on: 2026-02-30 }\n---\n',
])
  test(`a head that says less or other is refused: ${JSON.stringify(head)}`, () => {
    assert.throws(() => readTextFile(`${head}Text`));
  });

test('sentences are lines of key and text; anything else is refused', () => {
  assert.deepEqual(
    [...parseCore('a.b: Eins: zwei\n\nc: Drei\n')],
    [
      ['a.b', 'Eins: zwei'],
      ['c', 'Drei'],
    ],
  );
  for (const wrong of ['a.b Eins', 'a.b:', 'A: b', 'a: b\na: c', '# a: b'])
    assert.throws(() => parseCore(wrong), wrong);
});

test('a text is a title, an introduction and sections of paragraphs and lists', () => {
  const document = parseDocument(
    '# Titel\n\nEin **sehr** kurzer\nAbsatz: {link.orte}\n\n## Erster {#one}\n- a\n- b {police}\n\nDanach.\n\n## Zweiter\n',
  );
  const text = (value: string) => ({ kind: 'text', text: value });
  assert.deepEqual(document, {
    title: [text('Titel')],
    introduction: [
      {
        kind: 'paragraph',
        content: [
          text('Ein '),
          { kind: 'strong', content: [text('sehr')] },
          text(' kurzer Absatz: '),
          { kind: 'placeholder', name: 'link.orte' },
        ],
      },
    ],
    sections: [
      {
        key: 'one',
        heading: [text('Erster')],
        blocks: [
          {
            kind: 'list',
            items: [[text('a')], [text('b '), { kind: 'placeholder', name: 'police' }]],
          },
          { kind: 'paragraph', content: [text('Danach.')] },
        ],
      },
      { key: null, heading: [text('Zweiter')], blocks: [] },
    ],
  });
});

for (const wrong of [
  'Kein Titel',
  '# T\n\n### Zu tief',
  '# T\n\n> Zitat',
  '# T\n\n1. Erstens',
  '# T\n\nEin [Link](https://example.org)',
  '# T\n\nEin <b>Tag</b>',
  '# T\n\nAbsatz\n- und Liste',
  '# T\n\n* Liste',
])
  test(`a mark that no page would show right is refused: ${JSON.stringify(wrong)}`, () => {
    assert.throws(() => parseDocument(wrong));
  });

test('nothing of a sentence is lost in its pieces', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const back = (pieces: ReturnType<typeof parseInline>): string =>
        pieces
          .map((piece) => {
            if (piece.kind === 'text') return piece.text;
            return piece.kind === 'strong' ? `**${back([...piece.content])}**` : `{${piece.name}}`;
          })
          .join('');
      assert.equal(back(parseInline(text)), text);
    }),
  );
  assert.deepEqual(placeholdersOf(parseInline('{a} **{b} {a}**')), ['a', 'b']);
});

test('a sentence without its value is a bug, not a page', () => {
  const say = sayFrom(new Map([['a', 'Am {date}']]));
  assert.equal(say('a', { date: 'Montag' }), 'Am Montag');
  assert.throws(() => say('a'), /needs a value/);
  assert.throws(() => say('b'), /no sentence/);
});
