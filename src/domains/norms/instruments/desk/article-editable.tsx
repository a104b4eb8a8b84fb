import type { Kysely } from 'kysely';
import { textOf } from '../../../../core/desk/index.ts';
import type { CheckedDraft, Editable, Problem } from '../../../../platform/editable.ts';
import { isSection, normAddress } from '../../norm.ts';
import { words } from '../../words.ts';
import { articleOf, contentOfArticle } from '../content.ts';
import { type Article, articleKey } from '../instrument.ts';
import { findArticles, findInstrument, listInstruments, searchArticles } from '../instruments.ts';
import { removeArticle, writeArticles } from '../stored-instruments.ts';
import { ArticleSummary } from '../views/article-summary.tsx';
import { legalCheck } from './checks.ts';
import { articleForm } from './form.ts';

/** Articles of conventions and directives: number, title and one sentence; the key is "cets-197/13". */
export const articleEditable: Editable = {
  kind: 'article',
  segment: 'artikel',
  name: { de: 'Artikel von Übereinkommen', en: 'Articles of conventions' },
  one: { de: 'Artikel', en: 'Article' },
  newOne: { de: 'Neuer Artikel', en: 'New article' },
  weight: 13,
  owner: 'office',
  editors: ['editor', 'office_lead'],
  checks: [legalCheck],
  withdrawal: 'keep',
  form: async (db) =>
    articleForm(
      (await listInstruments(db)).map(({ law: { id, abbreviation } }) => ({
        value: id,
        label: { de: abbreviation, en: abbreviation },
      })),
    ),
  title: (content) =>
    `${textOf(content, 'instrument')} Art. ${textOf(content, 'number')} ${textOf(content, 'titleDe')}`,
  list: async (db, { text, limit, offset }) => {
    const { total, articles } = await searchArticles(db, { text, limit, offset });
    return {
      total,
      found: articles.map((one) => ({
        key: articleKey(one),
        title: `${one.abbreviation} Art. ${one.section} ${one.title.de}`,
      })),
    };
  },
  read: async (db, key) => {
    const article = await articleOfKey(db, key);
    return article && { content: contentOfArticle(article), organisationId: null };
  },
  check: problemsOf,
  publish: async (db, { content }) => {
    const article = articleOf(content);
    await writeArticles(db, [article]);
    return { key: articleKey(article) };
  },
  withdraw: async (db, key) => removeArticle(db, referenceOf(key)),
  address: async (_db, key, language) => {
    const { law, section } = referenceOf(key);
    return normAddress(language, law, section);
  },
  preview: async (_db, content, language) =>
    ArticleSummary({ article: articleOf(content), language }),
  styles: ['norms.css'],
};

async function problemsOf(
  db: Kysely<unknown>,
  { key, content, language }: CheckedDraft,
): Promise<readonly Problem[]> {
  const say = words(language);
  const article = articleOf(content);
  const { law, section, chapter } = article;
  const problems: Problem[] = [];
  const number = (message: string) => problems.push({ field: 'number', message });
  if (section !== '' && !isSection(section)) number(say('desk.problem.number'));
  else if (key !== null && articleKey(article) !== key) number(say('desk.problem.moved'));
  else if (key === null && (await articleOfKey(db, articleKey(article))))
    number(say('desk.problem.taken'));
  const instrument = await findInstrument(db, law);
  if (chapter !== null && instrument && !instrument.chapters.some((one) => one.key === chapter))
    problems.push({ field: 'chapter', message: say('desk.problem.chapter') });
  return problems;
}

async function articleOfKey(db: Kysely<unknown>, key: string): Promise<Article | null> {
  return (await findArticles(db, [referenceOf(key)]))[0] ?? null;
}

function referenceOf(key: string): Pick<Article, 'law' | 'section'> {
  const [law = '', section = ''] = key.split('/');
  return { law, section };
}
