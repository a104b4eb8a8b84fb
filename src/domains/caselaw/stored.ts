import type { Stored } from '../../platform/domain.ts';

/** What the privacy notice says of the case law: no names by intent, and nothing of the readers. */
export const stored: readonly Stored[] = [
  {
    category: {
      de: 'Gerichtsentscheidungen, wie Gerichte und andere Quellen sie veröffentlicht haben, mit Aktenzeichen und, soweit erfasst, Text. Die veröffentlichenden Stellen ersetzen die Namen der Beteiligten in der Regel durch Buchstaben; eigene Namen fügt diese Seite nicht hinzu. Urteile des Europäischen Gerichtshofs für Menschenrechte tragen den Namen der Beschwerde führenden Person, wenn der Gerichtshof ihn veröffentlicht.',
      en: 'Court decisions as courts and other sources have published them, with file numbers and, where held, text. Those who publish usually replace the names of the people involved by letters; this site adds no names of its own. Judgments of the European Court of Human Rights bear the applicant’s name where the Court publishes it.',
    },
    purpose: {
      de: 'Rechtsprechung zu Menschenhandel und Ausbeutung für Beratung, Vertretung, Forschung und Öffentlichkeit auffindbar machen.',
      en: 'To make case law on trafficking in human beings and exploitation findable for counselling, representation, research and the public.',
    },
    legalBasis: {
      de: 'Berechtigtes Interesse, Art. 6 Abs. 1 Buchst. f DSGVO. Entscheidungen sind amtliche Werke, § 5 UrhG.',
      en: 'Legitimate interest, Article 6 (1) (f) GDPR. Decisions are official works, section 5 of the German Copyright Act.',
    },
    retention: {
      de: 'Auf Dauer. Wer sich in einer Entscheidung wiedererkennt oder einen Namen findet, kann sich an die Stelle im Impressum wenden; die Angabe wird geprüft.',
      en: 'Permanently. Anyone who recognises themselves in a decision or finds a name can write to the address in the imprint; it will be checked.',
    },
  },
];
