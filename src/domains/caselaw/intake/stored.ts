import type { Stored } from '../../../platform/domain.ts';

/** What the privacy notice says of decisions that come in. */
export const intakeStored: readonly Stored[] = [
  {
    category: {
      de: 'Hochgeladene Entscheidungen im Original, vor der Anonymisierung: beim Empfang mit dem Schlüssel der Geschäftsstelle verschlüsselt. Die Anwendung kann sie nicht öffnen. Dazu: wer sie wann eingereicht hat, ihre Größe und, wenn der Text in einen Entwurf übernommen wird, die Angaben der Datei über sich selbst.',
      en: 'Uploaded decisions in the original, before they are anonymised: encrypted to the office’s key on receipt. The application cannot open them. With them: who sent them when, their size and, where the text goes into a draft, what the file says about itself.',
    },
    purpose: {
      de: 'Den Text einer Entscheidung mit seiner Quelle vergleichen, bevor die anonymisierte Fassung veröffentlicht wird.',
      en: 'To compare the text of a decision with its source before the anonymised version is published.',
    },
    legalBasis: {
      de: 'Berechtigtes Interesse, Art. 6 Abs. 1 Buchst. f DSGVO; für Angaben nach Art. 9 und 10 DSGVO gilt, was die Geschäftsstelle mit den Einreichenden vereinbart.',
      en: 'Legitimate interest, Article 6 (1) (f) GDPR; for data under Articles 9 and 10 GDPR, what the office agrees with those who send them.',
    },
    retention: {
      de: 'Bis die Entscheidung veröffentlicht oder zurückgezogen wird, höchstens 30 Tage.',
      en: 'Until the decision is published or withdrawn, 30 days at most.',
    },
  },
  {
    category: {
      de: 'Hinweise auf Entscheidungen: Gericht, Datum, Aktenzeichen, Link, Anmerkung und, freiwillig, ein Kontakt; bei Mitgliedern, wer den Hinweis gegeben hat. Um Missbrauch zu begrenzen, zählt die Anwendung einen Tag lang Hinweise je Netz mit einem schlüsselgebundenen Hashwert der Adresse.',
      en: 'Hints to decisions: court, date, file number, link, note and, if given, a contact; from members, who gave the hint. To bound abuse the application counts hints per network for a day, by a keyed hash of the address.',
    },
    purpose: {
      de: 'Fehlende Entscheidungen aufnehmen, nachfragen können und der hinweisgebenden Person mit ihrer Eingangsnummer den Stand nennen.',
      en: 'To add missing decisions, to be able to ask, and to tell the sender by the receipt number what became of it.',
    },
    legalBasis: {
      de: 'Berechtigtes Interesse, Art. 6 Abs. 1 Buchst. f DSGVO.',
      en: 'Legitimate interest, Article 6 (1) (f) GDPR.',
    },
    retention: {
      de: 'Der Kontakt, bis der Hinweis erledigt ist, höchstens 90 Tage; der Hinweis zwei Jahre, nachdem er erledigt ist.',
      en: 'The contact until the hint is dealt with, 90 days at most; the hint two years after that.',
    },
  },
];
