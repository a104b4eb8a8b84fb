import type { Language } from '../../../../platform/i18n/index.ts';
import {
  Button,
  CheckboxGroup,
  ErrorSummary,
  type FieldError,
  Form,
  type FormState,
  fieldId,
  Notice,
  Select,
  TextField,
} from '../../../../platform/ui/index.ts';
import { audiences, type Call, isWider, visibilities } from '../call.ts';
import { type CallFields, callFields, guidanceBound, titleBound } from '../call-form.ts';
import { callPath } from '../paths.ts';
import { words } from '../words.ts';

type CallFormProps = {
  readonly language: Language;
  /** null: a new one. */
  readonly call: Call | null;
  readonly typed: { readonly [name in keyof CallFields]?: string | undefined };
  readonly errors: readonly FieldError<CallFields>[];
  /** What somebody else saved while this was typed. */
  readonly theirs: Record<keyof CallFields, string> | null;
  readonly places: readonly { readonly value: string; readonly label: string }[];
  readonly members: readonly { readonly id: string; readonly name: string }[];
};

/** What the office says of a call; once it is sent, only what may change then. */
export function CallForm(props: CallFormProps) {
  const { language, call, typed, errors, theirs, places, members } = props;
  const say = words(language);
  const isSent = call !== null && call.openedAt !== null;
  const labels = Object.fromEntries(callFields.map((name) => [name, say(`field.${name}`)]));
  const of = (name: keyof CallFields) => ({
    label: say(`field.${name}`),
    language,
    field: {
      name,
      id: fieldId(name),
      typed: typed[name],
      error: errors.find(({ field }) => field === name)?.message,
    },
  });
  return (
    <>
      <h1>{say(call ? 'call.edit' : 'call.new')}</h1>
      {theirs && <Theirs {...props} theirs={theirs} />}
      {errors.length > 0 && <ErrorSummary errors={errors} labels={labels} language={language} />}
      <form
        class="form"
        action={call ? callPath(language, call.id, 'bearbeitung') : callPath(language, 'neu')}
        method="post"
        novalidate
      >
        {call && <input type="hidden" name="revision" value={String(call.revision)} />}
        {!isSent && (
          <Select
            {...of('place')}
            hint={say('field.place.hint')}
            options={[{ value: '', label: say('field.choose') }, ...places]}
          />
        )}
        <TextField {...of('title')} maximum={titleBound} autocomplete="off" />
        <TextField
          {...of('guidance')}
          hint={say('field.guidance.hint')}
          rows={8}
          maximum={guidanceBound}
          optional
        />
        {!isSent && (
          <Select
            {...of('language')}
            options={(['de', 'en'] as const).map((value) => ({
              value,
              label: say(`language.${value}`),
            }))}
          />
        )}
        <TextField
          {...of('dueOn')}
          hint={say(isSent ? 'field.dueOn.later' : 'field.dueOn.hint')}
          type="date"
          autocomplete="off"
        />
        {!isSent && (
          <>
            <Select
              {...of('audience')}
              options={audiences.map((value) => ({ value, label: say(`audience.${value}`) }))}
            />
            <CheckboxGroup
              {...of('asked')}
              hint={say('field.asked.hint')}
              options={members.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </>
        )}
        <Select
          {...of('visibility')}
          hint={say(isSent ? 'field.visibility.sent' : 'field.visibility.hint')}
          options={visibilities
            .filter((value) => !isSent || !isWider(value, call))
            .map((value) => ({ value, label: say(`visibility.${value}`) }))}
        />
        <div class="buttons">
          <Button>{say('save')}</Button>
        </div>
      </form>
    </>
  );
}

/** Both texts of each field in which the two differ: theirs here, one's own in the form. */
function Theirs({
  theirs,
  typed,
  language,
}: Pick<CallFormProps, 'typed' | 'language'> & {
  readonly theirs: Record<keyof CallFields, string>;
}) {
  const say = words(language);
  const differing = callFields.filter((name) => theirs[name] !== (typed[name] ?? ''));
  return (
    <>
      <Notice kind="caution" language={language}>
        <p>{say('conflict.call')}</p>
      </Notice>
      <dl class="facts">
        {differing.map((name) => (
          <div>
            <dt>{say(`field.${name}`)}</dt>
            <dd>{theirs[name] || '–'}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

type EndFormProps = {
  readonly language: Language;
  readonly call: Call;
  readonly form: FormState<{ readonly reason: string }>;
};

/** Ends a call: nothing can be undone, so it says what stays. */
export function EndForm({ language, call, form }: EndFormProps) {
  const say = words(language);
  return (
    <>
      <h1>{say('call.end')}</h1>
      <p class="lead">{say('call.end.lead')}</p>
      <Form
        form={form}
        action={callPath(language, call.id, 'ende')}
        language={language}
        labels={{ reason: say('field.reason') }}
        fields={(field) => (
          <TextField
            field={field('reason')}
            label={say('field.reason')}
            hint={say('field.reason.hint')}
            rows={4}
            maximum={2000}
            language={language}
          />
        )}
        buttons={<Button>{say('call.end.button')}</Button>}
        complete={() => null}
      />
    </>
  );
}
