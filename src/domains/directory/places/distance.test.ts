import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { distanceKm } from './distance.ts';

const point = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

test('a quarter of a great circle is 10,007.6 km, a degree of it 111.2 km', () => {
  const quarter = distanceKm({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 90 });
  assert.ok(Math.abs(quarter - 10_007.56) < 0.01);
  const degree = distanceKm({ latitude: 52, longitude: 13 }, { latitude: 51, longitude: 13 });
  assert.ok(Math.abs(degree - 111.195) < 0.001);
});

test('the way there is as long as the way back, and never longer than half the Earth', () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      const there = distanceKm(a, b);
      assert.ok(there >= 0 && there <= 20_015.2);
      assert.ok(Math.abs(there - distanceKm(b, a)) < 1e-6);
      assert.equal(distanceKm(a, a), 0);
    }),
  );
});
