import { textsOf } from '../../../../../core/desk/index.ts';
import type { ChoiceField, Row, TextField } from '../../../../../platform/editable.ts';
import {
  choice,
  inBoth,
  optionalTexts,
  sourcedOf,
  sourceFields,
  sourceRow,
  text,
  textRow,
  textsFor,
} from '../../desk/fields.ts';
import { type DeadlineKind, deadlineKinds, type EnteredDeadline } from '../deadline.ts';

/** What is entered of every deadline, in a dossier or alone. */
export function deadlineFields(): readonly (TextField | ChoiceField)[] {
  return [
    choice(
      'kind',
      deadlineKinds.map((value) => ({ value, label: textsFor(`deadline.${value}`) })),
    ),
    ...inBoth('title', { maximum: 200, required: true }),
    text('on', {
      input: 'partial-date',
      maximum: 10,
      required: true,
      hint: textsFor('field.on.deadline'),
    }),
    ...inBoth('who', { maximum: 300 }),
    choice('history', [{ value: 'yes', label: textsFor('field.history.yes') }], 'field.history.no'),
    ...sourceFields(),
  ];
}

export function rowOfDeadline(one: EnteredDeadline): Row {
  return {
    kind: one.kind,
    ...textRow('title', one.title),
    on: one.on,
    ...textRow('who', one.asked),
    history: one.history ? 'yes' : '',
    ...sourceRow(one),
  };
}

export function deadlineOfRow(row: Row): EnteredDeadline {
  return {
    kind: (row.kind || 'other') as DeadlineKind,
    title: textsOf(row, 'title'),
    on: row.on ?? '',
    asked: optionalTexts(row, 'who'),
    history: row.history === 'yes',
    ...sourcedOf(row),
  };
}
