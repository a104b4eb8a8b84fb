import type { Clock } from '../../platform/clock/index.ts';
import type { Config } from '../../platform/config/index.ts';
import { migrate, openDatabase } from '../../platform/database/index.ts';
import type { CommandIo } from '../../platform/domain.ts';
import type { Log } from '../../platform/log/index.ts';
import { migrationFolders } from '../domains.ts';

/** Starts or adopts the database, migrates it, runs `work` as the owner, and stops what was started here. */
export function ownerOf(config: Config, log: Log, clock: Clock): CommandIo['withOwner'] {
  return async (work) => {
    const database = await openDatabase(config, log);
    try {
      await migrate(database.owner, migrationFolders, log);
      return await work({ config, log, clock, db: database.owner });
    } finally {
      await database.close();
    }
  };
}
