import type { Child } from 'hono/jsx';
import type { FilesField, RowsField } from '../../../../../platform/editable.ts';
import type { Language } from '../../../../../platform/i18n/index.ts';
import { type FieldInput, FieldNotes } from '../../../../../platform/ui/index.ts';
import { words } from '../../words.ts';

type GroupProps = {
  readonly field: RowsField | FilesField;
  readonly input: FieldInput;
  readonly language: Language;
  readonly children: Child;
};

/** The frame of a field that is made of several. */
export function Group({ field, input, language, children }: GroupProps) {
  const label = field.label[language];
  const mark = field.required ? ` (${words(language)('field.required')})` : '';
  return (
    <fieldset
      class={input.error ? 'desk-group field-wrong' : 'desk-group'}
      id={input.id}
      tabindex={-1}
    >
      <legend class="field-label">{label + mark}</legend>
      <FieldNotes field={input} label={label} hint={field.hint?.[language]} language={language} />
      {children}
    </fieldset>
  );
}
