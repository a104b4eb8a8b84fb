import type { AnsweringSource, SearchHit, SearchQuestion } from '../../platform/search.ts';
import { noFilters } from './address.ts';
import { fileNumberText, typeDateNumber } from './citing.ts';
import { decisionEnd } from './evidence-end.ts';
import { decisionPath } from './paths.ts';
import { findDirect, search } from './search/index.ts';
import type { Hit } from './search/result.ts';

/** Decisions in the search over the whole site, out of the index that case law has of its own. */
export const decisionSearch: AnsweringSource = {
  kind: 'decision',
  label: { de: 'Entscheidungen', en: 'Decisions' },
  weight: 30,
  list: (language, text) => `/${language}/rechtsprechung?${new URLSearchParams({ q: text })}`,
  answer: async ({ db }, asked) => {
    if (asked.topic !== null || !['de', null].includes(asked.textLanguage)) return nothing;
    const request = {
      text: withYears(asked),
      filters: noFilters,
      sort: 'relevance',
      offset: 0,
      limit: asked.limit,
    } as const;
    const { total, hits, suggestion } = await search(db, request, {
      counted: mostCounted,
      facets: false,
    });
    return {
      total: { value: total.value, isExact: total.exact },
      hits: hits.map((hit) => hitOf(hit, asked)),
      suggestion,
    };
  },
  named: async ({ db }, text, language) => {
    const slug = await findDirect(db, text);
    const end = slug === null ? null : (await decisionEnd.find(db, [slug], language)).get(slug);
    if (!slug || !end) return null;
    const passage = end.detail ? [{ text: end.detail, hit: false }] : [];
    return {
      id: slug,
      title: end.title,
      lang: 'de',
      href: end.href,
      note: '',
      date: null,
      passage,
    };
  },
};

/** As the other groups count. */
const mostCounted = 1000;

const nothing = { total: { value: 0, isExact: true }, hits: [], suggestion: null };

/** Fields of the case-law search stand before the words, which may end in an open quotation mark. */
function withYears({ text, from, to }: SearchQuestion): string {
  const fields = [from !== null && `ab:${from}`, to !== null && `bis:${to}`].filter(Boolean);
  return [...fields, text].join(' ');
}

function hitOf(hit: Hit, { language }: SearchQuestion): SearchHit {
  return {
    id: hit.slug,
    title: hit.title ?? typeDateNumber(hit),
    lang: 'de',
    href: decisionPath(language, hit.slug),
    note: `${hit.courtShortName}, ${hit.type} – ${fileNumberText(hit.fileNumbers)}`,
    date: hit.date,
    passage: hit.passage,
  };
}
