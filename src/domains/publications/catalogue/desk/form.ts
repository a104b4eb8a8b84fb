import type {
  ChoiceField,
  ChoicesField,
  Field,
  ListField,
  Option,
  RowsField,
  Section,
  TextField,
} from '../../../../platform/editable.ts';
import { formatDate, inEveryLanguage, tongues } from '../../../../platform/i18n/index.ts';
import { type Replacement, replacedName } from '../../../norms/index.ts';
import {
  exploitationForms,
  licencesOffered,
  publicationTopics,
  publicationTypes,
} from '../lists.ts';
import type { Texts } from '../publication.ts';
import { words } from '../words.ts';

const textsOf = inEveryLanguage(words);

type Key = Parameters<ReturnType<typeof words>>[0];

const maximumTitle = 300;

/** Fields under which words say more. */
const hinted: ReadonlySet<string> = new Set([
  'type',
  'subtitle',
  'edition',
  'periodFrom',
  'authors',
  'versions',
  'fileName',
  'body',
  'norms',
  'about',
  'isbn',
  'doi',
  'stock',
  'price',
  'cleared',
  'editions',
  'replaces',
  'related',
  'sourceUrl',
  'accessible',
  'reason',
]);

/** The fields of a publication. `replacements`: of norms, about which a warning may be cleared. */
export function publicationForm(replacements: readonly Replacement[]): readonly Section[] {
  return [
    { title: null, fields: mainFields },
    { title: textsOf('desk.section.files'), fields: fileFields },
    { title: textsOf('desk.section.texts'), fields: textFields },
    { title: textsOf('desk.section.subjects'), fields: [...subjectFields, cleared(replacements)] },
    { title: textsOf('desk.section.details'), fields: detailFields },
    { title: textsOf('desk.section.source'), fields: sourceFields },
  ];
}

const languageOptions: readonly Option[] = tongues.map(({ code, name }) => ({
  value: code,
  label: { de: name, en: name },
}));

const mainFields: readonly Field[] = [
  choice('type', optionsOf(publicationTypes), { required: true }),
  choice('language', languageOptions, { required: true }),
  text('title', { maximum: maximumTitle, required: true }),
  text('subtitle', { maximum: maximumTitle }),
  text('edition', { maximum: 100 }),
  text('publishedOn', { input: 'partial-date', maximum: 10, required: true }),
  text('periodFrom', { input: 'partial-date', maximum: 10 }),
  text('periodTo', { input: 'partial-date', maximum: 10 }),
  list('authors', { maximum: 200, count: 40 }),
  text('publisher', { maximum: 200 }),
];

const fileFields: readonly Field[] = [
  {
    kind: 'files',
    name: 'files',
    label: textsOf('desk.files'),
    hint: textsOf('desk.files.hint'),
    accept: ['pdf', 'image'],
    count: 20,
  },
  rows('versions', 20, [
    choice('language', languageOptions, { required: true }),
    text('title', { maximum: maximumTitle }),
    text('fileName', { maximum: 200 }),
    text('url', { maximum: 1000, input: 'url' }),
    text('pages', { maximum: 5, input: 'integer' }),
    choice('accessible', answers('accessible')),
  ]),
];

const textFields: readonly Field[] = [
  text('abstractDe', { maximum: 3000, rows: 5, lang: 'de' }),
  text('abstractEn', { maximum: 3000, rows: 5, lang: 'en' }),
  text('body', { maximum: 200_000, rows: 16 }),
];

const subjectFields: readonly Field[] = [
  choices('topics', optionsOf(publicationTopics)),
  choices('exploitation', optionsOf(exploitationForms)),
  list('norms', { maximum: 200, count: 60 }),
  list('about', { maximum: 300, count: 10 }),
];

const detailFields: readonly Field[] = [
  text('isbn', { maximum: 20 }),
  text('doi', { maximum: 200 }),
  choice('licence', [
    { value: '', label: textsOf('licence.unknown') },
    ...optionsOf(licencesOffered),
  ]),
  choice('printed', answers('printed')),
  text('stock', { maximum: 7, input: 'integer' }),
  text('price', { maximum: 10, input: 'decimal' }),
  text('orderDe', { maximum: 600, rows: 2, lang: 'de' }),
  text('orderEn', { maximum: 600, rows: 2, lang: 'en' }),
  rows('editions', 40, [
    text('edition', { maximum: 100, required: true }),
    text('on', { input: 'partial-date', maximum: 10, required: true }),
  ]),
  list('replaces', { maximum: 300, count: 20 }),
  list('related', { maximum: 300, count: 20 }),
];

const sourceFields: readonly Field[] = [
  choice(
    'verified',
    (['no', 'yes'] as const).map((value) => ({ value, label: textsOf(`desk.verified.${value}`) })),
    { required: true },
  ),
  text('source', { maximum: 300, required: true }),
  text('sourceUrl', { maximum: 1000, input: 'url' }),
];

function cleared(replacements: readonly Replacement[]): RowsField {
  const options = replacements.map(({ id, replaced, by, since }) => {
    const names = `${replacedName(replaced)} → ${replacedName(by)}`;
    return {
      value: id,
      label: {
        de: `${names}, ${formatDate(since, 'de')}`,
        en: `${names}, ${formatDate(since, 'en')}`,
      },
    };
  });
  return rows('cleared', 20, [
    choice('replacement', options, { required: true }),
    text('reason', { maximum: 600, rows: 3, required: true }),
  ]);
}

function answers(name: 'accessible' | 'printed'): readonly Option[] {
  return (['', 'yes', 'no'] as const).map((value) => ({
    value,
    label: textsOf(`${name}.${value || 'unknown'}`),
  }));
}

function optionsOf(listed: readonly { readonly id: string; readonly name: Texts }[]): Option[] {
  return listed.map(({ id, name }) => ({ value: id, label: name }));
}

function text(name: string, more: Omit<TextField, 'kind' | 'name' | 'label'>): TextField {
  return { kind: 'text', ...wordsFor(name), ...more };
}

function list(name: string, more: Pick<ListField, 'maximum' | 'count'>): ListField {
  return { kind: 'list', ...wordsFor(name), ...more };
}

function choice(
  name: string,
  options: readonly Option[],
  more: { readonly required?: boolean } = {},
): ChoiceField {
  return { kind: 'choice', ...wordsFor(name), options, ...more };
}

function choices(name: string, options: readonly Option[]): ChoicesField {
  return { kind: 'choices', ...wordsFor(name), options };
}

function rows(name: string, count: number, fields: RowsField['fields']): RowsField {
  return { kind: 'rows', ...wordsFor(name), count, fields };
}

function wordsFor(name: string) {
  const label = textsOf(`desk.${name}` as Key);
  return hinted.has(name)
    ? { name, label, hint: textsOf(`desk.${name}.hint` as Key) }
    : { name, label };
}
