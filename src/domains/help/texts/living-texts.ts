import type { Kysely } from 'kysely';
import type { Services } from '../../../platform/domain.ts';
import { layered } from './layers.ts';
import { type Texts, textsOf } from './load.ts';
import { readReleased, releasedStamp } from './released-texts.ts';
import { shipped } from './shipped.ts';

type Source = Pick<Services, 'db' | 'log'>;

/** How soon what another process released is noticed. */
const lookMilliseconds = 2000;

/** As they came with the program. Throws at start when a German one cannot be read. */
export const shippedTexts = textsOf(shipped.files, shipped.unreadable);

type Living = { texts: Texts; stamp: string; begun: number; applied: number };

/** By the database that they were released in. */
const all = new WeakMap<Kysely<unknown>, Living>();

/** Every text as it was when the database last answered; until it did, the files. Asks nothing, so that help is there without it (R58). */
export function textsFor(db: Kysely<unknown>): Texts {
  return all.get(db)?.texts ?? shippedTexts;
}

/**
 * Loads what was released, and looks for what other processes release from then on. Readers play no part in it: no request
 * asks the database, so that its statements do not tell when somebody reads help.
 */
export async function keepTexts(source: Source): Promise<void> {
  await refreshTexts(source);
  const lookAgain = () => {
    setTimeout(() => void look(source).finally(lookAgain), lookMilliseconds).unref();
  };
  lookAgain();
}

/** Reads everything anew, at once after a release. While the database is away the last state stays. */
export async function refreshTexts({ db, log }: Source): Promise<void> {
  const living = livingOf(db);
  living.begun += 1;
  const turn = living.begun;
  const stamp = await releasedStamp(db).catch(() => null);
  const released = stamp !== null && (await readReleased(db).catch(() => null));
  // A reading that began later has come in already.
  if (stamp === null || !released || turn < living.applied) return;
  try {
    Object.assign(living, {
      texts: textsOf(layered(shipped.files, released)),
      stamp,
      applied: turn,
    });
  } catch (error) {
    log.error({ event: 'help.texts_unreadable', error: (error as Error).name });
  }
}

async function look(source: Source): Promise<void> {
  const stamp = await releasedStamp(source.db).catch(() => null);
  if (stamp !== null && stamp !== livingOf(source.db).stamp) await refreshTexts(source);
}

function livingOf(db: Kysely<unknown>): Living {
  const living = all.get(db) ?? { texts: shippedTexts, stamp: '', begun: 0, applied: 0 };
  all.set(db, living);
  return living;
}
