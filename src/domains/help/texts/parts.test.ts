import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTextKey } from './names.ts';
import { bodyOf, partsOf } from './parts.ts';
import { shipped } from './shipped.ts';

test('every shipped text comes back from its parts, byte for byte', () => {
  assert.ok(shipped.files.size > 150, `only ${shipped.files.size} texts`);
  for (const [key, { body }] of shipped.files) {
    const { name } = parseTextKey(key)!;
    assert.equal(
      bodyOf(name, partsOf(name, body), shipped.files.get(`de/${name}`)!.body),
      body,
      key,
    );
  }
});

test('parts are named by the key of their section, or by its place', () => {
  const body = '\n# Titel\n\nAnfang.\n\n## Eins {#one}\n\nA\n\n- b\n\n## Zwei\n\nC\n';
  assert.deepEqual(
    [...partsOf('rechte', body)],
    [
      ['title', 'Titel'],
      ['introduction', 'Anfang.'],
      ['heading.one', 'Eins'],
      ['body.one', 'A\n\n- b'],
      ['heading.2', 'Zwei'],
      ['body.2', 'C'],
    ],
  );
});

test('what a translation lacks is left out, not written empty', () => {
  const german = '\n# Titel\n\nAnfang.\n\n## Eins\n\nA\n';
  const parts = new Map([
    ['title', 'Title'],
    ['heading.1', 'One'],
    ['body.1', ' B '],
  ]);
  assert.equal(bodyOf('was', parts, german), '\n# Title\n\n## One\n\nB\n');
  assert.equal(bodyOf('core', new Map([['b', 'B']]), '\na: 1\n\nb: 2\nc: 3\n'), '\nb: B\n');
});
