import { formatDate, type Language } from '../../../platform/i18n/index.ts';
import { EmptyState, Pagination } from '../../../platform/ui/index.ts';
import { type NewsHead, newsPath } from '../news-item.ts';
import { words } from '../words.ts';

type NewsListPageProps = {
  readonly news: readonly NewsHead[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly language: Language;
};

/** News and press releases, newest first. */
export function NewsListPage({ news, page, pages, language }: NewsListPageProps) {
  const say = words(language);
  return (
    <>
      <h1>{say('name')}</h1>
      {news.length === 0 ? (
        <EmptyState title={say('list.none')} />
      ) : (
        <ol class="rows news-list">
          {news.map((one) => (
            <Row one={one} language={language} />
          ))}
        </ol>
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(number) =>
          number === 1 ? newsPath(language) : `${newsPath(language)}?seite=${number}`
        }
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

function Row({ one, language }: { readonly one: NewsHead; readonly language: Language }) {
  const say = words(language);
  const lang = one.language === language ? undefined : one.language;
  return (
    <li>
      <p class="quiet small">
        <time datetime={one.publishedOn}>{formatDate(one.publishedOn, language)}</time>
        {' · '}
        {say(`kind.${one.kind}`)}
        {lang && ` · ${say('only.german')}`}
      </p>
      <h2 lang={lang}>
        <a href={newsPath(language, one.slug)}>{one.title}</a>
      </h2>
      {one.lead && <p lang={lang}>{one.lead}</p>}
    </li>
  );
}
