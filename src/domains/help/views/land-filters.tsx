import type { Child } from 'hono/jsx';
import { type Choice, choiceParameters, formsInOrder, groupsInOrder } from '../finder/choice.ts';
import { languageName } from '../format.ts';
import type { Reader } from '../reader.ts';

type LandFiltersProps = {
  readonly reader: Reader;
  /** Address of the Land's page. */
  readonly path: string;
  readonly choice: Choice;
  /** The place from which the list is ordered; kept when something is chosen. */
  readonly place: string | null;
  /** Languages that lead to a centre. */
  readonly languages: readonly string[];
};

/** The reader's own language at once, when somebody there speaks it. */
export function OwnLanguage(props: LandFiltersProps) {
  const { reader, choice, languages } = props;
  const { say, tongue } = reader;
  if (tongue.code === 'de' || !languages.includes(tongue.code)) return null;
  return (
    <Chips name={say('filter.language')}>
      <Options
        options={[[tongue.code, languageName(tongue.code, tongue)]]}
        chosen={choice.language}
        any={say('filter.any')}
        to={(language) => address(props, { ...choice, language })}
      />
    </Chips>
  );
}

/** Filters as links in a group to open. */
export function LandFilters(props: LandFiltersProps) {
  const { reader, choice, languages } = props;
  const { say, tongue } = reader;
  const to = (change: Partial<Choice>) => address(props, { ...choice, ...change });
  const any = say('filter.any');
  const more = choiceParameters({ ...choice, language: null }).length > 0;
  const otherLanguage = choice.language !== null && choice.language !== tongue.code;
  return (
    <details class="filters unprinted" open={more || otherLanguage}>
      <summary>{say('filter.title')}</summary>
      <Group title={say('filter.language')}>
        <Options
          options={languages.map((code) => [code, languageName(code, tongue)])}
          chosen={choice.language}
          any={any}
          to={(language) => to({ language })}
        />
      </Group>
      <Group title={say('filter.form')}>
        <Options
          options={formsInOrder.map((form) => [form, say(`form.${form}`)])}
          chosen={choice.form}
          any={any}
          to={(form) => to({ form })}
        />
      </Group>
      <Group title={say('filter.for')}>
        <Options
          options={groupsInOrder.map((group) => [group, say(`for.${group}`)])}
          chosen={choice.group}
          any={any}
          to={(group) => to({ group })}
        />
        <Chip href={to({ children: !choice.children })} chosen={choice.children}>
          {say('filter.children')}
        </Chip>
      </Group>
    </details>
  );
}

function address({ path, place }: LandFiltersProps, choice: Choice): string {
  const pairs = choiceParameters(choice);
  const query = new URLSearchParams(place === null ? pairs : [...pairs, ['o', place]]);
  return query.size === 0 ? path : `${path}?${query}`;
}

function Group({ title, children }: { readonly title: string; readonly children: Child }) {
  return (
    <>
      <p>
        <strong>{title}</strong>
      </p>
      <Chips name={title}>{children}</Chips>
    </>
  );
}

function Chips({ name, children }: { readonly name: string; readonly children: Child }) {
  return (
    <ul class="chips" aria-label={name}>
      {children}
    </ul>
  );
}

type OptionsProps<Value> = {
  readonly options: readonly (readonly [value: Value, label: string])[];
  readonly chosen: Value | null;
  /** Name of the choice that chooses nothing. */
  readonly any: string;
  readonly to: (value: Value | null) => string;
};

function Options<Value>({ options, chosen, any, to }: OptionsProps<Value>) {
  return (
    <>
      <Chip href={to(null)} chosen={chosen === null}>
        {any}
      </Chip>
      {options.map(([value, label]) => (
        <Chip href={to(value)} chosen={chosen === value}>
          {label}
        </Chip>
      ))}
    </>
  );
}

type ChipProps = { readonly href: string; readonly chosen: boolean; readonly children: Child };

function Chip({ href, chosen, children }: ChipProps) {
  return (
    <li>
      <a class="chip" href={href} rel="nofollow" aria-current={chosen ? 'true' : undefined}>
        {children}
      </a>
    </li>
  );
}
