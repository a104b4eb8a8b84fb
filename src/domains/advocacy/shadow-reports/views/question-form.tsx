import type { Language } from '../../../../platform/i18n/index.ts';
import {
  Button,
  ErrorSummary,
  type FieldError,
  fieldId,
  TextField,
} from '../../../../platform/ui/index.ts';
import type { Call, Question } from '../call.ts';
import { callPath } from '../paths.ts';
import { words } from '../words.ts';

type QuestionFormProps = {
  readonly language: Language;
  readonly call: Call;
  readonly question: Question;
  readonly title: string;
  readonly text: string;
  readonly errors: readonly FieldError<{ text: string }>[];
};

/** What is asked about one article. */
export function QuestionForm(props: QuestionFormProps) {
  const { language, call, question, title, text, errors } = props;
  const say = words(language);
  const label = say('question.text');
  return (
    <>
      <h1>{title}</h1>
      {errors.length > 0 && (
        <ErrorSummary errors={errors} labels={{ text: label }} language={language} />
      )}
      <form
        class="form"
        action={callPath(language, call.id, `fragen/${question.id}`)}
        method="post"
        novalidate
      >
        <TextField
          field={{ name: 'text', id: fieldId('text'), typed: text, error: errors[0]?.message }}
          label={label}
          hint={say('question.text.hint')}
          rows={5}
          maximum={2000}
          lang={call.language === language ? undefined : call.language}
          language={language}
        />
        <div class="buttons">
          <Button>{say('save')}</Button>
        </div>
      </form>
    </>
  );
}
