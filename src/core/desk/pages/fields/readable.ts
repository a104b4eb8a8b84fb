import type { ChoiceField, Content, Section, TextField } from '../../../../platform/editable.ts';
import { isReadable } from './problems.ts';
import { rowsOf, textOf } from './values.ts';

/** What a domain can read of what is still being typed: half a date counts as not entered, and so does half a number. */
export function readable(sections: readonly Section[], content: Content): Content {
  const fields = sections.flatMap((section) => section.fields);
  const read = fields.flatMap((field) => {
    const { kind, name } = field;
    if (kind === 'text') return [[name, readText(field, textOf(content, name))]];
    if (kind !== 'rows') return [];
    const rows = rowsOf(content, name).map((row) => ({
      ...row,
      ...Object.fromEntries(
        field.fields.map((part) => [part.name, readText(part, row[part.name] ?? '')]),
      ),
    }));
    return [[name, rows]];
  });
  return { ...content, ...Object.fromEntries(read) };
}

function readText(field: TextField | ChoiceField, value: string): string {
  return field.kind === 'choice' || isReadable(field, value) ? value : '';
}
