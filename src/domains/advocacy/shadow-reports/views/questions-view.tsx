import type { FoundEnd } from '../../../../platform/domain.ts';
import type { Language } from '../../../../platform/i18n/index.ts';
import {
  Button,
  CheckboxGroup,
  EmptyState,
  ErrorSummary,
  fieldId,
  Isolated,
  Notice,
  TextField,
} from '../../../../platform/ui/index.ts';
import type { Call, Question } from '../call.ts';
import { callPath } from '../paths.ts';
import { words } from '../words.ts';

type QuestionsViewProps = {
  readonly language: Language;
  readonly call: Call;
  readonly questions: readonly Question[];
  readonly articles: ReadonlyMap<string, FoundEnd>;
  /** Articles of the body's instruments of which nothing is asked yet. */
  readonly offered: readonly { readonly value: string; readonly label: string }[];
  readonly typed: string;
  readonly error: string | null;
  readonly done: string | null;
};

/** What a call asks, in order, and what it could ask. */
export function QuestionsView(props: QuestionsViewProps) {
  const { language, call, questions, articles, done, error } = props;
  const say = words(language);
  return (
    <>
      <h1>{say('questions.title')}</h1>
      {error && (
        <ErrorSummary
          errors={[{ field: 'further', message: error }]}
          labels={{ further: say('questions.further') }}
          language={language}
        />
      )}
      {done && !error && (
        <Notice kind="done" language={language}>
          <p>{say('done.gespeichert')}</p>
        </Notice>
      )}
      {questions.length === 0 ? (
        <EmptyState title={say('questions.none')} />
      ) : (
        <ul class="rows">
          {questions.map(({ id, article, text }, index) => {
            const title = articles.get(article)?.title ?? article;
            const at = callPath(language, call.id, `fragen/${id}`);
            return (
              <li>
                <div>
                  <h2>{title}</h2>
                  <p class="measure">
                    <Isolated>{text}</Isolated>
                  </p>
                  <p>
                    <a href={at}>
                      {say('question.change')}
                      <span class="unseen">: {title}</span>
                    </a>
                  </p>
                  {questions.length > 1 && (
                    <form action={`${at}/platz`} method="post">
                      {index > 0 && (
                        <RowButton name="way" value="up" label={say('question.up')} of={title} />
                      )}
                      {index < questions.length - 1 && (
                        <RowButton
                          name="way"
                          value="down"
                          label={say('question.down')}
                          of={title}
                        />
                      )}
                    </form>
                  )}
                  <form action={`${at}/loeschung`} method="post">
                    <RowButton name="remove" value="on" label={say('question.remove')} of={title} />
                  </form>
                </div>
              </li>
            );
          })}
        </ul>
      )}
      <AddForm {...props} />
      <p>
        <a href={callPath(language, call.id)}>{say('questions.back')}</a>
      </p>
    </>
  );
}

type RowButtonProps = {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly of: string;
};

function RowButton({ name, value, label, of }: RowButtonProps) {
  return (
    <button class="button button-plain" type="submit" name={name} value={value}>
      {label}
      <span class="unseen"> ({of})</span>
    </button>
  );
}

function AddForm({ language, call, offered, typed, error }: QuestionsViewProps) {
  const say = words(language);
  const field = { name: 'further', id: fieldId('further'), typed, error: error ?? undefined };
  return (
    <section class="section">
      <h2>{say('questions.add')}</h2>
      <form class="form" action={callPath(language, call.id, 'fragen')} method="post" novalidate>
        {offered.length > 0 && (
          <CheckboxGroup
            field={{ name: 'article', id: fieldId('article'), typed: '', error: undefined }}
            label={say('questions.articles')}
            options={offered.map(({ value, label }) => ({ value, label }))}
            language={language}
          />
        )}
        <TextField
          field={field}
          label={say('questions.further')}
          hint={say('questions.further.hint')}
          autocomplete="off"
          maximum={300}
          language={language}
          optional
        />
        <div class="buttons">
          <Button>{say('questions.add')}</Button>
        </div>
      </form>
    </section>
  );
}
