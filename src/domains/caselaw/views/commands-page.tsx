import type { Language } from '../../../platform/i18n/index.ts';
import { Facts } from '../../../platform/ui/index.ts';
import { changed, noFilters, pageSize } from '../address.ts';
import { commands } from '../commands.ts';
import { searchPath } from '../paths.ts';
import type { SearchRequest } from '../search/result.ts';
import { words } from '../words.ts';
import { SearchField } from './search-field.tsx';

const everything: SearchRequest = {
  text: '',
  filters: noFilters,
  sort: 'relevance',
  offset: 0,
  limit: pageSize,
};

/** How to ask more precisely: each command with an example that can be tried. */
export function CommandsPage({ language }: { readonly language: Language }) {
  const say = words(language);
  return (
    <>
      <h1>{say('commands.title')}</h1>
      <div class="measure">
        <p class="lead">{say('commands.intro')}</p>
        <p>{say('commands.direct')}</p>
      </div>
      <h2>{say('commands.caption')}</h2>
      <div class="commands">
        <Facts
          facts={commands.map(([name, text]) => ({
            term: (
              <a href={searchPath(language, changed(everything, { text }))} lang="de">
                <code>{text}</code>
              </a>
            ),
            value: say(`command.${name}`),
          }))}
        />
      </div>
      <p class="measure">{say('commands.filters')}</p>
      <SearchField request={everything} language={language} withoutHint />
    </>
  );
}
