import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shortestTime } from '../../../../test/support/time.ts';
import otherNames from '../data/places-other-names.json' with { type: 'json' };
import { findPlace } from './find-place.ts';
import { readPlaces } from './known.ts';
import type { Place } from './place.ts';

test('one place: by postcode, by name in any spelling, by both, by its beginning', () => {
  const berlin = found('10785');
  assert.deepEqual(berlin, {
    name: 'Berlin',
    land: 'be',
    detail: 'Berlin',
    point: { latitude: 52.51, longitude: 13.36 },
    postalCode: '10785',
    query: '10785',
  });
  for (const text of [' 10785 Berlin ', 'Berlin 10785', 'D-10785', '١٠٧٨٥'])
    assert.deepEqual(found(text).point, berlin.point, text);
  for (const text of ['Köln', 'koeln', 'KOLN', 'köln', 'Cologne', 'كولونيا'])
    assert.equal(found(text).name, 'Köln', text);
  for (const text of ['Frankfurt (Oder)', 'frankfurt oder', 'Frankfurt/O.'])
    assert.equal(found(text).land, 'bb', text);
  assert.equal(found('Dresd').name, 'Dresden');
  assert.equal(found('Frankfurt a. M.').name, 'Frankfurt am Main');
  assert.equal(found('14715 Milow').query, '14715 Milow');
  assert.equal(found('Land Hessen').land, 'he');
});

test('the towns of a postcode are named together', () => {
  assert.equal(found('14778').name, 'Gollwitz, Wust, Kloster Lehnin …');
  assert.equal(found('01067').name, 'Dresden');
});

test('a choice: several of one name, a postcode in two Länder, a Land and a village, a contradiction', () => {
  assert.deepEqual(
    choice('Frankfurt').map(({ land }) => land),
    ['he', 'bb'],
  );
  assert.ok(choice('Neustadt').length > 10);
  assert.deepEqual(
    choice('12529').map(({ name }) => name),
    ['Schönefeld', 'Berlin'],
  );
  assert.deepEqual(
    choice('Hessen').map(({ land }) => land),
    ['he', 'st'],
  );
  assert.deepEqual(
    choice('10785 Hamburg').map(({ name }) => name),
    ['Berlin', 'Hamburg'],
  );
});

test('what is not certain is offered, not taken: a slip, a district, a village with a famous name, first words', () => {
  for (const [text, name] of [
    ['Hamburk', 'Hamburg'],
    ['Hmaburg', 'Hamburg'],
    ['Kreuzberg', 'Berlin Kreuzberg'],
    ['Salzburg', 'Salzburg'],
    ['Halle (Saale)', 'Halle'],
    ['Berlin Beispielstraße', 'Berlin'],
    ['10785 Wien', 'Berlin'],
    ['99999 Berlin', 'Berlin'],
  ] as const)
    assert.equal(choice(text)[0]?.name, name, text);
});

test('no place: each reason is its own answer', () => {
  for (const text of ['', '   ', '...', '.*', '\0'])
    assert.equal(findPlace(text).kind, 'empty', text);
  for (const text of ['a'.repeat(101), 'x'.repeat(10_240), ' '.repeat(200)])
    assert.equal(findPlace(text).kind, 'tooLong');
  for (const text of [
    'Wien',
    'Warszawa',
    'Praha',
    'Strasbourg',
    'A-1010',
    'CH-8001',
    '1010',
    '00-950',
    'Wien Österreich',
  ])
    assert.equal(findPlace(text).kind, 'abroad', text);
  for (const text of [
    '99999',
    '10875',
    'Xyzzyx',
    'Neu',
    'Ber\0lin',
    '\u202eBerlin',
    'Ber\u200blin',
    'B\u0435rlin',
    '(a+)+$',
    '\ud800a',
  ])
    assert.equal(findPlace(text).kind, 'unknown', text);
});

test('the query of every place finds that place and no other', () => {
  const known = fc.constantFrom(...readPlaces());
  fc.assert(
    fc.property(known, ({ name, parts }) => {
      for (const place of placesFor(`${parts[0]?.postalCode} ${name}`, name)) {
        const again = found(place.query);
        assert.equal(again.land, place.land);
        assert.ok(place.detail.includes(again.detail));
      }
    }),
    { numRuns: 500 },
  );
});

test('every name in another language leads where the German one leads', () => {
  for (const [other, own] of Object.entries(otherNames)) {
    const places = placesFor(other);
    assert.ok(places.length > 0, other);
    assert.deepEqual(places, placesFor(own), other);
  }
});

test('no text breaks it, and none takes longer than 5 ms', async () => {
  findPlace('Hamburk');
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 110 }),
    fc.stringMatching(/^[a-zäöü .()/*+?\\-]{0,100}$/),
    fc.stringMatching(/^([a-z] ){0,50}$/),
  );
  const kinds = ['found', 'several', 'unknown', 'abroad', 'empty', 'tooLong'];
  fc.assert(fc.property(text, (typed) => kinds.includes(findPlace(typed).kind)));
  for (const hostile of [
    'a '.repeat(50),
    'hamburk '.repeat(12),
    '(((((a+)+)+)+)+)+$',
    'ß'.repeat(100),
  ])
    assert.ok((await shortestTime(5, () => findPlace(hostile))) < 5, hostile);
});

function found(text: string): Place {
  const answer = findPlace(text);
  assert.equal(answer.kind, 'found', text);
  const { kind: _, ...place } = answer as Extract<typeof answer, { kind: 'found' }>;
  return place;
}

function choice(text: string): readonly Place[] {
  const answer = findPlace(text);
  assert.equal(answer.kind, 'several', text);
  return (answer as Extract<typeof answer, { kind: 'several' }>).places;
}

function placesFor(...texts: readonly string[]): Place[] {
  return texts.flatMap((text) => {
    const answer = findPlace(text);
    return answer.kind === 'found' ? [answer] : answer.kind === 'several' ? [...answer.places] : [];
  });
}
