import type { Kysely } from 'kysely';
import { findArticles } from '../norms/index.ts';
import type { Names } from './name.ts';
import { articleKey, type Recommendation } from './recommendation.ts';
import { listBodies, listDocuments, listRounds } from './rounds.ts';

/** The names of everything that `recommendations` refer to. */
export async function readNames(
  db: Kysely<unknown>,
  recommendations: readonly Pick<Recommendation, 'articles'>[],
): Promise<Names> {
  const references = new Map(
    recommendations.flatMap(({ articles }) => articles.map((one) => [articleKey(one), one])),
  );
  const [bodies, rounds, documents, articles] = await Promise.all([
    listBodies(db),
    listRounds(db),
    listDocuments(db),
    findArticles(db, [...references.values()]),
  ]);
  const shorts = new Map(bodies.map(({ id, short }) => [id, short]));
  return {
    bodies: shorts,
    rounds: new Map(
      rounds.map(({ id, body, title }) => [
        id,
        {
          de: `${shorts.get(body)?.de ?? body}, ${title.de}`,
          en: `${shorts.get(body)?.en ?? body}, ${title.en}`,
        },
      ]),
    ),
    documents: new Map(documents.map((document) => [document.id, document])),
    articles: new Map(articles.map((article) => [articleKey(article), article])),
  };
}
