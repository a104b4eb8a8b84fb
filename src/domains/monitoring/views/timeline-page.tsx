import { firstDay, formatPartialDate, type Language } from '../../../platform/i18n/index.ts';
import type { Milestone, Round } from '../monitoring.ts';
import type { Names } from '../name.ts';
import { roundPath } from '../paths.ts';
import { words } from '../words.ts';
import { MilestoneText } from './milestones.tsx';

type TimelinePageProps = {
  readonly rounds: readonly Round[];
  readonly names: Names;
  readonly language: Language;
};

/** What happened in all rounds, newest year first. */
export function TimelinePage({ rounds, names, language }: TimelinePageProps) {
  const say = words(language);
  return (
    <>
      <h1>{say('view.zeitleiste')}</h1>
      {yearsOf(rounds).map(({ year, events }) => (
        <section class="section" aria-labelledby={`jahr-${year}`}>
          <h2 id={`jahr-${year}`}>{year}</h2>
          <ol class="milestones">
            {events.map(({ round, milestone }) => (
              <li>
                <time datetime={milestone.on}>{formatPartialDate(milestone.on, language)}</time>
                <div>
                  <p>
                    <a href={roundPath(language, round.id)}>
                      {names.rounds.get(round.id)?.[language]}
                    </a>
                  </p>
                  <MilestoneText milestone={milestone} language={language} />
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

type Event = { readonly round: Round; readonly milestone: Milestone };

function yearsOf(rounds: readonly Round[]): { year: string; events: Event[] }[] {
  const events = rounds
    .flatMap((round) => round.milestones.map((milestone): Event => ({ round, milestone })))
    .sort((a, b) => (firstDay(a.milestone.on) > firstDay(b.milestone.on) ? -1 : 1));
  const years = [...new Set(events.map(({ milestone }) => milestone.on.slice(0, 4)))];
  return years.map((year) => ({
    year,
    events: events.filter(({ milestone }) => milestone.on.startsWith(year)),
  }));
}
