import type { Stored } from '../domain.ts';

/** What the privacy notice says of the outbox. */
export const stored: Stored = {
  category: {
    de: 'Mails, die dieses Programm verschickt: Adresse, Betreff, Text, Zeiten und ob der Mailserver sie angenommen hat.',
    en: 'Mails that this program sends: address, subject, text, times, and whether the mail server took them.',
  },
  purpose: {
    de: 'Einladungen und Nachrichten zum eigenen Zugang kommen an, auch wenn der Mailserver eine Weile nicht antwortet.',
    en: 'Invitations and messages about one’s own account arrive, even when the mail server does not answer for a while.',
  },
  legalBasis: {
    de: 'Berechtigtes Interesse, Art. 6 Abs. 1 Buchst. f DSGVO.',
    en: 'Legitimate interest, Article 6 (1) (f) GDPR.',
  },
  retention: {
    de: '30 Tage nach dem Versand; Texte mit einem Einmal-Link liegen verschlüsselt und nur bis zum Versand.',
    en: '30 days after sending; texts with a one-time link lie encrypted, and only until they are sent.',
  },
};
