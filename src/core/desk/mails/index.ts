import type { MailMessage } from '../../../platform/mail/index.ts';
import { accountMail, type Recipient } from '../../accounts/index.ts';
import { words } from './words.ts';

/** To whoever may check a draft that was submitted. It names neither the thing nor its kind (R51). */
export function submittedMail(to: Recipient): MailMessage {
  return deskMail(to, 'submitted');
}

/** To whoever submitted a draft that was returned; the remark stands at the desk only. */
export function returnedMail(to: Recipient): MailMessage {
  return deskMail(to, 'returned');
}

function deskMail(to: Recipient, what: 'submitted' | 'returned'): MailMessage {
  const t = words(to.language);
  return accountMail(to, {
    subject: t(`${what}.subject`),
    heading: t(`${what}.heading`),
    paragraphs: [t(`${what}.what`)],
    action: { label: t('action'), href: `${to.origin}/${to.language}/redaktion` },
  });
}
