import type { Stored } from '../../../platform/domain.ts';

/** What the privacy notice says of contacts, with what Art. 14 GDPR asks for about people who did not give their data themselves. */
export const stored: readonly Stored[] = [
  {
    category: {
      de: 'Kontakte der Geschäftsstelle zu Menschen in einem Amt (Ministerien, Behörden, Parlamente): Name, Amt, Stelle und wann sie darüber informiert wurden; zu jedem Gespräch Tag, Gegenstand, wer von uns, Ergebnis, nächster Schritt und wann er erledigt war. Die Angaben stammen aus Gesprächen mit ihnen oder daraus, was ihre Stelle öffentlich macht. Nichts über Gesundheit, Glauben, Familie oder eine Partei, die nicht zum Amt gehört.',
      en: 'The office’s contacts with people in office (ministries, authorities, parliaments): name, office, body and when they were told of it; of each talk the day, the subject, who of us, the result, the next step and when it was taken. The data come from talks with them or from what their body makes public. Nothing about health, belief, family or a party that is not part of the office.',
    },
    purpose: {
      de: 'Absprachen mit der Politik festhalten, damit sie nicht an einzelnen Personen hängen. Nur Redaktion und Leitung der Geschäftsstelle lesen sie; jedes Lesen wird protokolliert. Weitergegeben wird nichts. Wer darin steht, erhält auf Verlangen alles als Datei und kann widersprechen oder die Löschung verlangen.',
      en: 'Recording agreements with politics, so that they do not hang on single persons. Only the office’s editors and leads read them; each reading is audited. Nothing is passed on. Whoever stands there receives everything as a file on request and can object or demand erasure.',
    },
    legalBasis: {
      de: 'Berechtigtes Interesse an politischer Arbeit, Art. 6 Abs. 1 Buchst. f DSGVO. Diese Hinweise geben auch die Informationen nach Art. 14 DSGVO.',
      en: 'Legitimate interest in political work, Article 6 (1) (f) GDPR. This notice also gives the information under Article 14 GDPR.',
    },
    retention: {
      de: 'Für jede Person steht ein Tag fest, nach dem sie mit allen Einträgen von selbst gelöscht wird: in der Regel zwei Jahre nach dem letzten Gespräch, höchstens drei. Auf Verlangen sofort; im Protokoll bleibt nur eine Kennung.',
      en: 'For each person a day is set after which she is deleted by itself with all entries: as a rule two years after the last talk, three at most. On request at once; only an id remains in the audit.',
    },
  },
];
