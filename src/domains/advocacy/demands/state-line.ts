import { firstDay } from '../../../platform/i18n/index.ts';
import { type Demand, history, type State } from './demand.ts';

/** How a demand stood over the years, ready to be drawn. */
export type StateLine = {
  /** Of the first and the last day that are drawn. */
  readonly from: number;
  readonly until: number;
  /** Oldest first; each ends where the next begins, the last one today. Decimal years. */
  readonly stretches: readonly {
    readonly state: State;
    readonly from: number;
    readonly until: number;
  }[];
  /** The states that occur, from done down to reversed. */
  readonly rows: readonly State[];
};

/** null when nothing is recorded. today: ISO 8601. */
export function stateLine(
  demand: Pick<Demand, 'since' | 'states'>,
  today: string,
): StateLine | null {
  const changes = history(demand);
  const [first] = changes;
  if (!first) return null;
  const days = [...(demand.since ? [demand.since.on] : []), first.on].map(firstDay);
  const until = decimalYear(today);
  return {
    from: Math.min(...days.map(decimalYear)),
    until,
    stretches: changes.map(({ state, on }, at) => {
      const next = changes[at + 1];
      return {
        state,
        from: decimalYear(firstDay(on)),
        until: next ? decimalYear(firstDay(next.on)) : until,
      };
    }),
    rows: descending.filter((state) => changes.some((change) => change.state === state)),
  };
}

const descending: readonly State[] = ['done', 'partly', 'announced', 'none', 'reversed'];

/** "2013-07-02" is about 2013.5. */
function decimalYear(day: string): number {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  return year + (month - 1) / 12 + (dayOfMonth - 1) / 372;
}
