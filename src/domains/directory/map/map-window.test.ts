import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { outlines } from './geometry.ts';
import { overlaps, widened, windowAround } from './map-window.ts';

test('each Land fits into its window with room for a point on every side', () => {
  for (const { land, box } of outlines) {
    const { box: shown, pixel } = windowAround(box);
    const needed = widened(box, 14 * pixel);
    assert.ok(shown.left <= needed.left && shown.right >= needed.right, land);
    assert.ok(shown.top <= needed.top && shown.bottom >= needed.bottom, land);
  }
});

test('a window is 328 pixels wide and 240 to 440 high, whatever it is around', () => {
  const size = fc.integer({ min: 0, max: 1000 });
  fc.assert(
    fc.property(size, size, (right, bottom) => {
      const { box, pixel } = windowAround({ left: 0, top: 0, right, bottom });
      assert.ok(Math.abs((box.right - box.left) / pixel - 328) < 1e-6);
      const height = (box.bottom - box.top) / pixel;
      assert.ok(height > 240 - 1e-6 && height < 440 + 1e-6);
    }),
  );
});

test('boxes overlap when they share an area', () => {
  const box = { left: 0, top: 0, right: 10, bottom: 10 };
  assert.ok(overlaps(box, { left: 9, top: 9, right: 20, bottom: 20 }));
  assert.ok(!overlaps(box, { left: 10, top: 0, right: 20, bottom: 10 }));
});
