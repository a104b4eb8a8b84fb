import { accountMail, type Recipient } from '../../../../core/accounts/index.ts';
import type { MailMessage } from '../../../../platform/mail/index.ts';
import { collaborationPath } from '../paths.ts';
import { words } from './words.ts';

/** To somebody for whom something waits until a day. It names neither the paper nor its kind (R51). */
export function waitingMail(to: Recipient): MailMessage {
  const say = words(to.language);
  return accountMail(to, {
    subject: say('subject'),
    heading: say('heading'),
    paragraphs: [say('what')],
    action: { label: say('action'), href: `${to.origin}${collaborationPath(to.language)}` },
  });
}
