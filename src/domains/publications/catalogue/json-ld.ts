import { tongueOf } from '../../../platform/i18n/index.ts';
import { authorOf } from './citing.ts';
import { doiUrl } from './identifiers.ts';
import { licenceOf, typeOf } from './lists.ts';
import { type Publication, publicationPath } from './publication.ts';
import { abstractIn, type ShownPublication } from './shown-publication.ts';

type Place = { readonly origin: string; readonly language: 'de' | 'en' };

/** The publication as schema.org tells it; by one name, its German address, in every language. */
export function publicationJsonLd(shown: ShownPublication, { origin, language }: Place): object {
  const { publication, files, replaces } = shown;
  const { isbn, doi, licence, publisher, edition, subtitle } = publication;
  const idOf = (slug: string) => origin + publicationPath('de', slug);
  return {
    '@context': 'https://schema.org',
    '@type': typeOf(publication.type).schema,
    '@id': idOf(publication.slug),
    url: origin + publicationPath(language, publication.slug),
    name: publication.title,
    ...optional('alternativeHeadline', subtitle),
    genre: typeOf(publication.type).name[language],
    inLanguage: langOf(publication.language),
    datePublished: publication.publishedOn,
    dateModified: publication.updated,
    ...optional('abstract', abstractIn(publication, language)?.text ?? ''),
    ...optional('version', edition),
    ...optional('isbn', isbn),
    ...optional('sameAs', doi === '' ? '' : doiUrl(doi)),
    ...optional('license', licenceOf(licence)?.url ?? ''),
    ...offerOf(publication),
    ...(publisher === '' ? {} : { publisher: { '@type': 'Organization', name: publisher } }),
    author: publication.authors.map((name) => ({
      '@type': 'literal' in authorOf(name) ? 'Organization' : 'Person',
      name,
    })),
    encoding: files.map(({ file, name, type, language: own }) => ({
      '@type': 'MediaObject',
      contentUrl: `${origin}/dateien/${file}/${encodeURIComponent(name)}`,
      encodingFormat: type,
      inLanguage: langOf(own),
    })),
    isBasedOn: replaces.map(({ slug }) => idOf(slug)),
    citation: publication.norms.map((name) => ({ '@type': 'Legislation', name })),
  };
}

/** BCP 47. */
function langOf(code: Publication['language']): string {
  return tongueOf(code)?.lang ?? code;
}

/** Of a printed copy; without a price there is nothing to offer. */
function offerOf({ printed, stock, price }: Publication): object {
  if (price === '' || printed === 'no') return {};
  const availability = `https://schema.org/${stock === '0' ? 'SoldOut' : 'InStock'}`;
  return {
    offers: {
      '@type': 'Offer',
      price,
      priceCurrency: 'EUR',
      ...(stock === '' ? {} : { availability }),
    },
  };
}

function optional(name: string, value: string): object {
  return value === '' ? {} : { [name]: value };
}
