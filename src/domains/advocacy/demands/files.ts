import { todayOf } from '../../../platform/clock/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import { contentDisposition } from '../../../platform/files/index.ts';
import { feedAnswer } from '../../../platform/http/feed.ts';
import { readFilter } from '../../../platform/http/filter.ts';
import { formatPartialDate, type Language } from '../../../platform/i18n/index.ts';
import { newestState } from './demand.ts';
import { type HeldDemand, listChanges, listDemands } from './demands.ts';
import { demandsAsCsv } from './export/csv.ts';
import { exportItem } from './export/item.ts';
import { filterFields, matches } from './filter.ts';
import { demandPath } from './paths.ts';
import { words } from './words.ts';

const feedLength = 50;

/** The list as a page shows it. */
export async function demandsFile(visit: Visit, form: 'csv' | 'json'): Promise<Response> {
  const { services, frame } = visit.var;
  const filter = readFilter(visit.req.queries(), filterFields);
  if (!filter) return visit.notFound();
  const today = todayOf(services.clock());
  const items = (await listDemands(services.db, filter.text ?? null))
    .filter((one) => matches(one, filter))
    .map((one) => exportItem(one, frame.origin, today));
  const body =
    form === 'csv' ? demandsAsCsv(items) : `${JSON.stringify({ demands: items }, null, 2)}\n`;
  return new Response(body, {
    headers: {
      'Content-Type': contentTypes[form],
      'Content-Disposition': contentDisposition(`forderungen.${form}`),
    },
  });
}

/** The demands that were entered or changed last. */
export async function changesFeed(visit: Visit): Promise<Response> {
  const { services, language, frame } = visit.var;
  const say = words(language);
  const changes = await listChanges(services.db, feedLength);
  return feedAnswer(
    visit,
    {
      path: demandPath(language),
      title: (network) => say('feed.title', { network }),
      subtitle: say('feed.subtitle'),
    },
    changes.map((one) => ({
      id: frame.origin + demandPath('de', one.slug),
      url: frame.origin + demandPath(language, one.slug),
      title: one.title[language],
      date: one.updated.slice(0, 10),
      updated: one.updated,
      terms: one.topics,
      summary: summaryOf(one, language),
    })),
  );
}

const contentTypes = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
} as const;

function summaryOf(one: HeldDemand, language: Language): string {
  const say = words(language);
  const newest = newestState(one);
  if (!newest) return say('end.unknown');
  const state = say('end.state', {
    state: say(`state.${newest.state}`),
    on: formatPartialDate(newest.on, language),
  });
  return `${state} ${newest.reason[language]}`.trim();
}
