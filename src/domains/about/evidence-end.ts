import type { EvidenceEnd } from '../../platform/domain.ts';
import { formatDate } from '../../platform/i18n/index.ts';
import { furtherPath } from './further-page.ts';
import { listFurtherPages } from './further-pages.ts';

/** Further pages of the network that stand in its list, by the last part of their address. */
export const pageEnd: EvidenceEnd = {
  kind: 'page',
  label: { de: 'Seite', en: 'Page' },
  idAt: (path) => /^seiten\/([a-z0-9-]+)$/.exec(path)?.[1] ?? null,
  find: async (db, ids, language) =>
    new Map(
      (await listFurtherPages(db, language))
        .filter(({ slug }) => ids.includes(slug))
        .map(({ slug, title, changed }) => [
          slug,
          {
            title,
            href: furtherPath(language, slug),
            state: 'public',
            note: null,
            detail: null,
            cite: title,
            verified: true,
            source: title,
            sourceUrl: null,
            dated: formatDate(changed, language),
          },
        ]),
    ),
  search: async (db, text, language, limit) =>
    (await listFurtherPages(db, language))
      .filter(({ title }) => title.toLowerCase().includes(text.toLowerCase()))
      .slice(0, limit)
      .map(({ slug, title }) => ({ id: slug, title })),
};
