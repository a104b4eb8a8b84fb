import assert from 'node:assert/strict';
import { test } from 'node:test';
import { landCodes } from '../land.ts';
import { distanceKm } from './distance.ts';
import { readPlaces } from './known.ts';
import { landMiddle } from './land-middle.ts';

test('the place nearest to the middle of a Land is in it', () => {
  const places = readPlaces();
  for (const code of landCodes) {
    const distances = places.map(({ parts }) => distanceKm(landMiddle(code), parts[0]!.point));
    const nearest = distances.indexOf(Math.min(...distances));
    assert.equal(places[nearest]?.land, code);
  }
});
