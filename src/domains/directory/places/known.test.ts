import assert from 'node:assert/strict';
import { test } from 'node:test';
import { landCodes } from '../land.ts';
import { readPlaces } from './known.ts';

const places = readPlaces();
const parts = places.flatMap((place) => place.parts.map((part) => ({ place, ...part })));

test('the table has the postcodes of Germany with their places', () => {
  assert.ok(new Set(parts.map(({ postalCode }) => postalCode)).size > 8_200);
  assert.deepEqual([...new Set(places.map(({ land }) => land))].sort(), [...landCodes].sort());
  for (const { place, postalCode, point } of parts) {
    assert.match(postalCode, /^\d{5}$/);
    assert.match(place.name, /^\p{L}/u);
    assert.ok(point.latitude > 47 && point.latitude < 55.1, place.name);
    assert.ok(point.longitude > 5.8 && point.longitude < 15.1, place.name);
  }
});

test('coordinates are hundredths of a degree, no finer', () => {
  for (const { point } of parts)
    for (const degrees of [point.latitude, point.longitude])
      assert.equal(Math.round(degrees * 100) / 100, degrees);
});

test('a district knows its town', () => {
  const district = places.find(({ name }) => name === 'Dresden Friedrichstadt');
  assert.equal(district?.town, 'Dresden');
  assert.equal(district?.district, 'Friedrichstadt');
  assert.equal(district?.parts[0]?.postalCode, '01067');
});

test('firms and offices are no places', () => {
  const firms = /\b(GmbH|KG|AG|mbH|e\.V\.|Finanzamt|Amtsgericht|Stadtverwaltung|Deutsche Post)\b/;
  assert.deepEqual(
    places.filter(({ name }) => firms.test(name)),
    [],
  );
});

test('the districts of Hamburg are in Hamburg', () => {
  const named = places.filter(({ name }) => /^Hamburg( |$)/.test(name));
  assert.ok(named.length > 90);
  assert.ok(named.every(({ land }) => land === 'hh'));
});
