import type { MailMessage } from '../../../platform/mail/index.ts';
import { pathOf } from '../paths.ts';
import { accountMail, type Recipient } from './recipient.ts';
import { words } from './words.ts';

export type KeyChange = 'added' | 'removed' | 'fallback_set' | 'fallback_removed';

/** To the person whose ways to sign in have changed. */
export function keysChangedMail(to: Recipient, change: KeyChange): MailMessage {
  const t = words(to.language);
  return accountMail(to, {
    subject: t('keys.subject'),
    heading: t('keys.heading'),
    paragraphs: [t(`keys.${change}`), t('keys.sessions')],
    action: { label: t('account'), href: accountAddress(to) },
    after: [t('tell')],
  });
}

/** To the person whose roles were changed, or who was removed from an organisation. */
export function membershipChangedMail(to: Recipient, change: 'changed' | 'removed'): MailMessage {
  const t = words(to.language);
  return accountMail(to, {
    subject: t('membership.subject'),
    heading: t('membership.heading'),
    paragraphs: [t(`membership.${change}`)],
    ...(change === 'changed' ? { action: { label: t('account'), href: accountAddress(to) } } : {}),
    after: [t('tell')],
  });
}

function accountAddress({ origin, language }: Recipient): string {
  return origin + pathOf(language, 'account');
}
