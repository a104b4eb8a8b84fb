import { isDeepStrictEqual } from 'node:util';
import type { Kysely } from 'kysely';
import { thingOfKey } from '../../../core/desk/index.ts';
import type { Temporal } from '../../../platform/clock/index.ts';
import type { Ending } from '../../../platform/files/import/index.ts';
import { type Document, type Round, speaksIn } from '../monitoring.ts';
import { unknownArticles } from '../named-articles.ts';
import { articleKey, type Recommendation } from '../recommendation.ts';
import { findRecommendations } from '../recommendations.ts';
import { listBodies, listDocuments, listRounds } from '../rounds.ts';
import { writeRecommendation } from '../stored-monitoring.ts';
import type { Finding, RecommendationRow } from './row.ts';

/** What rows may refer to. */
export type Known = {
  readonly bodies: ReadonlySet<string>;
  readonly rounds: ReadonlyMap<string, Round>;
  /** By symbol in small letters. */
  readonly documents: ReadonlyMap<string, Pick<Document, 'id' | 'round'>>;
};

export async function readKnown(db: Kysely<unknown>): Promise<Known> {
  const [bodies, rounds, documents] = await Promise.all([
    listBodies(db),
    listRounds(db),
    listDocuments(db),
  ]);
  return {
    bodies: new Set(bodies.map(({ id }) => id)),
    rounds: new Map(rounds.map((round) => [round.id, round])),
    documents: new Map(
      documents.flatMap(({ id, round, symbol }) =>
        symbol ? [[symbol.toLowerCase(), { id, round }] as const] : [],
      ),
    ),
  };
}

export type RowEnding = { readonly ending: Ending; readonly findings: readonly Finding[] };

/**
 * Stores one row. One that is there already and was entered or edited here is left as it is: the desk decides about a
 * difference, and the report tells it.
 */
export async function storeRow(
  db: Kysely<unknown>,
  row: RecommendationRow,
  known: Known,
  at: Temporal.Instant,
): Promise<RowEnding> {
  const refusal = await refusalOf(db, row, known);
  if (refusal) return { ending: 'refused', findings: [refusal] };
  const { symbol, ...rest } = row;
  const document = known.documents.get(symbol?.toLowerCase() ?? '') ?? null;
  const findings: Finding[] =
    symbol !== null && document === null
      ? [
          {
            field: 'symbol',
            reason: `"${symbol.slice(0, 60)}" is no document here; taken without it`,
          },
        ]
      : [];
  const [held] = await findRecommendations(db, [row.id]);
  const one: Recommendation = {
    ...rest,
    round: rest.round ?? document?.round ?? null,
    document: document?.id ?? null,
    assessments: held?.assessments ?? [],
  };
  if (!held) {
    // Nothing is public under a key that the desk knows: it was withdrawn there.
    if (await thingOfKey(db, 'recommendation', row.id))
      return {
        ending: 'refused',
        findings: [{ field: 'id', reason: 'was withdrawn at the desk' }],
      };
    await writeRecommendation(db, one, at);
    return { ending: 'new', findings };
  }
  if (isSame(held, one)) return { ending: 'unchanged', findings };
  const reason = 'is here already with other content; the desk decides which holds';
  return { ending: 'refused', findings: [{ field: 'id', reason }] };
}

async function refusalOf(
  db: Kysely<unknown>,
  { body, round, repeats, articles }: RecommendationRow,
  known: Known,
): Promise<Finding | null> {
  if (!known.bodies.has(body))
    return { field: 'body', reason: `"${body.slice(0, 60)}" is no body here` };
  const place = known.rounds.get(round ?? '');
  if (round !== null && !(place && speaksIn(body, place)))
    return { field: 'round', reason: `"${round.slice(0, 60)}" is no round of this body here` };
  const [unknown] =
    articles.length === 0 ? [] : await unknownArticles(db, articles.map(articleKey));
  if (unknown !== undefined)
    return { field: 'articles', reason: `"${unknown}" is no article here` };
  if (repeats !== null && (await findRecommendations(db, [repeats])).length === 0)
    return { field: 'repeats', reason: `"${repeats.slice(0, 60)}" is no recommendation here` };
  return null;
}

/** An import tells no words of the State's reply. */
function isSame(held: Recommendation, one: Recommendation): boolean {
  const comparable = ({ response, articles, ...rest }: Recommendation) => ({
    ...rest,
    response: response?.kind ?? null,
    articles: articles.map(articleKey).sort(),
  });
  return isDeepStrictEqual(comparable(held), comparable(one));
}
