import type { Language } from '../../../../platform/i18n/index.ts';
import { Isolated } from '../../../../platform/ui/index.ts';
import { isAnswered } from '../answer.ts';
import type { Question } from '../call.ts';
import type { HandIn } from '../hand-ins.ts';
import { reportPath } from '../paths.ts';
import { words } from '../words.ts';
import { AnswerText } from './answer-text.tsx';

type SourceMaterialProps = {
  readonly language: Language;
  readonly paperId: string;
  readonly question: Question;
  readonly handIns: readonly HandIn[];
};

/** What was handed in about one article, to read and to quote while the report is written. */
export function SourceMaterial({ language, paperId, question, handIns }: SourceMaterialProps) {
  const say = words(language);
  const answered = handIns.filter(({ answers }) => {
    const answer = answers[question.id];
    return isAnswered(answer) && !answer?.nothing;
  });
  return (
    <details class="paper-form">
      <summary>{say('material.title', { count: answered.length })}</summary>
      <p class="small quiet">{say('material.hint')}</p>
      {answered.map(({ organisationId, organisationName, answers }) => {
        const answer = answers[question.id];
        return (
          <>
            <p>
              <strong>
                <Isolated>{organisationName}</Isolated>
              </strong>
            </p>
            <AnswerText answer={answer} language={language} />
            {answer && (
              <form action={reportPath(language, paperId, 'uebernahme')} method="post">
                <input type="hidden" name="question" value={question.id} />
                <input type="hidden" name="organisation" value={organisationId} />
                <button class="button button-second" type="submit">
                  {say('material.take')}
                  <span class="unseen"> ({organisationName})</span>
                </button>
              </form>
            )}
          </>
        );
      })}
    </details>
  );
}
