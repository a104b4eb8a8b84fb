import type { Language } from '../../../platform/i18n/index.ts';
import { composeMail, type MailMessage } from '../../../platform/mail/index.ts';
import { deskBase } from './place.ts';
import { words } from './words.ts';

type Recipient = {
  readonly email: string;
  readonly language: Language;
  /** Where the site is: "https://www.example.org". */
  readonly origin: string;
};

/** To a lead whose entry is to be confirmed. It names neither people nor organisations nor the network's work (R51). */
export function reminderMail({ email, language, origin }: Recipient): MailMessage {
  const say = words(language);
  const href = `${origin}${deskBase(language, 'own')}/bestaetigung`;
  return {
    ...composeMail({
      language,
      site: say('mail.site'),
      subject: say('mail.subject'),
      heading: say('mail.heading'),
      paragraphs: [say('mail.hello'), say('mail.what')],
      action: { label: say('mail.action'), or: say('mail.or'), href },
      after: [say('mail.again')],
      foot: [origin, say('mail.automatic')],
    }),
    to: email,
  };
}
