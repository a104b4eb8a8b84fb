import type {
  ChoiceField,
  ChoicesField,
  ListField,
  Option,
  RowsField,
  TextField,
} from '../../../platform/editable.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { words as pageWords } from '../words.ts';
import { both, type Word } from './words.ts';

type PageWord = Parameters<ReturnType<typeof pageWords>>[0];
type More<Kind> = Partial<Omit<Kind, 'kind' | 'name' | 'label'>> & { readonly hintWord?: Word };

/** A field whose label is `field.NAME` of the words, with the hint `hint.NAME` where one is named. */
export function text(name: string, maximum: number, more: More<TextField> = {}): TextField {
  return { kind: 'text', ...named(name, more), maximum };
}

export function list(
  name: string,
  maximum: number,
  count: number,
  more: More<ListField> = {},
): ListField {
  return { kind: 'list', ...named(name, more), maximum, count };
}

export function choice(
  name: string,
  options: readonly Option[],
  more: More<ChoiceField> = {},
): ChoiceField {
  return { kind: 'choice', ...named(name, more), options };
}

export function choices(
  name: string,
  options: readonly Option[],
  more: More<ChoicesField> = {},
): ChoicesField {
  return { kind: 'choices', ...named(name, more), options };
}

export function rows(
  name: string,
  fields: RowsField['fields'],
  count: number,
  more: More<RowsField> = {},
): RowsField {
  return { kind: 'rows', ...named(name, more), fields, count };
}

/** The first option of every choice: nobody has looked. */
export const notRecorded: Option = { value: '', label: both('none') };

/** Codes with their names among the words of the desk: "purpose.begging". */
export function coded(group: string, codes: readonly string[]): Option[] {
  return codes.map((value) => ({ value, label: both(`${group}.${value}` as Word) }));
}

/** Codes that pages of decisions have names for: "form.labour". */
export function codedOnPages(group: string, codes: readonly string[]): Option[] {
  const label = (language: Language, code: string) =>
    pageWords(language)(`${group}.${code}` as PageWord);
  return codes.map((value) => ({
    value,
    label: { de: label('de', value), en: label('en', value) },
  }));
}

export const yesOrNo: readonly Option[] = [
  notRecorded,
  { value: 'yes', label: both('yes') },
  { value: 'no', label: both('no') },
];

function named<Kind>(name: string, { hintWord, ...more }: More<Kind>) {
  const hint = hintWord ? { hint: both(hintWord) } : {};
  return { name, label: both(`field.${name}` as Word), ...hint, ...more };
}
