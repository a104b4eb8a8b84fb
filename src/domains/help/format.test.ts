import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from '../../platform/clock/index.ts';
import { tongueOf, tongues } from '../../platform/i18n/index.ts';
import { dayOf, formatDay, joinNames, languageName, weekdayName } from './format.ts';

test('a day is Gregorian and in Latin digits in every language', () => {
  for (const tongue of tongues) {
    const text = formatDay('2026-11-25', tongue);
    assert.match(text, /25/, `${tongue.code}: ${text}`);
    assert.match(text, /2026/, `${tongue.code}: ${text}`);
    assert.doesNotMatch(text.replace(/\d/g, ''), /\p{Nd}/u, tongue.code);
  }
  assert.equal(formatDay('2026-11-25', tongueOf('de-leicht')!), '25. November 2026');
  assert.equal(formatDay('2026-11-25', tongueOf('en')!), '25 November 2026');
});

test('weekdays and languages have a name in every language', () => {
  for (const tongue of tongues) {
    const days = Array.from({ length: 7 }, (_, day) => weekdayName(day, tongue));
    assert.equal(new Set(days).size, 7, tongue.code);
    for (const { code } of tongues.filter((one) => one.code !== 'de-leicht'))
      assert.notEqual(languageName(code, tongue), code, `${code} in ${tongue.code}`);
  }
  assert.equal(weekdayName(0, tongueOf('de')!), 'Montag');
  assert.equal(languageName('ti', tongueOf('ro')!), 'tigrină');
});

test('names stand in a row with the comma of the script', () => {
  assert.equal(joinNames(['a', 'b'], tongueOf('tr')!), 'a, b');
  assert.equal(joinNames(['a', 'b'], tongueOf('ar')!), 'a، b');
  assert.equal(joinNames(['a', 'b'], tongueOf('am')!), 'a፣ b');
});

test('the day of an instant is the one in Germany', () => {
  assert.equal(dayOf(Temporal.Instant.from('2026-11-24T23:30:00Z')), '2026-11-25');
  assert.equal(dayOf(Temporal.Instant.from('2026-06-30T21:59:00Z')), '2026-06-30');
});
