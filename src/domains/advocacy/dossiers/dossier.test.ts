import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shippedDemands } from '../demands/shipped-data.ts';
import sources from './data/sources.json' with { type: 'json' };
import { isDeadlineDate } from './deadlines/deadline.ts';
import {
  balanceOf,
  currentStage,
  type Dossier,
  newestOutcome,
  type Outcome,
  outcomeAt,
  outcomeKinds,
  pointsAt,
} from './dossier.ts';
import { shippedDeadlines, shippedDossiers } from './shipped-data.ts';
import { stageKinds } from './stage-kinds.ts';

const sourced = { verified: true, source: 'Beispiel-Quelle', sourceUrl: null };
const stage = (id: string, on: string | null) => ({
  id,
  kind: 'sonstiges',
  on,
  note: null,
  ...sourced,
});
const point = (id: string, at: string) => ({
  id,
  stage: at,
  asked: { de: `Beispiel ${id}`, en: `Example ${id}` },
  provision: null,
  demand: null,
  ...sourced,
});
const outcome = (of: string, at: string, kind: Outcome['outcome']): Outcome => ({
  point: of,
  stage: at,
  outcome: kind,
  document: null,
  place: null,
  note: null,
  on: null,
  ...sourced,
});
const dossier: Dossier = {
  ...shippedDossiers[0]!,
  stages: [stage('a', '2025'), stage('b', '2025-11'), stage('c', null), stage('d', '2026-03-01')],
  points: [point('eins', 'a'), point('zwei', 'a'), point('drei', 'b')],
  outcomes: [
    outcome('eins', 'd', 'taken_up'),
    outcome('eins', 'b', 'rejected'),
    outcome('zwei', 'b', 'open'),
  ],
};

test('the current stage is the last whose day has come, as exact as it is known', () => {
  for (const [today, id] of [
    ['2024-12-31', undefined],
    ['2025-01-01', 'a'],
    ['2025-10-31', 'a'],
    ['2025-11-01', 'b'],
    ['2026-02-28', 'b'],
    ['2026-03-01', 'd'],
  ] as const)
    assert.equal(currentStage(dossier, today)?.id, id, today);
});

test('of several outcomes that of the latest stage counts, whatever the order in which they were entered', () => {
  assert.equal(newestOutcome(dossier, 'eins')?.outcome, 'taken_up');
  assert.equal(outcomeAt(dossier, 'eins', 'b')?.outcome, 'rejected');
  assert.equal(outcomeAt(dossier, 'eins', 'a'), null);
  assert.equal(newestOutcome(dossier, 'drei'), null);
  assert.deepEqual(
    [...balanceOf(dossier)],
    [
      ['taken_up', 1],
      ['open', 1],
      ['unchecked', 1],
    ],
  );
});

test('a stage has the points that were asked there, and those of which something came there', () => {
  const ids = (at: string) => pointsAt(dossier, at).map(({ id }) => id);
  assert.deepEqual(ids('a'), ['eins', 'zwei']);
  assert.deepEqual(ids('b'), ['eins', 'zwei', 'drei']);
  assert.deepEqual(ids('c'), []);
  assert.deepEqual(ids('d'), ['eins']);
});

test('no point gets lost when stages and outcomes are added', () => {
  const kinds = fc.constantFrom(...outcomeKinds);
  const added = fc.array(fc.tuple(fc.constantFrom('eins', 'zwei', 'drei'), kinds));
  fc.assert(
    fc.property(added, (rows) => {
      const more = {
        ...dossier,
        stages: [...dossier.stages, ...rows.map((_, index) => stage(`n${index}`, '2026-04'))],
        outcomes: [
          ...dossier.outcomes,
          ...rows.map(([of, kind], index) => outcome(of, `n${index}`, kind)),
        ],
      };
      const counted = [...balanceOf(more).values()].reduce((sum, one) => sum + one, 0);
      assert.equal(counted, dossier.points.length);
      const last = rows.findLast(([of]) => of === 'zwei');
      assert.equal(newestOutcome(more, 'zwei')?.outcome, last ? last[1] : 'open');
    }),
  );
});

test('what is shipped brings in demands that are shipped, and uses every source that it names', () => {
  const demands = new Set(shippedDemands.map(({ slug }) => slug));
  for (const { slug, points } of shippedDossiers)
    for (const { id, demand } of points)
      assert.ok(demand === null || demands.has(demand), `${slug} ${id}`);
  const used = JSON.stringify([shippedDossiers, shippedDeadlines]);
  for (const { source } of Object.values(sources))
    assert.ok(used.includes(JSON.stringify(source)), source);
  assert.equal(new Set(shippedDeadlines.map(({ slug }) => slug)).size, shippedDeadlines.length);
  for (const { slug, on } of shippedDeadlines) assert.ok(isDeadlineDate(on), slug);
});

test('what is shipped names its own stages and points, has sources, and claims no outcome without one', () => {
  for (const one of shippedDossiers) {
    const stages = new Set(one.stages.map(({ id }) => id));
    const points = new Set(one.points.map(({ id }) => id));
    assert.ok(one.stages.every(({ kind }) => stageKinds.some(({ id }) => id === kind)));
    assert.ok(one.points.every((each) => stages.has(each.stage)));
    for (const each of one.outcomes) {
      assert.ok(stages.has(each.stage) && points.has(each.point));
      assert.match(each.sourceUrl ?? '', /^https:/);
    }
    for (const each of [...one.stages, ...one.points, ...one.deadlines])
      assert.match(each.sourceUrl ?? '', /^https:/);
  }
  // Typed from domain.md 6 and 7.1, and independent of data/.
  const [first] = shippedDossiers;
  const days = new Map(first!.stages.map(({ kind, on }) => [kind, on]));
  assert.deepEqual(
    [days.get('eu-annahme'), days.get('eu-amtsblatt'), days.get('eu-in-kraft')],
    ['2024-06-13', '2024-06-24', '2024-07-14'],
  );
  assert.equal(first!.deadlines.find(({ id }) => id === 'umsetzung')?.on, '2026-07-15');
});
