import { listOf, rowsOf, textOf } from '../../../core/desk/index.ts';
import type { Content, Field, Section } from '../../../platform/editable.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import type { Candidate } from './candidate.ts';
import { findPersonalData } from './find.ts';
import { namesIn } from './metadata.ts';
import { type UnknownWord, unknownWords } from './unknown-words.ts';

/** One text of a draft with the places that were found in it. */
export type CheckedText = {
  readonly label: string;
  readonly text: string;
  readonly candidates: readonly Candidate[];
};

export type CheckedDraft = {
  readonly texts: readonly CheckedText[];
  readonly unknown: readonly UnknownWord[];
};

/** Bounds the list; a judgment of a hundred pages has a few hundred. */
const mostUnknown = 300;

/** Every text that somebody wrote into a draft, checked; metadata: what its uploads say about themselves. */
export function checkDraft(
  sections: readonly Section[],
  content: Content,
  metadata: readonly Readonly<Record<string, string>>[],
  language: Language,
): CheckedDraft {
  const names = namesIn(metadata);
  const texts = sections
    .flatMap(({ fields }) => fields)
    .flatMap((field) => textsOf(field, content, language))
    .filter(({ text }) => text.trim() !== '')
    .map(({ label, text }) => ({ label, text, candidates: findPersonalData(text, names) }));
  return { texts, unknown: unmarked(texts) };
}

/** Words that the check does not know, but for those that it marks. */
function unmarked(texts: readonly CheckedText[]): UnknownWord[] {
  const marked = new Set(
    texts.flatMap(({ candidates }) =>
      candidates.flatMap(({ text }) => text.split(/[^\p{L}\p{M}-]+/u)),
    ),
  );
  const whole = texts.map(({ text }) => text).join('\n\n');
  return unknownWords(whole, mostUnknown + marked.size)
    .filter(({ word }) => !marked.has(word))
    .slice(0, mostUnknown);
}

type LabelledText = { readonly label: string; readonly text: string };

function textsOf(field: Field, content: Content, language: Language): LabelledText[] {
  const { name } = field;
  const label = field.label[language];
  if (field.kind === 'text') return [{ label, text: textOf(content, name) }];
  if (field.kind === 'list') return [{ label, text: listOf(content, name).join('\n') }];
  if (field.kind !== 'rows') return [];
  const written = field.fields.filter(({ kind }) => kind === 'text');
  return rowsOf(content, name).flatMap((row, index) =>
    written.map((column) => ({
      label: `${label} ${index + 1}: ${column.label[language]}`,
      text: row[column.name] ?? '',
    })),
  );
}
