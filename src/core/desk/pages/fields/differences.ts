import type { Content, Field, Section } from '../../../../platform/editable.ts';
import type { Language } from '../../../../platform/i18n/index.ts';
import { type DiffPart, diffTexts } from '../../../../platform/text/index.ts';
import { shownValue } from './shown-value.ts';

/** A field that two contents do not agree about. */
export type Difference = { readonly field: Field; readonly parts: readonly DiffPart[] };

/** The fields in which `newer` differs from `older`, in the order of the form. */
export function differences(
  sections: readonly Section[],
  older: Content,
  newer: Content,
  language: Language,
): readonly Difference[] {
  return differingFields(sections, older, newer).map((field) => ({
    field,
    parts: diffTexts(shownValue(field, older, language), shownValue(field, newer, language)),
  }));
}

/** Compared as values: two options may have one name. An empty field is like one that is not there. */
export function differingFields(
  sections: readonly Section[],
  one: Content,
  other: Content,
): readonly Field[] {
  return sections
    .flatMap((section) => section.fields)
    .filter((field) => comparable(one, field) !== comparable(other, field));
}

/** The same text for the same value, in whatever order the database gives the parts of a row back. */
function comparable(content: Content, { name }: Field): string {
  const value = Object.hasOwn(content, name) ? content[name] : '';
  return JSON.stringify(value?.length === 0 ? '' : value, (_, part: unknown) =>
    isPlain(part) ? Object.fromEntries(Object.entries(part).sort()) : part,
  );
}

function isPlain(part: unknown): part is Record<string, unknown> {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}
