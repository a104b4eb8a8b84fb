import type { Kysely } from 'kysely';
import { isDatabaseAway } from '../../../platform/http/database-away.ts';
import {
  type Centre,
  type CentresForLand,
  centresForLand,
  type Land,
} from '../../directory/index.ts';
import { type Choice, choiceParameters, filterOf } from './choice.ts';

/** What is known of a Land. */
export type Known = {
  /** Everything in and around it. */
  readonly all: CentresForLand;
  /** What fits the choice. */
  readonly fitting: CentresForLand;
  /** The day of the list (ISO 8601) when the database is away and the list is kept from then; then nothing is chosen. */
  readonly keptFrom: string | null;
};

/** The last good answer for each Land, so that a database that is away takes no number from anybody (R58). */
const kept = new WeakMap<Kysely<unknown>, Map<Land, Copy>>();
type Copy = { readonly centres: CentresForLand; readonly moment: Moment };

/** An entry that has become hidden since is shown no longer than this (R96). */
const keptMilliseconds = 5 * 60 * 1000;

/** `today` is the day of `now` in Germany, ISO 8601. */
type Moment = { readonly now: Date; readonly today: string };

/** The centres of a Land; null when the database is away and was not asked for it shortly before. */
export async function knownCentres(
  db: Kysely<unknown>,
  land: Land,
  choice: Choice,
  moment: Moment,
): Promise<Known | null> {
  const copies = kept.get(db) ?? new Map<Land, Copy>();
  kept.set(db, copies);
  try {
    const all = await centresForLand(db, land, {});
    copies.set(land, { centres: all, moment });
    return { all, fitting: await choose(db, land, choice, all), keptFrom: null };
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    const copy = copies.get(land);
    if (!copy || Number(moment.now) - Number(copy.moment.now) > keptMilliseconds) return null;
    return { all: copy.centres, fitting: copy.centres, keptFrom: copy.moment.today };
  }
}

async function choose(
  db: Kysely<unknown>,
  land: Land,
  choice: Choice,
  all: CentresForLand,
): Promise<CentresForLand> {
  if (choiceParameters(choice).length === 0) return all;
  const found = await centresForLand(db, land, filterOf(choice));
  const fits = ({ targetGroups }: Centre) => !choice.children || targetGroups.includes('families');
  const next = found.next.filter(fits);
  return {
    here: found.here.filter(fits),
    serving: found.serving.filter(fits),
    // Two more numbers stand below every list, whatever was chosen.
    next: next.length > 0 ? next : all.next,
  };
}
