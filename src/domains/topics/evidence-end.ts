import type { EvidenceEnd } from '../../platform/domain.ts';
import { formatDate } from '../../platform/i18n/index.ts';
import { topicPath } from './topic.ts';
import { listTopics } from './topics.ts';

/** Topics, by the last part of their address. */
export const topicEnd: EvidenceEnd = {
  kind: 'topic',
  label: { de: 'Thema', en: 'Topic' },
  idAt: (path) => /^themen\/([a-z0-9-]+)$/.exec(path)?.[1] ?? null,
  find: async (db, ids, language) =>
    new Map(
      (await listTopics(db))
        .filter(({ slug }) => ids.includes(slug))
        .map(({ slug, title, lead, changed }) => [
          slug,
          {
            title: title[language],
            href: topicPath(language, slug),
            state: 'public',
            note: null,
            detail: lead[language],
            cite: title[language],
            verified: true,
            source: title[language],
            sourceUrl: null,
            dated: formatDate(changed, language),
          },
        ]),
    ),
  search: async (db, text, language, limit) =>
    (await listTopics(db))
      .filter(({ title }) => title[language].toLowerCase().includes(text.toLowerCase()))
      .slice(0, limit)
      .map(({ slug, title }) => ({ id: slug, title: title[language] })),
  gathered: async (db) =>
    (await listTopics(db)).map(({ slug, items }) => ({
      id: slug,
      things: items.flatMap(({ end }) => end ?? []),
      needed: items.flatMap(({ end, own }) => (own === null && end !== null ? [end] : [])),
    })),
};
