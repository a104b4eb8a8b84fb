import type { Language } from '../../../platform/i18n/index.ts';
import type { HeldDemand } from './demands.ts';
import { demandPath } from './paths.ts';
import { topicName } from './topic.ts';

type Place = {
  readonly origin: string;
  readonly language: Language;
  /** Who demands. */
  readonly network: string;
};

/**
 * The demand as schema.org tells it. Its type Demand is what somebody wants to buy, so this is a statement: a creative
 * work of the network, dated, about its topics.
 */
export function demandJsonLd(one: HeldDemand, { origin, language, network }: Place) {
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': origin + demandPath(language, one.slug),
    url: origin + demandPath(language, one.slug),
    name: one.title[language],
    text: one.text[language],
    inLanguage: language,
    author: { '@type': 'Organization', name: network, url: origin },
    about: one.topics.map((topic) => ({ '@type': 'Thing', name: topicName(topic, language) })),
    ...(one.since ? { dateCreated: one.since.on } : {}),
    dateModified: one.updated,
    ...(one.sourceUrl ? { isBasedOn: one.sourceUrl } : {}),
  };
}
