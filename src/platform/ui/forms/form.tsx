import type { Child } from 'hono/jsx';
import type { Language } from '../../i18n/index.ts';
import { ErrorSummary } from './error-summary.tsx';
import { type FieldInput, type FieldName, type FormState, fieldInput } from './form-state.ts';

type FormProps<T> = {
  readonly form: FormState<T>;
  readonly action: string;
  readonly language: Language;
  /** The fields, in order; `field(name)` is what a field component takes. */
  readonly fields: (field: (name: FieldName<T>) => FieldInput) => Child;
  /** Names of the fields in the summary. */
  readonly labels: { readonly [name in FieldName<T>]: string };
  /** One main button, others after it. */
  readonly buttons: Child;
  /** What stands in place of the form once it is complete. */
  readonly complete: (value: T) => Child;
};

/** A form in each of its three states. */
export function Form<T>(props: FormProps<T>) {
  const { form, language, labels } = props;
  if (form.state === 'complete') return <>{props.complete(form.value)}</>;
  return (
    <>
      {form.state === 'invalid' && (
        <ErrorSummary errors={form.errors} labels={labels} language={language} />
      )}
      <form class="form" action={props.action} method="post" novalidate>
        {props.fields((name) => fieldInput(form, name))}
        <div class="buttons">{props.buttons}</div>
      </form>
    </>
  );
}
