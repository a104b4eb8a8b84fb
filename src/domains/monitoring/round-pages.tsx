import { todayOf } from '../../platform/clock/index.ts';
import type { Visit } from '../../platform/domain.ts';
import { answer } from './answer.tsx';
import { deadlinesOf, isAhead } from './deadline.ts';
import { readNames } from './names.ts';
import { bodyPath, monitoringPath, roundPath } from './paths.ts';
import { listRecommendations } from './recommendations.ts';
import { listBodies, listDocuments, listRounds } from './rounds.ts';
import { BodyPage } from './views/body-page.tsx';
import { DeadlinesPage } from './views/deadlines-page.tsx';
import { OverviewPage } from './views/overview-page.tsx';
import { RoundPage } from './views/round-page.tsx';
import { TimelinePage } from './views/timeline-page.tsx';
import { words } from './words.ts';

/** `/de/monitoring` */
export async function overviewPage(visit: Visit): Promise<Response> {
  const { services, language } = visit.var;
  const [bodies, rounds, { found }] = await Promise.all([
    listBodies(services.db),
    listRounds(services.db),
    listRecommendations(services.db, {}),
  ]);
  const today = todayOf(services.clock());
  const deadlines = deadlinesOf(rounds, found);
  const overviews = bodies.map((body) => {
    const own = deadlines.filter((one) => one.body === body.id);
    return {
      body,
      rounds: rounds.filter((round) => round.body === body.id),
      count: found.filter((one) => one.body === body.id).length,
      ahead: own.find((one) => isAhead(one, today)) ?? null,
      passed: own.findLast((one) => !isAhead(one, today)) ?? null,
    };
  });
  const say = words(language);
  return answer(
    visit,
    { title: say('name'), path: monitoringPath(language) },
    <OverviewPage bodies={overviews} language={language} />,
  );
}

/** `/de/monitoring/gremien/greta` */
export async function bodyPage(visit: Visit): Promise<Response> {
  const { services, language } = visit.var;
  const id = visit.req.param('id') ?? '';
  const body = (await listBodies(services.db)).find((one) => one.id === id);
  if (!body) return visit.notFound();
  const [rounds, documents, { found }] = await Promise.all([
    listRounds(services.db),
    listDocuments(services.db),
    listRecommendations(services.db, { body: id }),
  ]);
  return answer(
    visit,
    { title: body.short[language], path: bodyPath(language, id) },
    <BodyPage
      body={body}
      rounds={rounds.filter((round) => round.body === id)}
      documents={documents.filter((document) => document.body === id)}
      recommendations={found}
      names={await readNames(services.db, found)}
      language={language}
    />,
  );
}

/** `/de/monitoring/runden/greta-2` */
export async function roundPage(visit: Visit): Promise<Response> {
  const { services, language } = visit.var;
  const id = visit.req.param('id') ?? '';
  const round = (await listRounds(services.db)).find((one) => one.id === id);
  if (!round) return visit.notFound();
  const [documents, { found }] = await Promise.all([
    listDocuments(services.db),
    listRecommendations(services.db, { round: id }),
  ]);
  const names = await readNames(services.db, found);
  return answer(
    visit,
    { title: names.rounds.get(id)?.[language] ?? id, path: roundPath(language, id) },
    <RoundPage
      round={round}
      documents={documents.filter((document) => document.round === id)}
      recommendations={found}
      names={names}
      language={language}
    />,
  );
}

/** `/de/monitoring/zeitleiste` */
export async function timelinePage(visit: Visit): Promise<Response> {
  const { services, language } = visit.var;
  const [rounds, names] = await Promise.all([listRounds(services.db), readNames(services.db, [])]);
  return answer(
    visit,
    { title: words(language)('view.zeitleiste'), path: monitoringPath(language, 'zeitleiste') },
    <TimelinePage rounds={rounds} names={names} language={language} />,
  );
}

/** `/de/monitoring/fristen` */
export async function deadlinesPage(visit: Visit): Promise<Response> {
  const { services, language } = visit.var;
  const [rounds, { found }, names] = await Promise.all([
    listRounds(services.db),
    listRecommendations(services.db, {}),
    readNames(services.db, []),
  ]);
  return answer(
    visit,
    { title: words(language)('view.fristen'), path: monitoringPath(language, 'fristen') },
    <DeadlinesPage
      deadlines={deadlinesOf(rounds, found)}
      today={todayOf(services.clock())}
      names={names}
      language={language}
    />,
  );
}
