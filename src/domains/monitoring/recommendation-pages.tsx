import { EvidenceLinks, linksOf } from '../../core/evidence/index.ts';
import type { Visit } from '../../platform/domain.ts';
import { answer } from './answer.tsx';
import { filterOf, queryOf } from './filter.ts';
import { isKey } from './monitoring.ts';
import { readNames } from './names.ts';
import { monitoringPath, recommendationPath } from './paths.ts';
import { findChain, findRecommendations, listRecommendations } from './recommendations.ts';
import { listBodies, listRounds } from './rounds.ts';
import { RecommendationPage } from './views/recommendation-page.tsx';
import { textIn } from './views/recommendation-text.tsx';
import { RecommendationsPage } from './views/recommendations-page.tsx';
import { words } from './words.ts';

const pageSize = 25;
/** Bounds the offset that the database is asked for. */
const maximumPage = 1000;

/** `/de/monitoring/empfehlungen` */
export async function recommendationsPage(visit: Visit): Promise<Response> {
  const { services, language } = visit.var;
  const { seite, ...query } = visit.req.queries();
  const filter = filterOf(query);
  const number = pageNumber(seite);
  if (!filter || number === null) return visit.notFound();
  const [{ total, found }, bodies, rounds] = await Promise.all([
    listRecommendations(services.db, filter, { limit: pageSize, offset: (number - 1) * pageSize }),
    listBodies(services.db),
    listRounds(services.db),
  ]);
  if (found.length === 0 && number > 1) return visit.notFound();
  const names = await readNames(services.db, found);
  const path = monitoringPath(language, 'empfehlungen');
  return answer(
    visit,
    {
      title: words(language)('view.empfehlungen'),
      path,
      robots: queryOf(filter) === '' && number === 1 ? undefined : 'noindex',
    },
    <RecommendationsPage
      filter={filter}
      total={total}
      found={found}
      page={number}
      pages={Math.ceil(total / pageSize)}
      bodies={bodies}
      rounds={rounds}
      names={names}
      language={language}
    />,
  );
}

/** `/de/monitoring/empfehlungen/greta-2-bedenkfrist` */
export async function recommendationPage(visit: Visit): Promise<Response> {
  const { services, language } = visit.var;
  const id = visit.req.param('id') ?? '';
  const [one] = isKey(id) ? await findRecommendations(services.db, [id]) : [];
  if (!one) return visit.notFound();
  const [chain, names, links] = await Promise.all([
    findChain(services.db, id),
    readNames(services.db, [one]),
    linksOf(services.db, { kind: 'recommendation', id }, language),
  ]);
  const { text } = textIn(one, language);
  const title = text.length > 90 ? `${text.slice(0, 89).trimEnd()}…` : text;
  return answer(
    visit,
    { title, path: recommendationPath(language, id), below: 'empfehlungen' },
    <>
      <RecommendationPage one={one} chain={chain} names={names} language={language} />
      <EvidenceLinks links={links} language={language} />
    </>,
  );
}

function pageNumber(typed: readonly string[] | undefined): number | null {
  if (typed === undefined) return 1;
  const [text = ''] = typed;
  const number = typed.length === 1 && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
  return number !== null && number <= maximumPage ? number : null;
}
