import type { Language } from '../../../platform/i18n/index.ts';
import { SearchBox } from '../../../platform/ui/index.ts';
import { filterNames } from '../address.ts';
import type { SearchRequest } from '../search/result.ts';
import { words } from '../words.ts';

type SearchFieldProps = {
  readonly request: SearchRequest;
  readonly language: Language;
  /** On the page that explains the commands. */
  readonly withoutHint?: boolean;
};

/** The search form; filters and order stay when the words change. */
export function SearchField({ request, language, withoutHint }: SearchFieldProps) {
  const say = words(language);
  return (
    <SearchBox
      action={`/${language}/rechtsprechung`}
      label={say('search.label')}
      value={request.text}
      language={language}
      stacked
      kept={kept(request)}
    >
      {!withoutHint && <Hint language={language} />}
    </SearchBox>
  );
}

function Hint({ language }: { readonly language: Language }) {
  const say = words(language);
  return (
    <>
      {say('search.hint')} <code>"auslandsspezifische Hilflosigkeit"</code>,{' '}
      <code>norm:"§ 232a StGB"</code>, <code>NICHT Einschleusen</code>.{' '}
      <a class="unbroken" href={`/${language}/rechtsprechung/suchbefehle`}>
        {say('search.commands')}
      </a>
    </>
  );
}

function kept(request: SearchRequest): (readonly [string, string])[] {
  const filters = filterNames.flatMap((name) =>
    request.filters[name].map((value): [string, string] => [name, value]),
  );
  return request.sort === 'relevance' ? filters : [...filters, ['sort', request.sort]];
}
