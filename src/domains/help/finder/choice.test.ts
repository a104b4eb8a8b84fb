import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type Choice,
  choiceParameters,
  filterOf,
  formsInOrder,
  groupsInOrder,
  noChoice,
  parseChoice,
} from './choice.ts';

const anyChoice: fc.Arbitrary<Choice> = fc.record(
  {
    language: fc.option(fc.constantFrom('ro', 'ti', 'pcm')),
    form: fc.option(fc.constantFrom(...formsInOrder)),
    group: fc.option(fc.constantFrom(...groupsInOrder)),
    children: fc.boolean(),
  },
  { noNullPrototype: true },
);

test('a choice comes back from its address whole, and its address says no word', () => {
  fc.assert(
    fc.property(anyChoice, (choice) => {
      const query = new URLSearchParams(choiceParameters(choice));
      assert.deepEqual(parseChoice(query), { choice, unknown: false });
      assert.match(`${query}`, /^([sfwk]=[a-z]{1,3}(&|$))*$/);
    }),
  );
});

test('any address gives a choice; what it does not know is reported', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (query) => {
      parseChoice(new URLSearchParams(query));
    }),
  );
  for (const query of ['s=R%C3%B6', 'f=x', 'w=', 'k=1', 'f=toString'])
    assert.deepEqual(
      parseChoice(new URLSearchParams(query)),
      { choice: noChoice, unknown: query !== 'w=' },
      query,
    );
});

test('the directory is asked for people with children only when no gender is chosen', () => {
  assert.equal(filterOf({ ...noChoice, children: true }).group, 'families');
  assert.equal(filterOf({ ...noChoice, children: true, group: 'men' }).group, 'men');
  assert.deepEqual(filterOf(noChoice), { language: undefined, form: undefined, group: undefined });
});
