import type { Stored } from '../../platform/domain.ts';

/** What the privacy notice says of the desk. */
export const stored: readonly Stored[] = [
  {
    category: {
      de: 'Redaktion: Entwürfe und frühere Fassungen dessen, was veröffentlicht wird, und wer wann geschrieben, eingereicht, geprüft, veröffentlicht oder zurückgezogen hat; Bemerkungen dazu.',
      en: 'Desk: drafts and earlier versions of what is published, and who wrote, submitted, checked, published or withdrew it when; remarks about it.',
    },
    purpose: {
      de: 'Texte werden von mehreren Menschen geprüft, Fehler lassen sich finden und zurücknehmen, und es bleibt klar, wer für eine Fassung einsteht.',
      en: 'Texts are checked by several people, mistakes can be found and undone, and it stays clear who answers for a version.',
    },
    legalBasis: {
      de: 'Berechtigtes Interesse an richtigen Veröffentlichungen, Art. 6 Abs. 1 Buchst. f DSGVO.',
      en: 'Legitimate interest in publishing correctly, Article 6 (1) (f) GDPR.',
    },
    retention: {
      de: 'Ein Entwurf, bis er veröffentlicht oder verworfen wird. Fassungen, solange es den Gegenstand gibt; Entscheidungen werden beim Zurückziehen mit allen Fassungen, Entwürfen und Bemerkungen sofort gelöscht. Wer eine Aussage zur Prüfung gemacht hat, steht mit Namen bei der Fassung; nach dem Löschen eines Kontos bleibt nur dessen Kennung.',
      en: 'A draft until it is published or discarded. Versions as long as the thing exists; decisions are deleted at once on withdrawal with all versions, drafts and remarks. Whoever made a statement for a check stands by name with the version; after an account is deleted only its id remains.',
    },
  },
];
