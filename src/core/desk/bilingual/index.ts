import type { Check, Content, Problem, Section, TextField } from '../../../platform/editable.ts';
import { inEveryLanguage, type Language } from '../../../platform/i18n/index.ts';
import { textOf } from '../pages/fields/values.ts';
import { words } from './words.ts';

const wordsOf = inEveryLanguage(words);

/** A text of the network in German, and in English where somebody wrote it; the body is Markdown. */
export type BilingualText = {
  /** Of the text: German where there is no other. */
  readonly language: Language;
  readonly title: string;
  readonly lead: string;
  readonly body: string;
};

/** Somebody else than the author reads what speaks for the network. */
export const secondReading: Check = {
  name: 'reading',
  label: wordsOf('reading'),
  statement: wordsOf('reading.statement'),
  roles: ['editor', 'reviewer', 'office_lead'],
  persons: 1,
  byAuthor: false,
};

/** Title, lead and body in both languages. */
export const bilingualSections: readonly Section[] = [
  { title: wordsOf('german'), fields: fieldsIn('de') },
  { title: wordsOf('english'), fields: fieldsIn('en') },
];

/** What stands in the two fields of a name: titleDe, titleEn; '' where nothing does. */
export function textsOf(content: Content, name: string): Readonly<Record<Language, string>> {
  return { de: textOf(content, `${name}De`), en: textOf(content, `${name}En`) };
}

/** An English text has a title and a body, or neither. */
export function bilingualProblems(content: Content, language: Language): readonly Problem[] {
  const hasTitle = textOf(content, 'titleEn') !== '';
  const hasBody = textOf(content, 'bodyEn') !== '';
  if (hasTitle === hasBody) return [];
  return [{ field: hasTitle ? 'bodyEn' : 'titleEn', message: words(language)('both') }];
}

export function bilingualText(content: Content, wanted: Language): BilingualText {
  const language = wanted === 'en' && textOf(content, 'titleEn') !== '' ? 'en' : 'de';
  const of = (name: string) => textOf(content, name + ending(language));
  return { language, title: of('title'), lead: of('lead'), body: of('body') };
}

function fieldsIn(language: Language): readonly TextField[] {
  const required = language === 'de' ? { required: true } : {};
  const field = (name: string, more: Omit<TextField, 'kind' | 'name' | 'label'>): TextField => ({
    kind: 'text',
    name: name + ending(language),
    label: wordsOf(`${language}.${name}` as 'de.title'),
    lang: language,
    ...more,
  });
  return [
    field('title', { maximum: 200, ...required }),
    field('lead', { hint: wordsOf('lead.hint'), rows: 3, maximum: 600 }),
    field('body', { hint: wordsOf('markdown'), rows: 16, maximum: 50_000, ...required }),
  ];
}

function ending(language: Language): 'De' | 'En' {
  return language === 'de' ? 'De' : 'En';
}
