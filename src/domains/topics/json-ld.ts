import type { Language } from '../../platform/i18n/index.ts';
import { type Statement, type Topic, topicPath } from './topic.ts';

/** The topic as schema.org tells it: a page and what it cites. */
export function topicJsonLd(
  topic: Topic,
  statements: readonly Statement[],
  { origin, language }: { readonly origin: string; readonly language: Language },
) {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': origin + topicPath(language, topic.slug),
    name: topic.title[language],
    description: topic.lead[language],
    inLanguage: language,
    citation: statements.map(({ title, href, sourceUrl }) => ({
      '@type': 'CreativeWork',
      name: title,
      ...(href || sourceUrl ? { url: href ? origin + href : sourceUrl } : {}),
    })),
  };
}
