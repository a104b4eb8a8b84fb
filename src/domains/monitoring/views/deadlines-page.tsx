import { sourceIn } from '../../../core/evidence/index.ts';
import { formatPartialDate, type Language } from '../../../platform/i18n/index.ts';
import { EmptyState, SourceName, Unverified } from '../../../platform/ui/index.ts';
import { type Deadline, deadlineTitle, isAhead } from '../deadline.ts';
import type { Names } from '../name.ts';
import { monitoringPath, recommendationPath, roundPath } from '../paths.ts';
import { words } from '../words.ts';

type DeadlinesPageProps = {
  /** Earliest first. */
  readonly deadlines: readonly Deadline[];
  /** ISO 8601. */
  readonly today: string;
  readonly names: Names;
  readonly language: Language;
};

/** What is ahead, and what has passed; also for a calendar. */
export function DeadlinesPage({ deadlines, today, names, language }: DeadlinesPageProps) {
  const say = words(language);
  const ahead = deadlines.filter((one) => isAhead(one, today));
  const passed = deadlines.filter((one) => !isAhead(one, today)).reverse();
  return (
    <>
      <h1>{say('view.fristen')}</h1>
      <p class="measure">{say('deadlines.intro')}</p>
      <p>
        <a href={`${monitoringPath(language, 'fristen')}.ics`} type="text/calendar">
          {say('deadlines.calendar')}
        </a>
      </p>
      <section class="section">
        <h2>{say('deadlines.ahead')}</h2>
        {ahead.length === 0 ? (
          <EmptyState
            title={say('deadlines.none')}
            links={[
              { href: monitoringPath(language, 'zeitleiste'), label: say('view.zeitleiste') },
            ]}
          />
        ) : (
          <DeadlineList deadlines={ahead} names={names} language={language} />
        )}
      </section>
      {passed.length > 0 && (
        <section class="section">
          <h2>{say('deadlines.passed')}</h2>
          <p class="measure">{say('deadlines.passed.meaning')}</p>
          <DeadlineList deadlines={passed} names={names} language={language} />
        </section>
      )}
    </>
  );
}

function DeadlineList({
  deadlines,
  names,
  language,
}: Pick<DeadlinesPageProps, 'deadlines' | 'names' | 'language'>) {
  return (
    <ol class="milestones">
      {deadlines.map((deadline) => (
        <li>
          <time datetime={deadline.on}>{formatPartialDate(deadline.on, language)}</time>
          <div>
            <a
              href={
                deadline.what.kind === 'round'
                  ? roundPath(language, deadline.what.round.id)
                  : recommendationPath(language, deadline.what.recommendation.id)
              }
            >
              {deadlineTitle(deadline, names, language)}
            </a>
            <Unverified sourced={deadline} language={language} />
            <p class="quiet small">
              <SourceName sourced={sourceIn(deadline, language)} />
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
