import type { Round } from './monitoring.ts';
import {
  type ArticleReference,
  articleKey,
  compareArticles,
  type Recommendation,
} from './recommendation.ts';

/** Articles of an instrument down, rounds across. */
export type Matrix = {
  readonly rounds: readonly Round[];
  readonly rows: readonly MatrixRow[];
};

/** cells: one for each round, in their order. */
export type MatrixRow = {
  /** null: recommendations that belong to no article. */
  readonly article: ArticleReference | null;
  readonly cells: readonly (readonly Recommendation[])[];
};

/**
 * The recommendations on an instrument: those that name an article of it, and of its bodies those that name none. Rounds
 * in which there is no recommendation are left out.
 */
export function matrixOf(
  law: string,
  bodies: readonly string[],
  rounds: readonly Round[],
  recommendations: readonly Recommendation[],
): Matrix {
  const own = recommendations.filter(
    ({ articles, body, round }) =>
      round !== null &&
      (articles.some((one) => one.law === law) || (articles.length === 0 && bodies.includes(body))),
  );
  const shown = rounds.filter(({ id }) => own.some(({ round }) => round === id));
  const articles = new Map(
    own
      .flatMap((one) => one.articles.filter((article) => article.law === law))
      .map((one) => [articleKey(one), one]),
  );
  const rowOf = (article: ArticleReference | null): MatrixRow => ({
    article,
    cells: shown.map(({ id }) => own.filter((one) => one.round === id && belongsTo(one, article))),
  });
  const rows = [...articles.values()].sort(compareArticles).map(rowOf);
  const without = rowOf(null);
  return {
    rounds: shown,
    rows: without.cells.some((cell) => cell.length > 0) ? [...rows, without] : rows,
  };
}

function belongsTo({ articles }: Recommendation, article: ArticleReference | null): boolean {
  if (article === null) return articles.length === 0;
  return articles.some((one) => articleKey(one) === articleKey(article));
}
