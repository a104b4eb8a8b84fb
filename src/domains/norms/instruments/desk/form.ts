import type { Field, Option, Section, TextField } from '../../../../platform/editable.ts';
import { inEveryLanguage } from '../../../../platform/i18n/index.ts';
import { words } from '../../words.ts';
import { dateKinds } from '../instrument.ts';

const textsOf = inEveryLanguage(words);

type Key = Parameters<ReturnType<typeof words>>[0];

const maximumTitle = 500;

export const instrumentForm: readonly Section[] = [
  {
    title: textsOf('desk.instrument'),
    fields: [
      ...inBoth('title', { maximum: maximumTitle, required: true }),
      text('number', { maximum: 100 }),
      text('adoptedOn', { input: 'date', maximum: 10, required: true }),
      ...inBoth('place', { maximum: 100 }),
    ],
  },
  { title: textsOf('desk.source'), fields: sourceFields() },
  {
    title: textsOf('desk.germany'),
    fields: [
      {
        kind: 'rows',
        name: 'dates',
        label: textsOf('desk.dates'),
        count: 20,
        fields: [
          {
            kind: 'choice',
            name: 'kind',
            label: textsOf('desk.date.kind'),
            required: true,
            options: dateKinds.map((value) => ({ value, label: textsOf(`date.${value}`) })),
          },
          text('on', { input: 'date', maximum: 10, required: true }),
          ...sourceFields(),
        ],
      },
    ],
  },
  {
    title: textsOf('desk.chapters'),
    fields: [
      {
        kind: 'rows',
        name: 'chapters',
        label: textsOf('desk.chapters'),
        count: 40,
        fields: [
          text('key', { maximum: 10, required: true }),
          ...inBoth('title', { maximum: maximumTitle, required: true }),
        ],
      },
    ],
  },
];

/** `instruments`: those that an article may belong to. */
export function articleForm(instruments: readonly Option[]): readonly Section[] {
  return [
    {
      title: textsOf('desk.article'),
      fields: [
        {
          kind: 'choice',
          name: 'instrument',
          label: textsOf('desk.instrument'),
          options: instruments,
          required: true,
        },
        text('number', { maximum: 7, required: true }),
        text('chapter', { maximum: 10 }),
        ...inBoth('title', { maximum: maximumTitle, required: true }),
        ...inBoth('sentence', { maximum: 600, rows: 4, required: true }),
      ],
    },
    { title: textsOf('desk.source'), fields: sourceFields() },
  ];
}

/** Whether and where somebody compared it. */
export function sourceFields() {
  return [
    {
      kind: 'choice',
      name: 'verified',
      label: textsOf('desk.verified'),
      hint: textsOf('desk.verified.hint'),
      options: (['no', 'yes'] as const).map((value) => ({
        value,
        label: textsOf(`desk.verified.${value}`),
      })),
      required: true,
    },
    text('source', { maximum: 300, required: true }),
    text('sourceUrl', { input: 'url', maximum: 1000 }),
  ] as const satisfies readonly Field[];
}

type More = Omit<TextField, 'kind' | 'name' | 'label'>;

function inBoth(name: 'title' | 'place' | 'sentence', more: More): readonly TextField[] {
  return [text(`${name}De`, { ...more, lang: 'de' }), text(`${name}En`, { ...more, lang: 'en' })];
}

function text(name: string, more: More): TextField {
  return { kind: 'text', name, label: textsOf(`desk.${name}` as Key), ...more };
}
