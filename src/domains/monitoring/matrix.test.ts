import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matrixOf } from './matrix.ts';
import { newestAssessment } from './recommendation.ts';
import { shippedRecommendations, shippedRounds } from './shipped-data.ts';

const of = (law: string, bodies: readonly string[]) =>
  matrixOf(law, bodies, shippedRounds, shippedRecommendations);

test('articles stand in the order of the instrument, rounds in theirs, and none is empty', () => {
  const { rounds, rows } = of('cets-197', ['greta', 'vertragsparteien']);
  assert.deepEqual(
    rounds.map(({ id }) => id),
    ['greta-1', 'greta-2', 'greta-3'],
  );
  const sections = rows.map(({ article }) => article && Number(article.section));
  assert.deepEqual(sections, [5, 10, 12, 13, 14, 15, 18, 26, 27, 29, 35, null]);
  for (const { cells } of rows) assert.ok(cells.some((cell) => cell.length > 0));
});

test('every recommendation is in a cell of its round for each of its articles', () => {
  const { rounds, rows } = of('cets-197', ['greta']);
  for (const one of shippedRecommendations.filter(({ body }) => body === 'greta')) {
    const at = rounds.findIndex(({ id }) => id === one.round);
    const found = rows.filter(({ cells }) => cells[at]!.includes(one)).length;
    assert.equal(found, one.articles.length || 1, one.id);
  }
});

test('an instrument that nobody spoke of has an empty matrix', () => {
  assert.deepEqual(of('cedaw', ['cedaw']), { rounds: [], rows: [] });
});

test('the newest assessment counts, of one day the later entry', () => {
  const reason = { de: '', en: '' };
  const entry = (by: 'network' | 'state', state: 'partly' | 'done' | 'reversed', on: string) => ({
    by,
    state,
    on,
    reason,
    evidence: '',
    evidenceUrl: null,
  });
  const assessments = [
    entry('network', 'done', '2024-05'),
    entry('network', 'reversed', '2024-05-01'),
    entry('network', 'partly', '2023'),
    entry('state', 'done', '2025'),
  ];
  assert.equal(newestAssessment({ assessments }, 'network')?.state, 'reversed');
  assert.equal(newestAssessment({ assessments: [] }, 'state'), null);
});
