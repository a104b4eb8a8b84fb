import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { markdownBlocks } from './index.ts';

test('a text in Markdown as paragraphs for paper: no markup, lists and quotations told apart', () => {
  const text = [
    'Ein **fetter** und *schräger* Satz\nmit Umbruch.',
    '> Zitat\n> geht weiter',
    '- eins\n- zwei',
    '1. erstens',
    '## Titel',
    '[Seite](https://example.org/a) und <https://example.org/b>',
    '```\n<b>\n```',
  ].join('\n\n');
  assert.deepEqual(markdownBlocks(text), [
    { kind: 'text', text: 'Ein fetter und schräger Satz mit Umbruch.' },
    { kind: 'quote', text: 'Zitat geht weiter' },
    { kind: 'item', text: 'eins' },
    { kind: 'item', text: 'zwei' },
    { kind: 'item', text: 'erstens' },
    { kind: 'text', text: 'Titel' },
    { kind: 'text', text: 'Seite (https://example.org/a) und https://example.org/b' },
    { kind: 'text', text: '<b>' },
  ]);
  assert.deepEqual(markdownBlocks(''), []);
});

test('no word of a text of plain words is lost, whatever stands around them', () => {
  const word = fc.stringMatching(/^[a-zäöü]{1,8}$/);
  const glue = fc.constantFrom(' ', '\n', '\n\n', '\n\n- ', '\n\n> ', '\n\n1. ');
  fc.assert(
    fc.property(fc.array(fc.tuple(glue, word), { maxLength: 30 }), (pairs) => {
      const said = markdownBlocks(pairs.flat().join(''))
        .map(({ text }) => text)
        .join(' ');
      assert.deepEqual(
        said.match(/[a-zäöü]+/g) ?? [],
        pairs.map(([, one]) => one),
      );
    }),
  );
});
