import { todayOf } from '../../../../platform/clock/index.ts';
import type { Visit } from '../../../../platform/domain.ts';
import { contentDisposition } from '../../../../platform/files/index.ts';
import { feedAnswer } from '../../../../platform/http/feed.ts';
import { isOneOf, readFilter } from '../../../../platform/http/filter.ts';
import { page } from '../../../../platform/http/page.tsx';
import { words } from '../words.ts';
import { type Told, tellNow } from './calendar-event.ts';
import {
  type Deadline,
  type DeadlineKind,
  deadlineKinds,
  deadlinesPath,
  kindQuery,
  radarOf,
} from './deadline.ts';
import { deadlinesAsCalendar } from './export/calendar.ts';
import { feedEntries } from './export/feed.ts';
import { listTold } from './noted-events.ts';
import { listDeadlines } from './radar.ts';
import { RadarPage } from './views/radar-page.tsx';

/** `/de/fristen?art=report` */
export async function radarPage(visit: Visit): Promise<Response> {
  const { services, language } = visit.var;
  const kind = kindOf(visit);
  if (kind === undefined) return visit.notFound();
  const say = words(language);
  const path = deadlinesPath(language) + kindQuery(kind);
  const today = todayOf(services.clock());
  const deadlines = await listDeadlines(services.db);
  return page(
    visit,
    {
      title: say('radar.name'),
      description: say('radar.lead'),
      crumbs: [{ label: say('radar.name'), href: null }],
      styles: ['dossiers.css'],
      canonical: path,
      alternates: [
        {
          type: 'application/atom+xml',
          href: `${deadlinesPath(language)}/feed.xml`,
          title: say('radar.feed.subtitle'),
        },
        {
          type: 'text/calendar',
          href: `${deadlinesPath(language)}.ics`,
          title: say('radar.calendar'),
        },
      ],
    },
    <RadarPage
      {...radarOf(deadlines.filter(ofKind(kind)), today)}
      all={radarOf(deadlines, today)}
      kind={kind}
      today={today}
      language={language}
    />,
  );
}

/** For programs that ask again by themselves: what is ahead, what has passed within a year, and what was called off. */
export async function calendarFile(visit: Visit): Promise<Response> {
  const { services, language, frame } = visit.var;
  const kind = kindOf(visit);
  if (kind === undefined) return visit.notFound();
  const now = services.clock();
  const { deadlines, told } = await toldOf(visit, kind);
  const text = deadlinesAsCalendar(deadlines, told, {
    language,
    origin: frame.origin,
    network: frame.site.network.name,
    now,
  });
  return new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': contentDisposition('fristen.ics'),
    },
  });
}

/** `/de/fristen/feed.xml` */
export async function radarFeed(visit: Visit): Promise<Response> {
  const { services, language, frame } = visit.var;
  const kind = kindOf(visit);
  if (kind === undefined) return visit.notFound();
  const { deadlines, told } = await toldOf(visit, kind);
  const say = words(language);
  return feedAnswer(
    visit,
    {
      path: deadlinesPath(language),
      query: kindQuery(kind),
      title: (network) => say('radar.feed.title', { network }),
      subtitle: say('radar.feed.subtitle'),
    },
    feedEntries(deadlines, told, { language, origin: frame.origin, now: services.clock() }),
  );
}

/** null: every kind; undefined: the address asks for what there is not. */
function kindOf(visit: Visit): DeadlineKind | null | undefined {
  const fields = { kind: { name: 'art', takes: isOneOf(deadlineKinds) } };
  const filter = readFilter(visit.req.queries(), fields);
  return filter ? ((filter.kind as DeadlineKind | undefined) ?? null) : undefined;
}

function ofKind(kind: DeadlineKind | null): (one: Pick<Deadline, 'kind'>) => boolean {
  return (one) => kind === null || one.kind === kind;
}

/** Deadlines of the radar, and what calendars and feeds are told of all of them. */
async function toldOf(
  visit: Visit,
  kind: DeadlineKind | null,
): Promise<{ readonly deadlines: readonly Deadline[]; readonly told: readonly Told[] }> {
  const { db, clock } = visit.var.services;
  const now = clock();
  const all = await listDeadlines(db);
  const { ahead, passed } = radarOf(all, todayOf(now));
  return {
    deadlines: [...ahead, ...passed].filter(ofKind(kind)),
    told: tellNow(await listTold(db), all, now).filter(ofKind(kind)),
  };
}
