import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { ecliKey, fileNumberKey, parseEcli, typeKey, typeName } from './identity.ts';

test('a file number is the same in every usual spelling', () => {
  const spellings: [string, string[]][] = [
    [
      '2str87/22',
      ['2 StR 87/22', '2\u00a0StR\u00a087/22', '2 STR 87/22', 'BGH 2 StR 87/22', 'Az. 2 StR 87/22'],
    ],
    ['12n73/13', ['12 N 73.13', '12 N 73/13', 'OVG 12 N 73.13']],
    ['c514/11p', ['C-514/11 P', 'C‑514/11 P']],
    ['anwzb25/00', ['AnwZ (B) 25/00', 'AnwZ(B) 25/00']],
    ['vf12vi18', ['Vf. 12-VI-18']],
    ['xiizrue1/20', ['XII ZR (Ü) 1/20']],
  ];
  for (const [key, all] of spellings)
    for (const one of all) assert.equal(fileNumberKey(one), key, one);
});

test('what differs stays different: order of digits, chamber, kind of remedy, suffix', () => {
  const numbers = [
    '1 K 1/11',
    '1 K 11/1',
    '11 K 1/1',
    'AnwZ (B) 1/05',
    'AnwZ (Brfg) 1/05',
    '6 K 1374/11',
    '6 K 1374/11.WI',
    '7 E 1675/07',
    '7 E 1675/07 (2)',
    'S 1 KA 1/11',
  ];
  assert.equal(new Set(numbers.map(fileNumberKey)).size, numbers.length);
});

test('a key is its own key, and look-alike letters of other scripts are not Latin ones', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      assert.equal(fileNumberKey(text), fileNumberKey(` ${text.normalize('NFD')} `));
    }),
  );
  assert.notEqual(fileNumberKey('2 StR 1/20'), fileNumberKey('2 Ѕtr 1/20'));
  assert.equal(fileNumberKey(' ./-'), '');
});

test('types: abbreviations of the portals, old spelling, chambers named behind, Endurteil', () => {
  assert.equal(typeName('Bes'), 'Beschluss');
  assert.equal(typeName('Beschluß'), 'Beschluss');
  assert.equal(typeName('Urt'), 'Urteil');
  assert.equal(typeKey('Beschluss des Fachsenats ("in-camera"-Verfahren)'), 'beschluss');
  assert.equal(typeKey('Endurteil'), typeKey('Urteil'));
  assert.notEqual(typeKey('Versäumnisurteil'), typeKey('Urteil'));
  assert.equal(typeKey('Ablehnung einstweilige Anordnung'), 'ablehnung-einstweilige-anordnung');
});

test('an ECLI is read by its grammar', () => {
  assert.deepEqual(parseEcli('ECLI:DE:BGH:2023:170123B2STR87.22.0'), {
    country: 'DE',
    court: 'BGH',
    year: 2023,
    ordinal: '170123B2STR87.22.0',
  });
  for (const wrong of [
    'ECLI:DE:BGH:2023',
    'ECLI:DE:BGH:23:170123B2STR87.22.0',
    'ECLI:DEU:BGH:2023:1',
    'ECLI:DE:1BGH:2023:1',
    'ECLI:DE:BGH:2023:17/01',
    'ECLI:DE:BGH:2023:17-01',
    'ECLI:DE:BGH:2021:020921UVIIZR124.20.',
    `ECLI:DE:BGH:2023:${'1'.repeat(26)}`,
    'xECLI:DE:BGH:2023:1',
    'ECLI:DE:BGH:2023:1\n',
  ])
    assert.equal(parseEcli(wrong), null, wrong);
  assert.notEqual(parseEcli(`ECLI:DE:BGH:2023:${'1'.repeat(25)}`), null);
  assert.equal(ecliKey('ecli:de:bverfg:2018:qs1'), ecliKey('ECLI:DE:BVerfG:2018:qs1'));
});

const samples = '../shared/data/courts/parse_ecli_teststrings.txt';
test('every real ECLI of the samples is one', {
  skip: !existsSync(samples) && '../shared/data is absent',
}, () => {
  const lines = readFileSync(samples, 'utf8')
    .split('\n')
    .map((line) => line.trim());
  const all = lines.filter((line) => line.startsWith('ECLI:'));
  assert.ok(all.length > 70);
  for (const one of all) assert.notEqual(parseEcli(one), null, one);
});
