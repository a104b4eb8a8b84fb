import type { MailMessage } from '../../../platform/mail/index.ts';
import { accountMail, type OneTimeLink, type Recipient, untilText } from './recipient.ts';
import { words } from './words.ts';

/** To somebody who is invited. */
export function invitationMail(to: Recipient, link: OneTimeLink): MailMessage {
  const t = words(to.language);
  const until = untilText(link.expiresAt, to.language);
  return accountMail(
    to,
    {
      subject: t('invitation.subject'),
      heading: t('invitation.heading'),
      paragraphs: [t('invitation.what')],
      action: { label: t('invitation.action'), href: link.href },
      after: [t('invitation.until', { until }), t('invitation.unexpected')],
    },
    link,
  );
}
