import demands from './data/demands.json' with { type: 'json' };
import sources from './data/sources.json' with { type: 'json' };
import type { Demand, Since, Sourced, StateChange } from './demand.ts';

/** In the file a source is named by its key, and what was compared with it says nothing of it. */
type Written<Held extends Sourced> = Omit<Held, keyof Sourced> & {
  readonly verified?: boolean;
  readonly source: string;
};

type WrittenDemand = Written<Omit<Demand, 'since' | 'states'>> & {
  readonly since?: Written<Since>;
  readonly states: readonly Written<StateChange>[];
};

export const shippedDemands: readonly Demand[] = (demands as readonly WrittenDemand[]).map(
  (written) => ({
    ...sourced(written),
    since: written.since ? sourced(written.since) : null,
    states: written.states.map(sourced),
  }),
);

function sourced<Held extends object>(
  written: Held & { readonly verified?: boolean; readonly source: string },
): Held & Sourced {
  const { verified = true, source: key } = written;
  const source = (sources as Readonly<Record<string, Omit<Sourced, 'verified'>>>)[key];
  if (!source) throw new Error(`data/sources.json has no ${key}.`);
  return { ...written, verified, ...source };
}
