import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { tongues } from '../../../platform/i18n/index.ts';
import { standsForSomething } from '../placeholders.ts';
import { rules } from '../rights.ts';
import { parseInline, placeholdersOf } from './inline.ts';
import { textsOf } from './load.ts';
import { pageNames, textNames } from './names.ts';
import { partsOf } from './parts.ts';
import { textProblems } from './problems.ts';
import { shipped } from './shipped.ts';

const folder = new URL('../content/', import.meta.url);
const texts = textsOf(shipped.files, shipped.unreadable);
const codes = tongues.map(({ code }) => code);

test('every file can be read, stands in the folder of a language, and is a page or the sentences', () => {
  assert.deepEqual(texts.unreadable, []);
  for (const code of readdirSync(folder)) {
    assert.ok((codes as string[]).includes(code), code);
    for (const name of readdirSync(new URL(`${code}/`, folder)))
      assert.ok(
        (textNames as readonly string[]).includes(name.replace(/\.md$/, '')),
        `${code}/${name}`,
      );
  }
});

for (const code of codes)
  for (const name of textNames)
    test(`${code}/${name}.md is made from the present German text and keeps the rules of texts`, () => {
      const own = shipped.files.get(`${code}/${name}`);
      // Only core sentences exist in Nigerian Pidgin.
      if (code === 'pcm' && name !== 'core') return assert.equal(own, undefined);
      const german = shipped.files.get(`de/${name}`)!;
      assert.ok(own, `${name}.md is missing`);
      if (code !== 'de')
        assert.equal(own.source, german.hash, `${name}.md is of another German text`);
      assert.deepEqual(textProblems(name, partsOf(name, own.body), partsOf(name, german.body)), []);
      return undefined;
    });

test('every placeholder of a German text stands for something', () => {
  for (const page of pageNames)
    for (const [part, text] of partsOf(page, shipped.files.get(`de/${page}`)!.body))
      for (const name of placeholdersOf(parseInline(text)))
        assert.ok(standsForSomething(name), `${page} ${part}: {${name}}`);
});

test('every rule has its section, and every section its rule', () => {
  assert.deepEqual(
    texts
      .document('rechte', 'de')
      .sections.map(({ key }) => key)
      .sort(),
    rules.map(({ id }) => id).sort(),
  );
});

test('no text of ours promises what it cannot keep', () => {
  const promises =
    /\b(no trace|anonymous browsing|guaranteed|spurlos|ohne Spuren|garantiert)\b|\bOpfer\b/i;
  for (const code of ['de', 'de-leicht', 'en'] as const) {
    assert.doesNotMatch(texts.coreStates(code).own?.body ?? '', promises);
    for (const page of pageNames)
      assert.doesNotMatch(texts.states(page, code).own?.body ?? '', promises);
  }
  assert.doesNotMatch(texts.coreStates('en').own!.body, /\bsafe\b/i);
});
