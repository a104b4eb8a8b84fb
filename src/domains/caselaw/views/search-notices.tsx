import type { Language } from '../../../platform/i18n/index.ts';
import { Notice } from '../../../platform/ui/index.ts';
import { changed, type Dropped, filterNames } from '../address.ts';
import { searchPath } from '../paths.ts';
import type { FacetName, SearchRequest, SearchResult } from '../search/result.ts';
import { type Words, words } from '../words.ts';

type SearchNoticesProps = {
  readonly request: SearchRequest;
  readonly result: SearchResult;
  readonly dropped: readonly Dropped[];
  readonly language: Language;
};

/** More would push the hits out of sight. */
const maximumDropped = 5;

/** What of the words or of the address could not be used, and a nearby spelling that finds something. */
export function SearchNotices({ request, result, dropped, language }: SearchNoticesProps) {
  const say = words(language);
  const sentences = [
    ...result.notices.map(({ kind, text }) => say(`notice.${kind}`, { text: bounded(text) })),
    ...dropped.slice(0, maximumDropped).map((one) => droppedSentence(one, say)),
    ...(dropped.length > maximumDropped ? [say('dropped.more')] : []),
  ];
  return (
    <>
      {sentences.length > 0 && (
        <Notice kind="caution" language={language}>
          {sentences.map((sentence) => (
            <p>
              <bdi>{sentence}</bdi>
            </p>
          ))}
        </Notice>
      )}
      {result.suggestion && (
        <p class="suggestion">
          {say('search.suggestion')}{' '}
          <a href={searchPath(language, changed(request, { text: result.suggestion }))} lang="de">
            <bdi>{result.suggestion}</bdi>
          </a>
          ?
        </p>
      )}
    </>
  );
}

function droppedSentence({ name, value, reason }: Dropped, say: Words): string {
  return say(`dropped.${reason}`, { value, name: fieldName(name, reason, say) });
}

function fieldName(name: string, reason: Dropped['reason'], say: Words): string {
  if (reason === 'unknown_name') return name;
  const isFilter = (filterNames as readonly string[]).includes(name);
  return isFilter
    ? say(`facet.${name as FacetName}`)
    : say(`field.${name as 'q' | 'sort' | 'page'}`);
}

function bounded(text: string): string {
  return text.length > 80 ? `${[...text].slice(0, 80).join('')} …` : text;
}
