import type { FoundEnd } from '../../../../platform/domain.ts';
import { formatDate, formatMoment, type Language } from '../../../../platform/i18n/index.ts';
import {
  Button,
  ButtonLink,
  Facts,
  Isolated,
  Markdown,
  Notice,
  Tag,
  Unverified,
} from '../../../../platform/ui/index.ts';
import { isAnswered, type KeptAnswer } from '../answer.ts';
import type { Answering, Call, CallState, OpeningProblem, Progress, Question } from '../call.ts';
import { callPath, reportPath } from '../paths.ts';
import { words } from '../words.ts';

export type CallViewProps = {
  readonly language: Language;
  readonly call: Call;
  readonly place: string;
  readonly state: CallState;
  readonly questions: readonly Question[];
  readonly articles: ReadonlyMap<string, FoundEnd>;
  readonly done: 'gespeichert' | 'verlaengert' | 'versandt' | 'beendet' | 'abgegeben' | null;
  readonly refusal: OpeningProblem | Refusal | null;
  /** Whether there is a report that the reader may see. */
  readonly hasReport: boolean;
  /** null: for members. asked, handedIn: how many organisations. */
  readonly office: {
    readonly mayEdit: boolean;
    readonly asked: number;
    readonly handedIn: number;
  } | null;
  /** null: for the office. */
  readonly member: {
    readonly answers: ReadonlyMap<string, KeptAnswer>;
    readonly progress: Progress;
    readonly answering: Answering;
    readonly showsOthers: boolean;
    readonly mayHandIn: boolean;
    readonly organisationId: string;
  } | null;
};

/** Why something was not done with a call. */
export type Refusal =
  | 'ended'
  | 'not_open'
  | 'handed_in'
  | 'too_late'
  | 'unanswered'
  /** In another tab she chose another organisation. */
  | 'other'
  | 'not_editable';

/** What is asked, until when, and what comes next for whoever reads it. */
export function CallView(props: CallViewProps) {
  const { language, call, place, state, done, refusal, office, member } = props;
  const say = words(language);
  return (
    <>
      <h1>
        <Isolated>{call.title}</Isolated>
      </h1>
      {refusal && (
        <Notice kind="caution" language={language}>
          <p>{say(`refused.${refusal}`)}</p>
        </Notice>
      )}
      {done && !refusal && (
        <Notice kind="done" language={language}>
          <p>{say(`done.${done}`)}</p>
        </Notice>
      )}
      <Facts
        facts={[
          { term: say('field.place'), value: place },
          {
            term: say('fact.due'),
            value: say('fact.due.day', { date: formatDate(call.dueOn, language) }),
          },
          { term: say('fact.state'), value: say(`state.${state}`) },
          { term: say('field.visibility'), value: say(`visibility.${call.visibility}`) },
          ...(call.ending === '' ? [] : [{ term: say('field.reason'), value: call.ending }]),
        ]}
      />
      {office && <OfficeNext {...props} office={office} />}
      {member && <MemberNext {...props} member={member} />}
      {call.guidance !== '' && (
        <section class="section">
          <h2>{say('call.guidance')}</h2>
          <div class="measure">
            <Markdown text={call.guidance} level={3} />
          </div>
        </section>
      )}
      <Questions {...props} />
    </>
  );
}

/** What the office does next with it. */
function OfficeNext({
  language,
  call,
  state,
  questions,
  office,
}: CallViewProps & { readonly office: NonNullable<CallViewProps['office']> }) {
  const say = words(language);
  const to = (below: string) => callPath(language, call.id, below);
  return (
    <section class="section">
      <h2>{say('office.next')}</h2>
      {state === 'draft' && (
        <p class="measure">
          {say('office.draft', { questions: questions.length, asked: office.asked })}
        </p>
      )}
      {office.mayEdit && state === 'draft' && questions.length > 0 && (
        <form class="form" action={to('versand')} method="post">
          <Button>{say('office.send')}</Button>
        </form>
      )}
      {office.mayEdit && call.openedAt && !call.paperId && state !== 'ended' && (
        <form class="form" action={to('bericht')} method="post">
          <p>{say('office.make.hint')}</p>
          <Button>{say('office.make')}</Button>
        </form>
      )}
      <ul class="rows">
        {call.openedAt && (
          <>
            <li>
              <a href={to('ruecklauf')}>{say('returns.title')}</a>
              <p class="small quiet">
                {say('returns.count', { handedIn: office.handedIn, asked: office.asked })}
              </p>
            </li>
            <li>
              <a href={to('beitraege')}>{say('contributions.title')}</a>
            </li>
          </>
        )}
        {office.mayEdit && state === 'draft' && (
          <li>
            <a href={to('fragen')}>{say('questions.title')}</a>
          </li>
        )}
        {office.mayEdit && state !== 'ended' && (
          <li>
            <a href={to('bearbeitung')}>{say('call.edit')}</a>
          </li>
        )}
        {office.mayEdit && state !== 'ended' && (
          <li>
            <a href={to('ende')}>{say('call.end')}</a>
          </li>
        )}
        {call.paperId && (
          <li>
            <a href={reportPath(language, call.paperId)}>{say('office.report')}</a>
          </li>
        )}
      </ul>
    </section>
  );
}

/** How far an organisation has come, and how it hands in. */
function MemberNext({
  language,
  call,
  questions,
  member,
  hasReport,
}: CallViewProps & { readonly member: NonNullable<CallViewProps['member']> }) {
  const say = words(language);
  const { answers, progress, answering, mayHandIn } = member;
  const open = questions.filter(({ id }) => !isAnswered(answers.get(id)));
  return (
    <section class="section">
      <h2>{say('member.next')}</h2>
      <Notice kind="caution" language={language}>
        <p>{say('no_persons')}</p>
      </Notice>
      {progress.handedIn && (
        <p class="measure">
          {say('member.handed_in', { at: formatMoment(progress.handedIn.at.getTime(), language) })}
        </p>
      )}
      {answering.open && progress.reopening && (
        <p class="measure">
          {say('member.reopened', {
            date: formatDate(answering.until, language),
            reason: progress.reopening.reason,
          })}
        </p>
      )}
      {!answering.open && answering.why !== 'handed_in' && (
        <p class="measure">{say(`refused.${answering.why}`)}</p>
      )}
      {answering.open &&
        (open.length > 0 ? (
          <p class="measure">{say('member.missing', { count: open.length })}</p>
        ) : mayHandIn ? (
          <form class="form" action={callPath(language, call.id, 'abgabe')} method="post">
            <input type="hidden" name="fuer" value={member.organisationId} />
            <p>{say('member.hand_in.hint')}</p>
            <Button>{say('member.hand_in')}</Button>
          </form>
        ) : (
          <p class="measure">{say('member.hand_in.lead')}</p>
        ))}
      {member.showsOthers && (
        <p class="paper-note">
          <ButtonLink kind="second" href={callPath(language, call.id, 'beitraege')}>
            {say('contributions.title')}
          </ButtonLink>
        </p>
      )}
      {hasReport && call.paperId && (
        <p class="paper-note">
          <a href={reportPath(language, call.paperId)}>{say('office.report')}</a>
        </p>
      )}
    </section>
  );
}

/** Article by article, with what the organisation has written so far. */
function Questions({ language, call, questions, articles, member }: CallViewProps) {
  const say = words(language);
  if (questions.length === 0) return null;
  return (
    <section class="section">
      <h2>{say('questions.asked')}</h2>
      <ul class="rows">
        {questions.map(({ id, article, text }) => {
          const end = articles.get(article);
          return (
            <li>
              <div>
                <h3>
                  {end ? <a href={end.href}>{end.title}</a> : article}
                  {end && <Unverified sourced={end} language={language} />}
                </h3>
                <p class="measure">
                  <Isolated>{text}</Isolated>
                </p>
                {member && (
                  <p>
                    <Tag>{say(answerState(member.answers.get(id)))}</Tag>{' '}
                    <a href={callPath(language, call.id, `antworten/${id}`)}>
                      {say(member.answering.open ? 'answer.write' : 'answer.read')}
                      <span class="unseen">: {end?.title ?? article}</span>
                    </a>
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function answerState(answer: KeptAnswer | undefined) {
  if (answer?.nothing) return 'answer.nothing' as const;
  return isAnswered(answer) ? ('answer.done' as const) : ('answer.open' as const);
}
