import { type Kysely, sql } from 'kysely';
import { editDistance } from '../../platform/analysis/index.ts';
import type { Query } from './query/parse.ts';

type Near = { place: number; form: string; folded: string; texts: number };

/** More corrections at once are guesses. */
const mostWords = 4;

/**
 * The typed text with words that no text holds replaced by the nearest spelling that some do: "Menschenhandle" by
 * "Menschenhandel". null when nothing is near.
 */
export async function suggest(
  db: Kysely<unknown>,
  text: string,
  { terms }: Query,
): Promise<string | null> {
  const words = terms
    .flatMap((term) => (term.kind === 'word' ? [term.word] : []))
    .filter(({ folded }) => /^\p{L}{4,40}$/u.test(folded))
    .slice(0, mostWords);
  if (words.length === 0) return null;
  const { rows } = await sql<Near>`
    select * from find.near(${words.map(({ folded }) => folded)}::text[])`.execute(db);
  let suggested = text;
  // From behind, so that the places of the words before stay right.
  for (const [index, word] of [...words.entries()].reverse()) {
    const near = rows.filter(({ place }) => place === index + 1);
    const form = nearest(word.folded, near);
    if (form !== null)
      suggested = suggested.slice(0, word.start) + form + suggested.slice(word.end);
  }
  return suggested === text ? null : suggested;
}

/** null when the word itself is known; of the spellings within reach the nearest, of equally near ones the commonest. */
function nearest(asked: string, near: readonly Near[]): string | null {
  if (near.some(({ folded }) => folded === asked)) return null;
  const most = asked.length < 6 ? 1 : asked.length < 12 ? 2 : 3;
  const [best] = near
    .map((one) => ({ ...one, distance: editDistance(asked, one.folded, most) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance || b.texts - a.texts);
  return best?.form ?? null;
}
