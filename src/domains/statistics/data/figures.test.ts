import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figureId, type Qualifier } from '../figure.ts';
import { faultsOf } from '../rules.ts';
import {
  shippedEditions,
  shippedFigures,
  shippedMeasures,
  shippedPublishers,
  shippedQuestions,
} from '../shipped-data.ts';
import { typed } from './figures.fixture.ts';

const signs: Readonly<Record<Qualifier, string>> = {
  exact: '',
  about: '~',
  more_than: '>',
  just_under: '<',
};

test('figures.json is what was typed independently from domain.md 10.2, figure by figure', () => {
  const shipped = shippedFigures.map(({ measure, year, edition, value, qualifier, status }) =>
    [
      measure,
      year,
      edition,
      signs[qualifier] + value,
      ...(status === 'published' ? [] : [status]),
    ].join(' '),
  );
  const lines = typed.split('\n').filter((line) => line !== '');
  assert.deepEqual(shipped.toSorted(), lines.toSorted());
});

test('every figure keeps the rules, has an edition and a source, and none stands twice', () => {
  const measures = new Map(shippedMeasures.map((one) => [one.id, one]));
  const editions = new Map(shippedEditions.map((one) => [one.id, one]));
  for (const figure of shippedFigures) {
    const measure = measures.get(figure.measure);
    const edition = editions.get(figure.edition);
    assert.ok(measure && edition, figure.id);
    assert.equal(figure.id, figureId(figure.measure, figure.year, edition.symbol));
    assert.deepEqual(faultsOf(figure, measure, edition), [], figure.id);
    assert.match(figure.source.url ?? 'https://', /^https:\/\//);
  }
  assert.equal(new Set(shippedFigures.map(({ id }) => id)).size, shippedFigures.length);
});

test('every measure belongs to a publisher and a question and has a figure; every edition is used', () => {
  for (const { id, publisher, question } of shippedMeasures) {
    assert.ok(
      shippedPublishers.some((one) => one.id === publisher),
      id,
    );
    assert.ok(
      shippedQuestions.some((one) => one.id === question),
      id,
    );
    assert.ok(
      shippedFigures.some(({ measure }) => measure === id),
      id,
    );
  }
  for (const { id } of shippedEditions)
    assert.ok(
      shippedFigures.some(({ edition }) => edition === id),
      id,
    );
  for (const { headline } of shippedPublishers)
    assert.ok(
      shippedMeasures.some(({ id }) => id === headline),
      String(headline),
    );
});

test('what derived figures are calculated from gives them', () => {
  const value = (id: string) => shippedFigures.find((figure) => figure.id === id)!.value;
  const before = (now: number, percent: number) => Math.round(now / (1 + percent / 100));
  assert.equal(before(576, 13), value('bka-proceedings-2023@2024'));
  assert.equal(before(209, 2.5), value('bka-minors-2023@2024'));
  assert.equal(before(510, 9.7), value('bka-proceedings-2020@2021'));
  assert.equal(before(474, -6.1), value('bka-proceedings-2022@2023'));
  assert.equal(Math.round(659 * 0.84), value('kok-female-count-2024@6'));
});
