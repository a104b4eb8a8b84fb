import { formatPartialDate, type Language, textDirection } from '../../../platform/i18n/index.ts';
import type { SearchHit, SearchSource } from '../../../platform/search.ts';
import { noBreak, Pagination, Passage } from '../../../platform/ui/index.ts';
import { mostPages, searchAddress, type Typed } from '../question.ts';
import { type FoundGroup, hitsAlone, isKept } from '../search-site.ts';
import { words } from '../words.ts';

type GroupProps = {
  readonly group: FoundGroup;
  readonly typed: Typed;
  readonly language: Language;
};

/** The best hits of a group, how many there are, and where the others stand. */
export function Group({ group, typed, language }: GroupProps) {
  const { source, total, hits, above = 0 } = group;
  const say = words(language);
  const name = source.label[language];
  const isAlone = typed.group === source.kind;
  const pages = Math.min(mostPages, Math.ceil(total.value / hitsAlone));
  const page = Math.min(pages, Number(typed.page ?? 1));
  const shown = hits.slice((page - 1) * hitsAlone);
  const isMore = !total.isExact || total.value > hits.length + above;
  const reachable = mostPages * hitsAlone;
  return (
    <section class="found-group" id={source.kind} aria-labelledby={`${source.kind}-name`}>
      <h2 id={`${source.kind}-name`}>
        {name} <span class="quiet">{countOf(group, language)}</span>
      </h2>
      {isAlone && total.value > reachable && (
        <p class="quiet">{say('group.best', { count: reachable })}</p>
      )}
      <Hits hits={shown} language={language} />
      {isAlone && (
        <Pagination
          page={page}
          pages={pages}
          href={(other) => searchAddress(language, { ...typed, page: String(other) })}
          language={language}
        />
      )}
      {isMore && !(isAlone && !source.list) && (
        <p>
          <a class="go-all" href={allAddress(group, typed, language)} rel="nofollow">
            {allLabel(group, typed, language)}
          </a>
        </p>
      )}
    </section>
  );
}

/** "20"; where some of the hits stand before all groups, "außerdem 19". */
export function countOf({ total, above = 0 }: FoundGroup, language: Language): string {
  const say = words(language);
  if (!total.isExact) return say('group.countAbout', { count: total.value });
  return above === 0
    ? say('group.count', { count: total.value })
    : say('group.others', { count: total.value - above });
}

/** A domain's own list may look elsewhere than this search: no number is promised of it. */
function allLabel({ source, total }: FoundGroup, typed: Typed, language: Language): string {
  const say = words(language);
  const name = source.label[language];
  if (isKept(source) && leadsToList(source, typed)) return say('group.list', { name });
  const isReachable = total.isExact && total.value <= mostPages * hitsAlone;
  return say(isReachable || leadsToList(source, typed) ? 'group.all' : 'group.more', {
    count: total.value,
    name,
  });
}

function allAddress({ source }: FoundGroup, typed: Typed, language: Language): string {
  const { q = '' } = typed;
  if (source.list && leadsToList(source, typed)) return source.list(language, q);
  return searchAddress(language, { ...typed, group: source.kind });
}

/** The domain's own list knows no filters of ours: with one the group is shown here first. */
function leadsToList({ list, kind }: SearchSource, typed: Typed): boolean {
  const { q: _q, group, page: _page, ...filters } = typed;
  return list !== undefined && (Object.keys(filters).length === 0 || group === kind);
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
