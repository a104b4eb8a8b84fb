import type { Language } from '../../../platform/i18n/index.ts';
import { dataPath, type Figure } from '../figure.ts';
import type { Series } from '../series.ts';
import { words } from '../words.ts';

type Of = { readonly language: Language; readonly origin: string; readonly changed: string | null };

/** All figures as a schema.org Dataset. */
export function figuresJsonLd(figures: readonly Figure[], of: Of): object {
  const say = words(of.language);
  return dataset({ name: say('name'), description: say('lead'), path: '', query: '' }, figures, of);
}

/** One series as a schema.org Dataset. */
export function seriesJsonLd({ measure, points }: Series, of: Of): object {
  const { id, label, population } = measure;
  const figures = points.map(({ figure }) => figure);
  const { publisher } = figures[0]!;
  const about = {
    name: label[of.language],
    description: [population, publisher.counts, publisher.limits]
      .map((text) => text[of.language])
      .join(' – '),
    path: id,
    query: `?measure=${id}`,
  };
  return {
    ...dataset(about, figures, of),
    variableMeasured: {
      '@type': 'PropertyValue',
      name: label[of.language],
      unitText: measure.unit,
    },
    isPartOf: { '@type': 'Dataset', '@id': of.origin + dataPath(of.language) },
  };
}

type About = {
  readonly name: string;
  readonly description: string;
  readonly path: string;
  readonly query: string;
};

function dataset(
  about: About,
  figures: readonly Figure[],
  { language, origin, changed }: Of,
): object {
  const url = origin + dataPath(language, about.path);
  const file = (name: string) => `${origin}${dataPath(language, name)}${about.query}`;
  const creators = new Map(figures.map(({ publisher }) => [publisher.id, publisher]));
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': url,
    url,
    name: about.name,
    description: about.description,
    inLanguage: language,
    isAccessibleForFree: true,
    ...(changed === null ? {} : { dateModified: changed }),
    ...(figures.length === 0 ? {} : { temporalCoverage: coverage(figures) }),
    spatialCoverage: { '@type': 'Country', name: language === 'de' ? 'Deutschland' : 'Germany' },
    creator: [...creators.values()].map(({ name }) => ({
      '@type': 'Organization',
      name: name[language],
    })),
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: file('zahlen.csv') },
      {
        '@type': 'DataDownload',
        encodingFormat: 'application/json',
        contentUrl: file('zahlen.json'),
      },
    ],
  };
}

function coverage(figures: readonly Figure[]): string {
  const first = Math.min(...figures.map(({ year, since }) => since ?? year));
  const last = Math.max(...figures.map(({ year }) => year));
  return `${first}/${last}`;
}
