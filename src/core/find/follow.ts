import { setTimeout } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { errorCode } from '../../platform/database/errors.ts';
import type { KeptSource, SearchServices } from '../../platform/search.ts';
import { refresh, SourceError } from './refresh.ts';

/** How soon a change is noticed. */
const lookMilliseconds = 500;

const followed = new WeakMap<Kysely<unknown>, Promise<void>>();

/**
 * Reads everything that changed since the last time, and from then on looks twice a second. A second call begins nothing;
 * both answer when the first reading is over.
 */
export function follow(services: SearchServices, sources: readonly KeptSource[]): Promise<void> {
  return followed.get(services.db) ?? begin(services, sources);
}

function begin(services: SearchServices, sources: readonly KeptSource[]): Promise<void> {
  let told = '';
  const look = async () => {
    const failure = await refresh(services, sources).then(() => '', nameOf);
    // Each failure once, not twice a second while the database is away.
    if (failure !== '' && failure !== told) services.log.warn({ event: 'find.refresh', failure });
    told = failure;
  };
  const first = look();
  followed.set(services.db, first);
  void first.then(async () => {
    for (;;) {
      await setTimeout(lookMilliseconds, undefined, { ref: false });
      await look();
    }
  });
  return first;
}

/** "figure 42P01": no text of the error, which may hold what is found. */
function nameOf(error: unknown): string {
  const isOfSource = error instanceof SourceError;
  const code = errorCode(isOfSource ? error.cause : error) || (error as Error).name;
  return isOfSource ? `${error.kind} ${code}` : code;
}
