import type { Language } from '../../../platform/i18n/index.ts';
import { Button, Select, TextField } from '../../../platform/ui/index.ts';
import { filterFields, queryOf, type RecommendationFilter, stateChoices } from '../filter.ts';
import type { Body, Round } from '../monitoring.ts';
import type { Names } from '../name.ts';
import { monitoringPath } from '../paths.ts';
import { addressees, urgencies } from '../recommendation.ts';
import { allTopics } from '../topic.ts';
import { words } from '../words.ts';

type FilterFormProps = {
  readonly filter: RecommendationFilter;
  readonly bodies: readonly Body[];
  readonly rounds: readonly Round[];
  readonly names: Names;
  readonly language: Language;
};

/** Words and filters; the result has an address. */
export function FilterForm({ filter, bodies, rounds, names, language }: FilterFormProps) {
  const say = words(language);
  const select = (
    field: keyof RecommendationFilter,
    options: readonly (readonly [value: string, label: string])[],
  ) => (
    <Select
      field={inputOf(filter, field)}
      label={say(`filter.${field}`)}
      options={[['', say('filter.all')] as const, ...options].map(([value, label]) => ({
        value,
        label,
      }))}
      language={language}
    />
  );
  return (
    <search>
      <form class="filter-form" method="get" action={monitoringPath(language, 'empfehlungen')}>
        <TextField
          field={inputOf(filter, 'text')}
          label={say('filter.text')}
          hint={say('filter.text.hint')}
          language={language}
        />
        <details class="folded-filter" open={isFiltered(filter)}>
          <summary>{say('filter.name')}</summary>
          {select(
            'body',
            bodies.map(({ id, short }) => [id, short[language]]),
          )}
          {select(
            'round',
            rounds.map(({ id }) => [id, names.rounds.get(id)?.[language] ?? id]),
          )}
          {select(
            'topic',
            allTopics.map(({ id, name }) => [id, name[language]]),
          )}
          {select(
            'urgency',
            urgencies.map((value) => [value, say(`urgency.${value}`)]),
          )}
          {select(
            'addressee',
            addressees.map((value) => [value, say(`addressee.${value}`)]),
          )}
          {select(
            'state',
            stateChoices.map((value) => [value, say(`state.${value}`)]),
          )}
          {select('verified', [
            ['ja', say('verified')],
            ['nein', say('unverified')],
          ])}
        </details>
        {filter.article !== undefined && (
          <input type="hidden" name={filterFields.article.name} value={filter.article} />
        )}
        <Button>{say('filter.submit')}</Button>
        {queryOf(filter) !== '' && (
          <p>
            <a href={monitoringPath(language, 'empfehlungen')}>{say('filter.reset')}</a>
          </p>
        )}
      </form>
    </search>
  );
}

function inputOf(filter: RecommendationFilter, field: keyof RecommendationFilter) {
  const value = filter[field];
  const typed = value === true ? 'ja' : value === false ? 'nein' : value;
  return { name: filterFields[field].name, id: `filter-${field}`, typed, error: undefined };
}

/** Words alone leave the rest folded. */
function isFiltered({ text: _, article: __, ...rest }: RecommendationFilter): boolean {
  return Object.values(rest).some((value) => value !== undefined);
}
