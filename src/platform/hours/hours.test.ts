import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { hoursByDay, isOpen, parseHours, weekdayName } from './index.ts';

const worktime = 'Mo-Fr 09:00-17:00';

/** [hours, Land, instant, open]: instants in UTC, hours in Berlin. */
const cases: readonly [string, string, string, boolean | null][] = [
  [worktime, 'Berlin', '2026-11-25T07:59:00Z', false],
  [worktime, 'Berlin', '2026-11-25T08:00:00Z', true],
  [worktime, 'Berlin', '2026-11-25T15:59:00Z', true],
  [worktime, 'Berlin', '2026-11-25T16:00:00Z', false],
  // In summer Berlin is two hours ahead.
  [worktime, 'Berlin', '2026-07-01T07:00:00Z', true],
  [worktime, 'Berlin', '2026-07-01T15:00:00Z', false],
  // Late in the evening in UTC it is the next day in Berlin, on Sunday already Monday.
  ['Mo 00:00-03:00', 'Berlin', '2026-11-22T23:30:00Z', true],
  // The night in which summer time begins: 01:59 is followed by 03:00.
  ['Su 00:00-02:00', 'Berlin', '2027-03-28T00:59:00Z', true],
  ['Su 03:00-04:00', 'Berlin', '2027-03-28T01:00:00Z', true],
  // The night in which it ends: 02:30 comes twice.
  ['Su 02:00-03:00', 'Berlin', '2026-10-25T00:30:00Z', true],
  ['Su 02:00-03:00', 'Berlin', '2026-10-25T01:30:00Z', true],
  ['Su 02:00-03:00', 'Berlin', '2026-10-25T02:00:00Z', false],
  // Buß- und Bettag is a holiday in Sachsen only.
  [worktime, 'Sachsen', '2026-11-18T10:00:00Z', false],
  [worktime, 'Sachsen-Anhalt', '2026-11-18T10:00:00Z', true],
  // Fronleichnam in Bayern, not in Berlin.
  [worktime, 'Bayern', '2027-05-27T10:00:00Z', false],
  [worktime, 'Berlin', '2027-05-27T10:00:00Z', true],
  // Internationaler Frauentag in Berlin and Mecklenburg-Vorpommern; Weltkindertag in Thüringen.
  [worktime, 'Berlin', '2027-03-08T10:00:00Z', false],
  [worktime, 'Mecklenburg-Vorpommern', '2027-03-08T10:00:00Z', false],
  [worktime, 'Brandenburg', '2027-03-08T10:00:00Z', true],
  [worktime, 'Thüringen', '2027-09-20T10:00:00Z', false],
  // Everywhere.
  [worktime, 'Hessen', '2026-12-25T10:00:00Z', false],
  // Only in some towns of Bayern.
  ['Mo-Su 09:00-17:00', 'Bayern', '2027-08-15T10:00:00Z', null],
  ['Mo-Su 09:00-17:00', 'Bayern', '2027-08-08T10:00:00Z', null],
  ['Mo-Su 09:00-17:00', 'Saarland', '2027-08-15T10:00:00Z', false],
  // Said to be open on holidays, or always.
  ['Mo-Su,PH 09:00-17:00', 'Hessen', '2026-12-25T10:00:00Z', true],
  ['24/7', 'Hessen', '2026-12-25T10:00:00Z', true],
  ['Mo-Fr 09:00-17:00 "nach Vereinbarung"', 'Hessen', '2026-11-25T10:00:00Z', null],
];

test('hours are Berlin’s, and the holidays of the Land are closed', () => {
  for (const [hours, land, instant, expected] of cases)
    assert.equal(isOpen(hours, land, new Date(instant)), expected, `${hours} ${land} ${instant}`);
});

test('the time zone of the process changes nothing', () => {
  const program = `
    import { isOpen, hoursByDay } from ${JSON.stringify(new URL('index.ts', import.meta.url).href)};
    const cases = JSON.parse(process.argv[1]);
    const wrong = cases.filter(([hours, land, instant, expected]) => isOpen(hours, land, new Date(instant)) !== expected);
    console.log(JSON.stringify({ wrong, days: hoursByDay('Mo-Fr 22:00-06:00; Sa 09:00-12:00') }));`;
  for (const zone of [
    'UTC',
    'America/New_York',
    'Asia/Kolkata',
    'Europe/Berlin',
    'Pacific/Auckland',
  ]) {
    const output = execFileSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', program, JSON.stringify(cases)],
      { env: { ...process.env, TZ: zone }, encoding: 'utf8' },
    );
    const { wrong, days } = JSON.parse(output);
    assert.deepEqual(wrong, [], zone);
    assert.deepEqual(days, hoursByDay('Mo-Fr 22:00-06:00; Sa 09:00-12:00'), zone);
  }
});

test('hours are stored in their usual spelling', () => {
  for (const [text, expected] of [
    [worktime, worktime],
    ['Mo-Fr 9-17', worktime],
    ['Montag bis Freitag 9 bis 17 Uhr', worktime],
    ['24/7', '24/7'],
    // A later rule replaces the earlier one on its days.
    ['Mo-Fr 09:00-17:00; We 09:00-12:00', 'Mo-Fr 09:00-17:00; We 09:00-12:00'],
    ['Mo 09:00-12:00, Tu 11:00-15:00', 'Mo 09:00-12:00, Tu 11:00-15:00'],
  ] as const)
    assert.deepEqual(parseHours(text), { ok: true, hours: expected });
});

test('hours that overlap, do not parse or say no times are refused with a reason', () => {
  for (const [text, reason] of [
    ['Mo 09:00-12:00,11:00-15:00', /overlaps: 09:00-12:00,11:00-15:00/],
    ['Mo-Fr 09:00-12:00, Mo 11:00-15:00', /overlaps/],
    ['nachmittags', /OpenStreetMap/],
    ['Mo-Fr 25:00-26:00', /OpenStreetMap/],
    ['', /OpenStreetMap/],
    ['Mo-Fr', /without times/],
    [`Mo ${'9'.repeat(10_000)}`, /longer than 255/],
  ] as const) {
    const parsed = parseHours(text);
    assert.ok(!parsed.ok, text);
    assert.match(parsed.reason, reason, text);
  }
});

test('what was parsed parses again as itself', () => {
  for (const [hours] of cases) {
    const parsed = parseHours(hours);
    assert.ok(parsed.ok, hours);
    assert.deepEqual(parseHours(parsed.hours), parsed);
  }
});

test('each weekday has its spans, nights on the day on which they begin', () => {
  const shown = (hours: string) => hoursByDay(hours)?.map(({ spans }) => spans.join(' ')) ?? null;
  assert.deepEqual(shown('Mo-We 09:00-12:00,13:00-16:00; PH off'), [
    ...Array(3).fill('09:00–12:00 13:00–16:00'),
    ...Array(4).fill(''),
  ]);
  assert.deepEqual(shown('Su 22:00-06:00'), [...Array(6).fill(''), '22:00–06:00']);
  assert.deepEqual(shown('24/7'), Array(7).fill('00:00–24:00'));
  for (const irregular of [
    'Mo[1] 10:00-12:00',
    'Jan-Mar Mo 10:00-12:00',
    'sunrise-sunset',
    'Mo "nach Vereinbarung"',
  ])
    assert.equal(shown(irregular), null, irregular);
});

test('weekdays are named in the language', () => {
  assert.equal(weekdayName(0, 'de'), 'Montag');
  assert.equal(weekdayName(6, 'en'), 'Sunday');
});
