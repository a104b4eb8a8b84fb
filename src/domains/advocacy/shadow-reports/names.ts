import type { Kysely } from 'kysely';
import { endText, findEnds } from '../../../core/evidence/index.ts';
import type { FoundEnd } from '../../../platform/domain.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { listBodies, listRounds } from '../../monitoring/index.ts';
import type { Call, Question } from './call.ts';

/** A body, or one of its rounds, to which a report may go. */
export type ReportPlace = {
  /** "greta", "greta/greta-3". */
  readonly value: string;
  /** "GRETA", "GRETA: Dritte Evaluationsrunde". */
  readonly label: string;
  /** Ids of the laws over which the body watches. */
  readonly instruments: readonly string[];
};

/** Every body, each with its rounds, the newest first. */
export async function listPlaces(
  db: Kysely<unknown>,
  language: Language,
): Promise<readonly ReportPlace[]> {
  const rounds = await listRounds(db);
  return (await listBodies(db)).flatMap(({ id, short, instruments }) => [
    ...rounds
      .filter(({ body }) => body === id)
      .reverse()
      .map((round) => ({
        value: `${id}/${round.id}`,
        label: `${short[language]}: ${round.title[language]}`,
        instruments,
      })),
    { value: id, label: short[language], instruments },
  ]);
}

/** What articles are called and say, by "cets-197/13"; those that are gone are left out. */
export async function findArticleNames(
  db: Kysely<unknown>,
  questions: readonly Pick<Question, 'article'>[],
  language: Language,
): Promise<ReadonlyMap<string, FoundEnd>> {
  const names = questions.map(({ article }) => ({ kind: 'article', id: article }));
  const found = await findEnds(db, names, language);
  return new Map(
    names.flatMap((name) => {
      const end = found.get(endText(name));
      return end ? [[name.id, end] as const] : [];
    }),
  );
}

/** The heading of a question: "Art. 13 CETS 197: Erholungs- und Bedenkzeit", or its key where the article is gone. */
export function articleTitle(
  { article }: Pick<Question, 'article'>,
  names: ReadonlyMap<string, Pick<FoundEnd, 'title'>>,
): string {
  return names.get(article)?.title ?? article;
}

/** "GRETA: Dritte Evaluationsrunde"; the keys where they are gone. */
export function placeLabel(
  { body, round }: Pick<Call, 'body' | 'round'>,
  places: readonly ReportPlace[],
): string {
  const key = round === null ? body : `${body}/${round}`;
  return places.find(({ value }) => value === key)?.label ?? key;
}
