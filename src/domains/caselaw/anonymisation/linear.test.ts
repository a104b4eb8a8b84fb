import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPersonalData } from './find.ts';

const size = 1_000_000;
const sentence =
  'Die Strafkammer hat festgestellt, dass die Zeugin Beispielova am 3. Juni 2001 in der Beispielstraße 12 wohnte und dort für die Beispielia GmbH arbeitete. ';

/** Text of a judgment, and what would drive a pattern with nested repetitions into quadratic time. */
const texts: Readonly<Record<string, string>> = {
  'a judgment': sentence,
  'one letter': 'a',
  'capital letters': 'A',
  digits: '1',
  'digits in groups': '1234 ',
  'signs of a number': '0-1 /',
  initials: 'A. ',
  'opening quotation marks': '„',
  'at signs': 'a@',
  'capitalised words': 'Elena ',
  'words with hyphens': 'Ab-',
  'zeros and plus signs': '+49 0',
  'a cue again and again': 'Frau Dr. ',
  'lists of names': 'Zeugin Beispielova, ',
  spaces: ' ',
};

for (const [what, part] of Object.entries(texts))
  test(`R37 a megabyte of ${what} is checked in linear time`, (t) => {
    const text = part.repeat(Math.ceil(size / part.length)).slice(0, size);
    findPersonalData(text.slice(0, size / 10));
    const half = time(text.slice(0, size / 2));
    const whole = time(text);
    t.diagnostic(`${whole} ms`);
    assert.ok(whole < 1_500, `${whole} ms`);
    assert.ok(whole < half * 4 + 200, `half ${half} ms, whole ${whole} ms`);
  });

/** Milliseconds of the processor: others may be using the machine. */
function time(text: string): number {
  const start = process.cpuUsage();
  findPersonalData(text);
  const { user, system } = process.cpuUsage(start);
  return Math.round((user + system) / 1000);
}
