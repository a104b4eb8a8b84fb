import type { Language } from '../../../platform/i18n/index.ts';
import { dataPath, type Figure, type Publisher } from '../figure.ts';
import { words } from '../words.ts';

export type CatalogueOf = {
  readonly figures: readonly Figure[];
  readonly publishers: readonly Publisher[];
  readonly language: Language;
  readonly origin: string;
  /** Who runs this site. */
  readonly network: string;
  /** Day of the last change, ISO 8601. */
  readonly changed: string | null;
};

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** Vocabularies that DCAT-AP asks for. */
const authority = 'http://publications.europa.eu/resource/authority';
const mediaTypes = 'https://www.iana.org/assignments/media-types';

/** A catalogue of the figures for data portals (W3C DCAT 3 as JSON-LD): one dataset for each publisher that has some. */
export function catalogue(of: CatalogueOf): object {
  const { figures, publishers, language, origin, network, changed } = of;
  const say = words(language);
  const page = origin + dataPath(language);
  return {
    '@context': context,
    '@id': `${page}/dcat.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': inLanguage(say('name'), language),
    'dct:description': inLanguage(say('lead'), language),
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': network },
    'dct:language': { '@id': `${authority}/language/${language === 'de' ? 'DEU' : 'ENG'}` },
    'foaf:homepage': { '@id': page },
    ...(changed === null ? {} : { 'dct:modified': day(changed) }),
    'dcat:dataset': publishers.flatMap((publisher) => {
      const own = figures.filter((figure) => figure.publisher.id === publisher.id);
      return own.length === 0 ? [] : [dataset(publisher, own, of)];
    }),
  };
}

function dataset(
  publisher: Publisher,
  figures: readonly Figure[],
  { language, origin, changed }: CatalogueOf,
): object {
  const page = origin + dataPath(language);
  const first = Math.min(...figures.map(({ year, since }) => since ?? year));
  const last = Math.max(...figures.map(({ year }) => year));
  const query = `?publisher=${publisher.id}`;
  return {
    '@id': `${page}#${publisher.id}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': publisher.id,
    'dct:title': inLanguage(publisher.name[language], language),
    'dct:description': inLanguage(
      [publisher.counts, publisher.basis, publisher.limits].map((one) => one[language]).join(' '),
      language,
    ),
    'dct:creator': { '@type': 'foaf:Agent', 'foaf:name': publisher.name[language] },
    'dct:spatial': { '@id': `${authority}/country/DEU` },
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': day(`${first}-01-01`),
      'dcat:endDate': day(`${last}-12-31`),
    },
    'dcat:theme': [
      { '@id': `${authority}/data-theme/JUST` },
      { '@id': `${authority}/data-theme/SOCI` },
    ],
    'dct:rights': {
      '@type': 'dct:RightsStatement',
      'dct:description': inLanguage(words(language)('rights'), language),
    },
    ...(changed === null ? {} : { 'dct:modified': day(changed) }),
    'dcat:landingPage': { '@id': page },
    'dcat:distribution': [
      distribution(`${page}/zahlen.csv${query}`, 'CSV', 'text/csv'),
      distribution(`${page}/zahlen.json${query}`, 'JSON', 'application/json'),
    ],
  };
}

function distribution(url: string, format: string, type: string): object {
  return {
    '@type': 'dcat:Distribution',
    'dcat:accessURL': { '@id': url },
    'dcat:downloadURL': { '@id': url },
    'dct:format': { '@id': `${authority}/file-type/${format}` },
    'dcat:mediaType': { '@id': `${mediaTypes}/${type}` },
  };
}

function inLanguage(text: string, language: Language): object {
  return { '@value': text, '@language': language };
}

function day(date: string): object {
  return { '@value': date, '@type': 'xsd:date' };
}
