import type { Kysely } from 'kysely';
import { listOf } from '../../../core/desk/index.ts';
import type { CheckedDraft, Problem } from '../../../platform/editable.ts';
import { speaksIn } from '../monitoring.ts';
import { unknownArticles } from '../named-articles.ts';
import { articleKey, parseArticle, type Recommendation } from '../recommendation.ts';
import { findChain, findRecommendations } from '../recommendations.ts';
import { listDocuments, listRounds } from '../rounds.ts';
import { words } from '../words.ts';
import { recommendationOf } from './content.ts';
import { keyProblems } from './problems.ts';

/** What the fields of a recommendation cannot tell alone. */
export async function recommendationProblems(
  db: Kysely<unknown>,
  draft: CheckedDraft,
): Promise<readonly Problem[]> {
  const one = recommendationOf(draft.content);
  const known = await findRecommendations(db, [one.id]);
  return [
    ...keyProblems(draft, one.id, known.length > 0),
    ...textProblems(draft, one),
    ...(await placeProblems(db, draft, one)),
    ...(await articleProblems(db, draft)),
    ...(await repeatProblems(db, draft, one)),
  ];
}

function textProblems({ language }: CheckedDraft, { text, response }: Recommendation): Problem[] {
  const say = words(language);
  const problems: Problem[] = [];
  if (text.de === null && text.en === null)
    problems.push({ field: 'textDe', message: say('problem.text') });
  if (response !== null && response.source === '')
    problems.push({ field: 'responseSource', message: say('problem.responseSource') });
  return problems;
}

/** The round is one in which the body speaks, and the document, where it is of a round, is of the same. */
async function placeProblems(
  db: Kysely<unknown>,
  { language }: CheckedDraft,
  { body, round, document }: Recommendation,
): Promise<Problem[]> {
  const say = words(language);
  const [rounds, documents] = await Promise.all([listRounds(db), listDocuments(db)]);
  const held = documents.find(({ id }) => id === document);
  if (document !== null && !held) return [{ field: 'document', message: say('problem.document') }];
  const place = rounds.find(({ id }) => id === round);
  if (round !== null && !place) return [{ field: 'round', message: say('problem.round') }];
  if (place && !speaksIn(body, place))
    return [{ field: 'round', message: say('problem.roundBody') }];
  return held?.round && round && held.round !== round
    ? [{ field: 'document', message: say('problem.documentRound') }]
    : [];
}

async function articleProblems(
  db: Kysely<unknown>,
  { content, language }: CheckedDraft,
): Promise<Problem[]> {
  const say = words(language);
  const typed = listOf(content, 'articles');
  const unread = typed.find((name) => !parseArticle(name));
  if (unread !== undefined)
    return [{ field: 'articles', message: say('problem.article', { name: unread }) }];
  const keys = typed.flatMap((name) => parseArticle(name) ?? []).map(articleKey);
  const [unknown] = await unknownArticles(db, keys);
  return unknown === undefined
    ? []
    : [{ field: 'articles', message: say('problem.articleUnknown', { name: unknown }) }];
}

/** A link to itself, also over others, would have no first. */
async function repeatProblems(
  db: Kysely<unknown>,
  { language }: CheckedDraft,
  { id, repeats }: Recommendation,
): Promise<Problem[]> {
  const say = words(language);
  if (repeats === null) return [];
  if (repeats === id) return [{ field: 'repeats', message: say('problem.itself') }];
  const [target] = await findRecommendations(db, [repeats]);
  if (!target) return [{ field: 'repeats', message: say('problem.repeats') }];
  const before = new Map((await findChain(db, repeats)).map((other) => [other.id, other.repeats]));
  const seen = new Set<string>();
  for (
    let earlier: string | null | undefined = repeats;
    earlier && !seen.has(earlier);
    earlier = before.get(earlier)
  ) {
    if (earlier === id) return [{ field: 'repeats', message: say('problem.itself') }];
    seen.add(earlier);
  }
  return [];
}
