import type { EvidenceEnd, FoundEnd } from '../../../platform/domain.ts';
import { formatPartialDate, inEveryLanguage, type Language } from '../../../platform/i18n/index.ts';
import { type Demand, newestState } from './demand.ts';
import { findDemands, listDemands } from './demands.ts';
import { demandPath } from './paths.ts';
import { words } from './words.ts';

/** Demands, by the last part of their address. */
export const demandEnd: EvidenceEnd = {
  kind: 'demand',
  label: inEveryLanguage(words)('one'),
  idAt: (path) => /^forderungen\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(path)?.[1] ?? null,
  find: async (db, ids, language) =>
    new Map((await findDemands(db, ids)).map((one) => [one.slug, endOf(one, language)])),
  search: async (db, text, language, limit) =>
    (await listDemands(db, text))
      .slice(0, limit)
      .map(({ slug, title }) => ({ id: slug, title: title[language] })),
};

function endOf(one: Demand, language: Language): FoundEnd {
  const { slug, title, since, verified, source, sourceUrl } = one;
  const on = since?.on ?? newestState(one)?.on;
  return {
    title: title[language],
    href: demandPath(language, slug),
    state: 'public',
    note: null,
    detail: stateSentence(one, language),
    cite: title[language],
    verified,
    source,
    sourceUrl,
    dated: on === undefined ? '' : formatPartialDate(on, language),
  };
}

/** "Stand: teilweise umgesetzt, Dezember 2024. Grund …"; what the network says has come of it. */
function stateSentence(one: Demand, language: Language): string {
  const say = words(language);
  const newest = newestState(one);
  const since = one.since && say('end.since', { on: formatPartialDate(one.since.on, language) });
  const state = newest
    ? say('end.state', {
        state: say(`state.${newest.state}`),
        on: formatPartialDate(newest.on, language),
      })
    : say('end.unknown');
  return [since, state, newest?.reason[language]].filter(Boolean).join(' ');
}
