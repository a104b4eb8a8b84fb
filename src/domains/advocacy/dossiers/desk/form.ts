import type { Field, Option, RowsField, Section } from '../../../../platform/editable.ts';
import { allTopics } from '../../demands/topic.ts';
import { deadlineFields } from '../deadlines/desk/fields.ts';
import { dossierKinds, outcomeKinds } from '../dossier.ts';
import { stageKinds } from '../stage-kinds.ts';
import { choice, inBoth, sourceFields, text, textsFor } from './fields.ts';

type Known = {
  /** Ids of stages; suggestions only, because a draft may have new ones. */
  readonly stages: readonly string[];
  /** Ids of points; suggestions only. */
  readonly points: readonly string[];
  /** Demands, by slug. */
  readonly demands: readonly Option[];
  /** Deadlines in monitoring, by id. */
  readonly deadlines: readonly Option[];
};

export function dossierForm({ stages, points, demands, deadlines }: Known): readonly Section[] {
  const on = text('on', { input: 'partial-date', maximum: 10 });
  const stage = text('stage', { maximum: 80, required: true, suggestions: stages });
  return [
    {
      title: textsFor('desk.dossier'),
      fields: [
        choice(
          'kind',
          dossierKinds.map((value) => ({ value, label: textsFor(`kind.${value}`) })),
        ),
        ...inBoth('title', { maximum: 200, required: true }),
        ...inBoth('lead', { maximum: 1000, rows: 4, required: true }),
        ...inBoth('balance', { maximum: 600, rows: 3, hint: textsFor('field.balance.hint') }),
        text('asOf', {
          input: 'date',
          maximum: 10,
          required: true,
          hint: textsFor('field.asOf.hint'),
        }),
        {
          kind: 'list',
          name: 'norms',
          label: textsFor('field.norms'),
          hint: textsFor('field.norms.hint'),
          maximum: 200,
          count: 40,
        },
        {
          kind: 'choices',
          name: 'topics',
          label: textsFor('field.topics'),
          options: allTopics.map(({ id, name }) => ({ value: id, label: name })),
        },
      ],
    },
    rows('stages', 40, [
      choice(
        'kind',
        stageKinds.map(({ id, name }) => ({ value: id, label: name })),
      ),
      on,
      text('id', { maximum: 80, hint: textsFor('field.id.stage') }),
      ...inBoth('note', { maximum: 600, rows: 2 }),
      ...sourceFields(),
    ]),
    rows('documents', 100, [
      text('title', { maximum: 300, required: true, lang: 'de' }),
      text('number', { maximum: 100, hint: textsFor('field.number.hint') }),
      on,
      text('url', { input: 'url', maximum: 1000 }),
      ...sourceFields().slice(0, 2),
    ]),
    rows('statements', 40, [
      text('end', { maximum: 500, hint: textsFor('field.end.hint') }),
      text('title', { maximum: 300, lang: 'de', hint: textsFor('field.title.statement') }),
      on,
      text('url', { input: 'url', maximum: 1000 }),
    ]),
    rows('points', 80, [
      text('id', { maximum: 40, required: true, hint: textsFor('field.id.point') }),
      ...inBoth('asked', { maximum: 600, rows: 2, required: true }),
      text('provision', { maximum: 200 }),
      choice('demand', demands, 'field.none', textsFor('field.demand.hint')),
      stage,
      ...sourceFields(),
    ]),
    rows('outcomes', 300, [
      text('point', { maximum: 40, required: true, suggestions: points }),
      stage,
      choice(
        'outcome',
        outcomeKinds.map((value) => ({ value, label: textsFor(`outcome.${value}`) })),
      ),
      on,
      text('document', { maximum: 300, hint: textsFor('field.document.hint') }),
      text('place', { maximum: 100 }),
      ...inBoth('note', { maximum: 600, rows: 2 }),
      ...sourceFields(),
    ]),
    rows('deadlines', 40, [
      text('id', { maximum: 40, required: true, hint: textsFor('field.id.deadline') }),
      ...deadlineFields(),
      choice('monitoring', deadlines, 'field.none', textsFor('field.monitoring.hint')),
    ]),
  ];
}

type RowsName = 'stages' | 'documents' | 'statements' | 'points' | 'outcomes' | 'deadlines';

function rows(name: RowsName, count: number, fields: RowsField['fields']): Section {
  const field: Field = {
    kind: 'rows',
    name,
    label: textsFor(`desk.${name}`),
    hint: textsFor(`desk.${name}.hint`),
    count,
    fields,
  };
  return { title: textsFor(`desk.${name}`), fields: [field] };
}
