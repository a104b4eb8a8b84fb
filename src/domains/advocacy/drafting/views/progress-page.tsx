import type { Language } from '../../../../platform/i18n/index.ts';
import { ErrorSummary, Notice, Tag } from '../../../../platform/ui/index.ts';
import { type Ballot, electorates } from '../ballot.ts';
import type { Electable } from '../ballots.ts';
import type { Comment } from '../comment.ts';
import { bounds, type Paper } from '../paper.ts';
import type { Member } from '../papers.ts';
import type { PaperVersion } from '../paragraph.ts';
import type { StepName } from '../progress-steps.ts';
import type { FieldProblem } from '../sent.ts';
import type { Refusal } from '../stages.ts';
import type { Turnout } from '../turnout.ts';
import { words } from '../words.ts';
import { BallotForm } from './ballot-form.tsx';
import { ExtensionList } from './extension-list.tsx';
import { NotSaved } from './not-saved.tsx';
import { Outcome } from './outcome.tsx';
import { StepForm, scopeOf } from './step-form.tsx';
import { TextProblems } from './text-problems.tsx';
import { TurnoutSection } from './turnout-section.tsx';
import { untilText } from './until-text.ts';

export type ShownProgress = {
  readonly paper: Paper;
  /** null: members have read nothing yet. */
  readonly newest: PaperVersion | null;
  /** That may come next. */
  readonly steps: readonly StepName[];
  readonly unanswered: readonly Comment[];
  /** Whether members read the text as it is now. */
  readonly isUpToDate: boolean;
  readonly mayEdit: boolean;
  /** What is wrong with the text, as sentences. */
  readonly problems: readonly string[];
  /** The first moment after the deadline of what goes on; null: nothing does. */
  readonly until: Date | null;
  /** Whether that has come. */
  readonly isDue: boolean;
  /** null: nobody is asked. */
  readonly turnout: Turnout | null;
  /** That goes on, or was lost. */
  readonly ballot: Ballot | null;
  readonly members: readonly Member[];
  readonly people: readonly Electable[];
  /** Ids of those who were the board last. */
  readonly board: readonly string[];
};

/** What was sent for a step and not done. */
export type TypedStep = {
  readonly step: StepName;
  readonly values: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, FieldProblem>>;
  readonly refusal: Refusal | null;
};

export type ProgressPageProps = ShownProgress & {
  readonly language: Language;
  /** Of the paper's pages. */
  readonly base: string;
  readonly typed: TypedStep | null;
  readonly done: StepName | null;
};

/** Where a paper stands for the office, and the steps that may come next. */
export function ProgressPage(props: ProgressPageProps) {
  const { paper, newest, steps, done, mayEdit, base, language } = props;
  const say = words(language);
  return (
    <>
      <h1>{say('progress.heading', { title: paper.title })}</h1>
      {done && (
        <Notice kind="done" language={language}>
          <p>{say(`step.${done}.done`)}</p>
        </Notice>
      )}
      <Problems {...props} />
      <TextProblems problems={props.problems} language={language} />
      <section class="desk-next" aria-labelledby="stand">
        <h2 id="stand">
          {say('next.title')} <Tag>{say(`stage.${paper.stage}`)}</Tag>
        </h2>
        <p>{say(`progress.${paper.stage}`)}</p>
        <State {...props} />
      </section>
      <ul class="link-row">
        <li>
          <a href={base}>{say('writing.read')}</a>
        </li>
        {mayEdit && (
          <li>
            <a href={`${base}/text`}>{say('more.text')}</a>
          </li>
        )}
        {newest && (
          <li>
            <a href={`${base}/fassungen`}>{say('more.versions')}</a>
          </li>
        )}
      </ul>
      <TurnoutSection {...props} />
      {steps
        .filter((step) => step !== 'erinnerung')
        .map((step) => (
          <section class="section" aria-labelledby={`schritt-${step}`}>
            <h2 id={`schritt-${step}`}>{say(titleOf(step, paper))}</h2>
            <p class="measure">{say(`step.${step}.lead`)}</p>
            {step === 'abstimmung' ? (
              electorates.map((electorate) => (
                <BallotForm {...props} step={step} electorate={electorate} />
              ))
            ) : (
              <StepForm {...props} step={step} />
            )}
          </section>
        ))}
    </>
  );
}

function titleOf(step: StepName, { stage }: Paper) {
  if (step === 'kommentare' && stage === 'comments') return 'step.kommentare.again' as const;
  if (step === 'zeichnung' && stage === 'signing') return 'step.kommentare.again' as const;
  return `step.${step}` as const;
}

function State(props: ProgressPageProps) {
  const { newest, unanswered, isUpToDate, until, isDue, ballot, base, language } = props;
  const say = words(language);
  return (
    <>
      {newest && (
        <p>
          {say(isUpToDate ? 'progress.version' : 'progress.differs', { number: newest.number })}
        </p>
      )}
      {until && (
        <p>
          {say(isDue ? 'progress.over' : 'progress.until', { until: untilText(until, language) })}
        </p>
      )}
      {unanswered.length > 0 && (
        <p>
          <a href={`${base}?nur=offen`}>
            {say('progress.unanswered', { count: unanswered.length })}
          </a>
        </p>
      )}
      {ballot && (
        <>
          <Outcome ballot={ballot} isOpen={ballot.closedAt === null} language={language} />
          <ExtensionList extensions={ballot.extensions} language={language} />
        </>
      )}
    </>
  );
}

function Problems({ typed, newest, steps, language }: ProgressPageProps) {
  if (!typed) return null;
  const say = words(language);
  const lost = steps.includes(typed.step) ? '' : typed.values.notiz || typed.values.grund;
  const errors = Object.entries(typed.problems).map(([name, problem]) => ({
    field: `${scopeOf(typed.step, typed.values.wer)}-${name}`,
    name,
    message: say(`problem.${problem}`, { maximum: name === 'notiz' ? bounds.note : bounds.reason }),
  }));
  if (errors.length === 0)
    return (
      <>
        <Notice kind="caution" language={language}>
          <p>{say(`refusal.${typed.refusal ?? 'stage'}`, { number: newest?.number ?? 0 })}</p>
        </Notice>
        {lost && <NotSaved text={lost} language={language} />}
      </>
    );
  return (
    <ErrorSummary
      errors={errors}
      labels={Object.fromEntries(
        errors.map(({ field, name }) => [field, say(`field.${name as FieldName}`)]),
      )}
      language={language}
    />
  );
}

export type FieldName = 'frist' | 'notiz' | 'grund' | 'ende' | 'mehrheit' | 'quorum';
