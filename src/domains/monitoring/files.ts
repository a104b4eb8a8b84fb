import { todayOf } from '../../platform/clock/index.ts';
import type { Visit } from '../../platform/domain.ts';
import { contentDisposition } from '../../platform/files/index.ts';
import { feedAnswer } from '../../platform/http/feed.ts';
import { makePdf } from '../../platform/pdf/index.ts';
import { deadlinesOf, isAhead } from './deadline.ts';
import { deadlinesAsCalendar } from './export/calendar.ts';
import { recommendationsAsCsv } from './export/csv.ts';
import { exportItem } from './export/item.ts';
import { recommendationsAsPdf } from './export/pdf.ts';
import { filterOf, queryOf } from './filter.ts';
import { readNames } from './names.ts';
import { monitoringPath, recommendationPath } from './paths.ts';
import { listChanges, listRecommendations } from './recommendations.ts';
import { listRounds } from './rounds.ts';
import { placeOf } from './views/recommendation-item.tsx';
import { textIn } from './views/recommendation-text.tsx';
import { words } from './words.ts';

/** A PDF of more is nothing that anybody prints. */
const mostPrinted = 500;
const feedLength = 50;

/** The list as a page shows it, without its parts. */
export async function recommendationsFile(
  visit: Visit,
  form: 'csv' | 'json' | 'pdf',
): Promise<Response> {
  const { services, language, frame } = visit.var;
  const filter = filterOf(visit.req.queries());
  if (!filter) return visit.notFound();
  const page = form === 'pdf' ? { limit: mostPrinted, offset: 0 } : undefined;
  const { found } = await listRecommendations(services.db, filter, page);
  const names = await readNames(services.db, found);
  if (form === 'pdf') {
    const query = queryOf(filter);
    const url = `${frame.origin}${monitoringPath(language, 'empfehlungen')}${query}`;
    const printed = {
      names,
      language,
      url,
      query: query ? decodeURIComponent(query.slice(1)) : null,
    };
    return file(await makePdf(recommendationsAsPdf(found, printed)), form);
  }
  const items = found.map((one) => exportItem(one, names, frame.origin));
  return form === 'csv'
    ? file(recommendationsAsCsv(items), form)
    : file(`${JSON.stringify({ recommendations: items }, null, 2)}\n`, form);
}

/** What is ahead, for a calendar that asks again by itself. */
export async function deadlinesCalendar(visit: Visit): Promise<Response> {
  const { services, language, frame } = visit.var;
  const [rounds, { found }, names] = await Promise.all([
    listRounds(services.db),
    listRecommendations(services.db, {}),
    readNames(services.db, []),
  ]);
  const today = todayOf(services.clock());
  const ahead = deadlinesOf(rounds, found).filter((one) => isAhead(one, today));
  const host = new URL(frame.origin).hostname;
  return file(deadlinesAsCalendar(ahead, { names, language, host, now: services.clock() }), 'ics');
}

/** The recommendations that were entered or changed last. */
export async function changesFeed(visit: Visit): Promise<Response> {
  const { services, language, frame } = visit.var;
  const say = words(language);
  const changes = await listChanges(services.db, feedLength);
  const names = await readNames(services.db, []);
  return feedAnswer(
    visit,
    {
      path: monitoringPath(language),
      title: (network) => say('feed.title', { network }),
      subtitle: say('feed.subtitle'),
    },
    changes.map(({ recommendation, updated }) => {
      const shown = textIn(recommendation, language);
      return {
        id: `${frame.origin}${recommendationPath('de', recommendation.id)}`,
        url: frame.origin + recommendationPath(language, recommendation.id),
        title: shown.text.length > 120 ? `${shown.text.slice(0, 119).trimEnd()}…` : shown.text,
        ...(shown.lang === language ? {} : { language: shown.lang }),
        date: updated.slice(0, 10),
        updated,
        terms: recommendation.topics,
        summary: placeOf(recommendation, names, language),
      };
    }),
  );
}

const contentTypes = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
  ics: 'text/calendar; charset=utf-8',
} as const;

function file(body: string | Buffer, form: 'csv' | 'json' | 'pdf' | 'ics'): Response {
  const name = form === 'ics' ? 'fristen.ics' : `empfehlungen.${form}`;
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'Content-Type': contentTypes[form],
      'Content-Disposition': contentDisposition(name),
    },
  });
}
