import { formatNumber, type Language } from '../../../platform/i18n/index.ts';
import {
  Chips,
  type FacetGroup,
  Facets,
  LinkRow,
  Pagination,
  WithFacets,
} from '../../../platform/ui/index.ts';
import {
  changed,
  type Dropped,
  filterNames,
  isUnfiltered,
  lastPage,
  pageOf,
  pageSize,
  toggled,
} from '../address.ts';
import { maximumItems } from '../export/item.ts';
import { chosenValues, facetLabel, shownValues } from '../facet-labels.ts';
import { type FileForm, fileForms, searchPath } from '../paths.ts';
import { type FacetName, type SearchRequest, type SearchResult, sorts } from '../search/result.ts';
import { words } from '../words.ts';
import { Hit } from './hit.tsx';
import { NothingFound } from './nothing-found.tsx';
import { SearchField } from './search-field.tsx';
import { SearchNotices } from './search-notices.tsx';

export type SearchPageProps = {
  readonly request: SearchRequest;
  readonly result: SearchResult;
  readonly dropped: readonly Dropped[];
  readonly language: Language;
};

/** These facets stand open: they are what people narrow by. */
const openFacets: readonly FacetName[] = ['court', 'area', 'form', 'norm', 'has'];

/** The case-law database: search field, filters, hits; the whole state is in the address. */
export function SearchPage(props: SearchPageProps) {
  const { request, language } = props;
  const say = words(language);
  const groups = facetGroups(props);
  return (
    <>
      <h1>{say('name')}</h1>
      <SearchField request={request} language={language} />
      {groups.length === 0 ? (
        <Found {...props} />
      ) : (
        <WithFacets facets={<Facets groups={groups} language={language} />}>
          <Found {...props} />
        </WithFacets>
      )}
    </>
  );
}

function Found(props: SearchPageProps) {
  const { request, language } = props;
  return (
    <>
      <Chips chips={chips(props)} language={language} />
      <SearchNotices {...props} />
      {!request.text && isUnfiltered(request) && pageOf(request) === 1 && (
        <p class="measure">{words(language)('search.intro')}</p>
      )}
      {props.result.total.value > 0 && <ListHead {...props} />}
      <List {...props} />
    </>
  );
}

function facetGroups({ request, result, language }: SearchPageProps): FacetGroup[] {
  const say = words(language);
  return filterNames
    .map((name) => ({
      title: say(`facet.${name}`),
      open: openFacets.includes(name),
      values: shownValues(name, request, result).map((value) => ({
        label: <bdi>{facetLabel(name, value, say)}</bdi>,
        count: value.count,
        href: searchPath(language, toggled(request, name, value.value)),
        chosen: (request.filters[name] as readonly string[]).includes(value.value),
      })),
    }))
    .filter((group) => group.values.length > 0);
}

function chips({ request, result, language }: SearchPageProps) {
  const say = words(language);
  return chosenValues(request, result).map(({ name, value }) => ({
    label: (
      <bdi>
        {say('chip', { filter: say(`facet.${name}`), value: facetLabel(name, value, say) })}
      </bdi>
    ),
    href: searchPath(language, toggled(request, name, value.value)),
  }));
}

function ListHead({ request, result, language }: SearchPageProps) {
  const say = words(language);
  const { value, exact } = result.total;
  return (
    <div class="list-head">
      <h2>{say(exact ? 'search.count' : 'search.countAbout', { count: value })}</h2>
      {value > 1 && (
        <LinkRow
          name={say('search.sort')}
          links={sorts.map((sort) => ({
            href: searchPath(language, changed(request, { sort })),
            label: say(sort === 'relevance' && !request.text ? 'sort.topic' : `sort.${sort}`),
            current: sort === request.sort,
          }))}
        />
      )}
    </div>
  );
}

function List(props: SearchPageProps) {
  const { request, result, language } = props;
  if (result.hits.length === 0) return <NothingFound {...props} />;
  return (
    <>
      <ol class="rows hits">
        {result.hits.map((hit, index) => (
          <li>
            <Hit
              hit={hit}
              origin={{ request, hit: request.offset + index + 1 }}
              language={language}
            />
          </li>
        ))}
      </ol>
      <ListFoot {...props} />
    </>
  );
}

const formNames: Record<FileForm, { label: string; type: string }> = {
  csv: { label: 'CSV', type: 'text/csv' },
  ris: { label: 'RIS', type: 'application/x-research-info-systems' },
  bib: { label: 'BibTeX', type: 'application/x-bibtex' },
  json: { label: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json' },
  atom: { label: 'Atom', type: 'application/atom+xml' },
};

function ListFoot({ request, result, language }: SearchPageProps) {
  const say = words(language);
  const { value, exact } = result.total;
  const pages = Math.min(lastPage, exact ? Math.ceil(value / pageSize) : lastPage);
  const isBounded = !exact || value > lastPage * pageSize;
  return (
    <>
      <div class="list-foot">
        <Pagination
          page={pageOf(request)}
          pages={pages}
          href={(page) => searchPath(language, { ...request, offset: (page - 1) * pageSize })}
          language={language}
        />
        <LinkRow
          name={say('search.export')}
          links={fileForms.map((form) => ({
            href: searchPath(language, request, form),
            ...formNames[form],
          }))}
        />
      </div>
      {isBounded && (
        <p class="quiet small unprinted">
          {pageOf(request) === pages && (
            <>{say('search.lastPage', { count: lastPage * pageSize })} </>
          )}
          {say('search.exportBound', { count: maximumItems })}
        </p>
      )}
    </>
  );
}

/** Title of the document: what was looked for, and the page. */
export function searchTitle({
  request,
  language,
}: Pick<SearchPageProps, 'request' | 'language'>): string {
  const say = words(language);
  const text =
    request.text.length > 80 ? `${[...request.text].slice(0, 80).join('')} …` : request.text;
  const title = text ? say('search.titleWith', { text }) : say('name');
  return pageOf(request) > 1
    ? say('search.titlePage', { title, page: formatNumber(pageOf(request), language) })
    : title;
}
