import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { project } from './projection.ts';

/** Radius of the Earth in kilometres. */
const earth = 6371;
const anywhere = {
  latitude: fc.double({ min: 47, max: 56, noNaN: true }),
  longitude: fc.double({ min: 5, max: 16, noNaN: true }),
};

test('the middle of the projection is its origin; north is up, east is right', () => {
  const [x, y] = project({ latitude: 51, longitude: 10.5 });
  assert.ok(Math.hypot(x, y) < 1e-12);
  assert.ok(project({ latitude: 52, longitude: 10.5 })[1] < 0);
  assert.ok(project({ latitude: 51, longitude: 11 })[0] > 0);
});

test('distances are true to 0.5 % all over Germany, in every direction', () => {
  fc.assert(
    fc.property(fc.record(anywhere), ({ latitude, longitude }) => {
      const [x, y] = project({ latitude, longitude });
      const step = 0.01;
      const degree = (Math.PI / 180) * step * earth;
      const north = project({ latitude: latitude + step, longitude });
      const east = project({ latitude, longitude: longitude + step });
      const northKm = Math.hypot(north[0] - x, north[1] - y) * earth;
      const eastKm = Math.hypot(east[0] - x, east[1] - y) * earth;
      assert.ok(Math.abs(northKm / degree - 1) < 0.005);
      assert.ok(Math.abs(eastKm / (degree * Math.cos((latitude * Math.PI) / 180)) - 1) < 0.005);
    }),
  );
});
