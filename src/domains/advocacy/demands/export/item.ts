import { type Demand, history, newestState, yearsStanding } from '../demand.ts';
import type { HeldDemand } from '../demands.ts';
import { demandPath } from '../paths.ts';

/** A demand as files and the interface give it. */
export type ExportItem = ReturnType<typeof exportItem>;

/** origin: of the site, for the permalink; today: ISO 8601. */
export function exportItem(one: HeldDemand, origin: string, today: string) {
  const { slug, title, text, addressees, topics, since, verified, source, sourceUrl } = one;
  return {
    id: slug,
    url: origin + demandPath('de', slug),
    title: { ...title },
    text: { ...text },
    addressees: addressees.map(({ level, name }) => ({ level, name: { ...name } })),
    topics: [...topics],
    since: since && { ...since },
    years: yearsStanding(one, today),
    state: stateOf(one),
    history: history(one).map(({ reason, ...change }) => ({ ...change, reason: { ...reason } })),
    verified,
    source,
    sourceUrl,
    updated: one.updated,
  };
}

function stateOf(one: Demand) {
  const newest = newestState(one);
  return newest && { state: newest.state, on: newest.on };
}
