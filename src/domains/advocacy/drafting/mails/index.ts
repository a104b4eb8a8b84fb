import { accountMail, type Recipient } from '../../../../core/accounts/index.ts';
import type { MailMessage } from '../../../../platform/mail/index.ts';
import { collaborationPath } from '../paths.ts';
import { words } from './words.ts';

/** To somebody for whom something waits until a day. */
export function waitingMail(to: Recipient): MailMessage {
  return collaborationMail(to, 'waiting');
}

/** To everybody who was asked something until a day that is later now, also to who has answered. */
export function extendedMail(to: Recipient): MailMessage {
  return collaborationMail(to, 'extended');
}

/** It names neither the paper nor its kind (R51). */
function collaborationMail(to: Recipient, what: 'waiting' | 'extended'): MailMessage {
  const say = words(to.language);
  return accountMail(to, {
    subject: say(`${what}.subject`),
    heading: say(`${what}.subject`),
    paragraphs: [say(`${what}.what`)],
    action: { label: say('action'), href: `${to.origin}${collaborationPath(to.language)}` },
  });
}
