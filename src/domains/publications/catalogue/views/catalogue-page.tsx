import { type Language, tongueOf } from '../../../../platform/i18n/index.ts';
import {
  Chips,
  EmptyState,
  type FacetGroup,
  Facets,
  LinkRow,
  Pagination,
  SearchBox,
  WithFacets,
} from '../../../../platform/ui/index.ts';
import type { FoundPages } from '../../full-text/found-pages.ts';
import { newsPath } from '../../news-item.ts';
import { citationForms } from '../export/form.ts';
import {
  type FacetName,
  facetNames,
  keptFields,
  listPath,
  type PublicationFilter,
} from '../filter.ts';
import { publicationTopics, publicationTypes } from '../lists.ts';
import { publicationPath } from '../publication.ts';
import type { ListedPublication } from '../shown-publication.ts';
import { words } from '../words.ts';
import { formNames } from './form-names.ts';
import { PublicationItem } from './publication-item.tsx';

export type CataloguePageProps = {
  readonly filter: PublicationFilter;
  readonly total: number;
  readonly found: readonly ListedPublication[];
  /** Pages of PDFs that hold what somebody looks for, by the id of the publication. */
  readonly pageHits: ReadonlyMap<string, FoundPages>;
  readonly counts: Readonly<Record<FacetName, ReadonlyMap<string, number>>>;
  readonly page: number;
  readonly pages: number;
  readonly language: Language;
};

/** What the network has published; the whole state is in the address. */
export function CataloguePage(props: CataloguePageProps) {
  const { filter, counts, language } = props;
  const say = words(language);
  const groups = facetNames.map((name) => facetGroup(name, props)).filter(hasValues);
  const list = <Found {...props} />;
  return (
    <>
      <h1>{say('name')}</h1>
      <p class="lead measure">{say('intro')}</p>
      <div class="catalogue-search">
        <SearchBox
          action={publicationPath(language)}
          label={say('search')}
          value={filter.text ?? ''}
          kept={keptFields(filter)}
          language={language}
        />
      </div>
      {counts.type.size === 0 ? (
        list
      ) : (
        <WithFacets facets={<Facets groups={groups} language={language} />}>{list}</WithFacets>
      )}
      <p class="catalogue-news">
        <a href={newsPath(language)}>{say('news.link')}</a>
      </p>
    </>
  );
}

function Found({ filter, total, found, pageHits, page, pages, language }: CataloguePageProps) {
  const say = words(language);
  return (
    <>
      <Chips chips={chipsOf(filter, language)} language={language} />
      {total === 0 ? (
        <EmptyState
          title={say('none')}
          links={[{ href: publicationPath(language), label: say('all') }]}
        />
      ) : (
        <>
          <div class="list-head">
            <h2>{say('count', { count: total })}</h2>
          </div>
          <ol class="rows">
            {found.map((one) => (
              <li>
                <PublicationItem
                  one={one}
                  pages={pageHits.get(one.publication.id)}
                  language={language}
                />
              </li>
            ))}
          </ol>
          <div class="list-foot">
            <Pagination
              page={page}
              pages={pages}
              href={(number) => listPath(language, filter, { page: number })}
              language={language}
            />
            <LinkRow name={say('take')} links={fileLinks(filter, language)} />
          </div>
        </>
      )}
    </>
  );
}

function fileLinks(filter: PublicationFilter, language: Language) {
  return [
    ...citationForms.map((form) => ({
      href: listPath(language, filter, { below: `.${form}` }),
      ...formNames[form],
    })),
    {
      href: listPath(language, filter, { below: '/feed.xml' }),
      label: 'Atom',
      type: 'application/atom+xml',
    },
    { href: '/oai?verb=Identify', label: 'OAI-PMH', type: 'text/xml' },
  ];
}

function facetGroup(name: FacetName, { filter, counts, language }: CataloguePageProps): FacetGroup {
  const chosen = filter[name];
  const values = [...counts[name].keys(), ...(chosen === undefined ? [] : [chosen])];
  return {
    title: words(language)(`facet.${name}`),
    open: name === 'type' || name === 'year',
    values: inOrder(name, [...new Set(values)]).map((value) => ({
      label: <bdi>{valueName(name, value, language)}</bdi>,
      count: counts[name].get(value) ?? 0,
      href: listPath(language, { ...filter, [name]: value === chosen ? undefined : value }),
      chosen: value === chosen,
    })),
  };
}

function hasValues({ values }: FacetGroup): boolean {
  return values.length > 0;
}

function inOrder(name: FacetName, values: readonly string[]): readonly string[] {
  if (name === 'year') return values.toSorted().reverse();
  const order: Record<Exclude<FacetName, 'year'>, readonly string[]> = {
    type: publicationTypes.map(({ id }) => id),
    topic: publicationTopics.map(({ id }) => id),
    language: ['de', 'en'],
  };
  const place = (value: string) => order[name].indexOf(value) + 1 || Number.MAX_SAFE_INTEGER;
  return values.toSorted((one, other) => place(one) - place(other) || (one < other ? -1 : 1));
}

function chipsOf(filter: PublicationFilter, language: Language) {
  const say = words(language);
  return facetNames.flatMap((name) => {
    const value = filter[name];
    if (value === undefined) return [];
    const label = `${say(`facet.${name}`)}: ${valueName(name, value, language)}`;
    return [
      { label: <bdi>{label}</bdi>, href: listPath(language, { ...filter, [name]: undefined }) },
    ];
  });
}

function valueName(name: FacetName, value: string, language: Language): string {
  if (name === 'language') return tongueOf(value)?.name ?? value;
  const list = name === 'type' ? publicationTypes : publicationTopics;
  return list.find(({ id }) => id === value)?.name[language] ?? value;
}
