import { bilingualSections } from '../../../core/desk/index.ts';
import type { Section } from '../../../platform/editable.ts';
import { inEveryLanguage } from '../../../platform/i18n/index.ts';
import { newsKinds } from '../news-item.ts';
import { words } from '../words.ts';

const textsOf = inEveryLanguage(words);

/** The fields of one piece of news. */
export const newsForm: readonly Section[] = [
  {
    title: null,
    fields: [
      {
        kind: 'choice',
        name: 'kind',
        label: textsOf('desk.kind'),
        options: newsKinds.map((kind) => ({ value: kind, label: textsOf(`kind.${kind}`) })),
        required: true,
      },
      {
        kind: 'text',
        name: 'publishedOn',
        label: textsOf('desk.day'),
        hint: textsOf('desk.day.hint'),
        input: 'date',
        maximum: 10,
        required: true,
      },
      {
        kind: 'text',
        name: 'embargoDay',
        label: textsOf('desk.embargo.day'),
        hint: textsOf('desk.embargo.hint'),
        input: 'date',
        maximum: 10,
      },
      {
        kind: 'text',
        name: 'embargoTime',
        label: textsOf('desk.embargo.time'),
        hint: textsOf('desk.embargo.time.hint'),
        maximum: 20,
      },
    ],
  },
  ...bilingualSections,
  {
    title: textsOf('desk.files'),
    fields: [
      {
        kind: 'files',
        name: 'files',
        label: textsOf('desk.files.label'),
        hint: textsOf('desk.files.hint'),
        accept: ['image', 'pdf'],
        count: 10,
      },
    ],
  },
];
