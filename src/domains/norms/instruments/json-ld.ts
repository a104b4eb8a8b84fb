import type { Language } from '../../../platform/i18n/index.ts';
import { normAddress } from '../norm.ts';
import type { Article, Instrument } from './instrument.ts';

type Of = { readonly origin: string; readonly language: Language };

/** The instrument for search engines: schema.org Legislation with its articles as parts. */
export function instrumentJsonLd(
  instrument: Instrument,
  articles: readonly Article[],
  of: Of,
): object {
  const { law, number, adoptedOn } = instrument;
  return {
    '@context': 'https://schema.org',
    ...head(instrument, of),
    legislationType: law.kind === 'eu' ? 'Directive' : 'Treaty',
    legislationDate: adoptedOn,
    ...(number === null ? {} : { legislationIdentifier: number }),
    hasPart: articles.map((article) => articleHead(article, of)),
  };
}

/** An article as a part of its instrument. */
export function articleJsonLd(instrument: Instrument, article: Article, of: Of): object {
  return {
    '@context': 'https://schema.org',
    ...articleHead(article, of),
    abstract: article.sentence[of.language],
    isPartOf: head(instrument, of),
  };
}

function head({ law, title }: Instrument, { origin, language }: Of): object {
  const url = origin + normAddress(language, law.id);
  return {
    '@type': 'Legislation',
    '@id': url,
    url,
    name: title[language],
    alternateName: law.abbreviation,
  };
}

function articleHead({ law, abbreviation, section, title }: Article, of: Of): object {
  const url = of.origin + normAddress(of.language, law, section);
  return {
    '@type': 'Legislation',
    '@id': url,
    url,
    name: title[of.language],
    legislationIdentifier: `Art. ${section} ${abbreviation}`,
  };
}
