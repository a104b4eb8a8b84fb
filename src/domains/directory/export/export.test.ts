import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDate } from '../../../platform/clock/index.ts';
import { centreWith } from '../centre.fixture.ts';
import type { Centre } from '../centre.ts';
import { readCsv } from '../import/csv.ts';
import { understood } from '../import/entry.fixture.ts';
import { readHsds } from '../import/hsds.ts';
import { readEntry } from '../import/read-entry.ts';
import { centresAsCsv } from './csv.ts';
import { derivedId } from './derived-id.ts';
import { organizationOf } from './hsds.ts';

const today = parseDate('2026-11-25')!;

const full = centreWith({
  description: 'Beispiel; mit "Zeichen"\n\nund Absatz',
  street: 'Beispielstraße 5',
  postalCode: '10115',
  town: 'Berlin',
  serves: ['bb', 'mv'],
  email: 'info@example.org',
  website: 'https://example.org/',
  languages: ['de', 'ro'],
  interpreted: ['ar', 'ti'],
  forms: ['labour', 'organs'],
  targetGroups: ['women', 'families'],
  services: ['Beratung', 'Begleitung, auch vor Gericht'],
  hours: 'Mo-Fr 09:00-12:00,13:00-16:00; PH off',
  accessible: 'partly',
  confirmedOn: '2026-11-01',
});
const samples = [
  full,
  centreWith({ precision: 'town', town: 'Kiel', land: 'sh' }),
  centreWith({ precision: 'land', land: 'nw', phone: null }),
  centreWith({ precision: 'exact', street: 'Beispielweg 1' }),
  centreWith({ name: '=1+1', hours: 'Mo[1] 10:00-12:00' }),
];

/** What the import stores of a centre, besides what is not public. */
function importable(centre: Centre) {
  const { id, slug: _s, parent: _p, point: _o, hasShelter: _h, ...rest } = centre;
  const { postalCode, targetGroups, confirmedOn, ...plain } = rest;
  return {
    ...plain,
    source_id: id,
    parent: null,
    postal_code: postalCode,
    target_groups: targetGroups,
    confirmed_on: confirmedOn,
    confirmed_by: null,
    notes_members: null,
    notes_office: null,
  };
}

test('the import reads the exported CSV back into the same', () => {
  const rows = understood(centresAsCsv(samples.map((one, at) => ({ ...one, id: `${at}` }))));
  assert.equal(rows.length, samples.length);
  for (const [at, row] of rows.entries()) {
    assert.ok('entry' in row);
    assert.deepEqual(row.entry.findings, []);
    assert.deepEqual(row.entry.record, importable({ ...samples[at]!, id: `${at}` }));
  }
});

test('the import reads the exported HSDS back into the same', () => {
  const page = { contents: samples.map((one) => organizationOf(one, null)) };
  const { rows } = readHsds('x', JSON.stringify(page));
  for (const [at, row] of rows.entries()) {
    assert.ok('raw' in row);
    const { record, findings } = readEntry(row.raw, today);
    assert.deepEqual(findings, []);
    assert.deepEqual(record, importable(samples[at]!));
  }
});

test('no cell of the CSV is a formula', () => {
  const evil = centreWith({ name: '=cmd()', description: '+1', services: ['-x'], hours: '@x' });
  const { rows } = readCsv('x', centresAsCsv([evil]).slice(1));
  assert.ok(rows[0] && 'raw' in rows[0]);
  assert.equal(rows[0].raw.text.name, '=cmd()');
  assert.match(centresAsCsv([evil]), /'=cmd\(\)/);
  assert.doesNotMatch(centresAsCsv([evil]), /(^|,)"?[=+@-]/m);
});

test('hours become weekly schedules, or stay as text', () => {
  const [service] = organizationOf(full, null).services;
  assert.deepEqual(
    service?.schedules.map((one) =>
      'byday' in one ? [one.byday, one.opens_at, one.closes_at] : one,
    ),
    [
      ['MO,TU,WE,TH,FR', '09:00', '12:00'],
      ['MO,TU,WE,TH,FR', '13:00', '16:00'],
    ],
  );
});

test('ids of parts are UUIDs, and the same each time', () => {
  const id = derivedId('a', 'b');
  assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(derivedId('a', 'b'), id);
  assert.notEqual(derivedId('a', 'c'), id);
});
