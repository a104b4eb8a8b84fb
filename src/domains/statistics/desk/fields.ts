import type { ChoiceField, Option, TextField } from '../../../platform/editable.ts';
import { inEveryLanguage } from '../../../platform/i18n/index.ts';
import { type Key, words } from '../words.ts';

export const textsOf = inEveryLanguage(words);

/** Fields whose meaning the label alone does not tell. */
const explained = [
  'since',
  'qualifier',
  'status',
  'symbol',
  'published',
  'noteDe',
  'populationDe',
  'id',
  'answers',
  'headline',
];

/** A field of text whose label and hint are words `desk.NAME` and `desk.NAME.hint`. */
export function text(
  name: string,
  more: Omit<TextField, 'kind' | 'name' | 'label' | 'hint'>,
): TextField {
  return { kind: 'text', name, label: textsOf(`desk.${name}` as Key), ...hint(name), ...more };
}

/** The same text in German and in English. */
export function inBoth(
  name: string,
  more: Omit<TextField, 'kind' | 'name' | 'label' | 'hint' | 'lang'>,
): readonly TextField[] {
  return [text(`${name}De`, { lang: 'de', ...more }), text(`${name}En`, { lang: 'en', ...more })];
}

/** A choice that has to be made. */
export function choice(name: string, options: readonly Option[]): ChoiceField {
  const label = textsOf(`desk.${name}` as Key);
  return { kind: 'choice', name, label, ...hint(name), options, required: true };
}

/** Options whose labels are words `OF.VALUE`. */
export function namesOf(values: readonly string[], of: string): readonly Option[] {
  return values.map((value) => ({ value, label: textsOf(`${of}.${value}` as Key) }));
}

/** A word in both languages. `values`: of its ICU message. */

function hint(name: string): Pick<TextField, 'hint'> {
  return explained.includes(name) ? { hint: textsOf(`desk.${name}.hint` as Key) } : {};
}
