import { EvidenceLinks, linksOf } from '../../core/evidence/index.ts';
import type { Route, Visit } from '../../platform/domain.ts';
import { contentDisposition } from '../../platform/files/index.ts';
import { page } from '../../platform/http/page.tsx';
import { publicReading } from '../../platform/http/public-reading.ts';
import { makePdf, pdfsOfOneAddress } from '../../platform/pdf/index.ts';
import { briefAsPdf } from './export/brief.ts';
import { topicJsonLd } from './json-ld.ts';
import { readStatements } from './statements.ts';
import { topicPath } from './topic.ts';
import { findTopic, listTopics } from './topics.ts';
import { TopicPage } from './views/topic-page.tsx';
import { TopicsPage } from './views/topics-page.tsx';
import { words } from './words.ts';

export const routes: readonly Route[] = [
  { ...publicReading, path: '/:language/themen', headers: 'page', handle: topicsPage },
  {
    ...publicReading,
    path: '/:language/themen/:file{[a-z0-9-]+\\.pdf}',
    headers: 'file',
    limit: pdfsOfOneAddress,
    handle: brief,
  },
  { ...publicReading, path: '/:language/themen/:slug', headers: 'page', handle: topicPage },
];

const styles = ['topics.css'];

async function topicsPage(visit: Visit): Promise<Response> {
  const language = visit.get('language');
  const say = words(language);
  const topics = await listTopics(visit.get('services').db);
  return page(
    visit,
    {
      title: say('name'),
      description: say('lead'),
      crumbs: [{ label: say('name'), href: null }],
      styles,
      canonical: topicPath(language),
    },
    <TopicsPage topics={topics} language={language} />,
  );
}

async function topicPage(visit: Visit): Promise<Response> {
  const { db } = visit.get('services');
  const language = visit.get('language');
  const topic = await findTopic(db, visit.req.param('slug') ?? '');
  if (!topic) return visit.notFound();
  const statements = await readStatements(db, topic, language);
  const links = await linksOf(db, { kind: 'topic', id: topic.slug }, language);
  const path = topicPath(language, topic.slug);
  const { origin } = visit.get('frame');
  const title = topic.title[language];
  return page(
    visit,
    {
      title: `${title}, ${words(language)('name')}`,
      description: topic.lead[language],
      crumbs: [
        { label: words(language)('name'), href: topicPath(language) },
        { label: title, href: null },
      ],
      styles,
      canonical: path,
      jsonLd: topicJsonLd(topic, statements, { origin, language }),
      alternates: [
        { type: 'application/pdf', href: `${path}.pdf`, title: words(language)('brief.link') },
      ],
    },
    <>
      <TopicPage topic={topic} statements={statements} language={language} />
      <EvidenceLinks links={links} language={language} />
    </>,
  );
}

/** `/de/themen/bedenkfrist.pdf` */
async function brief(visit: Visit): Promise<Response> {
  const { db, clock } = visit.get('services');
  const language = visit.get('language');
  const topic = await findTopic(db, visit.req.param('file')?.replace(/\.pdf$/, '') ?? '');
  if (!topic) return visit.notFound();
  const pdf = await makePdf(
    briefAsPdf({
      topic,
      statements: await readStatements(db, topic, language),
      language,
      network: visit.get('frame').site.network.name,
      url: visit.get('frame').origin + topicPath(language, topic.slug),
      today: clock().toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString(),
    }),
  );
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': contentDisposition(`${topic.slug}.pdf`),
    },
  });
}
