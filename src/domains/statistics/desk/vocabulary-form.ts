import type { Section } from '../../../platform/editable.ts';
import { type Measure, type Publisher, units } from '../figure.ts';
import { shippedQuestions } from '../shipped-data.ts';
import type { Key } from '../words.ts';
import { choice, inBoth, text, textsOf } from './fields.ts';

export function measureForm(publishers: readonly Publisher[]): readonly Section[] {
  return [
    {
      title: textsOf('desk.measure.heading'),
      fields: [
        text('id', { maximum: 60, required: true }),
        choice(
          'publisher',
          publishers.map(({ id, name }) => ({ value: id, label: name })),
        ),
        choice(
          'question',
          shippedQuestions.map(({ id, title }) => ({ value: id, label: title })),
        ),
        choice(
          'unit',
          units.map((unit) => ({ value: unit, label: textsOf(`unit.${unit}` as Key, { n: 2 }) })),
        ),
        ...inBoth('label', { maximum: 200, required: true }),
        ...inBoth('counted', { rows: 2, maximum: 300, required: true }),
        ...inBoth('note', { rows: 2, maximum: 600 }),
        text('answers', { maximum: 60 }),
      ],
    },
  ];
}

/** `measures`: its own; a new one has none yet. */
export function publisherForm(measures: readonly Measure[]): readonly Section[] {
  const none = { value: '', label: textsOf('desk.headline.none') };
  const own = measures.map(({ id, label }) => ({ value: id, label }));
  return [
    {
      title: textsOf('desk.publisher'),
      fields: [
        text('id', { maximum: 40, required: true }),
        ...inBoth('name', { maximum: 200, required: true }),
        ...inBoth('short', { maximum: 40, required: true }),
        ...inBoth('counts', { rows: 3, maximum: 600, required: true }),
        ...inBoth('basis', { rows: 3, maximum: 600, required: true }),
        ...inBoth('limits', { rows: 3, maximum: 600, required: true }),
        { ...choice('headline', [none, ...own]), required: false },
      ],
    },
  ];
}
