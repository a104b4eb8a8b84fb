import { formatDate, type Language } from '../../../platform/i18n/index.ts';
import type { PdfDocument } from '../../../platform/pdf/index.ts';
import type { Contact, Entry } from './contact.ts';
import { words } from './words.ts';

/** Everything that is stored about somebody in office, for her: as a page, a file and on paper alike. */
export type About = {
  readonly contact: Contact;
  readonly entries: readonly Entry[];
  /** ISO 8601. */
  readonly today: string;
};

/** What is told of a talk, by its name. */
export function factsOfEntry(
  entry: Entry,
  language: Language,
): readonly (readonly [term: string, value: string])[] {
  const say = words(language);
  const { heldOn, subject, heldByName, result, nextStep, nextOn, doneOn, dossier } = entry;
  return (
    [
      [say('form.heldOn'), formatDate(heldOn, language)],
      [say('form.subject'), subject],
      [say('form.heldBy'), heldByName ?? say('form.heldBy.gone')],
      [say('form.result'), result],
      [say('form.nextStep'), nextStep],
      [say('form.nextOn'), nextOn === null ? '' : formatDate(nextOn, language)],
      [say('entry.doneOn'), doneOn === null ? '' : formatDate(doneOn, language)],
      [say('form.dossier'), dossier],
    ] as const
  ).filter(([, value]) => value !== '');
}

export function factsOfContact(
  { name, office, body, kind, informedOn, deleteAfter }: Contact,
  language: Language,
): readonly (readonly [term: string, value: string])[] {
  const say = words(language);
  return [
    [say('form.name'), name],
    [say('form.office'), office],
    [say('form.body'), body],
    [say('form.kind'), say(`kind.${kind}`)],
    ...(informedOn === null
      ? []
      : [[say('form.informedOn'), formatDate(informedOn, language)] as const]),
    [say('form.deleteAfter'), formatDate(deleteAfter, language)],
  ];
}

/** What for, where from, how long, which rights (Art. 15 (1) GDPR). */
export function purposesOf({ deleteAfter }: Contact, language: Language): readonly string[] {
  const say = words(language);
  return [
    say('about.purpose'),
    say('about.source'),
    say('about.retention', { on: formatDate(deleteAfter, language) }),
    say('about.rights'),
  ];
}

/** For programs (Art. 15 (3) GDPR). */
export function aboutAsJson({ contact, entries, today }: About, language: Language): string {
  const { name, office, body, kind, informedOn, deleteAfter } = contact;
  return `${JSON.stringify(
    {
      asOf: today,
      contact: { name, office, body, kind, informedOn, deleteAfter },
      entries: entries.map(({ id: _, revision: __, heldBy: ___, heldByName, ...entry }) => ({
        ...entry,
        heldBy: heldByName,
      })),
      information: purposesOf(contact, language),
    },
    null,
    2,
  )}\n`;
}

export function aboutAsPdf(
  { contact, entries, today }: About,
  language: Language,
  network: string,
): PdfDocument {
  const say = words(language);
  const paragraph = (text: string) => ({ number: null, text });
  return {
    title: say('about'),
    lang: language,
    meta: [[say('about.asOf'), formatDate(today, language)], ...factsOfContact(contact, language)],
    parts: [
      {
        heading: say('entries'),
        paragraphs:
          entries.length === 0
            ? [paragraph(say('entries.none'))]
            : entries.map((entry, at) => ({
                number: String(at + 1),
                text: factsOfEntry(entry, language)
                  .map(([term, value]) => `${term}: ${value}`)
                  .join('\n'),
              })),
      },
      {
        heading: say('about.purposes'),
        paragraphs: purposesOf(contact, language).map(paragraph),
      },
    ],
    source: network,
  };
}
