import { fileAddress } from './catalogue/views/file-list.tsx';
import { type NewsItem, newsPath } from './news-item.ts';

type Place = {
  readonly origin: string;
  /** Name of the network. */
  readonly publisher: string;
};

/** News as schema.org tells it. */
export function newsJsonLd(item: NewsItem, { origin, publisher }: Place): object {
  const { slug, kind, title, lead, language, publishedOn, updated, files } = item;
  const url = origin + newsPath(language, slug);
  const pictures = files.filter(({ type }) => type.startsWith('image/'));
  const organisation = { '@type': 'Organization', name: publisher, url: origin };
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    url,
    headline: title,
    ...(lead === '' ? {} : { description: lead }),
    ...(kind === 'press' ? { genre: 'press release' } : {}),
    inLanguage: language,
    datePublished: publishedOn,
    dateModified: updated,
    author: organisation,
    publisher: organisation,
    ...(pictures.length === 0
      ? {}
      : { image: pictures.map((picture) => origin + fileAddress(picture)) }),
  };
}
