import type { Language } from '../../../platform/i18n/index.ts';
import { EmptyState, LinkRow, Pagination } from '../../../platform/ui/index.ts';
import { type NewsHead, type NewsKind, newsKinds, newsPath } from '../news-item.ts';
import { words } from '../words.ts';
import { NewsRows } from './news-rows.tsx';

type NewsListPageProps = {
  readonly news: readonly NewsHead[];
  /** null: of all kinds. */
  readonly kind: NewsKind | null;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly language: Language;
};

/** News and press releases, newest first. */
export function NewsListPage({ news, kind, page, pages, language }: NewsListPageProps) {
  const say = words(language);
  return (
    <>
      <h1>{kind === null ? say('name') : say(`kinds.${kind}`)}</h1>
      <LinkRow
        name={say('list.kind')}
        links={[null, ...newsKinds].map((one) => ({
          href: addressOf(language, one, 1),
          label: one === null ? say('list.all') : say(`kinds.${one}`),
          current: one === kind,
        }))}
      />
      {news.length === 0 ? (
        <EmptyState title={say('list.none')} />
      ) : (
        <NewsRows news={news} level={2} language={language} />
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(number) => addressOf(language, kind, number)}
        language={language}
      />
      <p class="small">
        <a href={`${newsPath(language)}/feed.xml`} type="application/atom+xml">
          {say('list.feed')}
        </a>
      </p>
    </>
  );
}

function addressOf(language: Language, kind: NewsKind | null, page: number): string {
  const query = new URLSearchParams({
    ...(kind === null ? {} : { art: kind }),
    ...(page === 1 ? {} : { seite: String(page) }),
  });
  return query.size === 0 ? newsPath(language) : `${newsPath(language)}?${query}`;
}
