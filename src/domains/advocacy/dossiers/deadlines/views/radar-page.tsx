import type { Language } from '../../../../../platform/i18n/index.ts';
import { EmptyState, LinkRow } from '../../../../../platform/ui/index.ts';
import { words } from '../../words.ts';
import {
  type Deadline,
  type DeadlineKind,
  deadlineKinds,
  deadlinesPath,
  kindQuery,
} from '../deadline.ts';
import { DeadlineList } from './deadline-list.tsx';

type RadarPageProps = {
  /** Earliest first. */
  readonly ahead: readonly Deadline[];
  /** Latest first. */
  readonly passed: readonly Deadline[];
  /** null: every kind. */
  readonly kind: DeadlineKind | null;
  /** ISO 8601. */
  readonly today: string;
  readonly language: Language;
};

/** What is ahead, and what has passed within a year; also for a calendar. */
export function RadarPage({ ahead, passed, kind, today, language }: RadarPageProps) {
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
          label: one === null ? say('radar.all') : say(`deadline.${one}`),
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
          <EmptyState title={say('radar.ahead.none')} />
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
