import assert from 'node:assert/strict';
import { test } from 'node:test';
import { courtFromName, foldCourtName } from './court.ts';

test('the usual ways to write a court become one', () => {
  const same: string[][] = [
    [
      'vg berlin',
      'Verwaltungsgericht Berlin',
      'VG Berlin',
      'vg  BERLIN',
      'Verwaltungsgericht des Landes Berlin',
    ],
    [
      'vgh hessen',
      'Hessischer Verwaltungsgerichtshof',
      'HessVGH',
      'Hess. VGH',
      'Verwaltungsgerichtshof Hessen',
    ],
    [
      'ovg nordrhein westfalen',
      'OVG NRW',
      'Oberverwaltungsgericht Nordrhein-Westfalen',
      'Oberverwaltungsgericht für das Land Nordrhein-Westfalen',
    ],
    ['lag nuernberg', 'LArbG Nürnberg', 'Landesarbeitsgericht Nürnberg'],
    [
      'olg frankfurt am main',
      'OLG Frankfurt a.M.',
      'OLG Frankfurt a. M.',
      'Oberlandesgericht Frankfurt am Main',
    ],
    ['olg bremen', 'Hanseatisches Oberlandesgericht in Bremen', 'OLG Bremen'],
    ['olg hamburg', 'Hanseatisches Oberlandesgericht', 'Hanseatisches Oberlandesgericht Hamburg'],
    [
      'vg schleswig holstein',
      'Schleswig-Holsteinisches Verwaltungsgericht',
      'Verwaltungsgericht Schleswig-Holstein',
    ],
    ['bverfg', 'Bundesverfassungsgericht', 'BVerfG'],
    ['eugh', 'Europäischer Gerichtshof', 'Gerichtshof der Europäischen Union'],
    ['egmr', 'Europäischer Gerichtshof für Menschenrechte'],
    ['eug', 'Gericht der Europäischen Union'],
  ];
  for (const [folded, ...names] of same)
    for (const name of names) assert.equal(foldCourtName(name), folded, name);
});

test('courts that differ stay different', () => {
  const names = [
    'LG München I',
    'LG München II',
    'AG Köln',
    'LG Köln',
    'VG Frankfurt (Oder)',
    'VG Frankfurt am Main',
    'EuG',
    'EuGH',
  ];
  assert.equal(new Set(names.map(foldCourtName)).size, names.length);
});

test('a name that tells type and place makes a court; another makes none', () => {
  assert.deepEqual(courtFromName('Amtsgericht Neustadt-Glewe'), {
    id: 'ag-neustadt-glewe',
    ecliCode: null,
    name: 'Amtsgericht Neustadt-Glewe',
    shortName: 'AG Neustadt-Glewe',
    type: 'AG',
    place: 'Neustadt-Glewe',
    land: null,
    level: 1,
    branch: 'ordinary',
  });
  for (const name of [
    'Spruchkammer',
    'AG',
    'AG 12',
    'Amtsgericht <script>',
    'BGH Karlsruhe',
    '',
    'xyz',
    `AG ${'A'.repeat(80)}`,
  ])
    assert.equal(courtFromName(name), null, name);
});
