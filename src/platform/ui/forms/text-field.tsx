import { controlAttributes, Field, type FieldText } from './field.tsx';

type TextFieldProps = FieldText & {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'date' | 'password' | undefined;
  /** Token of the HTML autofill list: "email", "tel", "off". */
  readonly autocomplete?: string | undefined;
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | undefined;
  /** Bound of what is accepted, in UTF-16 code units. */
  readonly maximum?: number | undefined;
  /** More than one line. */
  readonly rows?: number | undefined;
};

/** A field to type in, of one line or, with `rows`, of several. */
export function TextField(props: TextFieldProps) {
  const { field, autocomplete, maximum, rows } = props;
  const attributes = {
    ...controlAttributes(props),
    class: 'input',
    autocomplete,
    maxlength: maximum,
  };
  return (
    <Field {...props}>
      {rows ? (
        <textarea {...attributes} rows={rows}>
          {field.typed ?? ''}
        </textarea>
      ) : (
        <input
          {...attributes}
          type={props.type ?? 'text'}
          inputmode={props.inputmode}
          value={field.typed ?? ''}
        />
      )}
    </Field>
  );
}
