import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Figure, Measure } from './figure.ts';
import { differenceText, publishedText, valueText, valueWithUnit } from './figure-text.ts';
import { multipleAnswers, newestOf, seriesOf } from './series.ts';
import {
  shippedEditions,
  shippedFigures,
  shippedMeasures,
  shippedPublishers,
} from './shipped-data.ts';

/** The shipped figures without a database. */
const figures: readonly Figure[] = shippedFigures.map((record) => {
  const measure = shippedMeasures.find(({ id }) => id === record.measure)!;
  const publisher = shippedPublishers.find(({ id }) => id === measure.publisher)!;
  const edition = shippedEditions.find(({ id }) => id === record.edition)!;
  return { ...record, measure, publisher, edition, population: measure.population, newer: null };
});
const one = (id: string) => figures.find((figure) => figure.id === id)!;
const of = (measure: string) => figures.filter((figure) => figure.measure.id === measure);

test('both editions of a year stand in a series, the newer one with its difference', () => {
  const [series] = seriesOf(of('bka-proceedings'));
  assert.deepEqual(
    series!.points.map(({ figure, difference }) => [figure.id, difference?.by, difference?.to.id]),
    [
      ['bka-proceedings-2018@2018', undefined, undefined],
      ['bka-proceedings-2020@2021', undefined, undefined],
      ['bka-proceedings-2021@2021', undefined, undefined],
      ['bka-proceedings-2022@2023', undefined, undefined],
      ['bka-proceedings-2023@2023', undefined, undefined],
      ['bka-proceedings-2023@2024', 36, 'bka-proceedings-2023@2023'],
      ['bka-proceedings-2024@2024', undefined, undefined],
    ],
  );
});

test('a published figure stands for a series before a derived one of the same year', () => {
  const until2023 = of('bka-proceedings').filter(({ year }) => year <= 2023);
  assert.equal(newestOf(seriesOf(until2023)[0]!).id, 'bka-proceedings-2023@2023');
});

test('answers that add up to more than 100 % are told, and only those', () => {
  assert.deepEqual(
    multipleAnswers(figures).map(({ total, figures: parts }) => [total, parts.length]),
    [[167, 3]],
  );
  assert.deepEqual(multipleAnswers(of('kok-classed-trafficking')), []);
});

test('values are said as their source says them, with unit and sign', () => {
  const texts = [
    'bka-proceedings-2023@2024',
    'bka-minors-affected-2018@2018',
    'kok-nigeria-2024@6',
    'bka-proceedings-change-2023@2023',
    'bka-minors-female-2022@2022',
    'bka-labour-affected-2022@2022',
  ].map((id) => valueText(one(id), 'de'));
  assert.deepEqual(texts, [
    'etwa\u00a0510',
    'mehr als\u00a0170',
    'knapp 25\u00a0%',
    '−6,1\u00a0%',
    '81,6\u00a0%',
    '1.019',
  ]);
  assert.equal(valueText(one('bka-proceedings-change-2021@2021'), 'en'), '+9.7%');
  assert.equal(valueWithUnit(one('bka-begging-2024@2024'), 'en'), '1\u00a0investigation');
  assert.equal(valueWithUnit(one('kok-documented-2024@6'), 'de'), '868\u00a0Fälle');
});

test('differences of shares are percentage points, and none is said in words', () => {
  const measure = (id: string): Measure => shippedMeasures.find((found) => found.id === id)!;
  assert.equal(differenceText(-2.1, measure('kok-female'), 'de'), '−2,1 Prozentpunkte');
  assert.equal(differenceText(36, measure('bka-proceedings'), 'en'), '+36');
  assert.equal(differenceText(0, measure('bka-proceedings'), 'de'), 'kein Unterschied');
});

test('a day of publication is as precise as it is known', () => {
  const published = (id: string) =>
    publishedText(shippedEditions.find((edition) => edition.id === id)!, 'de');
  assert.equal(published('kok-6'), '14.\u00a0Oktober 2025');
  assert.equal(published('kok-5'), 'Oktober 2024');
  assert.equal(published('us-state-2023'), '2023');
  assert.equal(published('germany-cedaw-7-8'), 'Datum nicht bekannt');
});
