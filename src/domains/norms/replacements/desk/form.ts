import type { Section, TextField } from '../../../../platform/editable.ts';
import { inEveryLanguage } from '../../../../platform/i18n/index.ts';
import { sourceFields } from '../../instruments/desk/form.ts';
import { words } from '../../words.ts';

const textsOf = inEveryLanguage(words);

/** What was replaced, by what, since when, and where that stands. */
export const replacementForm: readonly Section[] = [
  {
    title: null,
    fields: [norm('replaced'), norm('by'), { ...field('since'), input: 'date', maximum: 10 }],
  },
  { title: textsOf('desk.source'), fields: sourceFields() },
];

function norm(name: 'replaced' | 'by'): TextField {
  return { ...field(name), hint: textsOf('replacement.norm.hint') };
}

function field(name: 'replaced' | 'by' | 'since'): TextField {
  const label = textsOf(`replacement.${name}`);
  return { kind: 'text', name, label, maximum: 120, required: true };
}
