import type { Section, TextField } from '../../platform/editable.ts';
import { inEveryLanguage } from '../../platform/i18n/index.ts';
import { linkKinds } from './link.ts';
import { words } from './words.ts';

const textsOf = inEveryLanguage(words);

/** The fields of a link. */
export const linkForm: readonly Section[] = [
  {
    title: null,
    fields: [
      end('from'),
      {
        kind: 'choice',
        name: 'kind',
        label: textsOf('form.kind'),
        options: linkKinds.map((kind) => ({ value: kind, label: textsOf(`from.${kind}`) })),
        required: true,
      },
      end('to'),
      sentence('De', { required: true, lang: 'de' }),
      sentence('En', { lang: 'en' }),
    ],
  },
];

function end(name: 'from' | 'to'): TextField {
  return {
    kind: 'text',
    name,
    label: textsOf(`form.${name}`),
    hint: textsOf('form.end.hint'),
    maximum: 500,
    required: true,
  };
}

function sentence(language: 'De' | 'En', more: Pick<TextField, 'required' | 'lang'>): TextField {
  return {
    kind: 'text',
    name: `sentence${language}`,
    label: textsOf(`form.sentence${language}`),
    rows: 3,
    maximum: 600,
    ...more,
  };
}
