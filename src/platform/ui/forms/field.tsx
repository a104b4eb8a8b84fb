import type { Child } from 'hono/jsx';
import type { Language } from '../../i18n/index.ts';
import { ErrorSign } from '../pictures/icons.tsx';
import { words } from '../words.ts';
import type { FieldInput } from './form-state.ts';

/** What every kind of field says about itself. */
export type FieldText = {
  readonly field: FieldInput;
  readonly label: string;
  readonly hint?: string | undefined;
  /** May stay empty; the others may not, and are not marked. */
  readonly optional?: boolean | undefined;
  readonly language: Language;
};

/** Label above, hint under it, complaint under that, then the control. */
export function Field(props: FieldText & { readonly children: Child }) {
  const { field, label, optional, language } = props;
  return (
    <div class={fieldClass('field', field)}>
      <label class="field-label" for={field.id}>
        {label}
        {optional && <span class="quiet"> ({words(language)('field.optional')})</span>}
      </label>
      <FieldNotes {...props} />
      {props.children}
    </div>
  );
}

/** Hint and complaint, under the ids that `describedBy` names. */
export function FieldNotes({ field, hint, language }: FieldText) {
  return (
    <>
      {hint && (
        <p class="field-hint" id={`${field.id}-hint`}>
          {hint}
        </p>
      )}
      {field.error && (
        <p class="field-error" id={`${field.id}-error`}>
          <ErrorSign />
          <span>
            <span class="unseen">{words(language)('form.error')}: </span>
            {field.error}
          </span>
        </p>
      )}
    </>
  );
}

/** Attributes that tie a control to its label, hint and complaint. */
export function controlAttributes({ field, hint }: FieldText) {
  const describedBy = [hint && `${field.id}-hint`, field.error && `${field.id}-error`].filter(
    Boolean,
  );
  return {
    id: field.id,
    name: field.name,
    'aria-describedby': describedBy.length > 0 ? describedBy.join(' ') : undefined,
    'aria-invalid': field.error ? ('true' as const) : undefined,
  };
}

export function fieldClass(base: string, field: FieldInput): string {
  return field.error ? `${base} field-wrong` : base;
}
