import type { NavigationEntry } from '../../platform/domain.ts';
import { type Language, languages } from '../../platform/i18n/index.ts';
import type { SearchHit } from '../../platform/search.ts';
import type { Asked } from './question.ts';
import { type Found, isNarrowed } from './search-site.ts';

/** More are not what was meant exactly. */
const mostNamed = 4;

/** What was found, and before all groups also the pages of the menus and the hits that are called as was typed. */
export function withNamed(found: Found, asked: Asked, entries: readonly NavigationEntry[]): Found {
  if (isNarrowed(asked) || found.instead !== null) return found;
  const { text, language } = asked.question;
  const typed = keyOf(text);
  const pages = entries
    .filter(({ label }) => languages.some((one) => keyOf(label(one)) === typed))
    .map((entry) => hitOf(entry, language));
  const called = found.groups
    .flatMap(({ hits }) => hits)
    .filter(({ title }) => keyOf(title) === typed);
  const byAddress = new Map<string, SearchHit>();
  for (const hit of [...found.named, ...pages, ...called])
    if (!byAddress.has(hit.href)) byAddress.set(hit.href, hit);
  return { ...found, named: [...byAddress.values()].slice(0, mostNamed) };
}

/** The same without the hits of groups that stand before them already. */
export function listedOnce({ named, groups, ...rest }: Found): Found {
  const above = new Set(named.map(({ href }) => href));
  return {
    ...rest,
    named,
    groups: groups
      .map((group) => {
        const hits = group.hits.filter(({ href }) => !above.has(href));
        return { ...group, hits, above: group.hits.length - hits.length };
      })
      .filter(({ hits }) => hits.length > 0),
  };
}

/** Without capitals and signs. */
function keyOf(text: string): string {
  return text
    .toLocaleLowerCase('de')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function hitOf({ path, label }: NavigationEntry, language: Language): SearchHit {
  const href = path(language);
  return {
    id: href,
    title: label(language),
    lang: language,
    href,
    note: '',
    date: null,
    passage: [],
  };
}
