import type { CheckedDraft, Problem } from '../../../platform/editable.ts';
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
