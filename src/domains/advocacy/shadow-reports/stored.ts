import type { Stored } from '../../../platform/domain.ts';

/** What the privacy notice says of shadow reports. */
export const shadowStored: readonly Stored[] = [
  {
    category: {
      de: 'Aufrufe zu Schattenberichten, Antworten der Organisationen je Artikel und ihre Abgaben: wer sie wann zuletzt bearbeitet, abgegeben oder wieder geöffnet hat, mit Kennung, und an welche Organisation wann erinnert wurde. Einzelheiten, an denen eine Person zu erkennen ist, gehören nicht hinein; darauf weisen die Seiten hin, und die Geschäftsstelle liest die Beiträge darauf.',
      en: 'Calls for shadow reports, the organisations’ answers by article and what they handed in: who edited, handed in or reopened it last and when, by id, and which organisation was reminded when. Details that identify a person do not belong there; the pages say so, and the office reads what is handed in for them.',
    },
    purpose: {
      de: 'Gemeinsam an Gremien berichten, die Übereinkommen überwachen.',
      en: 'To report together to bodies that monitor conventions.',
    },
    legalBasis: {
      de: 'Berechtigtes Interesse, Art. 6 Abs. 1 Buchst. f DSGVO.',
      en: 'Legitimate interest, Article 6 (1) (f) GDPR.',
    },
    retention: {
      de: 'Solange diese Installation besteht: Der Bericht beruht darauf. Nach dem Löschen eines Kontos steht darin nur noch dessen Kennung.',
      en: 'As long as this installation exists: the report rests on it. After an account is deleted only its id remains.',
    },
  },
];
