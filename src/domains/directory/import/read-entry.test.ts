import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { csvOf, goodRow, hiddenRow, understood } from './entry.fixture.ts';
import type { ReadEntry } from './read-entry.ts';

function read(row: Readonly<Record<string, string>>): ReadEntry {
  const [only] = understood(csvOf([row]));
  assert.ok(only && 'entry' in only);
  return only.entry;
}

test('a row that is right is taken whole', () => {
  const { record, findings } = read(goodRow);
  assert.deepEqual(findings, []);
  assert.equal(record?.type, 'specialised_counselling');
  assert.equal(record?.phone, '+493023125101');
  assert.deepEqual(record?.languages, ['de', 'ro']);
  assert.deepEqual(record?.interpreted, ['ar']);
});

test('codes and German words mean the same', () => {
  const { record, findings } = read({
    ...goodRow,
    type: 'Autonomes Migrantinnen*projekt',
    land: 'Nordrhein-Westfalen|DE-BE|thüringen',
    precision: 'genau',
    languages: 'Rumänisch|Tigrinya|pt-BR|Farsi|zh-Hant|DGS',
    forms: 'Sexuelle Ausbeutung|erzwungene organentnahme',
    target_groups: 'Frauen*|Menschen mit Kindern',
    accessible: 'teilweise',
    confirmed_on: '1.10.2026',
    hours: 'Mo-Fr 9-17',
  });
  assert.deepEqual(findings, []);
  assert.equal(record?.type, 'migrant_project');
  assert.equal(record?.land, 'nw');
  assert.deepEqual(record?.serves, ['be', 'th']);
  assert.deepEqual(record?.languages, ['ro', 'ti', 'pt', 'fa', 'zh', 'gsg']);
  assert.deepEqual(record?.forms, ['sexual', 'organs']);
  assert.deepEqual(record?.target_groups, ['women', 'families']);
  assert.equal(record?.accessible, 'partly');
  assert.equal(record?.confirmed_on, '2026-10-01');
  assert.equal(record?.hours, 'Mo-Fr 09:00-17:00');
});

/** What is wrong and not needed: left out, told at its field, the rest taken. */
const optional: readonly [field: string, value: string, reason: RegExp][] = [
  ['phone', '030 12', /no single telephone number/],
  ['phone', '030 23125101 oder 030 23125102', /no single telephone number/],
  ['email', 'info@example.org\nBcc: x@example.org', /line break/],
  ['email', 'info', /no e-mail address/],
  ['website', 'javascript:alert(1)', /https/],
  ['website', 'www.example.org', /https/],
  ['hours', 'Mo 09:00-12:00,11:00-15:00', /overlaps/],
  ['hours', 'immer wieder', /OpenStreetMap/],
  ['languages', 'Klingonisch', /no language/],
  ['languages_interpreted', 'xx', /no language/],
  ['forms', 'Sonstiges', /no form/],
  ['target_groups', 'alle', /no group/],
  ['land', 'be|Tirol', /no Land/],
  ['postal_code', '1010', /no postcode/],
  ['accessible', 'vielleicht', /yes, partly, no/],
  ['confirmed_on', '31.02.2026', /no day/],
  ['confirmed_on', '2026-12-24', /future/],
  ['description', 'x'.repeat(5_001), /longer than 5000/],
  ['services', 'x'.repeat(201), /longer than 200/],
];

for (const [field, value, reason] of optional)
  test(`${field} ${JSON.stringify(value.slice(0, 30))} is left out and told, the rest is taken`, () => {
    const { record, findings } = read({ ...goodRow, [field]: value });
    assert.ok(record);
    assert.equal(findings.length, 1);
    assert.equal(findings[0]?.field, field);
    assert.match(findings[0]?.reason ?? '', reason);
    assert.match(findings[0]?.reason ?? '', /left out$/);
    assert.equal(record.name, goodRow.name);
  });

test('without id, name, type, land or precision a row is refused, and told why', () => {
  for (const field of ['id', 'name', 'type', 'land', 'precision'])
    for (const value of ['', ' ', ...(field === 'id' || field === 'name' ? [] : ['?'])]) {
      const { record, findings } = read({ ...goodRow, [field]: value });
      assert.equal(record, null, field);
      assert.deepEqual(
        findings.map((one) => one.field),
        [field],
      );
    }
});

test('a place is told as exactly as the precision allows, the rest is left out and told', () => {
  const town = read({ ...goodRow, precision: 'town' });
  assert.deepEqual(
    [town.record?.street, town.record?.postal_code, town.record?.town],
    [null, null, 'Berlin'],
  );
  assert.deepEqual(
    town.findings.map(({ field }) => field),
    ['street', 'postal_code'],
  );
  const land = read({ ...goodRow, precision: 'land' });
  assert.equal(land.record?.town, null);
  assert.deepEqual(
    land.findings.map(({ field }) => field),
    ['street', 'postal_code', 'town'],
  );
});

test('a hidden row without a place is taken, also with a number that tells no place', () => {
  assert.equal(read(hiddenRow).record?.precision, 'hidden');
  for (const phone of ['0151 12345678', '0800 1234567'])
    assert.deepEqual(read({ ...hiddenRow, phone }).findings, []);
});

test('a hidden row with anything geographic is refused whole (R93), without repeating it', () => {
  for (const [field, value] of [
    ['street', 'Beispielweg 3'],
    ['postal_code', '10115'],
    ['postal_code', 'nicht gültig'],
    ['town', 'Berlin'],
    ['phone', '030 23125101'],
    ['phone', '+43 1 7180000'],
  ] as const) {
    const entry = read({ ...hiddenRow, [field]: value });
    assert.equal(entry.record, null, field);
    assert.equal('hides' in entry && entry.hides, '1');
    const told = entry.findings.filter((finding) => !finding.reason.includes('left out'));
    assert.deepEqual(
      told.map((finding) => finding.field),
      [field],
    );
    assert.ok(!told[0]?.reason.includes(value));
  }
});

test('whatever stands in the cells, every row ends as an entry or with a reason', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('be', 'exact', 'hidden', 'shelter', '|||', '\u0000', '=1+1', '030 23125101'),
  );
  const row = fc.record(Object.fromEntries(Object.keys(goodRow).map((column) => [column, cell])));
  fc.assert(
    fc.property(row, (cells) => {
      const rows = understood(csvOf([cells as Record<string, string>]));
      for (const one of rows)
        if ('entry' in one) assert.ok(one.entry.record || one.entry.findings.length > 0);
    }),
    { numRuns: 300 },
  );
});
