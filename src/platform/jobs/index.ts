import { libraryTables } from './library-tables.ts';

export type { Job } from './job.ts';
export { queueJob } from './queue.ts';
export { type RunningJobs, startJobs } from './start.ts';

/** The tables of the queue, and who may do what in them. */
export const jobsMigrations = [libraryTables, new URL('./migrations/', import.meta.url)] as const;
