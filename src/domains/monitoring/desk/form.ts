import type { Field, Option, Section, TextField } from '../../../platform/editable.ts';
import { inEveryLanguage } from '../../../platform/i18n/index.ts';
import type { Body, Document, Round, Texts } from '../monitoring.ts';
import { milestoneKinds } from '../monitoring.ts';
import { addressees, assessors, responses, states, urgencies } from '../recommendation.ts';
import { allTopics } from '../topic.ts';
import { words } from '../words.ts';

const textsOf = inEveryLanguage(words);

type Key = Parameters<ReturnType<typeof words>>[0];

export function roundForm(bodies: readonly Body[]): readonly Section[] {
  return [
    {
      title: textsOf('desk.round'),
      fields: [
        keyField(),
        bodyField(bodies),
        text('number', { input: 'integer', maximum: 4, required: true }),
        ...inBoth('title', { maximum: 300, required: true }),
        ...inBoth('theme', { maximum: 300 }),
      ],
    },
    {
      title: textsOf('desk.milestones'),
      fields: [
        {
          kind: 'rows',
          name: 'milestones',
          label: textsOf('desk.milestones'),
          count: 40,
          fields: [
            choice('kind', milestoneKinds, (value) => textsOf(`milestone.${value}`), true),
            text('on', { input: 'partial-date', maximum: 10, required: true }),
            ...inBoth('note', { maximum: 500 }),
            ...sourceFields(),
          ],
        },
      ],
    },
  ];
}

export function documentForm(
  bodies: readonly Body[],
  rounds: readonly Round[],
): readonly Section[] {
  return [
    {
      title: textsOf('desk.document'),
      fields: [
        keyField(),
        text('symbol', { maximum: 100 }),
        bodyField(bodies),
        roundField(bodies, rounds),
        ...inBoth('title', { maximum: 500, required: true }),
        text('dated', { input: 'partial-date', maximum: 10 }),
        text('url', { input: 'url', maximum: 1000 }),
      ],
    },
    { title: textsOf('desk.source'), fields: sourceFields() },
  ];
}

type Known = {
  readonly bodies: readonly Body[];
  readonly rounds: readonly Round[];
  readonly documents: readonly Document[];
};

export function recommendationForm({ bodies, rounds, documents }: Known): readonly Section[] {
  const reports = documents.map(({ id, symbol, title }) => ({
    value: id,
    label: symbol ? same(symbol) : title,
  }));
  return [
    {
      title: textsOf('desk.recommendation'),
      fields: [
        keyField(),
        bodyField(bodies),
        roundField(bodies, rounds),
        {
          kind: 'choice',
          name: 'document',
          label: textsOf('desk.document'),
          options: [none(), ...reports],
        },
        text('paragraph', { maximum: 20, hint: textsOf('desk.paragraph.hint') }),
        choice('urgency', urgencies, (value) => textsOf(`urgency.${value}`)),
        ...inBoth('text', { maximum: 4000, rows: 5 }),
        text('byState', { maximum: 100 }),
      ],
    },
    {
      title: textsOf('desk.place'),
      fields: [
        {
          kind: 'list',
          name: 'articles',
          label: textsOf('desk.articles'),
          hint: textsOf('desk.articles.hint'),
          maximum: 200,
          count: 40,
        },
        choices(
          'topics',
          allTopics.map(({ id, name }) => ({ value: id, label: name })),
        ),
        choices(
          'addressees',
          optionsOf(addressees, (value) => textsOf(`addressee.${value}`)),
        ),
        text('firstRaised', { input: 'partial-date', maximum: 10 }),
        text('repeats', { maximum: 300, hint: textsOf('desk.repeats.hint') }),
        text('nextReportOn', { input: 'partial-date', maximum: 10 }),
      ],
    },
    {
      title: textsOf('desk.response'),
      fields: [
        choice('response', responses, (value) => textsOf(`response.${value}`)),
        ...inBoth('response', { maximum: 4000, rows: 4 }),
        text('responseSource', { maximum: 300 }),
      ],
    },
    {
      title: textsOf('desk.assessments'),
      fields: [
        {
          kind: 'rows',
          name: 'assessments',
          label: textsOf('desk.assessments'),
          hint: textsOf('desk.assessments.hint'),
          count: 60,
          fields: [
            choice('by', assessors, (value) => textsOf(`by.${value}`), true),
            choice('state', states, (value) => textsOf(`state.${value}`), true),
            text('on', { input: 'partial-date', maximum: 10, required: true }),
            ...inBoth('reason', { maximum: 2000, rows: 3 }),
            text('evidence', { maximum: 500 }),
            text('evidenceUrl', { input: 'url', maximum: 1000 }),
          ],
        },
      ],
    },
    { title: textsOf('desk.source'), fields: sourceFields() },
  ];
}

function keyField(): TextField {
  return text('key', { maximum: 80, required: true, hint: textsOf('desk.key.hint') });
}

function bodyField(bodies: readonly Body[]) {
  return {
    kind: 'choice',
    name: 'body',
    label: textsOf('desk.body'),
    options: bodies.map(({ id, short }) => ({ value: id, label: short })),
    required: true,
  } as const;
}

function roundField(bodies: readonly Body[], rounds: readonly Round[]) {
  const shorts = new Map(bodies.map(({ id, short }) => [id, short]));
  const options = rounds.map(({ id, body, title }) => {
    const short = shorts.get(body);
    return {
      value: id,
      label: { de: `${short?.de ?? body}, ${title.de}`, en: `${short?.en ?? body}, ${title.en}` },
    };
  });
  return {
    kind: 'choice',
    name: 'round',
    label: textsOf('desk.round'),
    options: [none(), ...options],
  } as const;
}

function sourceFields() {
  return [
    choice('verified', ['no', 'yes'] as const, (value) => textsOf(`desk.verified.${value}`), true),
    text('source', { maximum: 300, required: true }),
    text('sourceUrl', { input: 'url', maximum: 1000 }),
  ] as const satisfies readonly Field[];
}

type More = Omit<TextField, 'kind' | 'name' | 'label'>;

function inBoth(name: string, more: More): readonly TextField[] {
  return [text(`${name}De`, { ...more, lang: 'de' }), text(`${name}En`, { ...more, lang: 'en' })];
}

function text(name: string, more: More): TextField {
  return { kind: 'text', name, label: textsOf(`desk.${name}` as Key), ...more };
}

function choice<Value extends string>(
  name: string,
  values: readonly Value[],
  label: (value: Value) => Texts,
  required = false,
) {
  const options = optionsOf(values, label);
  return {
    kind: 'choice',
    name,
    label: textsOf(`desk.${name}` as Key),
    options: required ? options : [none(), ...options],
    required,
  } as const;
}

function choices(name: string, options: readonly Option[]): Field {
  return { kind: 'choices', name, label: textsOf(`desk.${name}` as Key), options };
}

function optionsOf<Value extends string>(
  values: readonly Value[],
  label: (value: Value) => Texts,
): readonly Option[] {
  return values.map((value) => ({ value, label: label(value) }));
}

function none(): Option {
  return { value: '', label: textsOf('desk.none') };
}

function same(text: string): Texts {
  return { de: text, en: text };
}
