import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { type Land, landCodes } from '../land.ts';
import { readPlaces } from '../places/known.ts';
import type { Point } from '../places/place.ts';
import { onMap, outlines } from './geometry.ts';
import { isInside, ringsOf } from './outline.ts';

const rings = new Map(outlines.map(({ land, path }) => [land, ringsOf(path)]));

test('there are sixteen outlines, the city states last', () => {
  assert.deepEqual(outlines.map(({ land }) => land).sort(), [...landCodes].sort());
  assert.deepEqual(
    outlines.slice(-3).map(({ land }) => land),
    ['be', 'hh', 'hb'],
  );
});

test('the geometry is at most 8 kB, brotli 11', () => {
  const file = readFileSync(new URL('../data/map.json', import.meta.url));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  assert.ok(brotliCompressSync(file, { params }).length <= 8192);
});

test('towns lie in the outline of their Land and in no other', () => {
  const towns: Record<string, Land> = {
    Berlin: 'be',
    Köln: 'nw',
    München: 'by',
    Kiel: 'sh',
    Dresden: 'sn',
    Stuttgart: 'bw',
    Potsdam: 'bb',
    Bremen: 'hb',
    Bremerhaven: 'hb',
    Hamburg: 'hh',
    Kassel: 'he',
    Schwerin: 'mv',
    Hannover: 'ni',
    Trier: 'rp',
    Saarbrücken: 'sl',
    Magdeburg: 'st',
    Erfurt: 'th',
    Aachen: 'nw',
    Konstanz: 'bw',
    Passau: 'by',
    Görlitz: 'sn',
  };
  const known = readPlaces();
  for (const [name, land] of Object.entries(towns)) {
    const place = known.find((one) => one.name === name && one.land === land);
    assert.deepEqual(landsAt(place!.parts[0]!.point), [land], name);
  }
});

test('islands with towns are drawn', () => {
  const islands: [string, Point, Land][] = [
    ['Rügen', { latitude: 54.42, longitude: 13.43 }, 'mv'],
    ['Usedom', { latitude: 53.95, longitude: 14.1 }, 'mv'],
    ['Fehmarn', { latitude: 54.46, longitude: 11.14 }, 'sh'],
    ['Sylt', { latitude: 54.9, longitude: 8.34 }, 'sh'],
    ['Borkum', { latitude: 53.59, longitude: 6.71 }, 'ni'],
  ];
  for (const [name, point, land] of islands) assert.deepEqual(landsAt(point), [land], name);
});

test('nearly every place of the table lies in its Land', () => {
  const places = readPlaces();
  const right = places.filter(({ parts, land }) =>
    isInside(rings.get(land)!, onMap(parts[0]!.point)),
  );
  assert.ok(right.length / places.length > 0.985, `${right.length} of ${places.length}`);
});

test('a border of two Länder is one line: no gap, no overlap', () => {
  const edges = new Map<string, number>();
  for (const ring of [...rings.values()].flat())
    for (const [index, corner] of ring.entries()) {
      const key = edge(corner, ring[(index + 1) % ring.length]!);
      edges.set(key, (edges.get(key) ?? 0) + 1);
    }
  assert.ok([...edges.values()].every((count) => count <= 2));
  // These four touch neither sea nor another country.
  for (const land of ['be', 'he', 'st', 'th'] as const)
    for (const ring of rings.get(land)!)
      for (const [index, corner] of ring.entries())
        assert.equal(edges.get(edge(corner, ring[(index + 1) % ring.length]!)), 2, land);
});

test('the middle of a Land lies in it', () => {
  for (const { land, middle } of outlines) assert.deepEqual(landsAt(middle), [land]);
});

function landsAt(point: Point): Land[] {
  return landCodes.filter((land) => isInside(rings.get(land)!, onMap(point)));
}

function edge(...ends: readonly (readonly [number, number])[]): string {
  return ends
    .map((end) => end.join(' '))
    .sort()
    .join(' - ');
}
