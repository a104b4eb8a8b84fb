import { FieldNotes, type FieldText, fieldClass } from './field.tsx';
import type { Option } from './select.tsx';

type CheckboxGroupProps = FieldText & { readonly options: readonly Option[] };

/** Any number of several; each arrives under the field's name. `field.typed` holds the chosen ones, with spaces between. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  const { field, label, hint, options } = props;
  const chosen = (field.typed ?? '').split(' ');
  const described = [hint && `${field.id}-hint`, field.error && `${field.id}-error`].filter(
    Boolean,
  );
  return (
    <fieldset
      class={fieldClass('field choices', field)}
      id={field.id}
      tabindex={-1}
      aria-describedby={described.length > 0 ? described.join(' ') : undefined}
    >
      <legend class="field-label">{label}</legend>
      <FieldNotes {...props} />
      {options.map(({ value, label: name }) => (
        <div class="choice">
          <input
            type="checkbox"
            id={idOf(field.id, value)}
            name={field.name}
            value={value}
            checked={chosen.includes(value)}
          />
          <label class="field-label" for={idOf(field.id, value)}>
            {name}
          </label>
        </div>
      ))}
    </fieldset>
  );
}

/** A value may hold what no id may, such as the slash of "cets-197/13". */
function idOf(field: string, value: string): string {
  return `${field}-${value.replace(/[^\w-]/g, '_')}`;
}
