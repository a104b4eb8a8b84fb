import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderedPage } from '../pages.fixture.ts';
import { rules, statutesOf } from '../rights.ts';
import { pathSlugs, stepAt } from '../rights-path.ts';

test('every rule says its statutes, the state of the law, the day of its comparison, and that no lawyer confirmed it', () => {
  const html = renderedPage('de', 'rechte/alle');
  for (const rule of rules) assert.ok(html.includes(statutesOf(rule)), rule.id);
  const count = (text: string) => html.split(text).length - 1;
  assert.equal(count('Rechtsstand: '), rules.length);
  assert.equal(count('Mit dem Gesetzestext verglichen am '), rules.length);
  assert.equal(
    count('Noch nicht anwaltlich bestätigt'),
    rules.filter(({ confirmedBy }) => confirmedBy === null).length,
  );
});

test('a comparison older than a year is said at the rule', () => {
  assert.doesNotMatch(renderedPage('de', 'rechte/alle'), /älter als ein Jahr/);
  const later = renderedPage('de', 'rechte/alle', { today: '2028-01-01' });
  assert.equal(later.split('älter als ein Jahr').length - 1, rules.length);
});

test('the path is links: a question, or exactly the rules of its step, in both languages when unchecked', () => {
  for (const slug of pathSlugs) {
    const step = stepAt(slug)!;
    const german = renderedPage('de', `rechte/${slug}`);
    const thai = renderedPage('th', `rechte/${slug}`);
    if (step.kind === 'choice')
      for (const choice of step.choices)
        assert.ok(german.includes(`href="/de/hilfe/rechte/${choice.slug}"`), slug);
    else {
      assert.equal(german.split('Rechtsstand: ').length - 1, step.rules.length, slug);
      assert.equal(thai.match(/<article lang="(en|de)"/g)?.length, 2, slug);
      assert.equal(thai.split('Rechtsstand: ').length - 1, step.rules.length, slug);
    }
  }
  assert.equal(renderedPage('de', 'rechte/zz'), 'null');
});
