import type { Language } from '../../../../platform/i18n/index.ts';
import { ErrorSummary, Notice, Tag } from '../../../../platform/ui/index.ts';
import type { Ballot } from '../ballot.ts';
import type { Electable } from '../ballots.ts';
import type { Comment } from '../comment.ts';
import { bounds, type Paper } from '../paper.ts';
import type { Member } from '../papers.ts';
import type { PaperVersion } from '../paragraph.ts';
import type { StepName } from '../progress-steps.ts';
import type { FieldProblem } from '../sent.ts';
import type { Refusal } from '../stages.ts';
import { words } from '../words.ts';
import { Outcome } from './outcome.tsx';
import { StepForm } from './step-form.tsx';
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
  readonly isRoundOver: boolean;
  /** That goes on, or was lost. */
  readonly ballot: Ballot | null;
  readonly members: readonly Member[];
  readonly people: readonly Electable[];
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
  const { paper, newest, steps, done, base, language } = props;
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
        <li>
          <a href={`${base}/text`}>{say('more.text')}</a>
        </li>
        {newest && (
          <li>
            <a href={`${base}/fassungen`}>{say('more.versions')}</a>
          </li>
        )}
      </ul>
      {steps.map((step) => (
        <section class="section" aria-labelledby={`schritt-${step}`}>
          <h2 id={`schritt-${step}`}>{say(titleOf(step, paper))}</h2>
          <p class="measure">{say(`step.${step}.lead`)}</p>
          <StepForm {...props} step={step} />
        </section>
      ))}
    </>
  );
}

function titleOf(step: StepName, { stage }: Paper) {
  return step === 'kommentare' && stage === 'comments'
    ? ('step.kommentare.again' as const)
    : (`step.${step}` as const);
}

function State(props: ProgressPageProps) {
  const { paper, newest, unanswered, isUpToDate, isRoundOver, ballot, base, language } = props;
  const say = words(language);
  return (
    <>
      {newest && (
        <p>
          {say(isUpToDate ? 'progress.version' : 'progress.differs', { number: newest.number })}
        </p>
      )}
      {paper.stage === 'comments' && paper.commentsUntil && (
        <p>{isRoundOver ? say('progress.round_over') : untilText(paper.commentsUntil, language)}</p>
      )}
      {paper.stage === 'signing' && paper.signingUntil && (
        <p>{untilText(paper.signingUntil, language)}</p>
      )}
      {unanswered.length > 0 && (
        <>
          <p>{say('progress.unanswered', { count: unanswered.length })}</p>
          <ul>
            {unanswered.map(({ id, organisationName, text }) => (
              <li>
                <a href={`${base}#kommentar-${id}`}>
                  {organisationName ?? say('organisation.gone')}: {text.slice(0, 60)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {ballot && <Outcome ballot={ballot} isOpen={ballot.closedAt === null} language={language} />}
    </>
  );
}

function Problems({ typed, newest, language }: ProgressPageProps) {
  if (!typed) return null;
  const say = words(language);
  const errors = Object.entries(typed.problems).map(([name, problem]) => ({
    field: `${typed.step}-${name}`,
    name,
    message: say(`problem.${problem}`, { maximum: name === 'notiz' ? bounds.note : bounds.reason }),
  }));
  if (errors.length === 0)
    return (
      <Notice kind="caution" language={language}>
        <p>{say(`refusal.${typed.refusal ?? 'stage'}`, { number: newest?.number ?? 0 })}</p>
      </Notice>
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

export type FieldName = 'frist' | 'notiz' | 'grund' | 'ende' | 'wer' | 'mehrheit' | 'quorum';
