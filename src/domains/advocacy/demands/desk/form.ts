import type { ChoiceField, Option, Section, TextField } from '../../../../platform/editable.ts';
import { inEveryLanguage } from '../../../../platform/i18n/index.ts';
import { levels, states, type Texts } from '../demand.ts';
import { allTopics } from '../topic.ts';
import { words } from '../words.ts';

const textsOf = inEveryLanguage(words);

type Key = Parameters<ReturnType<typeof words>>[0];

/** The fields of a demand. */
export const demandForm: readonly Section[] = [
  {
    title: textsOf('desk.what'),
    fields: [
      ...inBoth('title', { maximum: 200, required: true }),
      ...inBoth('text', {
        maximum: 5000,
        rows: 6,
        required: true,
        hint: textsOf('desk.markdown'),
      }),
      {
        kind: 'rows',
        name: 'addressees',
        label: textsOf('desk.addressees'),
        required: true,
        count: 8,
        fields: [
          choice(
            'level',
            options(levels, (level) => textsOf(`level.${level}`)),
            true,
          ),
          ...inBoth('name', { maximum: 200, required: true }),
        ],
      },
      {
        kind: 'choices',
        name: 'topics',
        label: textsOf('desk.topics'),
        required: true,
        options: allTopics.map(({ id, name }) => ({ value: id, label: name })),
      },
    ],
  },
  {
    title: textsOf('desk.since'),
    fields: [
      text('sinceOn', { input: 'partial-date', maximum: 10, hint: textsOf('desk.sinceOn.hint') }),
      choice('sinceVerified', verified(), false),
      text('sinceSource', { maximum: 300 }),
      text('sinceSourceUrl', { input: 'url', maximum: 1000 }),
    ],
  },
  {
    title: textsOf('desk.states'),
    fields: [
      {
        kind: 'rows',
        name: 'states',
        label: textsOf('desk.states'),
        hint: textsOf('desk.states.hint'),
        count: 40,
        fields: [
          choice(
            'state',
            options(states, (state) => textsOf(`state.${state}`)),
            true,
          ),
          text('on', { input: 'partial-date', maximum: 10, required: true }),
          ...inBoth('reason', { maximum: 1000, rows: 3, required: true }),
          ...source(),
        ],
      },
    ],
  },
  { title: textsOf('desk.source.title'), fields: source() },
];

function source(): readonly (TextField | ChoiceField)[] {
  return [
    choice('verified', verified(), true),
    text('source', { maximum: 300, required: true }),
    text('sourceUrl', { input: 'url', maximum: 1000 }),
  ];
}

function verified(): readonly Option[] {
  return options(['no', 'yes'] as const, (value) => textsOf(`desk.verified.${value}`));
}

type More = Omit<TextField, 'kind' | 'name' | 'label'>;

function inBoth(name: string, more: More): readonly TextField[] {
  return [text(`${name}De`, { ...more, lang: 'de' }), text(`${name}En`, { ...more, lang: 'en' })];
}

function text(name: string, more: More): TextField {
  return { kind: 'text', name, label: textsOf(`desk.${name}` as Key), ...more };
}

function choice(name: string, given: readonly Option[], required: boolean): ChoiceField {
  return {
    kind: 'choice',
    name,
    label: textsOf(`desk.${name}` as Key),
    options: required ? given : [{ value: '', label: textsOf('desk.none') }, ...given],
    required,
  };
}

function options<Value extends string>(
  values: readonly Value[],
  label: (value: Value) => Texts,
): readonly Option[] {
  return values.map((value) => ({ value, label: label(value) }));
}
