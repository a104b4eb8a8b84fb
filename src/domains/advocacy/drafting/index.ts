import type { Piece } from '../piece.ts';
import { draftingStyle } from './collaboration-page.tsx';
import { loadExampleStatement } from './example.ts';
import type { PaperKind } from './paper-kind.ts';
import { draftingPersonal } from './personal.ts';
import { reminderJob } from './reminders.ts';
import { draftingRoutes } from './routes.ts';
import { draftingStored } from './stored.ts';

export { collaborationPage } from './collaboration-page.tsx';
export { justMade } from './just-made.ts';
export { extendedMail, waitingMail } from './mails/index.ts';
export type { Paper } from './paper.ts';
export type { PaperKind, WaitingLine } from './paper-kind.ts';
export {
  createPaper,
  findPaper,
  lockPaper,
  memberOrganisations,
} from './papers.ts';
export type { PaperVersion, Paragraph } from './paragraph.ts';
export { addParagraph, listParagraphs } from './paragraphs.ts';
export { paperPath } from './paths.ts';
export { byOf, editsPapers, inNetwork, isForAnother, type Transaction } from './place.ts';
export { remindOf } from './reminders.ts';
export { endOfDay } from './sent.ts';
export { listSignOffs } from './sign-offs.ts';
export { newestVersion } from './versions.ts';

/** Papers that the office and the members make together; one line in `kinds` for each kind. */
export function draftingPiece(kinds: readonly PaperKind[]): Piece {
  return {
    routes: draftingRoutes(kinds),
    assets: [{ name: draftingStyle, file: new URL('views/drafting.css', import.meta.url) }],
    jobs: [reminderJob],
    example: loadExampleStatement,
    stored: draftingStored,
    personal: draftingPersonal,
  };
}
