import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Choice, choices, type Elector, type Majority, tallyOf } from './ballot.ts';

function electors(votes: readonly (Choice | null)[]): Elector[] {
  return votes.map((choice, index) => ({
    id: String(index),
    organisationName: 'Beispiel',
    personName: null,
    vote: choice && { choice, reason: '', personName: '', madeAt: new Date(0) },
  }));
}

function isAgreed(votes: string, majority: Majority, quorum: number): boolean {
  const named = { j: 'yes', n: 'no', e: 'abstain', '-': null } as const;
  const cast = [...votes].map((one) => named[one as keyof typeof named]);
  return tallyOf({ electors: electors(cast), majority, quorum }).isAgreed;
}

test('a majority is of the votes for and against; the quorum counts everybody who took part', () => {
  for (const [votes, majority, quorum, expected] of [
    ['jjn', 'simple', 0, true],
    ['jn', 'simple', 0, false],
    ['jeee', 'simple', 0, true],
    ['eee', 'simple', 0, false],
    ['---', 'simple', 0, false],
    ['jjn', 'two_thirds', 0, true],
    ['jjjnn', 'two_thirds', 0, false],
    ['j---', 'simple', 50, false],
    ['je--', 'simple', 50, true],
    ['jj-', 'simple', 100, false],
  ] as const)
    assert.equal(isAgreed(votes, majority, quorum), expected, `${votes} ${majority} ${quorum}`);
});

test('two thirds are never less than a simple majority, and a further yes never loses', () => {
  const vote = fc.constantFrom(...choices, null);
  fc.assert(
    fc.property(fc.array(vote, { maxLength: 60 }), fc.nat(100), (votes, quorum) => {
      const result = (majority: Majority, all: readonly (Choice | null)[]) =>
        tallyOf({ electors: electors(all), majority, quorum }).isAgreed;
      if (result('two_thirds', votes)) assert.ok(result('simple', votes));
      for (const majority of ['simple', 'two_thirds'] as const)
        if (result(majority, votes)) assert.ok(result(majority, [...votes, 'yes']));
    }),
  );
});
