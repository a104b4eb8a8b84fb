import type { Field, Section } from '../../../platform/editable.ts';
import { type Edition, type Measure, type Publisher, qualifiers, statuses } from '../figure.ts';
import { choice, inBoth, namesOf, text, textsOf } from './fields.ts';

export function figureForm(
  measures: readonly Measure[],
  editions: readonly Edition[],
): readonly Section[] {
  return [
    {
      title: textsOf('desk.figure'),
      fields: [
        choice(
          'measure',
          measures.map(({ id, label, publisher }) => ({
            value: id,
            label: { de: `${label.de} (${publisher})`, en: `${label.en} (${publisher})` },
          })),
        ),
        choice(
          'edition',
          editions.map(({ id, title }) => ({ value: id, label: title })),
        ),
        text('year', { input: 'integer', maximum: 4, required: true }),
        text('since', { input: 'integer', maximum: 4 }),
        text('value', { input: 'decimal', maximum: 20, required: true }),
        choice('qualifier', namesOf(qualifiers, 'qualifier')),
        choice('status', namesOf(statuses, 'status')),
        text('page', { maximum: 40 }),
      ],
    },
    {
      title: textsOf('desk.words'),
      fields: [
        ...inBoth('note', { rows: 2, maximum: 600 }),
        ...inBoth('population', { rows: 2, maximum: 300 }),
      ],
    },
    { title: textsOf('desk.source'), fields: sourceFields },
  ];
}

export function editionForm(publishers: readonly Publisher[]): readonly Section[] {
  return [
    {
      title: textsOf('desk.edition'),
      fields: [
        choice(
          'publisher',
          publishers.map(({ id, name }) => ({ value: id, label: name })),
        ),
        text('symbol', { maximum: 40, required: true }),
        ...inBoth('title', { maximum: 300, required: true }),
        text('published', { input: 'partial-date', maximum: 10 }),
        text('dataFrom', { input: 'integer', maximum: 4, required: true }),
        text('dataTo', { input: 'integer', maximum: 4, required: true }),
      ],
    },
    { title: textsOf('desk.source'), fields: sourceFields },
  ];
}

const sourceFields: readonly Field[] = [
  text('sourceTitle', { maximum: 300, required: true }),
  text('sourceUrl', { input: 'url', maximum: 500 }),
  text('seen', { input: 'date', maximum: 10, required: true }),
];
