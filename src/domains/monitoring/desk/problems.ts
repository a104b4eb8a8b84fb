import { textOf } from '../../../core/desk/index.ts';
import type { CheckedDraft, Problem } from '../../../platform/editable.ts';
import { isPartialDate } from '../../../platform/i18n/index.ts';
import { isKey } from '../monitoring.ts';
import { words } from '../words.ts';

/** A key is an address: it has its form, belongs to one thing, and stays. */
export function keyProblems(
  { key, language }: CheckedDraft,
  typed: string,
  isKnown: boolean,
): readonly Problem[] {
  const say = words(language);
  if (typed === '' || typed === key) return [];
  if (!isKey(typed)) return [{ field: 'key', message: say('problem.key') }];
  if (key !== null) return [{ field: 'key', message: say('problem.moved') }];
  return isKnown ? [{ field: 'key', message: say('problem.taken') }] : [];
}

/** For fields that hold a day, a month or a year. */
export function partialDateProblem(
  { content, language }: CheckedDraft,
  field: string,
): readonly Problem[] {
  const typed = textOf(content, field);
  if (typed === '' || isPartialDate(typed)) return [];
  return [{ field, message: words(language)('problem.date') }];
}

/** The same for `on` in rows. */
export function partialDateProblems(
  { language }: CheckedDraft,
  field: string,
  rows: readonly { readonly on: string }[],
): readonly Problem[] {
  return rows.flatMap(({ on }, index) =>
    on === '' || isPartialDate(on)
      ? []
      : [{ field, row: { index, field: 'on' }, message: words(language)('problem.date') }],
  );
}
