import type { Visit } from '../../platform/domain.ts';
import { atom } from '../../platform/feeds/index.ts';
import { listNews } from './news.ts';
import { type NewsKind, newsPath } from './news-item.ts';

type FeedOf = {
  /** null: all kinds. */
  readonly kind: NewsKind | null;
  readonly title: string;
  readonly subtitle: string;
  /** Path of the page that shows the same; the feed stands below it. */
  readonly path: string;
};

const feedLength = 20;

/** The newest news as an Atom feed. */
export async function newsFeed(
  visit: Visit,
  { kind, title, subtitle, path }: FeedOf,
): Promise<Response> {
  const language = visit.get('language');
  const { db, clock } = visit.get('services');
  const { origin, site } = visit.get('frame');
  const wanted = { at: clock(), kind, limit: feedLength, offset: 0 };
  const { found } = await listNews(db, language, wanted);
  const text = atom(
    {
      language,
      title,
      subtitle,
      self: `${origin}${path}/feed.xml`,
      page: origin + path,
      author: site.network.name,
      now: clock().toString(),
    },
    found.map((one) => ({
      id: `urn:uuid:${one.id}`,
      url: origin + newsPath(language, one.slug),
      title: one.title,
      language: one.language,
      date: one.publishedOn,
      updated: one.updated,
      summary: one.lead,
    })),
  );
  return new Response(text, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}
