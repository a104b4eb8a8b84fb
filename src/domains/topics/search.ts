import { type Language, languages } from '../../platform/i18n/index.ts';
import type { KeptSource, SearchText } from '../../platform/search.ts';
import type { Topic } from './topic.ts';
import { listTopics } from './topics.ts';

/** Topics by what their own pages say; what they gather is found by itself. */
export const topicSearch: KeptSource = {
  kind: 'topic',
  label: { de: 'Themen', en: 'Topics' },
  weight: 70,
  texts: async ({ db }, ids) =>
    (await listTopics(db))
      .filter(({ slug }) => ids === null || ids.includes(slug))
      .flatMap((topic) => languages.map((language) => textOf(topic, language))),
};

function textOf({ slug, title, lead, items, gaps }: Topic, language: Language): SearchText {
  const own = items.flatMap((item) =>
    item.own ? [`${item.own.label}: ${item.own.text[language]}`] : [],
  );
  return {
    id: slug,
    language,
    title: title[language],
    body: [lead[language], ...own, ...gaps.map(({ text }) => text[language])].join('\n'),
    path: `/:language/themen/${slug}`,
    note: '',
    date: null,
    topics: [slug],
  };
}
