import type { FoundEnd } from '../../../../platform/domain.ts';
import { formatDate, type Language } from '../../../../platform/i18n/index.ts';
import { EmptyState, Isolated, Notice } from '../../../../platform/ui/index.ts';
import { isAnswered } from '../answer.ts';
import type { Call, Question } from '../call.ts';
import type { HandIn } from '../hand-ins.ts';
import { words } from '../words.ts';
import { AnswerText } from './answer-text.tsx';

type ContributionsViewProps = {
  readonly language: Language;
  readonly call: Call;
  readonly questions: readonly Question[];
  readonly articles: ReadonlyMap<string, FoundEnd>;
  readonly handIns: readonly HandIn[];
  readonly isOffice: boolean;
};

/** What a member reads there, by the visibility of the call. */
const readers = {
  after_deadline: 'contributions.after_deadline',
  at_once: 'contributions.at_once',
  office: 'contributions.office_only',
} as const;

/** What was handed in, by article. */
export function ContributionsView(props: ContributionsViewProps) {
  const { language, call, questions, articles, handIns, isOffice } = props;
  const say = words(language);
  return (
    <>
      <h1>{say('contributions.title')}</h1>
      <p class="lead">
        {say(isOffice ? 'contributions.office' : readers[call.visibility], {
          date: formatDate(call.dueOn, language),
        })}
      </p>
      {isOffice && (
        <Notice kind="caution" language={language}>
          <p>{say('no_persons.office')}</p>
        </Notice>
      )}
      {handIns.length === 0 ? (
        <EmptyState title={say('contributions.none')} />
      ) : (
        <>
          <ul class="rows">
            {questions.map(({ id, article }) => (
              <li>
                <a href={`#frage-${id}`}>{articles.get(article)?.title ?? article}</a>
                <p class="small quiet">
                  {say('contributions.count', { count: said(handIns, id).length })}
                </p>
              </li>
            ))}
          </ul>
          {questions.map(({ id, article, text }) => (
            <section class="section" aria-labelledby={`frage-${id}`}>
              <h2 id={`frage-${id}`}>{articles.get(article)?.title ?? article}</h2>
              <p class="measure quiet">
                <Isolated>{text}</Isolated>
              </p>
              {said(handIns, id).map(({ organisationName, answers }) => (
                <>
                  <h3>
                    <Isolated>{organisationName}</Isolated>
                  </h3>
                  <AnswerText answer={answers[id]} language={language} />
                </>
              ))}
              <Silent
                handIns={handIns.filter(({ answers }) => answers[id]?.nothing)}
                language={language}
              />
            </section>
          ))}
        </>
      )}
    </>
  );
}

/** Those in which something stands about a question. */
function said(handIns: readonly HandIn[], question: string): readonly HandIn[] {
  return handIns.filter(
    ({ answers }) => isAnswered(answers[question]) && !answers[question]?.nothing,
  );
}

/** Who has nothing to tell, in one line. */
function Silent({ handIns, language }: Pick<ContributionsViewProps, 'handIns' | 'language'>) {
  if (handIns.length === 0) return null;
  const names = handIns.map(({ organisationName }) => organisationName).join(', ');
  return <p class="measure quiet">{words(language)('contributions.silent', { names })}</p>;
}
