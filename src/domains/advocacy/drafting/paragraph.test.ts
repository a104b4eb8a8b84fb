import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { paragraphsOf } from './paragraph.ts';

const text = (of: string) => ({ kind: 'text', text: of });

test('a pasted text is divided at empty lines; a list stays with what stands before it', () => {
  assert.deepEqual(
    paragraphsOf(
      '## Anlass\n\nErster\nAbsatz.\n \n\n- eins\n- zwei\n\n- drei\n\nZweiter Absatz.\n',
    ),
    [
      { kind: 'heading', text: 'Anlass' },
      text('Erster\nAbsatz.\n\n- eins\n- zwei\n- drei'),
      text('Zweiter Absatz.'),
    ],
  );
});

test('without an empty line every line is a paragraph', () => {
  assert.deepEqual(paragraphsOf('# Anlass\nErster Absatz.\nZweiter Absatz.'), [
    { kind: 'heading', text: 'Anlass' },
    text('Erster Absatz.'),
    text('Zweiter Absatz.'),
  ]);
});

test('no word is lost, and no paragraph is empty', () => {
  const line = fc.constantFrom(
    '',
    ' ',
    '# Titel',
    '- Punkt',
    '1. Punkt',
    'Ein Satz.',
    '#kein Titel',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const parts = paragraphsOf(lines.join('\n'));
      assert.ok(parts.every((part) => part.text.trim() !== ''));
      const words = (of: string) => of.replace(/#{1,6}\s/g, '').match(/\S+/g) ?? [];
      assert.deepEqual(
        parts.flatMap((part) => words(part.text)),
        words(lines.join('\n')),
      );
    }),
  );
});
