import { inEveryLanguage, type Language, languages } from '../../../platform/i18n/index.ts';
import type { KeptSource, SearchText } from '../../../platform/search.ts';
import { withoutMarkdown } from '../../../platform/text/index.ts';
import { history, newestState } from './demand.ts';
import { findDemands, type HeldDemand, listDemands } from './demands.ts';
import { demandPath } from './paths.ts';
import { words } from './words.ts';

/** Demands with what has come of them. */
export const demandSearch: KeptSource = {
  kind: 'demand',
  label: inEveryLanguage(words)('name'),
  weight: 80,
  list: (language, text) => `${demandPath(language)}?${new URLSearchParams({ q: text })}`,
  texts: async ({ db }, ids) => {
    const all = await (ids === null ? listDemands(db) : findDemands(db, ids));
    return all.flatMap((one) => languages.map((language) => textOf(one, language)));
  },
};

function textOf(one: HeldDemand, language: Language): SearchText {
  const newest = newestState(one);
  return {
    id: one.slug,
    language,
    title: one.title[language],
    body: [
      withoutMarkdown(one.text[language]),
      ...history(one).map(({ reason }) => reason[language]),
    ].join('\n'),
    also: one.addressees.map(({ name }) => name[language]),
    path: `/:language/forderungen/${one.slug}`,
    note: newest ? words(language)(`state.${newest.state}`) : '',
    date: one.since?.on ?? null,
    topics: one.topics,
  };
}
