import type { Stored } from '../../../platform/domain.ts';

export const pressStored: readonly Stored[] = [
  {
    category: {
      de: 'Namen, Telefonnummern und E-Mail-Adressen derer, die der Presse antworten; Namen derer, die Pressebilder gemacht haben',
      en: 'Names, telephone numbers and e-mail addresses of those who answer the press; names of those who made pictures for the press',
    },
    purpose: {
      de: 'Ansprechpartner*innen für die Presse nennen; wer ein Bild gemacht hat, wird mit ihm genannt',
      en: 'To name contacts for the press; whoever made a picture is named with it',
    },
    legalBasis: {
      de: 'Berechtigtes Interesse an erreichbarer Pressearbeit, Art. 6 Abs. 1 Buchst. f DSGVO.',
      en: 'Legitimate interest in being reachable for the press, Article 6 (1) (f) GDPR.',
    },
    retention: {
      de: 'Solange sie im Pressebereich stehen. Frühere Fassungen bleiben an der Redaktion.',
      en: 'As long as they stand in the press room. Earlier versions stay at the desk.',
    },
  },
];
