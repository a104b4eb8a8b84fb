import type { Domain } from '../domain.ts';
import { mailJobs } from './jobs.ts';
import { stored } from './stored.ts';

export { parseMailAddress } from './address.ts';
export { composeMail, type MailParts } from './compose.tsx';
export type { MailMessage } from './message.ts';
export { forgetMailsTo, mailState, mailsTo, queueMail } from './outbox.ts';

/** The outbox and its jobs. */
export const mailDomain: Domain = {
  name: 'mail',
  schema: 'mail',
  migrations: new URL('./migrations/', import.meta.url),
  jobs: mailJobs,
  stored: [stored],
};
