import { formatPartialDate, type Language, textDirection } from '../../../platform/i18n/index.ts';
import type { SearchHit } from '../../../platform/search.ts';
import { noBreak, Passage } from '../../../platform/ui/index.ts';
import { searchAddress, type Typed } from '../question.ts';
import type { FoundGroup } from '../search-site.ts';
import { words } from '../words.ts';

type GroupProps = {
  readonly group: FoundGroup;
  readonly typed: Typed;
  readonly language: Language;
};

/** The best hits of a group, how many there are, and where all of them stand. */
export function Group({ group, typed, language }: GroupProps) {
  const { source, total, hits } = group;
  const say = words(language);
  const name = source.label[language];
  const isMore = !total.isExact || total.value > hits.length;
  const isAlone = typed.group === source.kind;
  return (
    <section class="found-group" id={source.kind} aria-labelledby={`${source.kind}-name`}>
      <h2 id={`${source.kind}-name`}>
        {name}{' '}
        <span class="quiet">
          {say(total.isExact ? 'group.count' : 'group.countAbout', { count: total.value })}
        </span>
      </h2>
      {isAlone && isMore && <p class="quiet">{say('group.best', { count: hits.length })}</p>}
      <Hits hits={hits} language={language} />
      {isMore && !(isAlone && !source.list) && (
        <p>
          <a class="go-all" href={allAddress(group, typed, language)} rel="nofollow">
            {say(total.isExact ? 'group.all' : 'group.allAbout', { count: total.value, name })}
          </a>
        </p>
      )}
    </section>
  );
}

/** The domain's own list knows no filters of ours: with one the group is shown here. */
function allAddress({ source }: FoundGroup, typed: Typed, language: Language): string {
  const { q = '', group, ...filters } = typed;
  if (source.list && (Object.keys(filters).length === 0 || group === source.kind))
    return source.list(language, q);
  return searchAddress(language, { ...typed, group: source.kind });
}

type HitsProps = { readonly hits: readonly SearchHit[]; readonly language: Language };

export function Hits({ hits, language }: HitsProps) {
  return (
    <ol class="rows hits">
      {hits.map((hit) => (
        <li>
          <Hit hit={hit} language={language} />
        </li>
      ))}
    </ol>
  );
}

function Hit({ hit, language }: { readonly hit: SearchHit; readonly language: Language }) {
  const { title, lang, href, note, date, passage } = hit;
  const line = [note, date && formatPartialDate(date, language)].filter(Boolean).join(' · ');
  const dir = textDirection(lang);
  return (
    <article class="hit">
      <h3 lang={lang} dir={dir}>
        <a href={href}>
          <bdi>{noBreak(title)}</bdi>
        </a>
      </h3>
      {line && (
        <p class="court-line">
          <bdi>{noBreak(line)}</bdi>
        </p>
      )}
      {passage.length > 0 && (
        <div dir={dir}>
          <Passage segments={passage} lang={lang} />
        </div>
      )}
    </article>
  );
}
