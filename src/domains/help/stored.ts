import type { Stored } from '../../platform/domain.ts';

/** What the privacy notice says of help: nothing about its readers. */
export const stored: readonly Stored[] = [
  {
    category: {
      de: 'Hilfetexte: Name der Person, die einen Text bestätigt hat, mit dem Tag',
      en: 'Help texts: name of the person who confirmed a text, with the day',
    },
    purpose: {
      de: 'Texte über Rechte erscheinen in einer Sprache erst, wenn jemand namentlich für sie einsteht.',
      en: 'Texts on rights appear in a language only once somebody stands for them by name.',
    },
    legalBasis: {
      de: 'Berechtigtes Interesse an richtigen Auskünften, Art. 6 Abs. 1 Buchst. f DSGVO.',
      en: 'Legitimate interest in correct information, Article 6 (1) (f) GDPR.',
    },
    retention: {
      de: 'Solange die Person im Netzwerk ist: geht sie, endet ihre Bestätigung. Öffentlich steht nur, dass ein Text bestätigt ist. Wer Hilfe liest, wird nicht gespeichert.',
      en: 'As long as the person is in the network: when she leaves, her confirmation ends. Only the fact that a text is confirmed is public. Readers of help are not stored.',
    },
  },
];
