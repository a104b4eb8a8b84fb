import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isConfirmed } from './edition.ts';
import { hashOf } from './front-matter.ts';
import { layered, type ReleasedText, type TextConfirmation } from './layers.ts';
import { textsOf } from './load.ts';
import { shipped } from './shipped.ts';

const { files } = shipped;
const file = (key: string) => files.get(key)!;
const german = file('de/rechte');
const by = { by: 'Beispiel-Person', on: '2026-11-28' };

function released(change: Partial<ReleasedText>): ReleasedText {
  const body = file('ro/rechte').body.replace('# ', '# Beispiel: ');
  return { code: 'ro', name: 'rechte', body, source: german.hash, translated: 'person', ...change };
}

function confirmation(change: Partial<TextConfirmation> = {}): TextConfirmation {
  const textHash = file('ro/rechte').hash;
  return {
    code: 'ro',
    name: 'rechte',
    textHash,
    sourceHash: german.hash,
    confirmed: by,
    ...change,
  };
}

test('a released text lies over the file of its name, and over no other', () => {
  const text = released({});
  const all = layered(files, { texts: [text], confirmations: [] });
  assert.equal(all.get('ro/rechte')!.body, text.body);
  assert.equal(all.get('ro/rechte')!.hash, hashOf(text.body!));
  for (const [key, other] of files) if (key !== 'ro/rechte') assert.equal(all.get(key), other, key);
  const title = textsOf(all).document('rechte', 'ro').title[0];
  assert.match(title?.kind === 'text' ? title.text : '', /^Beispiel: /);
});

test('a withdrawn text is missing; a German one is there as it came with the program', () => {
  const texts = [released({ body: null }), released({ code: 'de', body: null })];
  const all = layered(files, { texts, confirmations: [] });
  assert.equal(all.has('ro/rechte'), false);
  assert.equal(all.get('de/rechte'), german);
  assert.equal(textsOf(all).states('rechte', 'ro').own, undefined);
});

const unusable: [string, Partial<ReleasedText>][] = [
  [
    'lacks a section that has a rule',
    { body: german.body.replace(/## Lohn \{#wages\}[\s\S]*?(?=## )/, '') },
  ],
  ['has a section that no rule knows', { body: `${german.body}\n## Neu {#other}\n\nText\n` }],
  ['names a placeholder that stands for nothing', { body: `${german.body}\n{unknown.term}\n` }],
  ['has a mark that pages cannot show', { body: `${german.body}\n> Zitat\n` }],
  ['is no text', { body: 'nichts' }],
  [
    'lacks a value that the program fills in',
    { name: 'core', body: file('ro/core').body.replace('{land}', 'x') },
  ],
  [
    'is a German one that lacks a sentence',
    { code: 'de', name: 'core', body: file('de/core').body.replace(/^more: .*\n/m, '') },
  ],
];

for (const [what, change] of unusable)
  test(`a released text that ${what} is left out, and help stays`, () => {
    const text = released(change);
    const all = layered(files, { texts: [text], confirmations: [] });
    const key = `${text.code}/${text.name}`;
    assert.equal(all.get(key), files.get(key));
    assert.doesNotThrow(() => textsOf(all));
  });

test('a translation that lacks a sentence is used: that sentence is there in English', () => {
  const body = file('ro/core').body.replace(/^more: .*\n/m, '');
  const all = layered(files, { texts: [released({ name: 'core', body })], confirmations: [] });
  assert.equal(all.get('ro/core')!.body, body);
  assert.equal(textsOf(all).core('ro').get('more'), textsOf(files).core('en').get('more'));
});

test('a confirmation counts for exactly its text and its German text', () => {
  const confirmedIn = (texts: ReleasedText[], confirmations: TextConfirmation[]) => {
    const all = layered(files, { texts, confirmations });
    return isConfirmed(all.get('ro/rechte')!, all.get('de/rechte')!);
  };
  assert.equal(confirmedIn([], [confirmation()]), true);
  assert.equal(confirmedIn([], []), false);
  // The text changes, the German text changes.
  assert.equal(confirmedIn([released({})], [confirmation()]), false);
  const newGerman = released({
    code: 'de',
    source: null,
    body: german.body.replace('Lohn', 'Der Lohn'),
  });
  assert.equal(confirmedIn([newGerman], [confirmation()]), false);
  // Somebody compares the same text with the new German one and confirms it again.
  const again = confirmation({ sourceHash: hashOf(newGerman.body!) });
  assert.equal(confirmedIn([newGerman], [confirmation(), again]), true);
});

test('who confirmed last is named', () => {
  const later = confirmation({ confirmed: { by: 'Beispiel-Andere', on: '2026-11-29' } });
  const all = layered(files, { texts: [], confirmations: [confirmation(), later] });
  assert.deepEqual(all.get('ro/rechte')!.confirmed, later.confirmed);
});
