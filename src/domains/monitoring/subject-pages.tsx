import type { Visit } from '../../platform/domain.ts';
import { answer } from './answer.tsx';
import { matrixOf } from './matrix.ts';
import { articleLabel } from './name.ts';
import { readNames } from './names.ts';
import { articlePath, monitoringPath, topicPath } from './paths.ts';
import { articleKey, compareArticles, type Recommendation } from './recommendation.ts';
import { listRecommendations } from './recommendations.ts';
import { listBodies, listRounds } from './rounds.ts';
import { allTopics, topicOf } from './topic.ts';
import { GroupedPage } from './views/grouped-page.tsx';
import { MatrixPage } from './views/matrix-page.tsx';
import { TopicsPage } from './views/topics-page.tsx';
import { words } from './words.ts';

/** `/de/monitoring/artikel` */
export async function articlesPage(visit: Visit): Promise<Response> {
  const { services, language } = visit.var;
  const { found } = await listRecommendations(services.db, {});
  const names = await readNames(services.db, found);
  const groups = articlesOf(found).map((article) => {
    const key = articleKey(article);
    return {
      id: `artikel-${key.replace('/', '-')}`,
      title: (
        <>
          <a href={articlePath(language, article)}>{articleLabel(article, names)}</a>{' '}
          {names.articles.get(key)?.title[language]}
        </>
      ),
      found: found.filter(({ articles }) => articles.some((one) => articleKey(one) === key)),
      filter: { article: key },
    };
  });
  const say = words(language);
  return answer(
    visit,
    { title: say('view.artikel'), path: monitoringPath(language, 'artikel') },
    <GroupedPage
      title={say('view.artikel')}
      intro={say('articles.intro')}
      groups={groups}
      names={names}
      language={language}
    />,
  );
}

/** `/de/monitoring/themen` */
export async function topicsPage(visit: Visit): Promise<Response> {
  const { services, language } = visit.var;
  const { found } = await listRecommendations(services.db, {});
  const topics = allTopics
    .map((topic) => ({
      topic,
      count: found.filter((one) => one.topics.includes(topic.id)).length,
    }))
    .filter(({ count }) => count > 0);
  return answer(
    visit,
    { title: words(language)('view.themen'), path: monitoringPath(language, 'themen') },
    <TopicsPage topics={topics} language={language} />,
  );
}

/** `/de/monitoring/themen/bedenkfrist` */
export async function topicPage(visit: Visit): Promise<Response> {
  const { services, language } = visit.var;
  const topic = topicOf(visit.req.param('id') ?? '');
  if (!topic) return visit.notFound();
  const { found } = await listRecommendations(services.db, { topic: topic.id });
  const names = await readNames(services.db, found);
  const keys = [...new Set(found.map(({ round, body }) => round ?? body))];
  const groups = keys.map((key) => ({
    id: `runde-${key}`,
    title: (names.rounds.get(key) ?? names.bodies.get(key))?.[language] ?? key,
    found: found.filter(({ round, body }) => (round ?? body) === key),
    filter: { topic: topic.id, ...(names.rounds.has(key) ? { round: key } : { body: key }) },
  }));
  const say = words(language);
  return answer(
    visit,
    { title: topic.name[language], path: topicPath(language, topic.id), below: 'themen' },
    <GroupedPage
      title={topic.name[language]}
      intro={say('topic.intro')}
      groups={groups}
      names={names}
      language={language}
    />,
  );
}

/** `/de/monitoring/matrix?uebereinkommen=cets-197` */
export async function matrixPage(visit: Visit): Promise<Response> {
  const { services, language } = visit.var;
  const [{ found }, rounds, bodies] = await Promise.all([
    listRecommendations(services.db, {}),
    listRounds(services.db),
    listBodies(services.db),
  ]);
  const names = await readNames(services.db, found);
  const instruments = [...new Set(articlesOf(found).map(({ law }) => law))].map((law) => ({
    law,
    abbreviation: [...names.articles.values()].find((one) => one.law === law)?.abbreviation ?? law,
  }));
  const asked = visit.req.query('uebereinkommen');
  const law = asked ?? instruments[0]?.law ?? 'cets-197';
  if (asked !== undefined && !instruments.some((one) => one.law === asked)) return visit.notFound();
  const own = bodies.filter((body) => body.instruments.includes(law)).map(({ id }) => id);
  return answer(
    visit,
    { title: words(language)('view.matrix'), path: monitoringPath(language, 'matrix') },
    <MatrixPage
      matrix={matrixOf(law, own, rounds, found)}
      instruments={instruments}
      law={law}
      names={names}
      language={language}
    />,
  );
}

function articlesOf(found: readonly Recommendation[]) {
  const articles = new Map(
    found.flatMap((one) => one.articles.map((article) => [articleKey(article), article])),
  );
  return [...articles.values()].sort(compareArticles);
}
