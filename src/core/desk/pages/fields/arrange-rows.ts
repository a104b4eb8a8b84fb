import type { RowsField } from '../../../../platform/editable.ts';

/** What a button beside a group of fields does with it. */
export type RowAct = 'hoch' | 'weg';

/** The value of such a button; index: of the group, from 0. */
export function rowButton(field: RowsField, index: number, act: RowAct): string {
  return `${field.name}.${index}.${act}`;
}

/** A form in which the group that its button `zeile` names has changed places with the one above, or is gone. */
export function arrangeRows(fields: readonly RowsField[], form: FormData): FormData {
  const [, name, at, act] = /^(\w+)\.(\d{1,3})\.(hoch|weg)$/.exec(`${form.get('zeile')}`) ?? [];
  const field = fields.find((one) => one.name === name);
  if (!field) return form;
  const index = Number(at);
  const arranged = new FormData();
  for (const [sent, value] of form.entries()) {
    const [, row, part] = /^\w+\.(\d{1,3})\.(\w+)$/.exec(sent) ?? [];
    const isRow = sent.startsWith(`${name}.`) && row !== undefined;
    const place = isRow ? placeAfter(Number(row), index, act as RowAct) : null;
    if (!isRow) arranged.append(sent, value);
    else if (place !== null) arranged.append(`${name}.${place}.${part}`, value);
  }
  return arranged;
}

/** null: it is gone. */
function placeAfter(row: number, index: number, act: RowAct): number | null {
  if (act === 'weg') return row === index ? null : row;
  if (row === index) return Math.max(0, index - 1);
  return row === index - 1 ? index : row;
}
