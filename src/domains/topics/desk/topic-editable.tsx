import { freeSlug } from '../../../core/accounts/index.ts';
import { rowsOf, secondReading, textOf } from '../../../core/desk/index.ts';
import { endText, resolveEnd } from '../../../core/evidence/index.ts';
import type { Content, Editable, Row } from '../../../platform/editable.ts';
import { readStatements } from '../statements.ts';
import { removeTopic, writeTopic } from '../stored-topics.ts';
import { topicPath } from '../topic.ts';
import { findTopic, listTopics } from '../topics.ts';
import { TopicPage } from '../views/topic-page.tsx';
import { contentOfTopic, topicOfContent } from './content.ts';
import { topicForm } from './form.ts';
import { topicProblems } from './problems.ts';

/** Topics; the key is the last part of the address, which stays when the title changes. */
export const topicEditable: Editable = {
  kind: 'topic',
  segment: 'themen',
  name: { de: 'Themen', en: 'Topics' },
  one: { de: 'Thema', en: 'Topic' },
  newOne: { de: 'Neues Thema', en: 'New topic' },
  weight: 85,
  owner: 'office',
  editors: ['editor', 'office_lead'],
  checks: [secondReading],
  withdrawal: 'keep',
  form: async () => topicForm,
  title: (content) => textOf(content, 'titleDe'),
  list: async (db, { text, limit, offset }) => {
    const found = (await listTopics(db))
      .map(({ slug, title }) => ({ key: slug, title: title.de }))
      .filter(({ title }) => title.toLowerCase().includes(text.toLowerCase()));
    return { total: found.length, found: found.slice(offset, offset + limit) };
  },
  read: async (db, key) => {
    const topic = await findTopic(db, key);
    return topic && { content: contentOfTopic(topic), organisationId: null };
  },
  check: topicProblems,
  publish: async (db, { key, content, at }) => {
    const slug = key ?? freeSlug(textOf(content, 'titleDe'), await usedSlugs(db));
    await writeTopic(db, topicOfContent(await withNames(db, content), slug), at);
    return { key: slug };
  },
  withdraw: removeTopic,
  address: async (_db, key, language) => topicPath(language, key),
  preview: async (db, content, language) => {
    const topic = topicOfContent(await withNames(db, content), '');
    const statements = await readStatements(db, topic, language);
    return <TopicPage topic={topic} statements={statements} language={language} />;
  },
};

type Database = Parameters<Editable['read']>[0];

async function usedSlugs(db: Database): Promise<Set<string>> {
  return new Set((await listTopics(db)).map(({ slug }) => slug));
}

/** Addresses that were typed become names "kind:id"; what is not known stays as it is. */
async function withNames(db: Database, content: Content): Promise<Content> {
  const items: Row[] = [];
  for (const row of rowsOf(content, 'items')) {
    const name = row.end ? await resolveEnd(db, row.end) : null;
    items.push(name ? { ...row, end: endText(name) } : row);
  }
  return { ...content, items };
}
