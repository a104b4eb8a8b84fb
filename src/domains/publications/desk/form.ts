import type { Section } from '../../../platform/editable.ts';
import { newsKinds } from '../news-item.ts';
import { words } from '../words.ts';

const de = words('de');
const en = words('en');
const kinds = newsKinds.map((kind) => ({
  value: kind,
  label: { de: de(`kind.${kind}`), en: en(`kind.${kind}`) },
}));
const markdown = {
  de: 'Absätze durch eine leere Zeile trennen. Überschriften beginnen mit ##, Aufzählungen mit -. Links: [Worte](https://…)',
  en: 'An empty line parts paragraphs. Headings begin with ##, lists with -. Links: [words](https://…)',
};

/** The fields of one piece of news. */
export const newsForm: readonly Section[] = [
  {
    title: null,
    fields: [
      {
        kind: 'choice',
        name: 'kind',
        label: { de: 'Art', en: 'Kind' },
        options: kinds,
        required: true,
      },
      {
        kind: 'text',
        name: 'publishedOn',
        label: { de: 'Tag der Veröffentlichung', en: 'Day of publication' },
        hint: { de: 'Der Tag, der über der Meldung steht.', en: 'The day that stands above it.' },
        input: 'date',
        maximum: 10,
        required: true,
      },
    ],
  },
  {
    title: { de: 'Deutsch', en: 'German' },
    fields: [
      {
        kind: 'text',
        name: 'titleDe',
        label: { de: 'Titel', en: 'Title in German' },
        maximum: 200,
        required: true,
        lang: 'de',
      },
      {
        kind: 'text',
        name: 'leadDe',
        label: { de: 'Vorspann', en: 'Lead in German' },
        hint: {
          de: 'Ein oder zwei Sätze; sie stehen auch in der Liste.',
          en: 'One or two sentences; they stand in the list too.',
        },
        rows: 3,
        maximum: 600,
        lang: 'de',
      },
      {
        kind: 'text',
        name: 'bodyDe',
        label: { de: 'Text', en: 'Text in German' },
        hint: markdown,
        rows: 16,
        maximum: 50_000,
        required: true,
        lang: 'de',
      },
    ],
  },
  {
    title: { de: 'Englisch', en: 'English' },
    fields: [
      {
        kind: 'text',
        name: 'titleEn',
        label: { de: 'Titel auf Englisch', en: 'Title' },
        maximum: 200,
        lang: 'en',
      },
      {
        kind: 'text',
        name: 'leadEn',
        label: { de: 'Vorspann auf Englisch', en: 'Lead' },
        rows: 3,
        maximum: 600,
        lang: 'en',
      },
      {
        kind: 'text',
        name: 'bodyEn',
        label: { de: 'Text auf Englisch', en: 'Text' },
        hint: markdown,
        rows: 12,
        maximum: 50_000,
        lang: 'en',
      },
    ],
  },
  {
    title: { de: 'Bilder und Dateien', en: 'Pictures and files' },
    fields: [
      {
        kind: 'files',
        name: 'files',
        label: { de: 'Bilder und PDF-Dateien', en: 'Pictures and PDF files' },
        hint: {
          de: 'Keine Bilder von Betroffenen. Bei jedem Bild sagen, was zu sehen ist.',
          en: 'No pictures of people affected. Say of each picture what it shows.',
        },
        accept: ['image', 'pdf'],
        count: 10,
      },
    ],
  },
];
