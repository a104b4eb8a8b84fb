import type { MailMessage } from '../../../platform/mail/index.ts';
import { accountMail, type Recipient } from './recipient.ts';
import { words } from './words.ts';

/** To the auditors, weekly: the audit's newest row, "ROW:HASH", to be kept outside of the machine. */
export function anchorMail(to: Recipient, anchor: string): MailMessage {
  const t = words(to.language);
  return accountMail(to, {
    subject: t('anchor.subject'),
    heading: t('anchor.heading'),
    paragraphs: [t('anchor.what'), anchor],
    after: [t('anchor.how')],
  });
}
