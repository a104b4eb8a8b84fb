import type { Stored } from '../../../platform/domain.ts';

export const catalogueStored: readonly Stored[] = [
  {
    category: {
      de: 'Namen derer, die eine Veröffentlichung verfasst haben',
      en: 'Names of those who wrote a publication',
    },
    purpose: {
      de: 'Veröffentlichungen nachweisen und zitieren',
      en: 'To list publications and have them cited',
    },
    legalBasis: {
      de: 'Art. 6 Abs. 1 Buchst. f DSGVO: Wer eine Veröffentlichung verfasst hat, wird mit ihr genannt.',
      en: 'Art. 6(1)(f) GDPR: whoever wrote a publication is named with it.',
    },
    retention: {
      de: 'Solange der Eintrag im Katalog steht',
      en: 'As long as the entry stands in the catalogue',
    },
  },
];
