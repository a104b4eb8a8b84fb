import { xmlText } from '../../../platform/files/index.ts';
import { tongueOf } from '../../../platform/i18n/index.ts';
import { fullTitle } from '../catalogue/citing.ts';
import { doiUrl } from '../catalogue/identifiers.ts';
import {
  exploitationForms,
  licenceOf,
  namesIn,
  publicationTopics,
  typeOf,
} from '../catalogue/lists.ts';
import { type Publication, publicationPath } from '../catalogue/publication.ts';

/** Name of an element, what it holds, and its language (BCP 47) where it is text. */
type Element = readonly [name: string, text: string, lang?: string];

/** A publication in the fifteen elements of Dublin Core (DCMES 1.1), as the protocol wants it: oai_dc. */
export function dublinCore(publication: Publication, origin: string): string {
  const elements = elementsOf(publication, origin).filter(([, text]) => text !== '');
  return [
    '<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
    ' xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/',
    ' http://www.openarchives.org/OAI/2.0/oai_dc.xsd">',
    ...elements.map(([name, text, lang]) => {
      const mark = lang === undefined ? '' : ` xml:lang="${xmlText(lang)}"`;
      return `\n<dc:${name}${mark}>${xmlText(text)}</dc:${name}>`;
    }),
    '\n</oai_dc:dc>',
  ].join('');
}

function elementsOf(publication: Publication, origin: string): readonly Element[] {
  const { authors, topics, exploitation, abstract, versions, files, isbn, doi } = publication;
  const lang = langOf(publication.language);
  const url = (slug: string) => origin + publicationPath('de', slug);
  const licence = licenceOf(publication.licence);
  const subjects = [
    ...namesIn(publicationTopics, topics),
    ...namesIn(exploitationForms, exploitation),
  ];
  const named = versions.filter(({ title }) => title !== '' && title !== publication.title);
  const languages = new Set([publication.language, ...versions.map(({ language }) => language)]);
  return [
    ['title', fullTitle(publication), lang],
    ...named.map(({ title, language }): Element => ['title', title, langOf(language)]),
    ...authors.map((name): Element => ['creator', name]),
    ...subjects.map(({ name }): Element => ['subject', name.de, 'de']),
    ...publication.norms.map((norm): Element => ['subject', norm, 'de']),
    ['description', abstract.de, 'de'],
    ['description', abstract.en, 'en'],
    ['publisher', publication.publisher],
    ['date', publication.publishedOn],
    ['type', typeOf(publication.type).name.de, 'de'],
    ['type', typeOf(publication.type).name.en, 'en'],
    ...[...new Set(files.map(({ type }) => type))].map((type): Element => ['format', type]),
    ['identifier', url(publication.slug)],
    ['identifier', isbn === '' ? '' : `urn:isbn:${isbn}`],
    ['identifier', doi === '' ? '' : doiUrl(doi)],
    ...files.map(({ file, name }): Element => {
      return ['identifier', `${origin}/dateien/${file}/${encodeURIComponent(name)}`];
    }),
    ...[...languages].map((language): Element => ['language', langOf(language)]),
    ...[...publication.replaces, ...publication.related].map((slug): Element => {
      return ['relation', url(slug)];
    }),
    ['coverage', periodOf(publication)],
    ['rights', licence?.url ?? licence?.name.de ?? ''],
  ];
}

function langOf(code: Publication['language']): string {
  return tongueOf(code)?.lang ?? code;
}

/** "2020/2021", as ISO 8601 writes it. */
function periodOf({ periodFrom, periodTo }: Publication): string {
  return periodFrom === '' && periodTo === '' ? '' : `${periodFrom}/${periodTo}`;
}
