import { controlAttributes, Field, type FieldText } from './field.tsx';

type SelectProps = FieldText & { readonly options: readonly Option[] };

export type Option = { readonly value: string; readonly label: string };

/** One of several; the first option is chosen until another was. */
export function Select(props: SelectProps) {
  const { field, options } = props;
  return (
    <Field {...props}>
      <select {...controlAttributes(props)} class="input">
        {options.map(({ value, label }) => (
          <option value={value} selected={value === field.typed}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}
