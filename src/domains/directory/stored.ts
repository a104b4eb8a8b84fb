import type { Stored } from '../../platform/domain.ts';

/** What the privacy notice says of the directory. */
export const stored: readonly Stored[] = [
  {
    category: {
      de: 'Angaben zu Beratungsstellen und Mitgliedsorganisationen: Name, Art, Anschrift so genau, wie die Stelle es will, Telefon, E-Mail, Website, Sprachen, Angebote und Zeiten. Dazu, nur für die Stelle selbst und das Büro des Netzwerks: wer die Angaben wann bestätigt hat, wann zuletzt daran erinnert wurde, und Vermerke. Vertrauliche Schutzorte stehen ohne Anschrift in einer Tabelle, die öffentliche Seiten nicht lesen können; wird ein Ort verborgen, werden auch alle früheren Fassungen seiner Angaben gelöscht.',
      en: 'Details of counselling centres and member organisations: name, kind, address as exactly as the centre wants it, phone, e-mail, website, languages, services and hours. For the centre itself and the network’s office only: who confirmed the details and when, when a reminder last went out, and notes. Confidential shelters stand without an address in a table that public pages cannot read; when a place becomes hidden, all earlier versions of its details are deleted, too.',
    },
    purpose: {
      de: 'Betroffene und Fachkräfte finden die nächste Stelle, die ihre Sprache spricht.',
      en: 'People affected and professionals find the nearest centre that speaks their language.',
    },
    legalBasis: {
      de: 'Berechtigtes Interesse, Art. 6 Abs. 1 Buchst. f DSGVO, soweit Angaben einzelne Menschen betreffen, etwa wer sie bestätigt hat.',
      en: 'Legitimate interest, Article 6 (1) (f) GDPR, as far as details concern individuals, such as who confirmed them.',
    },
    retention: {
      de: 'Bis die Stelle oder das Büro des Netzwerks die Angabe ändert oder löscht; der Name bei einer Bestätigung, bis die Person das Netzwerk verlässt. Von einem zurückgezogenen Eintrag bleibt seine Kennung, damit ihn keine Datei zurückbringt.',
      en: 'Until the centre or the network’s office changes or deletes the detail; the name with a confirmation until the person leaves the network. Of a withdrawn entry its identifier remains, so that no file brings it back.',
    },
  },
];
