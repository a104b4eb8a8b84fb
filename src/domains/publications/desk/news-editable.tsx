import type { Kysely } from 'kysely';
import {
  bilingualProblems,
  bilingualText,
  rowsOf,
  secondReading,
  textOf,
} from '../../../core/desk/index.ts';
import { systemClock } from '../../../platform/clock/index.ts';
import type { CheckedDraft, Content, Editable, Problem, Row } from '../../../platform/editable.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { type NewsFile, type NewsItem, newsPath } from '../news-item.ts';
import { NewsPage } from '../views/news-page.tsx';
import { words } from '../words.ts';
import { newsForm } from './form.ts';
import {
  isTitleTaken,
  listPublished,
  readNews,
  removeNews,
  slugOfNews,
  writeNews,
} from './stored-news.ts';

/** News and press releases; somebody else than the author reads them before they are published. */
export const newsEditable: Editable = {
  kind: 'news',
  segment: 'meldungen',
  name: { de: 'Meldungen', en: 'News' },
  one: { de: 'Meldung', en: 'Piece of news' },
  weight: 40,
  owner: 'office',
  editors: ['editor', 'office_lead'],
  checks: [secondReading],
  creatable: true,
  withdrawal: 'keep',
  form: async () => newsForm,
  title: (content) => textOf(content, 'titleDe'),
  list: listPublished,
  read: async (db, key) => {
    const content = await readNews(db, key);
    return content && { content, organisationId: null };
  },
  check: problemsOf,
  publish: async (db, { key, content, at }) => ({ key: await writeNews(db, key, content, at) }),
  withdraw: removeNews,
  address: async (db, key, language) => {
    const slug = await slugOfNews(db, key);
    return slug === null ? null : newsPath(language, slug);
  },
  preview: async (_db, content, language) =>
    NewsPage({ item: itemOf(content, language), language }),
};

async function problemsOf(
  db: Kysely<unknown>,
  { key, content, language }: CheckedDraft,
): Promise<readonly Problem[]> {
  const say = words(language);
  const title = textOf(content, 'titleDe');
  const isUndescribed = (file: Row) => (file.type ?? '').startsWith('image/') && !file.alt;
  return [
    ...(title !== '' && (await isTitleTaken(db, title, key))
      ? [{ field: 'titleDe', message: say('taken') }]
      : []),
    ...bilingualProblems(content, language),
    ...(rowsOf(content, 'files').some(isUndescribed)
      ? [{ field: 'files', message: say('alt') }]
      : []),
  ];
}

/** As it will stand; before its day is known, with today's. */
function itemOf(content: Content, language: Language): NewsItem {
  const today = systemClock().toString().slice(0, 10);
  return {
    ...bilingualText(content, language),
    id: '',
    slug: '',
    kind: textOf(content, 'kind') === 'press' ? 'press' : 'news',
    publishedOn: textOf(content, 'publishedOn') || today,
    updated: '',
    files: rowsOf(content, 'files') as unknown as readonly NewsFile[],
  };
}
