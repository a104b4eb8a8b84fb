import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ballot, Elector } from './ballot.ts';
import { turnoutOf } from './turnout.ts';

const elector = (id: string, changes: Partial<Elector> = {}): Elector => ({
  id,
  organisationName: `Beispiel-${id}`,
  personName: null,
  vote: null,
  ...changes,
});
const member = (id: string, isLed = true) =>
  ({ id, name: `Beispiel-${id}`, kind: 'centre', isLed }) as const;

function missingOf(electors: readonly Elector[]) {
  const ballot: Ballot = {
    id: 'x',
    version: 1,
    electorate: 'members',
    majority: 'simple',
    quorum: 0,
    opensAt: new Date(0),
    closesAt: new Date(1),
    closedAt: null,
    outcome: null,
    reason: '',
    extensions: [],
    electors,
  };
  const said = { comments: [], remarks: [], signOffs: [], ballot };
  const members = [member('north'), member('unled', false)];
  return turnoutOf({ stage: 'ballot', version: 1 }, { ...said, members })?.missing;
}

test('whoever left the network in the middle of a ballot is not waited for as if she could vote', () => {
  const gone = elector('gone', { organisationName: null });
  assert.deepEqual(missingOf([elector('north'), elector('unled'), elector('left'), gone]), [
    { kind: 'organisation', name: 'Beispiel-north', isAble: true },
    { kind: 'organisation', name: 'Beispiel-unled', isAble: false },
    { kind: 'organisation', name: 'Beispiel-left', isAble: false },
    { kind: 'organisation', name: '', isAble: false },
  ]);
});

test('on the board, who has left is a person, not an organisation that nobody leads', () => {
  assert.deepEqual(
    missingOf([elector('a', { personName: 'Beispiel-A' }), elector('b', { personName: '' })]),
    [
      { kind: 'person', name: 'Beispiel-A', isAble: true },
      { kind: 'person', name: '', isAble: false },
    ],
  );
});
