import type { Piece } from '../piece.ts';
import { deletionJob } from './deletion-job.ts';
import { contactsPersonal } from './personal.ts';
import { routes } from './routes.ts';
import { stored } from './stored.ts';

/** With whom the office speaks in ministries, authorities and parliaments, and what came of it. */
export const contacts: Piece = {
  routes,
  jobs: [deletionJob],
  stored,
  personal: contactsPersonal,
};
