import { formatPartialDate, type Language } from '../../../../platform/i18n/index.ts';
import { type Demand, newestState, yearsStanding } from '../demand.ts';
import { words } from '../words.ts';

/** "seit 12 Jahren (belegt ab 2013)" or, once it is done, "bestand 8 Jahre (belegt ab 2013)". today: ISO 8601. */
export function standing(
  demand: Pick<Demand, 'since' | 'states'>,
  today: string,
  language: Language,
): string {
  const say = words(language);
  const years = yearsStanding(demand, today);
  if (demand.since === null || years === null) return say('since.unknown');
  const since = say('since', { on: formatPartialDate(demand.since.on, language) });
  const isDone = newestState(demand)?.state === 'done';
  return `${say(isDone ? 'years.done' : 'years', { n: years })} (${since})`;
}
