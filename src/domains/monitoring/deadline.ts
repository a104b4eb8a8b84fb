import { type Language, lastDay } from '../../platform/i18n/index.ts';
import type { Round, Sourced } from './monitoring.ts';
import type { Names } from './name.ts';
import type { Recommendation } from './recommendation.ts';
import { topicsText } from './topics-text.ts';
import { words } from './words.ts';

/** A day by which Germany has to report or to act. */
export type Deadline = Sourced & {
  /** Stays, for calendars. */
  readonly id: string;
  /** ISO 8601, as exact as it is known. */
  readonly on: string;
  readonly body: string;
  readonly what:
    | {
        readonly kind: 'round';
        readonly round: Round;
        readonly note: Readonly<Record<Language, string>> | null;
      }
    | { readonly kind: 'recommendation'; readonly recommendation: Recommendation };
};

/** Every deadline of rounds and recommendations, earliest first. */
export function deadlinesOf(
  rounds: readonly Round[],
  recommendations: readonly Recommendation[],
): readonly Deadline[] {
  const ofRounds = rounds.flatMap((round) =>
    round.milestones
      .filter(({ kind }) => kind === 'due')
      .map(
        ({ on, note, verified, source, sourceUrl }): Deadline => ({
          id: `${round.id}-${on}`,
          on,
          body: round.body,
          what: { kind: 'round', round, note },
          verified,
          source,
          sourceUrl,
        }),
      ),
  );
  const ofRecommendations = recommendations.flatMap((recommendation): readonly Deadline[] => {
    const { id, body, nextReportOn, verified, source, sourceUrl } = recommendation;
    if (nextReportOn === null) return [];
    const what = { kind: 'recommendation', recommendation } as const;
    return [{ id, on: nextReportOn, body, what, verified, source, sourceUrl }];
  });
  return [...ofRounds, ...ofRecommendations].sort((a, b) =>
    lastDay(a.on) < lastDay(b.on) ? -1 : 1,
  );
}

/** Whether it has not passed on a day, ISO 8601. */
export function isAhead({ on }: Deadline, today: string): boolean {
  return lastDay(on) >= today;
}

/** "Umsetzung der Richtlinie (EU) 2024/1712: Umsetzung in deutsches Recht". */
export function deadlineText({ what }: Deadline, language: Language): string {
  if (what.kind === 'recommendation')
    return words(language)('deadline.report', {
      what: topicsText(what.recommendation, language),
    });
  const { round, note } = what;
  return note ? `${round.title[language]}: ${note[language]}` : round.title[language];
}

/** The body's name before it. */
export function deadlineTitle(
  deadline: Deadline,
  names: Pick<Names, 'bodies'>,
  language: Language,
): string {
  const body = names.bodies.get(deadline.body)?.[language] ?? deadline.body;
  return `${body}: ${deadlineText(deadline, language)}`;
}
