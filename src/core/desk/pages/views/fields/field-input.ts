import type { Problem } from '../../../../../platform/editable.ts';
import type { FieldInput } from '../../../../../platform/ui/index.ts';

/** A field of a row: which group, from 0, and which field of it. */
export type RowPlace = { readonly index: number; readonly field: string };

/** A field of the form as the components of platform/ui take it. */
export function fieldInputOf(
  name: string,
  row: RowPlace | null,
  typed: string,
  problems: readonly Problem[],
): FieldInput {
  const problem = problems.find(
    (one) => one.field === name && one.row?.index === row?.index && one.row?.field === row?.field,
  );
  return {
    name: row ? `${name}.${row.index}.${row.field}` : name,
    id: `field-${anchorOf(name, row)}`,
    typed,
    error: problem?.message,
  };
}

/** What the summary of problems links to, after "field-". */
export function anchorOf(name: string, row: RowPlace | null | undefined): string {
  return row ? `${name}-${row.index}-${row.field}` : name;
}
