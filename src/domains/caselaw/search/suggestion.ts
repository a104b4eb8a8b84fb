import { type Kysely, sql } from 'kysely';
import { editDistance } from '../../../platform/analysis/index.ts';
import type { Prepared } from './query/prepare.ts';

/** More corrections at once are guesses. */
const mostWords = 6;
/** A word that stands in more decisions is spelt as meant. */
const rare = 2;

type Near = {
  readonly asked: number;
  readonly known: number;
  readonly form: string | null;
  readonly folded: string | null;
  readonly ndoc: number | null;
};

/**
 * The typed text with its unknown words replaced by the nearest spelling that the decisions use: "menschenhandle" by
 * "Menschenhandel". null when every word is known or nothing is near.
 */
export async function suggest(
  db: Kysely<unknown>,
  text: string,
  prepared: Prepared,
): Promise<string | null> {
  const words = prepared.sought.words
    .filter(({ folded }) => /^[a-z]{4,40}$/.test(folded))
    .slice(0, mostWords);
  if (words.length === 0) return null;
  const { rows } = await sql<Near>`
    select * from caselaw.search_near(${words.map(({ lexeme }) => lexeme)}::text[],
                                      ${words.map(({ folded }) => folded)}::text[])`.execute(db);
  let suggested = text.normalize('NFC');
  let isChanged = false;
  // From behind, so that the places of the words before stay right.
  for (const [index, word] of [...words.entries()].reverse()) {
    const form = nearest(
      word.folded,
      rows.filter(({ asked }) => asked === index + 1),
    );
    if (form === null) continue;
    suggested = suggested.slice(0, word.start) + form + suggested.slice(word.end);
    isChanged = true;
  }
  return isChanged ? suggested : null;
}

/** Of the spellings within reach the nearest; of equally near ones the commonest. */
function nearest(folded: string, rows: readonly Near[]): string | null {
  const most = folded.length < 6 ? 1 : folded.length < 12 ? 2 : 3;
  let best: { form: string; distance: number; ndoc: number } | null = null;
  for (const { known, form, folded: other, ndoc } of rows) {
    if (known > rare || form === null || other === null || ndoc === null || other === folded)
      continue;
    const distance = editDistance(folded, other, most);
    if (distance > most || ndoc <= known * 10) continue;
    if (!best || distance < best.distance || (distance === best.distance && ndoc > best.ndoc))
      best = { form, distance, ndoc };
  }
  return best?.form ?? null;
}
