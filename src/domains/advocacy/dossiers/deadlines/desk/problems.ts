import type { Language } from '../../../../../platform/i18n/index.ts';
import { lastDay } from '../../../../../platform/i18n/index.ts';
import { words } from '../../words.ts';
import { type EnteredDeadline, isDeadlineDate } from '../deadline.ts';

type Checked = {
  readonly deadline: Pick<EnteredDeadline, 'on' | 'history'>;
  /** The day that is public already; null: it is new. */
  readonly before: string | null;
  /** ISO 8601. */
  readonly today: string;
};

/**
 * What is wrong with the day of a deadline; null: nothing. One that has passed is refused unless it was entered before it
 * did, or whoever enters it says that it is history.
 */
export function dayProblem(
  { deadline: { on, history }, before, today }: Checked,
  language: Language,
): string | null {
  const say = words(language);
  if (on === '') return null;
  if (!isDeadlineDate(on)) return say('problem.deadline');
  return lastDay(on) < today && !history && on !== before ? say('problem.past') : null;
}
