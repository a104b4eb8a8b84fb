export type Electorate = 'members' | 'board';
/** Of the votes for and against; abstentions do not count. */
export type Majority = 'simple' | 'two_thirds';
export type Choice = 'yes' | 'no' | 'abstain';

export const electorates: readonly Electorate[] = ['members', 'board'];
export const majorities: readonly Majority[] = ['simple', 'two_thirds'];
export const choices: readonly Choice[] = ['yes', 'no', 'abstain'];

export type BallotRule = {
  readonly majority: Majority;
  /** Of the electors who must take part, in per cent; 0: however few. */
  readonly quorum: number;
};

/** A vote on one version of a paper. */
export type Ballot = BallotRule & {
  /** UUID. */
  readonly id: string;
  readonly version: number;
  readonly electorate: Electorate;
  readonly opensAt: Date;
  /** The first moment after its end. */
  readonly closesAt: Date;
  /** When it was counted or broken off. */
  readonly closedAt: Date | null;
  readonly outcome: 'agreed' | 'refused' | 'broken_off' | null;
  /** Why it was broken off. */
  readonly reason: string;
  /** The first one first. */
  readonly extensions: readonly Extension[];
  readonly electors: readonly Elector[];
};

/** That it ends later than was said. */
export type Extension = {
  /** The first moment after its end, as it was and as it is since. */
  readonly before: Date;
  readonly until: Date;
  readonly reason: string;
  /** Of the office; '': has left. */
  readonly personName: string;
  readonly madeAt: Date;
};

/** One that may vote, and what it chose. */
export type Elector = {
  /** UUID of the organisation, or for the board of the person. */
  readonly id: string;
  /** null: it is gone. */
  readonly organisationName: string | null;
  /** null: for members; '': she has left. */
  readonly personName: string | null;
  readonly vote: {
    readonly choice: Choice;
    readonly reason: string;
    /** '': has left. */
    readonly personName: string;
    readonly madeAt: Date;
  } | null;
};

export type Tally = Readonly<Record<Choice, number>> & {
  readonly electors: number;
  /** Who took part, abstentions included. */
  readonly cast: number;
  readonly isQuorate: boolean;
  readonly isAgreed: boolean;
};

/** What a ballot came to. Without a vote for or against nothing is agreed. */
export function tallyOf({
  electors,
  majority,
  quorum,
}: Pick<Ballot, 'electors' | 'majority' | 'quorum'>): Tally {
  const count = (choice: Choice) => electors.filter(({ vote }) => vote?.choice === choice).length;
  const [yes, no, abstain] = [count('yes'), count('no'), count('abstain')];
  const cast = yes + no + abstain;
  const isQuorate = cast * 100 >= quorum * electors.length && cast > 0;
  const hasMajority = majority === 'simple' ? yes > no : yes > 0 && yes * 3 >= (yes + no) * 2;
  return {
    yes,
    no,
    abstain,
    electors: electors.length,
    cast,
    isQuorate,
    isAgreed: isQuorate && hasMajority,
  };
}
