import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { tongues } from '../../../platform/i18n/index.ts';
import { lineNumber } from '../help-lines.ts';
import { plainPages } from '../pages.tsx';
import { rules, termOf } from '../rights.ts';
import type { Block, Document } from './document.ts';
import { type Inline, parseInline, placeholdersOf } from './inline.ts';
import { loadTexts, type TextPage, textPages } from './load.ts';

const folder = new URL('../content/', import.meta.url);
const texts = loadTexts(folder);
const codes = tongues.map(({ code }) => code);
/** Only core sentences exist in Nigerian Pidgin. */
const withPages = codes.filter((code) => code !== 'pcm');
const pages = Object.keys(textPages) as TextPage[];
/** How the German sentences sound, for readers of other letters: no German file has them. */
const soundKey = /^sound\.(language|help|danger|place|quiet|noCall|slow|woman)$/;

test('every file can be read, stands in the folder of a language, and is a page or the sentences', () => {
  assert.deepEqual(texts.unreadable, []);
  for (const code of readdirSync(folder)) {
    assert.ok((codes as string[]).includes(code), code);
    for (const name of readdirSync(new URL(`${code}/`, folder)))
      assert.ok(['core', ...pages].includes(name.replace(/\.md$/, '')), `${code}/${name}`);
  }
});

for (const code of codes)
  test(`the sentences in ${code} are there, made from the present German ones, without a digit`, () => {
    const { own, german } = texts.coreStates(code);
    assert.ok(own, 'core.md is missing');
    if (code !== 'de') assert.equal(own.source, german.hash, 'core.md is of another German text');
    assert.doesNotMatch(own.body, /\p{Nd}/u);
    const keys = keysOf(own.body);
    const wanted = keysOf(german.body);
    assert.deepEqual(
      [...wanted].filter((key) => !keys.has(key)),
      [],
    );
    assert.deepEqual(
      [...keys].filter((key) => !wanted.has(key) && !soundKey.test(key)),
      [],
    );
  });

for (const code of codes)
  test(`placeholders in ${code} are those of the German sentences`, () => {
    const german = texts.core('de');
    for (const [key, text] of texts.core(code)) {
      if (key.startsWith('sound.')) continue;
      assert.deepEqual(
        placeholders([parseInline(text)]),
        placeholders([parseInline(german.get(key)!)]),
        key,
      );
    }
  });

for (const code of withPages)
  for (const page of pages)
    test(`${code}/${page}.md is made from the present German text, with its sections and placeholders`, () => {
      const { own, german } = texts.states(page, code);
      assert.ok(own, `${page}.md is missing`);
      if (code !== 'de')
        assert.equal(own.source, german.hash, `${page}.md is of another German text`);
      assert.doesNotMatch(own.body, /\p{Nd}/u);
      const document = texts.document(page, code);
      const source = texts.document(page, 'de');
      assert.deepEqual(
        document.sections.map(({ key }) => key),
        source.sections.map(({ key }) => key),
      );
      assert.deepEqual(placeholdersIn(document), placeholdersIn(source));
    });

test('every placeholder of a German text stands for something', () => {
  const known = (name: string) => {
    if (name.startsWith('link.'))
      return [...plainPages, 'orte', 'karte'].includes(name.slice('link.'.length));
    return lineNumber(name) !== null || termOf(name).text !== '';
  };
  for (const page of pages)
    for (const name of placeholdersIn(texts.document(page, 'de')))
      assert.ok(known(name), `${page}: {${name}}`);
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
    for (const page of pages)
      assert.doesNotMatch(texts.states(page, code).own?.body ?? '', promises);
  }
  assert.doesNotMatch(texts.coreStates('en').own!.body, /\bsafe\b/i);
});

function keysOf(body: string): Set<string> {
  return new Set([...body.matchAll(/^([a-z][A-Za-z_.-]*): /gm)].map((match) => match[1]!));
}

function placeholdersIn({ title, introduction, sections }: Document): string[] {
  const inBlock = (block: Block) => (block.kind === 'list' ? block.items : [block.content]);
  return placeholders([
    title,
    ...introduction.flatMap(inBlock),
    ...sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(inBlock)]),
  ]);
}

function placeholders(texts: readonly (readonly Inline[])[]): string[] {
  return [...new Set(texts.flatMap((text) => placeholdersOf([...text])))].sort();
}
