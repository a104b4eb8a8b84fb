import type { Clock } from '../../platform/clock/index.ts';
import type { Config } from '../../platform/config/index.ts';
import { migrate, openDatabase } from '../../platform/database/index.ts';
import type { CommandIo } from '../../platform/domain.ts';
import type { Log } from '../../platform/log/index.ts';
import { migrationSources } from '../domains.ts';
import { loadShipped } from '../shipped.ts';

/** Starts or adopts the database, migrates it, loads the shipped facts, runs `work` as the owner, and stops what was started here. */
export function ownerOf(config: Config, log: Log, clock: Clock): CommandIo['withOwner'] {
  return async (work) => {
    const database = await openDatabase(config, log);
    try {
      await migrate(database.owner, migrationSources, log);
      const services = { config, log, clock, db: database.owner };
      await loadShipped(services);
      return await work(services);
    } finally {
      await database.close();
    }
  };
}
