import {
  bilingualProblems,
  bilingualSections,
  bilingualText,
  secondReading,
  textOf,
} from '../../../core/desk/index.ts';
import type { Editable, Section } from '../../../platform/editable.ts';
import { inEveryLanguage } from '../../../platform/i18n/index.ts';
import { furtherPath } from '../further-page.ts';
import { FurtherPageView } from '../views/further-page.tsx';
import { words } from '../words.ts';
import { listPages, readPage, removePage, slugOfPage, writePage } from './stored-pages.ts';

const textsOf = inEveryLanguage(words);

const form: readonly Section[] = [
  ...bilingualSections.map(({ title, fields }) => ({
    title,
    fields: fields.filter(({ name }) => !name.startsWith('lead')),
  })),
  {
    title: textsOf('desk.place'),
    fields: [
      {
        kind: 'choice',
        name: 'listed',
        label: textsOf('desk.listed'),
        options: [
          { value: 'yes', label: textsOf('desk.listed.yes') },
          { value: 'no', label: textsOf('desk.listed.no') },
        ],
      },
    ],
  },
];

/** Further pages of the network. */
export const pageEditable: Editable = {
  kind: 'page',
  segment: 'seiten',
  name: { de: 'Seiten', en: 'Pages' },
  one: { de: 'Seite', en: 'Page' },
  newOne: { de: 'Neue Seite', en: 'New page' },
  weight: 50,
  owner: 'office',
  editors: ['editor', 'office_lead'],
  checks: [secondReading],
  withdrawal: 'keep',
  form: async () => form,
  title: (content) => textOf(content, 'titleDe'),
  list: listPages,
  read: async (db, key) => {
    const content = await readPage(db, key);
    return content && { content, organisationId: null };
  },
  check: async (_db, { content, language }) => bilingualProblems(content, language),
  publish: async (db, { key, content, at }) => ({ key: await writePage(db, key, content, at) }),
  withdraw: removePage,
  address: async (db, key, language) => {
    const slug = await slugOfPage(db, key);
    return slug === null ? null : furtherPath(language, slug);
  },
  preview: async (_db, content, language) =>
    FurtherPageView({ page: bilingualText(content, language), language }),
};
