import type { Language } from '../../../../../platform/i18n/index.ts';
import { EmptyState, LinkRow } from '../../../../../platform/ui/index.ts';
import { dossierPath } from '../../dossier.ts';
import { words } from '../../words.ts';
import {
  type DeadlineKind,
  deadlineKinds,
  deadlinesPath,
  kindQuery,
  type Radar,
} from '../deadline.ts';
import { DeadlineList } from './deadline-list.tsx';

type RadarPageProps = Radar & {
  /** null: every kind. */
  readonly kind: DeadlineKind | null;
  /** Everything that the page lists without a filter. */
  readonly all: Radar;
  /** ISO 8601. */
  readonly today: string;
  readonly language: Language;
};

/** What is ahead, and what has passed within a year; also for a calendar. */
export function RadarPage({ ahead, passed, all, kind, today, language }: RadarPageProps) {
  const say = words(language);
  const path = deadlinesPath(language);
  const query = kindQuery(kind);
  return (
    <>
      <h1>{say('radar.name')}</h1>
      <p class="lead measure">{say('radar.lead')}</p>
      <LinkRow
        name={say('radar.filter')}
        links={[null, ...deadlineKinds].map((one) => ({
          href: path + kindQuery(one),
          label: say('radar.count', {
            kind: one === null ? say('radar.all') : say(`deadline.${one}`),
            n: [...all.ahead, ...all.passed].filter((each) => one === null || each.kind === one)
              .length,
          }),
          current: one === kind,
        }))}
      />
      <LinkRow
        name={say('export')}
        links={[
          { href: `${path}.ics${query}`, label: say('radar.calendar'), type: 'text/calendar' },
          {
            href: `${path}/feed.xml${query}`,
            label: say('feed'),
            type: 'application/atom+xml',
          },
        ]}
      />
      <section class="section" aria-labelledby="bevor">
        <h2 id="bevor">{say('radar.ahead')}</h2>
        {ahead.length === 0 ? (
          <NothingAhead kind={kind} elsewhere={all.ahead.length} language={language} />
        ) : (
          <DeadlineList deadlines={ahead} today={today} language={language} />
        )}
      </section>
      {passed.length > 0 && (
        <section class="section" aria-labelledby="verstrichen">
          <h2 id="verstrichen">{say('radar.passed')}</h2>
          <p class="measure">{say('radar.passed.meaning')}</p>
          <DeadlineList deadlines={passed} today={today} language={language} />
        </section>
      )}
    </>
  );
}

type NothingAheadProps = Pick<RadarPageProps, 'kind' | 'language'> & {
  /** How many of other kinds are ahead. */
  readonly elsewhere: number;
};

/** Says why the list is empty, and where to look instead. */
function NothingAhead({ kind, elsewhere, language }: NothingAheadProps) {
  const say = words(language);
  return (
    <EmptyState
      title={say(kind === null ? 'radar.ahead.none' : 'radar.ahead.none.kind')}
      links={[
        ...(elsewhere > 0
          ? [{ href: deadlinesPath(language), label: say('radar.ahead.all', { n: elsewhere }) }]
          : []),
        { href: dossierPath(language), label: say('radar.ahead.dossiers') },
        { href: `/${language}/monitoring/fristen`, label: say('radar.ahead.monitoring') },
      ]}
    >
      <p>{say('radar.ahead.next')}</p>
    </EmptyState>
  );
}
