import { type Language, tongues } from '../../../platform/i18n/index.ts';
import {
  Button,
  type Chip,
  fieldId,
  type Option,
  Select,
  TextField,
} from '../../../platform/ui/index.ts';
import {
  type Parameter,
  type Read,
  searchAddress,
  type Typed,
  type WrongParameter,
} from '../question.ts';
import { words } from '../words.ts';

/** What may be chosen; topics and groups under their names. */
export type Choices = { readonly groups: readonly Option[]; readonly topics: readonly Option[] };

type SearchFormProps = {
  readonly read: Read;
  readonly choices: Choices;
  readonly language: Language;
};

/** The words, and folded what narrows the search down; what is chosen stands as chips above the hits. */
export function SearchForm({ read, choices, language }: SearchFormProps) {
  const say = words(language);
  const isFilterWrong = read.state === 'invalid' && read.errors.some(({ field }) => field !== 'q');
  const input = (name: Parameter) => inputOf(read, name, language);
  const select = (name: Parameter, options: readonly Option[]) => (
    <Select
      field={input(name)}
      label={say(`field.${name}`)}
      options={[{ value: '', label: say('any') }, ...options]}
      language={language}
    />
  );
  const year = (name: 'from' | 'to') => (
    <TextField
      field={input(name)}
      label={say(`field.${name}`)}
      inputmode="numeric"
      language={language}
    />
  );
  return (
    <search>
      <form class="site-search" method="get" action={`/${language}/suche`}>
        <div class="site-search-words">
          <TextField
            field={input('q')}
            label={say('field.q')}
            hint={say('field.q.hint')}
            type="search"
            autocomplete="off"
            language={language}
          />
          <Button>{say('submit')}</Button>
        </div>
        <p class="field-hint">{say('kept')}</p>
        <details open={isFilterWrong}>
          <summary>{say('filter')}</summary>
          <div class="site-search-filters">
            {select('group', choices.groups)}
            {select('language', languageOptions)}
            {select('topic', choices.topics)}
            {year('from')}
            {year('to')}
          </div>
          <Button kind="second">{say('filter.submit')}</Button>
        </details>
      </form>
    </search>
  );
}

/** What is chosen beside the words, each with the search without it. */
export function chipsOf(typed: Typed, choices: Choices, language: Language): readonly Chip[] {
  const options = { group: choices.groups, topic: choices.topics, language: languageOptions };
  return filterNames.flatMap((name) => {
    const value = typed[name];
    if (value === undefined) return [];
    const known: readonly Option[] = name === 'from' || name === 'to' ? [] : options[name];
    const label = known.find((option) => option.value === value)?.label ?? value;
    return [
      {
        label: `${words(language)(`field.${name}`)}: ${label}`,
        href: searchAddress(language, { ...typed, page: '', [name]: '' }),
      },
    ];
  });
}

const filterNames = ['group', 'language', 'topic', 'from', 'to'] as const;
const languageOptions: readonly Option[] = tongues.map(({ code, name }) => ({
  value: code,
  label: name,
}));

/** Wrong parameters with what is wrong in words. */
export function messagesOf(errors: readonly WrongParameter[], language: Language) {
  return errors.map(({ field, wrong }) => ({ field, message: words(language)(wrong) }));
}

function inputOf(read: Read, name: Parameter, language: Language) {
  const errors = read.state === 'invalid' ? messagesOf(read.errors, language) : [];
  return {
    name,
    id: fieldId(name),
    typed: read.typed[name],
    error: errors.find(({ field }) => field === name)?.message,
  };
}
