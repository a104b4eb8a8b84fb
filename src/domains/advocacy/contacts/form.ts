import type { readForm } from '../../../core/accounts/index.ts';
import { parseDate } from '../../../platform/clock/index.ts';
import { cleanLine, cleanText } from '../../../platform/files/read/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { type FieldInput, fieldId } from '../../../platform/ui/index.ts';
import { sensitiveWords } from './sensitive.ts';
import { words } from './words.ts';

export type Sent = Awaited<ReturnType<typeof readForm>>;

/** A form as it is shown: what stands in its fields, and what is wrong with them. */
export type Shown<Field extends string> = {
  readonly typed: { readonly [Name in Field]?: string };
  readonly errors: readonly FieldProblem<Field>[];
  /** Words of the warning that whoever sends the form again has seen; '' without a warning. */
  readonly seen: string;
};
export type FieldProblem<Field extends string> = {
  readonly field: Field;
  readonly message: string;
};

export function inputOf<Field extends string>(shown: Shown<Field>, name: Field): FieldInput {
  return {
    name,
    id: fieldId(name),
    typed: shown.typed[name],
    error: shown.errors.find(({ field }) => field === name)?.message,
  };
}

/** A field of one line, as it is stored; `problem` when it is missing or too long. */
export function lineIn(
  sent: Sent,
  name: string,
  { maximum, optional = false }: { readonly maximum: number; readonly optional?: boolean },
  language: Language,
): { readonly value: string; readonly problem: string | null } {
  return checked(cleanLine(sent(name)), maximum, optional, language);
}

/** The same for several lines, which may stay empty. */
export function textIn(sent: Sent, name: string, maximum: number, language: Language) {
  return checked(cleanText(sent(name)).trim(), maximum, true, language);
}

/** A day that exists; '' where none was typed. */
export function dayIn(
  sent: Sent,
  name: string,
  language: Language,
): { readonly value: string; readonly problem: string | null } {
  const value = sent(name).trim();
  const isDay = value === '' || parseDate(value) !== null;
  return { value: isDay ? value : '', problem: isDay ? null : words(language)('wrong.date') };
}

/** The problems that there are, at their fields. */
export function problemsOf<Field extends string>(
  problems: Readonly<Partial<Record<Field, string | null>>>,
): readonly FieldProblem<Field>[] {
  return (Object.entries(problems) as [Field, string | null][]).flatMap(([field, message]) =>
    message === null ? [] : [{ field, message }],
  );
}

/**
 * What a text may tell of a person that Art. 9 GDPR protects: the warning, until somebody has confirmed just these words.
 * A word that was typed after the warning is warned of anew.
 */
export function warningOf(
  sent: Sent,
  texts: readonly string[],
  language: Language,
): { readonly message: string | null; readonly seen: string } {
  const found = sensitiveWords(texts, language);
  const seen = found.map(({ word }) => word.toLowerCase()).join(' ');
  const before = new Set(sent('seen').split(' '));
  const isConfirmed =
    sent('confirmed') === 'on' && seen.split(' ').every((word) => before.has(word));
  if (found.length === 0 || isConfirmed) return { message: null, seen };
  const say = words(language);
  const named = found.map(({ word, category }) => say('form.warning.word', { word, category }));
  return { message: say('form.warning', { words: named.join(', ') }), seen };
}

function checked(value: string, maximum: number, optional: boolean, language: Language) {
  const say = words(language);
  if (value === '' && !optional) return { value, problem: say('wrong.missing') };
  const problem = value.length > maximum ? say('wrong.long', { n: maximum }) : null;
  return { value, problem };
}
