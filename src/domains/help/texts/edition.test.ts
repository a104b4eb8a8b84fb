import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mode } from '../../../platform/config/index.ts';
import type { TongueCode } from '../../../platform/i18n/index.ts';
import { editionOf, isConfirmed, type TextClass } from './edition.ts';
import { readTextFile, type TextFile } from './front-matter.ts';

const german = file('null', 'person', 'null', 'Deutsch');
const by = '{ by: Beispiel-Person, on: 2026-11-25 }';
const texts = {
  none: undefined,
  machine: file(german.hash, 'machine', 'null', 'Text'),
  person: file(german.hash, 'person', 'null', 'Text'),
  confirmed: file(german.hash, 'machine', by, 'Text'),
  stale: file('0123456789ab', 'machine', by, 'Text'),
};
const english = texts.machine;

function file(source: string, translated: string, confirmed: string, body: string): TextFile {
  return readTextFile(
    `---\nsource: ${source}\ntranslated: ${translated}\nconfirmed: ${confirmed}\n---\n${body}`,
  );
}

type Case = [TextClass, TongueCode, Mode, keyof typeof texts, string];

/** "ro: draft": the text in Romanian with that mark; "!" first: not yet checked in the reader's language. */
const cases: Case[] = [
  ['core', 'ro', 'production', 'machine', 'ro: machine'],
  ['core', 'ro', 'production', 'person', 'ro'],
  ['core', 'ro', 'production', 'confirmed', 'ro'],
  ['core', 'ro', 'production', 'stale', 'ro: machine'],
  ['core', 'ro', 'demonstration', 'machine', 'ro: machine'],
  ['core', 'pcm', 'production', 'none', '! en: machine, de'],
  ['rights', 'ro', 'production', 'machine', '! en: machine, de: unconfirmed'],
  ['rights', 'ro', 'production', 'person', '! en: machine, de: unconfirmed'],
  ['rights', 'ro', 'production', 'confirmed', 'ro'],
  ['rights', 'ro', 'production', 'stale', '! en: machine, de: unconfirmed'],
  ['rights', 'ro', 'production', 'none', '! en: machine, de: unconfirmed'],
  ['rights', 'ro', 'demonstration', 'machine', 'ro: draft'],
  ['rights', 'ro', 'demonstration', 'stale', 'ro: draft'],
  ['rights', 'ro', 'demonstration', 'confirmed', 'ro'],
  ['rights', 'ro', 'demonstration', 'none', '! en: machine, de: unconfirmed'],
  ['rights', 'de-leicht', 'production', 'machine', '! de: unconfirmed'],
  ['rights', 'de-leicht', 'production', 'confirmed', 'de-leicht'],
  ['rights', 'en', 'production', 'machine', 'en: machine'],
  ['rights', 'en', 'production', 'confirmed', 'en'],
  ['rights', 'en', 'demonstration', 'machine', 'en: machine'],
];

for (const [textClass, code, mode, name, expected] of cases)
  test(`${textClass} in ${code}, ${mode}, text ${name}: ${expected}`, () => {
    const edition = editionOf(textClass, code, mode, { own: texts[name], english, german });
    const parts = edition.parts.map((part) => part.code + (part.mark ? `: ${part.mark}` : ''));
    assert.equal(`${edition.unchecked ? '! ' : ''}${parts.join(', ')}`, expected);
  });

test('German is shown unconfirmed with a mark, confirmed without one, and a change un-confirms it', () => {
  const mark = (own: TextFile) =>
    editionOf('rights', 'de', 'production', { own, english, german: own }).parts[0]!.mark;
  assert.equal(mark(german), 'unconfirmed');
  const confirmed = {
    ...german,
    confirmed: { by: 'Beispiel', on: '2026-11-25' },
    source: german.hash,
  };
  assert.equal(mark(confirmed), null);
  assert.equal(mark({ ...confirmed, hash: 'ba9876543210' }), 'unconfirmed');
});

test('without an English text the German one stands alone', () => {
  const states = { own: undefined, english: undefined, german };
  const { parts } = editionOf('rights', 'ro', 'production', states);
  assert.deepEqual(parts, [{ code: 'de', mark: 'unconfirmed' }]);
});

test('a confirmation counts only for the German text it was given for', () => {
  assert.equal(isConfirmed(texts.confirmed, german), true);
  assert.equal(isConfirmed(texts.stale, german), false);
  assert.equal(isConfirmed(texts.confirmed, { ...german, hash: 'ba9876543210' }), false);
});
