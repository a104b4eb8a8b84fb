import { inEveryLanguage, type Language } from '../../../platform/i18n/index.ts';
import type { KeptSource, SearchText } from '../../../platform/search.ts';
import { listPath } from '../catalogue/filter.ts';
import { listPages, type Page } from './file-texts.ts';
import { words } from './words.ts';

/** Pages of the PDFs of published publications. */
export const publicationPageSearch: KeptSource = {
  kind: 'publication-page',
  label: inEveryLanguage(words)('name'),
  weight: 115,
  list: (language, text) => listPath(language, { text }),
  texts: async ({ db }, ids) => (await listPages(db, ids)).map(textOf),
};

function textOf(page: Page): SearchText {
  const { publicationId, sha256, number, name, language, topics } = page;
  const say = words((language === 'en' ? 'en' : 'de') satisfies Language);
  return {
    id: `${publicationId}#${sha256}-${number}`,
    language,
    title: page.title,
    // The words of the title stand on the first page; else every page would be found by them.
    isTitleSought: false,
    body: page.text,
    path: `/dateien/${sha256}/${encodeURIComponent(name)}#page=${number}`,
    note: say('page', { number }),
    date: page.publishedOn,
    topics,
  };
}
