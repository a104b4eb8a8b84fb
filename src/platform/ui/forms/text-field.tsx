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
  /** BCP 47, when what is typed is not in the language of the page. */
  readonly lang?: string | undefined;
  readonly dir?: 'rtl' | undefined;
  /** What may be chosen while one types. */
  readonly suggestions?: readonly string[] | undefined;
};

/** A field to type in, of one line or, with `rows`, of several. */
export function TextField(props: TextFieldProps) {
  const { field, autocomplete, maximum, rows, lang, dir, suggestions = [] } = props;
  const listId = suggestions.length > 0 ? `${field.id}-list` : undefined;
  const attributes = {
    ...controlAttributes(props),
    class: 'input',
    autocomplete,
    maxlength: maximum,
    lang,
    dir,
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
          list={listId}
        />
      )}
      {listId && (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option value={suggestion} />
          ))}
        </datalist>
      )}
    </Field>
  );
}
