import type { Ballot } from './ballot.ts';
import { type Comment, hasAnswered, type Remark } from './comment.ts';
import type { Paper } from './paper.ts';
import type { Member } from './papers.ts';
import type { SignOff } from './sign-offs.ts';

/** Whom a paper waits for, of those it asks. */
export type Turnout = {
  /** The stage in which they are asked. */
  readonly stage: 'comments' | 'signing' | 'ballot';
  readonly missing: readonly Missing[];
  readonly asked: number;
};

type Missing = {
  /** Who is on the board is asked in person. */
  readonly kind: 'organisation' | 'person';
  /** '': it is gone, or she has left. */
  readonly name: string;
  /** Whether she, or somebody there, may do it. */
  readonly isAble: boolean;
};

type Said = {
  readonly members: readonly Member[];
  readonly comments: readonly Comment[];
  readonly remarks: readonly Remark[];
  /** Of the newest version. */
  readonly signOffs: readonly SignOff[];
  /** That goes on, or the last. */
  readonly ballot: Ballot | null;
};

/** Who has not commented, voted or signed, by the stage of the paper; null where nobody is asked. */
export function turnoutOf(
  { stage, version }: Pick<Paper, 'stage' | 'version'>,
  { members, comments, remarks, signOffs, ballot }: Said,
): Turnout | null {
  switch (stage) {
    case 'comments': {
      const open = members.filter(({ id }) => !hasAnswered(id, version ?? 0, comments, remarks));
      return {
        stage,
        missing: open.map(({ name }) => ({ kind: 'organisation', name, isAble: true })),
        asked: members.length,
      };
    }
    case 'signing': {
      const signed = new Set(signOffs.map(({ organisationId }) => organisationId));
      const open = members.filter(({ id }) => !signed.has(id));
      return {
        stage,
        missing: open.map(({ name, isLed }) => ({ kind: 'organisation', name, isAble: isLed })),
        asked: members.length,
      };
    }
    case 'ballot':
      return ballot && turnoutOfBallot(ballot, members);
    default:
      return null;
  }
}

function turnoutOfBallot({ electors }: Ballot, members: readonly Member[]): Turnout {
  // Whoever left the network while it goes on is among the electors, and no member.
  const led = new Set(members.filter(({ isLed }) => isLed).map(({ id }) => id));
  return {
    stage: 'ballot',
    missing: electors
      .filter(({ vote }) => vote === null)
      .map(({ id, organisationName, personName }) =>
        personName === null
          ? { kind: 'organisation', name: organisationName ?? '', isAble: led.has(id) }
          : { kind: 'person', name: personName, isAble: personName !== '' },
      ),
    asked: electors.length,
  };
}
