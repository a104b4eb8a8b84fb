import { type Language, languages } from '../../platform/i18n/index.ts';
import type { KeptSource, SearchText } from '../../platform/search.ts';
import type { Names } from './name.ts';
import { articleLabel } from './name.ts';
import { readNames } from './names.ts';
import type { Recommendation } from './recommendation.ts';
import { findRecommendations, listRecommendations } from './recommendations.ts';
import { topicOf } from './topic.ts';
import { placeOf } from './views/recommendation-item.tsx';

/** Recommendations in each language in which their text exists. */
export const recommendationSearch: KeptSource = {
  kind: 'recommendation',
  label: { de: 'Empfehlungen', en: 'Recommendations' },
  weight: 50,
  list: (language, text) =>
    `/${language}/monitoring/empfehlungen?${new URLSearchParams({ q: text })}`,
  texts: async ({ db }, ids) => {
    const all =
      ids === null ? (await listRecommendations(db, {})).found : await findRecommendations(db, ids);
    const names = await readNames(db, all);
    return all.flatMap((one) => languages.flatMap((language) => textOf(one, names, language)));
  },
};

function textOf(one: Recommendation, names: Names, language: Language): SearchText[] {
  const text = one.text[language];
  if (text === null) return [];
  const document = one.document === null ? undefined : names.documents.get(one.document);
  const topics = one.topics.flatMap((id) => topicOf(id)?.name[language] ?? []);
  return [
    {
      id: one.id,
      language,
      ...titled(text),
      also: [...topics, ...one.articles.map((article) => articleLabel(article, names))],
      path: `/:language/monitoring/empfehlungen/${one.id}`,
      note: placeOf(one, names, language),
      date: document?.dated ?? one.firstRaised,
      topics: one.topics,
    },
  ];
}

/** Signs of a title in a list of hits. */
const longestTitle = 160;

/** A recommendation has no title but what it asks for. */
function titled(text: string): { title: string; body: string } {
  if (text.length <= longestTitle) return { title: text, body: '' };
  const end = text.lastIndexOf(' ', longestTitle);
  return { title: `${text.slice(0, end)} …`, body: text };
}
