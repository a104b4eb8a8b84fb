import type { ChoiceField, Section, TextField } from '../../../platform/editable.ts';
import { inEveryLanguage } from '../../../platform/i18n/index.ts';
import { parts } from '../topic.ts';
import { words } from '../words.ts';

const textsOf = inEveryLanguage(words);

type Key = Parameters<ReturnType<typeof words>>[0];

const part: ChoiceField = {
  kind: 'choice',
  name: 'part',
  label: textsOf('form.part'),
  options: parts.map((one) => ({ value: one, label: textsOf(`part.${one}`) })),
  required: true,
};

/** The fields of a topic. */
export const topicForm: readonly Section[] = [
  {
    title: null,
    fields: [
      text('titleDe', 'form.titleDe', { maximum: 120, required: true, lang: 'de' }),
      text('titleEn', 'form.titleEn', { maximum: 120, required: true, lang: 'en' }),
      text('leadDe', 'form.leadDe', { maximum: 600, rows: 3, required: true, lang: 'de' }),
      text('leadEn', 'form.leadEn', { maximum: 600, rows: 3, required: true, lang: 'en' }),
    ],
  },
  {
    title: textsOf('form.items'),
    fields: [
      {
        kind: 'rows',
        name: 'items',
        label: textsOf('form.items.label'),
        hint: textsOf('form.items.hint'),
        count: 60,
        fields: [
          part,
          text('end', 'form.end', { maximum: 500 }),
          text('label', 'form.label', { maximum: 120 }),
          text('textDe', 'form.textDe', { maximum: 600, rows: 3, lang: 'de' }),
          text('textEn', 'form.textEn', { maximum: 600, rows: 3, lang: 'en' }),
          {
            kind: 'choice',
            name: 'verified',
            label: textsOf('form.verified'),
            options: [
              { value: '', label: textsOf('form.verified.none') },
              { value: 'yes', label: textsOf('form.verified.yes') },
              { value: 'no', label: textsOf('form.verified.no') },
            ],
          },
          text('source', 'form.source', { maximum: 300 }),
          text('sourceUrl', 'form.sourceUrl', { maximum: 1000, input: 'url' }),
          text('on', 'form.on', { maximum: 10, input: 'date' }),
        ],
      },
      {
        kind: 'rows',
        name: 'gaps',
        label: textsOf('form.gaps'),
        hint: textsOf('form.gaps.hint'),
        count: 10,
        fields: [
          part,
          text('textDe', 'form.textDe', { maximum: 600, rows: 3, required: true, lang: 'de' }),
          text('textEn', 'form.textEn', { maximum: 600, rows: 3, required: true, lang: 'en' }),
        ],
      },
    ],
  },
];

function text(
  name: string,
  label: Key,
  more: Omit<TextField, 'kind' | 'name' | 'label'>,
): TextField {
  return { kind: 'text', name, label: textsOf(label), ...more };
}
