import type { Section } from '../../../../platform/editable.ts';
import { inEveryLanguage } from '../../../../platform/i18n/index.ts';
import { words } from '../words.ts';

const textsOf = inEveryLanguage(words);

/** The fields of the press page. */
export const pressRoomForm: readonly Section[] = [
  {
    title: textsOf('desk.contacts'),
    fields: [
      {
        kind: 'rows',
        name: 'contacts',
        label: textsOf('desk.contacts.label'),
        hint: textsOf('desk.contacts.hint'),
        count: 10,
        fields: [
          {
            kind: 'text',
            name: 'name',
            label: textsOf('desk.contact.name'),
            maximum: 120,
            required: true,
          },
          {
            kind: 'text',
            name: 'roleDe',
            label: textsOf('desk.contact.role.de'),
            maximum: 120,
            lang: 'de',
          },
          {
            kind: 'text',
            name: 'roleEn',
            label: textsOf('desk.contact.role.en'),
            maximum: 120,
            lang: 'en',
          },
          {
            kind: 'text',
            name: 'phone',
            label: textsOf('desk.contact.phone'),
            input: 'tel',
            maximum: 40,
          },
          {
            kind: 'text',
            name: 'email',
            label: textsOf('desk.contact.email'),
            input: 'email',
            maximum: 120,
          },
        ],
      },
    ],
  },
  {
    title: textsOf('figures'),
    fields: [
      {
        kind: 'list',
        name: 'figures',
        label: textsOf('desk.figures'),
        hint: textsOf('desk.figures.hint'),
        maximum: 300,
        count: 20,
      },
    ],
  },
  {
    title: textsOf('about'),
    fields: [
      {
        kind: 'text',
        name: 'aboutDe',
        label: textsOf('desk.about.de'),
        hint: textsOf('desk.about.hint'),
        rows: 8,
        maximum: 10_000,
        lang: 'de',
      },
      {
        kind: 'text',
        name: 'aboutEn',
        label: textsOf('desk.about.en'),
        rows: 8,
        maximum: 10_000,
        lang: 'en',
      },
    ],
  },
];
