import { controlAttributes, FieldNotes, type FieldText, fieldClass } from './field.tsx';

/** Yes or no; arrives as "on" or not at all. */
export function Checkbox(props: FieldText) {
  const { field, label } = props;
  return (
    <div class={fieldClass('field choice', field)}>
      <input
        {...controlAttributes(props)}
        type="checkbox"
        value="on"
        checked={field.typed === 'on'}
      />
      <label class="field-label" for={field.id}>
        {label}
      </label>
      <FieldNotes {...props} />
    </div>
  );
}
