import type { Kysely } from 'kysely';
import { systemClock } from '../../platform/clock/index.ts';
import type { EvidenceEnd } from '../../platform/domain.ts';
import { formatDate, inEveryLanguage, type Language } from '../../platform/i18n/index.ts';
import { findNews, listNews } from './news.ts';
import { newsPath } from './news-item.ts';
import { words } from './words.ts';

/** News, by the last part of its address. */
export const newsEnd: EvidenceEnd = {
  kind: 'news',
  label: inEveryLanguage(words)('kind.news'),
  idAt: (path) => /^aktuelles\/([a-z0-9-]+)$/.exec(path)?.[1] ?? null,
  find,
  search: async (db, text, language, limit) =>
    (await listNews(db, language, { at: systemClock(), limit: 1000, offset: 0 })).found
      .filter(({ title }) => title.toLowerCase().includes(text.toLowerCase()))
      .slice(0, limit)
      .map(({ slug, title }) => ({ id: slug, title })),
};

async function find(db: Kysely<unknown>, ids: readonly string[], language: Language) {
  const items = await Promise.all(ids.map((slug) => findNews(db, language, slug, systemClock())));
  return new Map(
    items.flatMap((item) =>
      item === null
        ? []
        : [
            [
              item.slug,
              {
                title: item.title,
                href: newsPath(language, item.slug),
                state: 'public',
                note: null,
                detail: item.lead || null,
                detailLang: item.language,
                cite: item.title,
                verified: true,
                source: item.title,
                sourceUrl: null,
                dated: formatDate(item.publishedOn, language),
              },
            ] as const,
          ],
    ),
  );
}
