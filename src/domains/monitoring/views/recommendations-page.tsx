import { formatNumber, type Language } from '../../../platform/i18n/index.ts';
import { EmptyState, LinkRow, Pagination } from '../../../platform/ui/index.ts';
import { queryOf, type RecommendationFilter } from '../filter.ts';
import type { Body, Round } from '../monitoring.ts';
import { articleLabel, type Names } from '../name.ts';
import { monitoringPath } from '../paths.ts';
import { parseArticle, type Recommendation } from '../recommendation.ts';
import { words } from '../words.ts';
import { FilterForm } from './filter-form.tsx';
import { RecommendationList } from './recommendation-item.tsx';

type RecommendationsPageProps = {
  readonly filter: RecommendationFilter;
  readonly total: number;
  readonly found: readonly Recommendation[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly bodies: readonly Body[];
  readonly rounds: readonly Round[];
  readonly names: Names;
  readonly language: Language;
};

/** Recommendations, filtered; the same list as files. */
export function RecommendationsPage(props: RecommendationsPageProps) {
  const { filter, total, found, page, pages, names, language } = props;
  const say = words(language);
  const path = monitoringPath(language, 'empfehlungen');
  const query = queryOf(filter);
  return (
    <>
      <h1>{say('view.empfehlungen')}</h1>
      <p class="measure">{say('list.note')}</p>
      <div class="with-filter">
        <FilterForm {...props} />
        <div>
          {filter.article !== undefined && (
            <p>{say('filter.article', { article: articleName(filter.article, names) })}</p>
          )}
          <p role="status">
            {say('list.total', { count: total, number: formatNumber(total, language) })}
          </p>
          {found.length === 0 ? (
            <EmptyState
              title={say('list.none')}
              links={query === '' ? [] : [{ href: path, label: say('list.every') }]}
            />
          ) : (
            <RecommendationList found={found} names={names} language={language} />
          )}
          <Pagination
            page={page}
            pages={pages}
            href={(number) => hrefOf(path, query, number)}
            language={language}
          />
          <h2 class="files-title">{say('files')}</h2>
          <LinkRow
            name={say('files')}
            links={(['csv', 'json', 'pdf'] as const).map((form) => ({
              href: `${path}.${form}${query}`,
              label: form.toUpperCase(),
            }))}
          />
        </div>
      </div>
    </>
  );
}

function hrefOf(path: string, query: string, page: number): string {
  if (page === 1) return path + query;
  return `${path}${query}${query === '' ? '?' : '&'}seite=${page}`;
}

function articleName(text: string, names: Names): string {
  const reference = parseArticle(text);
  return reference ? articleLabel(reference, names) : text;
}
