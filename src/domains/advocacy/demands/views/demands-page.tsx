import { filterQuery } from '../../../../platform/http/filter.ts';
import type { Language } from '../../../../platform/i18n/index.ts';
import {
  Chips,
  EmptyState,
  type FacetGroup,
  Facets,
  LinkRow,
  SearchBox,
  Tag,
  Unverified,
  WithFacets,
} from '../../../../platform/ui/index.ts';
import { type Demand, newestState } from '../demand.ts';
import { countsOf, type DemandFacet, type DemandFilter, filterFields, matches } from '../filter.ts';
import { demandPath } from '../paths.ts';
import { topicName } from '../topic.ts';
import { words } from '../words.ts';
import { addresseesText } from './addressees.ts';
import { standing } from './standing.ts';
import { StateName } from './state-name.tsx';

type DemandsPageProps = {
  /** All that hold the words of the filter. */
  readonly demands: readonly Demand[];
  readonly filter: DemandFilter;
  /** ISO 8601. */
  readonly today: string;
  readonly language: Language;
};

const facets = ['state', 'topic', 'addressee'] as const;

/** Every demand, those that stand longest first, filtered by topic, addressee and how it stands. */
export function DemandsPage({ demands, filter, today, language }: DemandsPageProps) {
  const say = words(language);
  const path = demandPath(language);
  const query = filterQuery(filter, filterFields);
  const found = demands.filter((one) => matches(one, filter));
  return (
    <>
      <h1>{say('name')}</h1>
      <p class="lead measure">{say('lead')}</p>
      <Search filter={filter} language={language} />
      <WithFacets
        facets={
          <Facets
            groups={facets.map((facet) => groupOf(facet, demands, filter, language))}
            language={language}
          />
        }
      >
        <Chips chips={chipsOf(filter, language)} language={language} />
        <p role="status">{say('list.total', { n: found.length })}</p>
        {found.length === 0 ? (
          <EmptyState title={say('list.none')} links={[{ href: path, label: say('list.all') }]} />
        ) : (
          <ol class="rows demand-list">
            {found.map((one) => (
              <li>
                <DemandItem one={one} today={today} language={language} />
              </li>
            ))}
          </ol>
        )}
        <h2 class="demand-files">{say('files')}</h2>
        <LinkRow
          name={say('files')}
          links={[
            { href: `${path}.csv${query}`, label: 'CSV', type: 'text/csv' },
            { href: `${path}.json${query}`, label: 'JSON', type: 'application/json' },
            { href: `${path}/feed.xml`, label: say('feed'), type: 'application/atom+xml' },
          ]}
        />
      </WithFacets>
    </>
  );
}

function Search({ filter, language }: Pick<DemandsPageProps, 'filter' | 'language'>) {
  const say = words(language);
  return (
    <SearchBox
      action={demandPath(language)}
      label={say('search')}
      value={filter.text ?? ''}
      kept={facets.flatMap((facet) => {
        const value = filter[facet];
        return value === undefined ? [] : [[filterFields[facet].name, value] as const];
      })}
      language={language}
    />
  );
}

type ItemProps = {
  readonly one: Demand;
  readonly today: string;
  readonly language: Language;
};

function DemandItem({ one, today, language }: ItemProps) {
  return (
    <>
      <h2>
        <a href={demandPath(language, one.slug)}>{one.title[language]}</a>
        <Unverified sourced={one} language={language} />
      </h2>
      <p>
        <StateName state={newestState(one)?.state ?? null} language={language} />
        {' · '}
        {standing(one, today, language)}
      </p>
      <p class="quiet small">
        {words(language)('addressees.short', { who: addresseesText(one, language) })}
      </p>
      <p class="demand-tags">
        {one.topics.map((topic) => (
          <Tag href={demandPath(language) + filterQuery({ topic }, filterFields)}>
            {topicName(topic, language)}
          </Tag>
        ))}
      </p>
    </>
  );
}

function groupOf(
  facet: DemandFacet,
  demands: readonly Demand[],
  filter: DemandFilter,
  language: Language,
): FacetGroup {
  return {
    title: words(language)(`facet.${facet}`),
    open: facet === 'state',
    values: countsOf(demands, filter, facet).map(({ value, count }) => {
      const chosen = filter[facet] === value;
      return {
        label: valueName(facet, value, language),
        count,
        chosen,
        href: hrefOf({ ...filter, [facet]: chosen ? undefined : value }, language),
      };
    }),
  };
}

function chipsOf(filter: DemandFilter, language: Language) {
  const say = words(language);
  return [
    ...(filter.text === undefined
      ? []
      : [
          {
            label: say('chip', { name: say('search.chip'), value: filter.text }),
            href: hrefOf({ ...filter, text: undefined }, language),
          },
        ]),
    ...facets.flatMap((facet) => {
      const value = filter[facet];
      if (value === undefined) return [];
      return [
        {
          label: say('chip', {
            name: say(`facet.${facet}`),
            value: valueName(facet, value, language),
          }),
          href: hrefOf({ ...filter, [facet]: undefined }, language),
        },
      ];
    }),
  ];
}

function valueName(facet: DemandFacet, value: string, language: Language): string {
  if (facet === 'topic') return topicName(value, language);
  return words(language)((facet === 'state' ? `state.${value}` : `level.${value}`) as 'state.none');
}

function hrefOf(filter: DemandFilter, language: Language): string {
  return demandPath(language) + filterQuery(filter, filterFields);
}
