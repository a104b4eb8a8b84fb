import type { Language } from '../../../../platform/i18n/index.ts';
import {
  Button,
  type Empty,
  ErrorSummary,
  fieldInput,
  type Invalid,
  Notice,
  TextField,
} from '../../../../platform/ui/index.ts';
import { maximum, type TypedHint } from '../../pointers/hint-form.ts';
import { HintFields } from '../../pointers/views/hint-fields.tsx';
import { words } from '../words.ts';
import { FileField } from './file-field.tsx';

type SubmissionPageProps = {
  readonly language: Language;
  readonly form: Empty | Invalid<TypedHint>;
  readonly fileError: string | null;
  readonly acceptsFiles: boolean;
};

/** Members send in a decision. */
export function SubmissionPage({ language, form, fileError, acceptsFiles }: SubmissionPageProps) {
  const say = words(language);
  const labels = {
    court: say('field.court'),
    date: say('field.date'),
    fileNumber: say('field.fileNumber'),
    note: say('field.note'),
    file: say('file'),
  };
  const errors = [
    ...(form.state === 'invalid' ? form.errors.filter(({ field }) => field in labels) : []),
    ...(fileError ? [{ field: 'file', message: fileError }] : []),
  ];
  return (
    <>
      {errors.length > 0 && <ErrorSummary errors={errors} labels={labels} language={language} />}
      <h1>{say('submission.title')}</h1>
      <p class="lead">{say('submission.lead')}</p>
      {acceptsFiles ? (
        <form
          class="form"
          action={`/${language}/entscheidung-einreichen`}
          method="post"
          enctype="multipart/form-data"
          novalidate
        >
          <HintFields field={(name) => fieldInput(form, name)} language={language} />
          <TextField
            field={fieldInput(form, 'note')}
            label={labels.note}
            rows={4}
            maximum={maximum.note}
            optional
            language={language}
          />
          <FileField
            label={labels.file}
            hint={say('submission.file.hint')}
            error={fileError}
            language={language}
          />
          <div class="buttons">
            <Button>{say('submission.send')}</Button>
          </div>
        </form>
      ) : (
        <Notice kind="caution" language={language}>
          <p>{say('submission.no_recipient')}</p>
          <p>
            <a href={`/${language}/rechtsprechung/hinweis`}>{say('submission.hint')}</a>
          </p>
        </Notice>
      )}
    </>
  );
}
