import type { Stored } from '../../platform/domain.ts';

/** What the privacy notice says of accounts. */
export const stored: readonly Stored[] = [
  {
    category: {
      de: 'Konten von Menschen, die im Netzwerk mitarbeiten: Name, E-Mail-Adresse, Sprache, Organisation und Rollen; öffentliche Schlüssel ihrer Passkeys, ersatzweise ein Hash der Passphrase und ein verschlüsseltes Geheimnis für Einmalcodes; Einladungen und Wiederherstellungen.',
      en: 'Accounts of people who work in the network: name, e-mail address, language, organisation and roles; public keys of their passkeys, or instead a hash of the passphrase and an encrypted secret for one-time codes; invitations and recoveries.',
    },
    purpose: {
      de: 'Wer mitarbeitet, meldet sich sicher an und darf, was ihre Rollen erlauben.',
      en: 'Those who work here sign in securely and may do what their roles allow.',
    },
    legalBasis: {
      de: 'Vertrag oder Beschäftigung, Art. 6 Abs. 1 Buchst. b DSGVO, und berechtigtes Interesse an sicherem Betrieb, Buchst. f.',
      en: 'Contract or employment, Article 6 (1) (b) GDPR, and legitimate interest in secure operation, (f).',
    },
    retention: {
      de: 'Bis die Person keiner Organisation mehr angehört, auch weil sie selbst geht; dann werden Konto und Schlüssel sofort gelöscht. Einladungen und Wiederherstellungen 30 Tage, nachdem sie benutzt, zurückgenommen oder abgelaufen sind.',
      en: 'Until the person belongs to no organisation any more, also because she leaves; account and keys are then deleted at once. Invitations and recoveries 30 days after they were used, withdrawn or ran out.',
    },
  },
  {
    category: {
      de: 'Sitzungen: wann begonnen und zuletzt benutzt, für welche Organisation, dazu ein Hash des Sitzungskennzeichens. Es gibt ein einziges Cookie, nach der Anmeldung (__Host-session); es enthält nur das Kennzeichen. Die Begrenzung von Anmeldeversuchen speichert schlüsselgebundene Hashwerte von Adressen.',
      en: 'Sessions: when begun and last used, for which organisation, and a hash of the session’s token. There is one cookie, after signing in (__Host-session); it holds the token only. The bound on attempts to sign in stores keyed hashes of addresses.',
    },
    purpose: {
      de: 'Angemeldet bleiben und fremde Versuche bremsen.',
      en: 'Staying signed in, and slowing down strangers’ attempts.',
    },
    legalBasis: {
      de: 'Unbedingt erforderlich nach § 25 Abs. 2 Nr. 2 TDDDG; Art. 6 Abs. 1 Buchst. f DSGVO.',
      en: 'Strictly necessary under section 25 (2) no. 2 TDDDG; Article 6 (1) (f) GDPR.',
    },
    retention: {
      de: 'Eine Sitzung endet nach 15 Minuten ohne Benutzung, spätestens nach acht Stunden; 30 Tage später wird sie gelöscht. Das Cookie endet mit dem Browser.',
      en: 'A session ends after 15 minutes without use, after eight hours at the latest, and is deleted 30 days later. The cookie ends with the browser.',
    },
  },
  {
    category: {
      de: 'Protokoll: welches Konto wann was getan, gelesen oder vergeblich versucht hat, mit Kennungen, ohne Inhalt.',
      en: 'Audit: which account did, read or tried in vain what and when, by ids, without content.',
    },
    purpose: {
      de: 'Unbefugtes Lesen und Ändern fällt auf und lässt sich aufklären.',
      en: 'Unauthorised reading and changing is noticed and can be cleared up.',
    },
    legalBasis: {
      de: 'Sicherheit der Verarbeitung, Art. 32, und Art. 6 Abs. 1 Buchst. c und f DSGVO.',
      en: 'Security of processing, Article 32, and Article 6 (1) (c) and (f) GDPR.',
    },
    retention: {
      de: 'Solange diese Installation besteht; nach dem Löschen eines Kontos steht darin nur noch dessen Kennung. Seine neueste Zeile steht als Prüfsumme, ohne Kennungen, auch in einer Datei neben der Datenbank und wöchentlich in einer Mail an die Revision.',
      en: 'As long as this installation exists; after an account is deleted only its id remains in it. The checksum of its newest row, without ids, also stands in a file beside the database and in a weekly mail to the auditors.',
    },
  },
];
