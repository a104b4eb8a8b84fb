import type { MailMessage } from '../../../platform/mail/index.ts';
import { pathOf } from '../paths.ts';
import { accountMail, type OneTimeLink, type Recipient, untilText } from './recipient.ts';
import { words } from './words.ts';

/** To the person whose recovery a lead has begun. */
export function recoveryStartedMail(to: Recipient): MailMessage {
  const t = words(to.language);
  return accountMail(to, {
    subject: t('started.subject'),
    heading: t('started.heading'),
    paragraphs: [t('started.what')],
    after: [t('tell')],
  });
}

/** To the person whose recovery is confirmed; `link` is null when she gets it in person. */
export function recoveryConfirmedMail(to: Recipient, link: OneTimeLink | null): MailMessage {
  const t = words(to.language);
  const texts = { subject: t('confirmed.subject'), heading: t('confirmed.heading') };
  if (!link)
    return accountMail(to, {
      ...texts,
      paragraphs: [t('confirmed.what'), t('confirmed.inPerson')],
      after: [t('tell')],
    });
  const until = untilText(link.expiresAt, to.language);
  return accountMail(
    to,
    {
      ...texts,
      paragraphs: [t('confirmed.what')],
      action: { label: t('confirmed.action'), href: link.href },
      after: [t('confirmed.until', { until }), t('tell')],
    },
    link,
  );
}

/** To the person herself: the link that was sent to her was opened, or a lead took the start back. */
export function recoveryEndedMail(to: Recipient, end: 'used' | 'withdrawn'): MailMessage {
  const t = words(to.language);
  return accountMail(to, {
    subject: t('started.subject'),
    heading: t(`ended.${end}.heading`),
    paragraphs: [t(`ended.${end}.what`)],
    after: [t('tell')],
  });
}

export type RecoveryStep = 'started' | 'confirmed' | 'used' | 'withdrawn';

/** To everybody else whom a recovery concerns: who started and confirmed it, and the other leads. */
export function recoveryNoticeMail(to: Recipient, step: RecoveryStep): MailMessage {
  const t = words(to.language);
  return accountMail(to, {
    subject: t('notice.subject'),
    heading: t('notice.heading'),
    paragraphs: [t(`notice.${step}`)],
    action: { label: t('notice.action'), href: to.origin + pathOf(to.language, 'organisation') },
    after: [t('tell')],
  });
}
