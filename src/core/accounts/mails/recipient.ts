import type { Temporal } from '../../../platform/clock/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { composeMail, type MailMessage, type MailParts } from '../../../platform/mail/index.ts';
import { words } from './words.ts';

/** Whom a mail goes to, in which language, and where the site is: "https://www.example.org". */
export type Recipient = {
  readonly email: string;
  readonly language: Language;
  readonly origin: string;
};

type Body = Pick<MailParts, 'subject' | 'heading' | 'paragraphs' | 'after'> & {
  readonly action?: { readonly label: string; readonly href: string };
};

/** A one-time link, and when it ends. */
export type OneTimeLink = { readonly href: string; readonly expiresAt: Temporal.Instant };

/**
 * A mail about accounts. It names neither people nor organisations nor the network's work (R51): whoever reads over a
 * shoulder, or has the mailbox, learns nothing of the people whom the account serves.
 */
export function accountMail(to: Recipient, body: Body, link?: OneTimeLink): MailMessage {
  const t = words(to.language);
  const { action, ...rest } = body;
  const content = composeMail({
    ...rest,
    language: to.language,
    site: t('site'),
    paragraphs: [t('hello'), ...body.paragraphs],
    ...(action ? { action: { ...action, or: t('or') } } : {}),
    foot: [to.origin, t('foot.automatic'), t('foot.unasked')],
  });
  return {
    ...content,
    to: to.email,
    ...(link ? { secret: true, expiresAt: link.expiresAt } : {}),
  };
}

/** "2. Dezember 2026 um 18:05", in German time: the link's end is near enough for hours to matter. */
export function untilText(instant: Temporal.Instant, language: Language): string {
  return new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Berlin',
  }).format(new Date(instant.epochMilliseconds));
}
