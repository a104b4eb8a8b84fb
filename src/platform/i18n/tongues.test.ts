import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages, nameOf, tongueOf, tongues } from './index.ts';

test('every language of the whole site is one of help, under the same name', () => {
  for (const language of languages) assert.equal(tongueOf(language)?.name, nameOf(language));
});

/** Leichte Sprache has no name of its own there; Naijá is what its speakers call Nigerian Pidgin. */
const namedOtherwise: ReadonlySet<string> = new Set(['de-leicht', 'pcm']);

test('codes are unique, names are written in themselves, tags are ones that browsers know', () => {
  assert.equal(tongues.length, 22);
  assert.equal(new Set(tongues.map(({ code }) => code)).size, 22);
  for (const { code, name, lang } of tongues) {
    assert.equal(new Intl.Locale(lang).toString(), lang, code);
    const own = new Intl.DisplayNames(lang, { type: 'language', fallback: 'none' }).of(lang);
    if (own && !namedOtherwise.has(code)) assert.equal(name.toLowerCase(), own.toLowerCase(), code);
  }
});

test('Leichte Sprache is German that says so, Arabic and Farsi run from the right', () => {
  assert.deepEqual(tongueOf('de-leicht'), {
    code: 'de-leicht',
    name: 'Leichte Sprache',
    lang: 'de-simple',
    dir: 'ltr',
  });
  const fromTheRight = tongues.filter(({ dir }) => dir === 'rtl').map(({ code }) => code);
  assert.deepEqual(fromTheRight, ['ar', 'fa']);
});

test('what is no code of ours is no language', () => {
  for (const code of ['', 'DE', 'xx', 'de-simple', '__proto__', 'assets'])
    assert.equal(tongueOf(code), null, code);
});
