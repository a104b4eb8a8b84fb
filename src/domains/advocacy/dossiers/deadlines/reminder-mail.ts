import { accountMail, type Recipient } from '../../../../core/accounts/index.ts';
import type { MailMessage } from '../../../../platform/mail/index.ts';
import { words } from '../words.ts';
import { deadlinesPath } from './deadline.ts';

/** To the office's editors. It names neither the deadline nor the network's work (R51). */
export function reminderMail(to: Recipient): MailMessage {
  const say = words(to.language);
  return accountMail(to, {
    subject: say('mail.subject'),
    heading: say('mail.heading'),
    paragraphs: [say('mail.what')],
    action: { label: say('mail.action'), href: to.origin + deadlinesPath(to.language) },
  });
}
