import type { Piece } from '../piece.ts';
import { loadExampleCall } from './example.ts';
import { shadowPersonal } from './personal.ts';
import { remindersJob } from './reminders.ts';
import { routes } from './routes.ts';
import { shadowStored } from './stored.ts';

export { shadowReportKind } from './kind.tsx';

/** What the network reports to monitoring bodies: calls, answers by article, the report with its evidence. */
export const shadowReportsPiece: Piece = {
  routes,
  jobs: [remindersJob],
  example: loadExampleCall,
  stored: shadowStored,
  personal: shadowPersonal,
};
