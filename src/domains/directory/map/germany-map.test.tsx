import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { validateHtml } from '../../../../test/support/pages.ts';
import { type Land, landCodes, lands } from '../land.ts';
import { landMiddle } from '../places/land-middle.ts';
import { GermanyMap, type MapPoint } from './germany-map.tsx';

const mapLands = landCodes.map((code, index) => ({
  code,
  href: `/de/hilfe/orte/${lands[code].slug}`,
  label: lands[code].name,
  count: index % 4,
}));

test('each Land is a link with its name and the number of its centres', () => {
  const html = overview();
  assertValid(html);
  for (const { href, label, count } of mapLands)
    assert.ok(
      html.includes(`<a href="${href}" aria-label="${label}${count ? `: ${count}` : ''}">`),
      label,
    );
  assert.equal(html.match(/<a [^>]*aria-label/g)?.length, 16);
  assert.equal(
    html.match(/map-cluster/g)?.length,
    mapLands.filter(({ count }) => count > 0).length,
  );
});

test('the map of a Land shows it darker, and a link for each centre', () => {
  const html = landMap('be', [point(1, 'Mitte', 52.52, 13.36), point(2, 'Süd', 52.42, 13.4, true)]);
  assertValid(html);
  assert.equal(html.match(/map-land-chosen/g)?.length, 1);
  assert.match(html, /<a class="map-point" href="#centre-1" aria-label="1 Mitte">/);
  assert.match(html, /<a class="map-point map-rough" href="#centre-2" aria-label="2 Süd">/);
});

test('centres that stand too close become one link to the first, with the names of all', () => {
  const html = landMap('be', [
    point(1, 'Eins', 52.52, 13.36),
    point(2, 'Zwei', 52.52, 13.36),
    point(3, 'Drei', 52.52, 13.37),
  ]);
  assertValid(html);
  assert.match(
    html,
    /<a class="map-cluster" href="#centre-1" aria-label="3×: 1 Eins, 2 Zwei, 3 Drei">/,
  );
  assert.match(html, />3×<\/text>/);
  assert.doesNotMatch(html, /map-point/);
});

test('a centre near the Land widens the map, one far away is left to the list', () => {
  const near = landMap('be', [point(1, 'Nah', 52.4, 13.07)]);
  const far = landMap('be', [point(1, 'Fern', 48.14, 11.58)]);
  assert.match(near, /aria-label="1 Nah"/);
  assert.doesNotMatch(far, /map-point/);
  assert.notEqual(viewBox(near), viewBox(landMap('be', [])));
  assert.equal(viewBox(far), viewBox(landMap('be', [])));
});

test('a point is at least 24 pixels wide where the drawing is 328', () => {
  for (const code of landCodes) {
    const html = landMap(code, [
      point(1, 'Mitte', landMiddle(code).latitude, landMiddle(code).longitude),
    ]);
    const radius = Number(/ r="([\d.]+)"/.exec(html)?.[1]);
    const width = Number(viewBox(html).split(' ')[2]);
    assert.ok((2 * radius * 328) / width >= 24, code);
  }
});

test('names are escaped, and nothing has a style of its own', () => {
  const html = landMap('be', [point(1, '"><script>', 52.52, 13.36)]);
  assert.doesNotMatch(html, /<script|style=/);
});

test('the sources are named beside the map, those of the points where there are points', () => {
  assert.match(
    overview(),
    /<a href="https:\/\/www\.bkg\.bund\.de">© GeoBasis-DE \/ BKG 2021<\/a> \(Daten verändert\)/,
  );
  assert.doesNotMatch(overview(), /GeoNames/);
  assert.match(landMap('be', []), /BKG 2021.*GeoNames/);
});

test('a drawing stays light: 5.5 kB for Germany, 4 kB for a Land, brotli 11', () => {
  assert.ok(compressed(overview()) <= 5632, `${compressed(overview())}`);
  for (const code of landCodes) assert.ok(compressed(landMap(code, [])) <= 4096, code);
});

function overview(): string {
  return String(<GermanyMap lands={mapLands} points={[]} title="Karte von Deutschland" />);
}

function landMap(chosen: Land, points: readonly MapPoint[]): string {
  return String(<GermanyMap lands={mapLands} chosen={chosen} points={points} title="Karte" />);
}

function point(
  number: number,
  label: string,
  latitude: number,
  longitude: number,
  rough = false,
): MapPoint {
  return { number, label, href: `#centre-${number}`, latitude, longitude, rough };
}

function assertValid(map: string): void {
  const list = [1, 2, 3].map((number) => `<p id="centre-${number}">${number}</p>`).join('');
  const html = `<!doctype html><html lang="de"><head><title>Karte</title></head><body><main><h1>Karte</h1>${map}${list}</main></body></html>`;
  assert.deepEqual(validateHtml(html), []);
}

function viewBox(html: string): string {
  return /viewBox="([^"]+)"/.exec(html)?.[1] ?? '';
}

function compressed(html: string): number {
  return brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
