export { type ImportRun, importCommand } from './command.ts';
export type { Ending } from './tally.ts';
export { textOfFile } from './text.ts';
