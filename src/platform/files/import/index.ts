export { type ImportDefinition, type ImportRun, importCommand } from './command.ts';
export type { ReportLine } from './report.ts';
export type { Ending } from './tally.ts';
