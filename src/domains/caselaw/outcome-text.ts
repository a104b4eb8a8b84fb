import { formatEuro, type Language } from '../../platform/i18n/index.ts';
import type { Outcome } from './decision.ts';
import { words } from './words.ts';

/** The coded outcome in words, one entry per fact: "Freiheitsstrafe 3 Jahre 6 Monate". Empty when nothing is coded. */
export function outcomeTexts(outcome: Outcome, language: Language): string[] {
  const say = words(language);
  const amount = (value: number) => formatEuro(value, language);
  const texts: string[] = [];
  if (outcome.sentenceMonths !== undefined)
    texts.push(
      say(outcome.suspended ? 'outcome.suspendedSentence' : 'outcome.sentence', {
        duration: duration(outcome.sentenceMonths, language),
      }),
    );
  if (outcome.confiscationEuro !== undefined)
    texts.push(say('outcome.confiscation', { amount: amount(outcome.confiscationEuro) }));
  if (outcome.damagesEuro !== undefined)
    texts.push(say('outcome.damages', { amount: amount(outcome.damagesEuro) }));
  if (outcome.wageEuro !== undefined)
    texts.push(say('outcome.wage', { amount: amount(outcome.wageEuro) }));
  if (outcome.title !== undefined) texts.push(outcome.title);
  return texts;
}

/** "3 Jahre 6 Monate": courts count in years and months. */
function duration(months: number, language: Language): string {
  const say = words(language);
  const years = Math.floor(months / 12);
  const rest = months % 12;
  return [
    ...(years > 0 ? [say('outcome.years', { count: years })] : []),
    ...(rest > 0 || years === 0 ? [say('outcome.months', { count: rest })] : []),
  ].join(' ');
}
