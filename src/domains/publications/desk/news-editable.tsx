import type { Kysely } from 'kysely';
import type { CheckedDraft, Content, Editable, Problem, Row } from '../../../platform/editable.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import type { NewsFile, NewsKind } from '../news-item.ts';
import { newsPath } from '../news-item.ts';
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
  checks: [
    {
      name: 'reading',
      label: { de: 'Gegenlesen', en: 'Second reading' },
      statement: {
        de: 'Ich habe die Meldung gelesen. Sie kann so veröffentlicht werden.',
        en: 'I have read it. It can be published like this.',
      },
      roles: ['editor', 'reviewer', 'office_lead'],
      persons: 1,
      byAuthor: false,
    },
  ],
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
  const hasTitle = textOf(content, 'titleEn') !== '';
  const hasBody = textOf(content, 'bodyEn') !== '';
  const isUndescribed = (file: Row) => (file.type ?? '').startsWith('image/') && !file.alt;
  return [
    ...(title !== '' && (await isTitleTaken(db, title, key))
      ? [{ field: 'titleDe', message: say('taken') }]
      : []),
    ...(hasTitle === hasBody
      ? []
      : [{ field: hasTitle ? 'bodyEn' : 'titleEn', message: say('both') }]),
    ...(rowsOf(content).some(isUndescribed) ? [{ field: 'files', message: say('alt') }] : []),
  ];
}

function itemOf(content: Content, language: Language) {
  const isEnglish = language === 'en' && textOf(content, 'titleEn') !== '';
  const of = (name: string) => textOf(content, `${name}${isEnglish ? 'En' : 'De'}`);
  return {
    id: '',
    slug: '',
    kind: (textOf(content, 'kind') || 'news') as NewsKind,
    publishedOn: textOf(content, 'publishedOn') || '1970-01-01',
    title: of('title'),
    lead: of('lead'),
    body: of('body'),
    language: isEnglish ? ('en' as const) : ('de' as const),
    updated: '',
    files: rowsOf(content) as unknown as readonly NewsFile[],
  };
}

function textOf(content: Content, name: string): string {
  const value = content[name];
  return typeof value === 'string' ? value : '';
}

function rowsOf(content: Content): readonly Row[] {
  return (content.files ?? []) as readonly Row[];
}
