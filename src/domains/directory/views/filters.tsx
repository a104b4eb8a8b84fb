import type { Language } from '../../../platform/i18n/index.ts';
import { type Choice, type ChoiceName, choiceQuery } from '../choice.ts';
import type { Facet } from '../facets.ts';
import { type Land, lands } from '../land.ts';
import { languageName } from '../language-name.ts';
import { directoryPath } from '../paths.ts';
import { words } from '../words.ts';

type FiltersProps = {
  readonly facets: readonly Facet[];
  readonly choice: Choice;
  readonly language: Language;
};

/** Every filter value is a link; a value that is chosen leads back. */
export function Filters({ facets, choice, language }: FiltersProps) {
  const say = words(language);
  const isChosen = facets.some(({ name }) => choice[name] !== undefined);
  return (
    <details class="filters" open={isChosen}>
      <summary>{say('filters')}</summary>
      {facets.map((facet) => (
        <FilterGroup facet={facet} choice={choice} language={language} />
      ))}
    </details>
  );
}

type GroupProps = {
  readonly facet: Facet;
  readonly choice: Choice;
  readonly language: Language;
};

function FilterGroup({ facet: { name, values }, choice, language }: GroupProps) {
  const say = words(language);
  const { [name]: chosen, ...others } = choice;
  const id = `filter-${name}`;
  const labelled = values.map((one) => ({ ...one, label: valueLabel(name, one.value, language) }));
  if (name === 'language') labelled.sort((a, b) => a.label.localeCompare(b.label, language));
  const address = (next: Choice) => directoryPath(language) + choiceQuery(next);
  return (
    <>
      <p id={id}>{say(`filter.${name}`)}</p>
      <ul class="chips" aria-labelledby={id}>
        <li>
          <Chip href={address(others)} isChosen={chosen === undefined}>
            {say('filter.all')}
          </Chip>
        </li>
        {labelled.map(({ value, count, label }) => (
          <li>
            <Chip href={address({ ...others, [name]: value })} isChosen={chosen === value}>
              {say('filter.value', { name: label, count })}
            </Chip>
          </li>
        ))}
      </ul>
    </>
  );
}

type ChipProps = {
  readonly href: string;
  readonly isChosen: boolean;
  readonly children?: unknown;
};

function Chip({ href, isChosen, children }: ChipProps) {
  return (
    <a class="chip" href={href} aria-current={isChosen ? 'true' : undefined}>
      {children}
    </a>
  );
}

/** What a filter value is called: "Berlin", "Rumänisch", "Menschen mit Kindern". */
function valueLabel(name: ChoiceName, value: string, language: Language): string {
  if (name === 'language') return languageName(value, language) ?? value;
  if (name === 'land') return lands[value as Land].name;
  return words(language)(`${name}.${value}` as 'form.labour');
}
