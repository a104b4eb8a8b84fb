export { restore } from './backup/restore.ts';
export { backup } from './backup/write.ts';
export { AdministratorNeededError, DatabaseAwayError, UnreadableBackupError } from './errors.ts';
export { databaseMigrations, type MigrationSource, migrate } from './migrate.ts';
export { claimMode, installedMode } from './mode.ts';
export { type OpenDatabase, openDatabase } from './open.ts';
