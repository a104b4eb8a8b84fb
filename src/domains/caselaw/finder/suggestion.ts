import { type Kysely, sql } from 'kysely';
import { plainWord, stemOf, wordsOf } from './words.ts';

type Known = { word: string; known: boolean; better: string | null };

/**
 * The text with each word that no decision holds replaced by the nearest one that decisions do hold (pg_trgm),
 * or null when there is none.
 */
export async function findSuggestion(
  db: Kysely<unknown>,
  text: string,
  words: readonly string[],
): Promise<string | null> {
  const asked = [...new Set(words)].slice(0, 8);
  if (asked.length === 0) return null;
  const { rows } = await sql<Known>`
    select asked.word, exists (select from caselaw.finder_term t where t.lexeme = asked.stem and t.documents > 0) as known,
           (select t.spelling from caselaw.finder_term t
             where t.spelling % asked.word and t.documents > 1 and t.lexeme <> asked.stem
             order by similarity(t.spelling, asked.word) desc, t.documents desc limit 1) as better
      from unnest(${asked}::text[], ${asked.map(stemOf)}::text[]) as asked (word, stem)`.execute(
    db,
  );
  const better = new Map(
    rows.flatMap((row) => (!row.known && row.better ? [[row.word, row.better]] : [])),
  );
  return better.size > 0 ? replaceWords(text, better) : null;
}

function replaceWords(text: string, better: ReadonlyMap<string, string>): string {
  let answer = '';
  let at = 0;
  for (const word of wordsOf(text)) {
    answer += text.slice(at, word.start) + (better.get(plainWord(word.text)) ?? word.text);
    at = word.end;
  }
  return answer + text.slice(at);
}
