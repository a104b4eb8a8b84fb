import { secondReading, textOf } from '../../../core/desk/index.ts';
import type { Editable } from '../../../platform/editable.ts';
import { newsPath } from '../news-item.ts';
import { releaseMoment } from '../press/embargo.ts';
import { newsForm } from './form.ts';
import { previewOf } from './preview.tsx';
import { newsProblems } from './problems.ts';
import {
  isReadable,
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
  newOne: { de: 'Neue Meldung', en: 'New piece of news' },
  weight: 40,
  owner: 'office',
  editors: ['editor', 'office_lead'],
  checks: [secondReading],
  withdrawal: 'keep',
  form: async () => newsForm,
  title: (content) => textOf(content, 'titleDe'),
  list: listPublished,
  read: async (db, key) => {
    const content = await readNews(db, key);
    return content && { content, organisationId: null };
  },
  check: newsProblems,
  publish: async (db, { key, content, at }) => ({ key: await writeNews(db, key, content, at) }),
  waitsUntil: releaseMoment,
  withdraw: removeNews,
  address: async (db, key, language) => {
    const slug = (await isReadable(db, key)) ? await slugOfNews(db, key) : null;
    return slug === null ? null : newsPath(language, slug);
  },
  preview: previewOf,
  styles: ['publications.css', 'press.css'],
};
