import type { Content, Field } from '../../../../../platform/editable.ts';
import { listOf, rowsOf, textOf } from '../../fields/values.ts';

type HiddenFieldProps = { readonly field: Field; readonly content: Content };

/** A field's value, carried along in a form that does not show it. */
export function HiddenField({ field, content }: HiddenFieldProps) {
  return (
    <>
      {sentOf(field, content).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

/** By the names under which the form would send it. */
function sentOf({ kind, name }: Field, content: Content): readonly (readonly [string, string])[] {
  if (kind === 'text' || kind === 'choice') return [[name, textOf(content, name)]];
  if (kind === 'list') return [[name, listOf(content, name).join('\n')]];
  if (kind === 'choices') return listOf(content, name).map((value) => [name, value] as const);
  return rowsOf(content, name).flatMap((row, index) =>
    Object.entries(row).map(([part, value]) => [`${name}.${index}.${part}`, value] as const),
  );
}
