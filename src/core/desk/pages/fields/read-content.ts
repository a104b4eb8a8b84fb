import type {
  ChoiceField,
  Content,
  Field,
  FilesField,
  ListField,
  Problem,
  Row,
  RowsField,
  Section,
  TextField,
  Value,
} from '../../../../platform/editable.ts';
import type { Language } from '../../../../platform/i18n/index.ts';
import { words } from '../words.ts';
import { withoutUnwanted } from './normal-text.ts';
import { normalValue } from './normal-value.ts';

export type ReadForm = {
  readonly content: Content;
  /** Fields from which unwanted characters were taken: whoever sent them looks once more before it is saved. */
  readonly problems: readonly Problem[];
};

/** What a form sent, as content. Only the declared fields are asked for, so that whatever else came is nothing (R13). */
export function readContent(
  sections: readonly Section[],
  form: FormData,
  language: Language,
): ReadForm {
  const problems: Problem[] = [];
  const read = (field: TextField | ChoiceField, name: string, place: Omit<Problem, 'message'>) => {
    const isRtl = field.kind === 'text' && isRightToLeft(field);
    const { text, unwanted } = withoutUnwanted(sentText(form, name), isRtl);
    if (unwanted !== null)
      problems.push({ ...place, message: words(language)('problem.unwanted', { code: unwanted }) });
    return field.kind === 'text' ? normalValue(field, text) : text;
  };
  const valueIn = (field: Field): Value => {
    if (field.kind === 'rows') return readRows(field, read);
    if (field.kind === 'files') return readFiles(field, form, read);
    if (field.kind === 'choices') return [...new Set(sentTexts(form, field.name))];
    if (field.kind === 'list') return readList(field, read);
    return read(field, field.name, { field: field.name });
  };
  const fields = sections.flatMap((section) => section.fields);
  const content = Object.fromEntries(fields.map((field) => [field.name, valueIn(field)]));
  return { content, problems };
}

type ReadText = (
  field: TextField | ChoiceField,
  name: string,
  place: Omit<Problem, 'message'>,
) => string;

function isRightToLeft({ dir, lang }: TextField): boolean {
  return dir === 'rtl' || /^(ar|fa)\b/.test(lang ?? '');
}

/** Groups in which all is empty do not count, so the ones after them move up. */
function readRows({ name, fields, count }: RowsField, read: ReadText): Row[] {
  const rows: Row[] = [];
  for (let index = 0; index < count; index++) {
    const place = (field: string) => ({ field: name, row: { index: rows.length, field } });
    const row = Object.fromEntries(
      fields.map((field) => [
        field.name,
        read(field, `${name}.${index}.${field.name}`, place(field.name)),
      ]),
    );
    if (Object.values(row).some((value) => value !== '')) rows.push(row);
  }
  return rows;
}

const altField = { kind: 'text', name: 'alt', label: { de: '', en: '' }, maximum: 500 } as const;

/** The files that the form already had, without those that were to go; new ones are received apart. */
function readFiles({ name, count }: FilesField, form: FormData, read: ReadText): Row[] {
  const rows: Row[] = [];
  for (let index = 0; index < count; index++) {
    const sent = (part: string) => sentText(form, `${name}.${index}.${part}`);
    if (!/^[0-9a-f]{64}$/.test(sent('file')) || sent('remove') !== '') continue;
    const place = { field: name, row: { index: rows.length, field: 'alt' } };
    const alt = read(altField, `${name}.${index}.alt`, place);
    rows.push({ file: sent('file'), name: sent('name'), type: sent('type'), alt });
  }
  return rows;
}

function readList(field: ListField, read: ReadText): string[] {
  const text = { ...field, kind: 'text', rows: field.count } as const;
  return read(text, field.name, { field: field.name })
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function sentText(form: FormData, name: string): string {
  return sentTexts(form, name)[0] ?? '';
}

function sentTexts(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === 'string');
}
