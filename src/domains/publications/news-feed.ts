import type { Visit } from '../../platform/domain.ts';
import { feedAnswer } from '../../platform/http/feed.ts';
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
  const { origin } = visit.get('frame');
  const wanted = { at: clock(), kind, limit: feedLength, offset: 0 };
  const { found } = await listNews(db, language, wanted);
  return feedAnswer(
    visit,
    { path, title: () => title, subtitle },
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
}
