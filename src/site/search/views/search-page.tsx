import type { Language } from '../../../platform/i18n/index.ts';
import { Chips, EmptyState, ErrorSummary, GoList } from '../../../platform/ui/index.ts';
import { type Read, searchAddress, type Typed, tellsNothing } from '../question.ts';
import type { Found } from '../search-site.ts';
import { words } from '../words.ts';
import { countOf, Group, Hits } from './group.tsx';
import { type Choices, chipsOf, messagesOf, SearchForm } from './search-form.tsx';

export type SearchPageProps = {
  readonly read: Read;
  /** null: nothing was asked for, or it could not be read. */
  readonly found: Found | null;
  readonly choices: Choices;
  readonly language: Language;
};

/** The search over the whole site; its whole state is in the address. */
export function SearchPage(props: SearchPageProps) {
  const { read, found, choices, language } = props;
  const say = words(language);
  return (
    <>
      {read.state === 'invalid' && (
        <ErrorSummary
          errors={messagesOf(read.errors, language)}
          labels={Object.fromEntries(
            read.errors.map(({ field }) => [field, say(`field.${field}`)]),
          )}
          language={language}
        />
      )}
      <h1>{say('name')}</h1>
      <SearchForm read={read} choices={choices} language={language} />
      {read.state === 'empty' && <Introduction language={language} />}
      {found && <Chips chips={chipsOf(read.typed, choices, language)} language={language} />}
      {found && tellsNothing(read.typed.q ?? '') && <p>{say('tooCommon')}</p>}
      {found && <Result typed={read.typed} found={found} language={language} />}
    </>
  );
}

function Introduction({ language }: { readonly language: Language }) {
  const say = words(language);
  return (
    <div class="measure">
      <p>{say('intro')}</p>
      <p>{say('intro.help')}</p>
      <GoList links={[{ href: `/${language}/hilfe`, label: say('intro.help.link') }]} />
    </div>
  );
}

type ResultProps = {
  readonly typed: Typed;
  readonly found: Found;
  readonly language: Language;
};

function Result({ typed, found, language }: ResultProps) {
  const say = words(language);
  const { named, groups, instead } = found;
  const shown = instead === null ? typed : { ...typed, q: instead };
  if (named.length === 0 && groups.length === 0)
    return <NothingFound typed={typed} found={found} language={language} />;
  return (
    <>
      {instead !== null && (
        <p class="suggestion">
          {say('instead')}{' '}
          <a href={searchAddress(language, shown)}>
            <bdi>{instead}</bdi>
          </a>
        </p>
      )}
      {named.length > 0 && (
        <section class="found-group" aria-labelledby="genau">
          <h2 id="genau">{say('named')}</h2>
          <Hits hits={named} language={language} />
        </section>
      )}
      {groups.length > 1 && <Contents groups={groups} language={language} />}
      {groups.map((group) => (
        <Group group={group} typed={shown} language={language} />
      ))}
    </>
  );
}

function Contents({ groups, language }: Pick<Found, 'groups'> & { readonly language: Language }) {
  const say = words(language);
  return (
    <nav class="found-groups" aria-labelledby="gefunden">
      <h2 id="gefunden">{say('found', { count: groups.length })}</h2>
      <ul>
        {groups.map((group) => (
          <li>
            <a href={`#${group.source.kind}`}>{group.source.label[language]}</a>{' '}
            <span class="quiet">{countOf(group, language)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function NothingFound({ typed, found: { suggestion }, language }: ResultProps) {
  const say = words(language);
  const isFiltered = Object.keys(typed).some((name) => name !== 'q');
  const caselaw = `/${language}/rechtsprechung?${new URLSearchParams({ q: typed.q ?? '' })}`;
  return (
    <EmptyState
      title={say('empty')}
      links={[
        ...(isFiltered
          ? [
              {
                href: searchAddress(language, { q: typed.q ?? '' }),
                label: say('empty.withoutFilters'),
              },
            ]
          : []),
        { href: caselaw, label: say('empty.caselaw') },
      ]}
    >
      {suggestion !== null && (
        <p class="suggestion">
          {say('suggestion')}{' '}
          <a href={searchAddress(language, { ...typed, q: suggestion })}>
            <bdi>{suggestion}</bdi>
          </a>
          ?
        </p>
      )}
      {!tellsNothing(typed.q ?? '') && <p>{say('empty.help')}</p>}
    </EmptyState>
  );
}
