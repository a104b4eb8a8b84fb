import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { rules } from './rights.ts';
import { pathSlugs, stepAt, topicChoices } from './rights-path.ts';
import { parseCore } from './texts/core.ts';
import { readTextFile } from './texts/front-matter.ts';

/** A situation, what it is chosen by, and exactly the rules that it leads to. */
const cases: readonly [situation: string, slug: string, ...ids: string[]][] = [
  ['stay, EU citizen', 'a-1', 'eu', 'counselling'],
  ['stay, with papers', 'a-2', 'reflection', 'residence', 'labour'],
  ['stay, no papers', 'a-3', 'reflection', 'residence', 'labour', 'authorities'],
  ['stay, not sure', 'a-4', 'reflection', 'residence', 'labour', 'eu', 'authorities'],
  ['wages', 'b', 'wages', 'authorities'],
  ['trial', 'c', 'plaintiff', 'lawyer', 'support', 'interpreter', 'authorities'],
  ['money', 'd', 'damages', 'compensation', 'authorities'],
  ['own offences', 'e', 'offences', 'authorities'],
  ['living', 'f', 'shelter', 'authorities', 'counselling'],
  ['police, authorities, confidentiality', 'g', 'authorities', 'counselling'],
];

test('a situation leads to exactly these rules', () => {
  for (const [situation, slug, ...ids] of cases) assert.deepEqual(idsAt(slug), ids, situation);
});

test('the table of cases knows every end of the path', () => {
  const ends = pathSlugs.filter((slug) => stepAt(slug)?.kind === 'rules');
  assert.deepEqual(ends.toSorted(), cases.map(([, slug]) => slug).toSorted());
});

test('every rule is reached, and at most two choices lead there', () => {
  const reached = new Set<string>();
  for (const first of topicChoices) {
    const step = stepAt(first.slug);
    assert.ok(step, first.slug);
    const ends = step.kind === 'rules' ? [first.slug] : step.choices.map(({ slug }) => slug);
    for (const slug of ends) for (const id of idsAt(slug)) reached.add(id);
  }
  assert.deepEqual([...reached].toSorted(), rules.map(({ id }) => id).toSorted());
});

test('a citizen of the EU is promised neither the reflection period nor a residence permit', () => {
  const choice = stepAt('a');
  assert.ok(choice?.kind === 'choice');
  const eu = choice.choices.find(({ label }) => label === 'status.eu');
  assert.ok(eu);
  for (const id of ['reflection', 'residence', 'labour'])
    assert.ok(!idsAt(eu.slug).includes(id), id);
});

test('whoever may lack papers reads first what authorities must report, on every path', () => {
  for (const [situation, slug] of cases)
    if (!/EU citizen|with papers/.test(situation))
      assert.ok(idsAt(slug).includes('authorities'), situation);
});

test('addresses say nothing about what was chosen, and no others exist', () => {
  for (const slug of pathSlugs) assert.match(slug, /^[a-z](-\d)?$/);
  for (const slug of ['', 'h', 'a-0', 'a-5', 'b-1', 'A', 'stay', '__proto__'])
    assert.equal(stepAt(slug), null, slug);
});

test('every choice has its name in the German core', () => {
  const file = readFileSync(new URL('content/de/core.md', import.meta.url), 'utf8');
  const core = parseCore(readTextFile(file).body);
  const choices = pathSlugs.flatMap((slug) => {
    const step = stepAt(slug);
    return step?.kind === 'choice' ? step.choices : [];
  });
  for (const { label } of [...topicChoices, ...choices]) assert.ok(core.has(label), label);
});

function idsAt(slug: string): string[] {
  const step = stepAt(slug);
  assert.ok(step?.kind === 'rules', slug);
  return step.rules.map(({ id }) => id);
}
