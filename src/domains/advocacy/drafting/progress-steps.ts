import { type Electorate, electorates, type Majority, majorities } from './ballot.ts';
import { extendBallot } from './ballot-extensions.ts';
import { breakOffBallot, countBallot, openBallot } from './ballots.ts';
import { handOver } from './hand-over.ts';
import { bounds, type LockedPaper } from './paper.ts';
import type { By } from './papers.ts';
import type { Place, Transaction } from './place.ts';
import { remindOfPaper } from './reminders.ts';
import {
  endOfDay,
  type FieldProblem,
  isFar,
  sentChoice,
  sentNumber,
  sentText,
  sentUuid,
  textProblem,
} from './sent.ts';
import { isOver, type Outcome, type Step } from './stages.ts';
import {
  closeComments,
  closeSigning,
  endPaper,
  openComments,
  openSigning,
  rework,
} from './steps.ts';
import { makeVersion } from './versions.ts';

/** A step as the address names it. */
export const stepNames = {
  kommentare: 'open_comments',
  kommentarschluss: 'close_comments',
  fassung: 'make_version',
  abstimmung: 'open_ballot',
  erinnerung: 'remind',
  verlaengerung: 'extend',
  auszaehlung: 'count',
  abbruch: 'break_off',
  zeichnung: 'open_signing',
  zeichnungsschluss: 'close_signing',
  uebergabe: 'hand_over',
  ueberarbeitung: 'rework',
  ende: 'end',
} as const satisfies Readonly<Record<string, Step>>;
export type StepName = keyof typeof stepNames;

export type Sent = ((name: string) => string) & {
  readonly all: (name: string) => readonly string[];
};

/** A form as it is understood. problems: by field; where there are any, nothing is done. */
export type AskedStep = {
  readonly problems: Readonly<Record<string, FieldProblem>>;
  readonly work: (
    trx: Transaction,
    paper: LockedPaper,
    place: Pick<Place, 'kind' | 'origin'>,
  ) => Promise<Outcome<object>>;
};

/** What a form asks for. at: when it was sent. */
export function askedStep(step: StepName, sent: Sent, by: By): AskedStep {
  switch (step) {
    case 'kommentare': {
      const { day: until, problems } = dayOf(sent, 'frist', by);
      const note = sentText(sent('notiz'));
      return {
        problems: { ...problems, ...textProblems('notiz', note, bounds.note, false) },
        work: (trx, paper) => openComments(trx, paper, { until, note }, by),
      };
    }
    case 'fassung': {
      const note = sentText(sent('notiz'));
      return {
        problems: textProblems('notiz', note, bounds.note, false),
        work: (trx, paper) => makeVersion(trx, paper, note, by),
      };
    }
    case 'zeichnung': {
      const { day, problems } = dayOf(sent, 'frist', by);
      return { problems, work: (trx, paper) => openSigning(trx, paper, day, by) };
    }
    case 'abstimmung':
      return askedBallot(sent, by);
    case 'verlaengerung': {
      const { day: until, problems } = dayOf(sent, 'ende', by);
      const reason = sentText(sent('grund'));
      return {
        problems: { ...problems, ...textProblems('grund', reason, bounds.reason, true) },
        work: (trx, paper, { origin }) => extendBallot(trx, paper, { until, reason }, origin, by),
      };
    }
    case 'abbruch':
    case 'ende': {
      const reason = sentText(sent('grund'));
      const act = step === 'ende' ? endPaper : breakOffBallot;
      return {
        problems: textProblems('grund', reason, bounds.reason, true),
        work: (trx, paper) => act(trx, paper, reason, by),
      };
    }
    case 'uebergabe':
      return { problems: {}, work: (trx, paper, place) => handOver(trx, paper, place, by) };
    case 'erinnerung':
      return {
        problems: {},
        work: (trx, paper, { origin }) => remindOfPaper(trx, paper, origin, by),
      };
    default: {
      const act = plain[step];
      return { problems: {}, work: (trx, paper) => act(trx, paper, by) };
    }
  }
}

const plain = {
  kommentarschluss: closeComments,
  auszaehlung: countBallot,
  zeichnungsschluss: closeSigning,
  ueberarbeitung: rework,
};

function askedBallot(sent: Sent, by: By): AskedStep {
  const { day: closesAt, problems } = dayOf(sent, 'ende', by);
  const electorate = sentChoice<Electorate>(sent('wer'), electorates) ?? 'members';
  const majority = sentChoice<Majority>(sent('mehrheit'), majorities);
  const quorum = sentNumber(sent('quorum'));
  const electors = sent
    .all(electorate === 'board' ? 'personen' : 'organisationen')
    .filter((id) => sentUuid(id) !== null);
  const isQuorum = quorum !== null && quorum <= 100;
  return {
    problems: {
      ...problems,
      ...(majority ? {} : { mehrheit: 'missing' as const }),
      ...(isQuorum ? {} : { quorum: 'form' as const }),
    },
    work: (trx, paper) =>
      openBallot(
        trx,
        paper,
        {
          version: sentNumber(sent('fassung')) ?? 0,
          electorate,
          majority: majority ?? 'simple',
          quorum: quorum ?? 0,
          electors,
          closesAt,
        },
        by,
      ),
  };
}

/** The end of the day in a field; one that lies in the past is wrong. */
function dayOf(sent: Sent, field: string, { at }: By) {
  const typed = sent(field).trim();
  const day = endOfDay(typed);
  const problem: FieldProblem | null =
    typed === ''
      ? 'missing'
      : !day
        ? 'day'
        : isOver(day, at)
          ? 'past'
          : isFar(day, at)
            ? 'far'
            : null;
  const problems: Readonly<Record<string, FieldProblem>> = problem ? { [field]: problem } : {};
  return { day: day ?? new Date(0), problems };
}

function textProblems(field: string, text: string, maximum: number, isRequired: boolean) {
  const problem = textProblem(text, maximum, isRequired);
  const problems: Readonly<Record<string, FieldProblem>> = problem ? { [field]: problem } : {};
  return problems;
}
