import type { Kysely } from 'kysely';
import type { Language } from '../../platform/i18n/index.ts';
import { deadlinesOf, deadlineText } from './deadline.ts';
import type { Sourced, Texts } from './monitoring.ts';
import { recommendationPath, roundPath } from './paths.ts';
import { listRecommendations } from './recommendations.ts';
import { listBodies, listRounds } from './rounds.ts';

/** A day by which Germany has to report or to act, as others show it. */
export type ReportingDate = Sourced & {
  /** Stays, for calendars. */
  readonly id: string;
  /** ISO 8601, as exact as it is known. */
  readonly on: string;
  readonly title: Texts;
  /** "GRETA", and its id. */
  readonly body: { readonly id: string; readonly short: Texts };
  /** Of the round or recommendation. */
  readonly path: Readonly<Record<Language, string>>;
};

/** Every deadline of rounds and recommendations, earliest first. */
export async function listReportingDates(db: Kysely<unknown>): Promise<readonly ReportingDate[]> {
  const [bodies, rounds, { found }] = await Promise.all([
    listBodies(db),
    listRounds(db),
    listRecommendations(db, {}),
  ]);
  const shorts = new Map(bodies.map(({ id, short }) => [id, short]));
  return deadlinesOf(rounds, found).map((deadline) => {
    const { id, on, body, what, verified, source, sourceUrl } = deadline;
    const pathIn = (language: Language) =>
      what.kind === 'round'
        ? roundPath(language, what.round.id)
        : recommendationPath(language, what.recommendation.id);
    return {
      id,
      on,
      title: { de: deadlineText(deadline, 'de'), en: deadlineText(deadline, 'en') },
      body: { id: body, short: shorts.get(body) ?? { de: body, en: body } },
      path: { de: pathIn('de'), en: pathIn('en') },
      verified,
      source,
      sourceUrl,
    };
  });
}
