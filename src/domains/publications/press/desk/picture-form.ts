import type { Section, TextField } from '../../../../platform/editable.ts';
import { inEveryLanguage, type Language } from '../../../../platform/i18n/index.ts';
import { words } from '../words.ts';

const textsOf = inEveryLanguage(words);

/** The fields of one picture for the press. */
export const pictureForm: readonly Section[] = [
  {
    title: null,
    fields: [
      {
        kind: 'files',
        name: 'files',
        label: textsOf('desk.picture.file'),
        hint: textsOf('desk.picture.file.hint'),
        accept: ['image'],
        count: 1,
        required: true,
      },
      {
        kind: 'text',
        name: 'altEn',
        label: textsOf('desk.picture.alt.en'),
        maximum: 500,
        lang: 'en',
      },
      bilingual('title', 'de', { maximum: 200, required: true }),
      bilingual('title', 'en', { maximum: 200 }),
    ],
  },
  {
    title: textsOf('desk.picture.rights'),
    fields: [
      {
        kind: 'text',
        name: 'photographer',
        label: textsOf('photographer'),
        maximum: 200,
        required: true,
      },
      bilingual('rights', 'de', { maximum: 500, rows: 2, required: true, isHinted: true }),
      bilingual('rights', 'en', { maximum: 500, rows: 2 }),
      {
        kind: 'text',
        name: 'takenOn',
        label: textsOf('desk.picture.taken'),
        input: 'partial-date',
        maximum: 10,
      },
    ],
  },
];

type More = Pick<TextField, 'maximum' | 'rows' | 'required'> & { readonly isHinted?: true };

function bilingual(
  name: 'title' | 'rights',
  lang: Language,
  { isHinted, ...more }: More,
): TextField {
  return {
    kind: 'text',
    name: name + (lang === 'de' ? 'De' : 'En'),
    label: textsOf(`desk.picture.${name}.${lang}`),
    ...(isHinted ? { hint: textsOf('desk.picture.rights.hint') } : {}),
    ...more,
    lang,
  };
}
