import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type HelpLine, helpLines, lineNumber, namesLanguage } from './help-lines.ts';

test('these numbers are known, emergencies first', () => {
  assert.deepEqual(
    helpLines.map(({ id, number }) => [id, number]),
    [
      ['police', '110'],
      ['ambulance', '112'],
      ['helpline', '116 016'],
      ['men', '0800 123 99 00'],
      ['youth', '116 111'],
    ],
  );
  assert.equal(lineNumber('helpline'), '116 016');
  assert.equal(lineNumber('office'), null);
});

test('each line has its sources on record, with the day', () => {
  const record = readFileSync(new URL('data/help-lines-SOURCE.md', import.meta.url), 'utf8');
  for (const { number, source, seen } of helpLines) {
    assert.ok(record.includes(number), number);
    assert.ok(record.includes(source.url), source.url);
    assert.ok(record.includes(seen), seen);
  }
});

test('only the helpline for women names languages, Ukrainian among them and Thai not', () => {
  const women = lineOf('helpline');
  assert.equal(women.languages?.length, 18);
  assert.equal(new Set(women.languages).size, 18);
  for (const code of ['ro', 'ar', 'uk', 'zh']) assert.equal(namesLanguage(women, code), true, code);
  for (const code of ['hu', 'ti', 'am', 'th', 'pcm'])
    assert.equal(namesLanguage(women, code), false, code);
  assert.equal(namesLanguage(lineOf('police'), 'en'), false);
});

test('German is spoken everywhere, Leichte Sprache is German', () => {
  for (const line of helpLines)
    for (const code of ['de', 'de-leicht']) assert.equal(namesLanguage(line, code), true, line.id);
});

function lineOf(id: string): HelpLine {
  const found = helpLines.find((line) => line.id === id);
  assert.ok(found, id);
  return found;
}
